package import Entries

/// How many of the holders that public data lists a base gives back: asked for each on its first and on a middle day.
package struct AsOfMeasure: Sendable {
    /// Of heads of state and of government.
    package private(set) var heads = Tally()
    /// Of ministers, deputies and ambassadors.
    package private(set) var others = Tally()
    /// The rows that were not answered, in words.
    package private(set) var unanswered: [String] = []

    package struct Tally: Hashable, Sendable {
        package fileprivate(set) var asked = 0
        package fileprivate(set) var answered = 0
    }

    /// Asks `base` for all that `files` list.
    package init(_ files: [PartyFile], of base: PartyBase) {
        let countries = files.filter { PartyForm($0) == .factbook }.compactMap { file in
            FactbookFile.heads(in: file, over: base).map { (file, $0.state, $0.heads) }
        }
        // The Factbook says nothing of the day it was written; somebody began on its last.
        let last = countries.flatMap { $0.2 }.compactMap { $0.days?.latest }.max()
        for (file, state, heads) in countries {
            for head in heads {
                if let last, let row = ListedHolder(head, of: state, until: last) { ask(row, of: base, file) }
            }
        }
        for file in files where PartyForm(file) == .table {
            for row in ListedHolder.table(file, base) { ask(row, of: base, file) }
        }
    }

    private mutating func ask(_ row: ListedHolder, of base: PartyBase, _ file: PartyFile) {
        let answered = row.days.allSatisfy { row.isAnswered(by: base, on: $0) }
        if row.isHead {
            heads.asked += 1
            heads.answered += answered ? 1 : 0
        } else {
            others.asked += 1
            others.answered += answered ? 1 : 0
        }
        if !answered { unanswered.append("\(file.name)\(row.line.map { ":\($0)" } ?? ""): \(row.words)") }
    }
}

/// One holder as a row of public data has it, before anything is made of it.
private struct ListedHolder {
    let line: Int?
    let words: String
    let isHead: Bool
    let state: PartyID
    /// The titles and roles under which to ask; all offices of the state where the row has none.
    let titles: [String]
    let people: [HolderName]
    let days: [Day]

    /// True where one of the offices of that title in that state is held by each of the people.
    func isAnswered(by base: PartyBase, on day: Day) -> Bool {
        let asked = titles.isEmpty ? base.offices(of: state) : titles.flatMap { base.offices(of: state, titled: $0) }
        let offices = Set(asked.map(\.id))
        let holders = offices.flatMap { base.holders(of: $0, on: day).all }.compactMap { base[$0.person] }
        let names = Set(holders.flatMap { [$0.name] + $0.names.map(\.text) }.map { FoldedName($0) })
        return people.allSatisfy { names.contains(FoldedName($0.text)) }
    }

    static func table(_ file: PartyFile, _ base: PartyBase) -> [ListedHolder] {
        let rows = CSVRows(file.bytes)
        let columns = Dictionary(rows.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let table = TableRows(rows.rows, columns)
        var states = PublicEntries(over: base, source: "")
        return table.rows.compactMap { row in
            columns["gec_code"] != nil ? listed(row, table, &states) : minister(row, table, &states)
        }
    }

    /// A head of state or of government in a country file, in office from the first day to `last`.
    init?(_ head: FactbookFile.Head, of state: Party, until last: Day) {
        guard let from = head.days?.earliest, let text = HolderText(head.words, state: state.nameWords) else {
            return nil
        }
        self.init(
            line: nil, words: "\(head.role.rawValue), \(head.words)",
            isHead: !text.isDeputy && !text.isStandIn && !text.title.isEmpty, state: state.id,
            titles: text.title.isEmpty ? [] : [head.role.rawValue, text.title], people: text.people,
            days: [from, max(from, from + (last - from) / 2)])
    }

    private init(
        line: Int?, words: String, isHead: Bool, state: PartyID, titles: [String], people: [HolderName], days: [Day]
    ) {
        self.line = line
        self.words = words
        self.isHead = isHead
        self.state = state
        self.titles = titles
        self.people = people
        self.days = days
    }

    private static func listed(_ row: CSVRows.Row, _ table: TableRows, _ states: inout PublicEntries) -> ListedHolder? {
        guard let state = states.state(gec: table[row, "gec_code"]),
            let text = HolderText(table[row, "title_and_name"], state: state.nameWords),
            let from = SinceText(table[row, "since_text"])?.days.earliest,
            let last = Day(iso: table[row, "last_seen_changed_snapshot"])
        else { return nil }
        let role = table[row, "role"].replacing("_", with: " ")
        let us = PartyID("us")
        let (asked, titles): (PartyID, [String]) =
            switch role {
            case "ambassador to us": (state.id, ["ambassador to the united states"])
            case "ambassador from us": (us, ["ambassador to \(state.name)"])
            default: (state.id, [role, text.title, "deputy head of government", "representative of the head of state"])
            }
        return ListedHolder(
            line: row.line, words: "\(role), \(table[row, "title_and_name"])",
            isHead: role.hasPrefix("head") && !text.isDeputy && !text.isStandIn && !text.title.isEmpty, state: asked,
            titles: text.title.isEmpty ? [] : titles,
            people: text.people, days: [from, max(from, from + (last - from) / 2)])
    }

    private static func minister(
        _ row: CSVRows.Row, _ table: TableRows, _ states: inout PublicEntries
    ) -> ListedHolder? {
        let list = table[row, "repo"].split(separator: "-").dropLast().joined(separator: " ")
        guard let state = states.state(named: list), let from = DayRange(iso: table[row, "start"])?.earliest else {
            return nil
        }
        let position = table[row, "position"]
        let end = DayRange(iso: table[row, "end"])?.earliest ?? from
        let role = TitleWords.english.role(of: position)
        return ListedHolder(
            line: row.line, words: "\(position), \(table[row, "person"])",
            isHead: role == .headOfState || role == .headOfGovernment, state: state.id,
            titles: [position] + (role.map { [$0.rawValue] } ?? []), people: [HolderName(plain: table[row, "person"])],
            days: [from, max(from, from + (end - from) / 2)])
    }
}
