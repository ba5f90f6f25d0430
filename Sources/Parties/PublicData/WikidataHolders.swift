import Entries

/// Ministers with first and last days, as Wikidata has them.
enum WikidataHolders {
    static func read(_ table: inout TableRows, over base: PartyBase) -> PartyEntries {
        var entries = PublicEntries(over: base, source: "Wikidata")
        for row in table.rows {
            let (position, name) = (table[row, "position"], table[row, "person"])
            guard let state = state(table[row, "repo"], &entries) else {
                table.leaveOut(row, "no state is called “\(table[row, "repo"])”")
                continue
            }
            guard !position.isEmpty, !name.isEmpty else {
                table.leaveOut(row, "the position or the person is missing")
                continue
            }
            guard let from = DayRange(iso: table[row, "start"]) else {
                table.leaveOut(row, "the first day is missing")
                continue
            }
            let office = entries.office(of: state, role: role(of: position), title: position.lowercased())
            let item = table[row, "wikidata"]
            let person = entries.person(
                HolderName(plain: name), wikidata: item.isEmpty ? nil : item, in: office, of: state.id, from: from)
            let to = DayRange(iso: table[row, "end"]).map { end(of: from, $0) }
            entries.add(Tenure(office: office, person: person, Period(from: from, to: to), source: entries.source))
        }
        return entries.entries
    }

    /// A tenure that began and ended on one day lasted that day.
    private static func end(of from: DayRange, _ to: DayRange) -> DayRange {
        guard let day = from.day, to.day == day else { return to }
        return DayRange(day + 1)
    }

    /// "united-kingdom-cabinet" is of the United Kingdom.
    private static func state(_ list: String, _ entries: inout PublicEntries) -> Party? {
        var words = list.split(separator: "-")
        guard words.count > 1 else { return nil }
        words.removeLast()
        return entries.state(named: words.joined(separator: " "))
    }

    private static func role(of position: String) -> OfficeRole? {
        position.lowercased().hasPrefix("ambassador") ? .ambassador : TitleWords.english.role(of: position)
    }
}
