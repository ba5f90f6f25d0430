import Entries
import Foundation

/// A country file of the World Factbook in JSON: names, people, capital, and who is head of state and of government.
///
/// The file's name is its code (`up.json` is Ukraine): nothing in it says which state it is of.
struct FactbookFile {
    private let file: PartyFile
    private let members: [String: Any]
    private var entries: PublicEntries
    private var faults: [PartyFault] = []

    static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.first { !" \n\r\t".utf8.contains($0) && $0 < 0x80 } == UInt8(ascii: "{")
    }

    /// What a country file adds to `base`.
    static func read(_ file: PartyFile, over base: PartyBase) -> PartyReading {
        guard var factbook = FactbookFile(file, over: base) else {
            return PartyReading(faults: [
                PartyFault(file: file.name, reason: "not a JSON object", kept: "nothing of it was kept")
            ])
        }
        factbook.take()
        return PartyReading(factbook.entries.entries, faults: factbook.faults)
    }

    /// The state that a country file is of, and its heads as listed: the words before "(since …)" and the days in it.
    static func heads(in file: PartyFile, over base: PartyBase) -> (state: Party, heads: [Head])? {
        guard var factbook = FactbookFile(file, over: base), let state = factbook.entries.state(gec: factbook.code)
        else {
            return nil
        }
        return (
            state,
            factbook.heads.flatMap { role, key in
                listed(factbook.text("Government", "Executive branch", key) ?? "").map {
                    Head(role: role, words: $0, days: $1)
                }
            }
        )
    }

    struct Head {
        let role: OfficeRole
        let words: String
        let days: DayRange?
    }

    /// Nil where the file holds no JSON object; a depth of 512 levels is where Foundation's reader gives up.
    private init?(_ file: PartyFile, over base: PartyBase) {
        let json = try? JSONSerialization.jsonObject(with: Data(file.bytes))
        guard let members = json as? [String: Any] else { return nil }
        self.init(file, members, PublicEntries(over: base, source: "World Factbook"))
    }

    /// The code that is the file's name: "factbook/europe/up.json" is of `up`.
    private var code: String {
        String((file.name.split(separator: "/").last ?? "").prefix { $0 != "." })
    }

    private init(_ file: PartyFile, _ members: [String: Any], _ entries: PublicEntries) {
        self.file = file
        self.members = members
        self.entries = entries
    }

    private mutating func take() {
        guard let state = entries.state(gec: code) else {
            // Oceans and the world as a whole have files too.
            if !heads.isEmpty {
                add(nil, "no state has the code “\(code)” of the World Factbook", "nothing of it was kept")
            }
            return
        }
        let named = described(state)
        if named != entries[state.id] { entries.put(named) }
        for (role, key) in heads { takeHolders(key, role, of: named) }
    }

    private var heads: [(OfficeRole, String)] {
        [(.headOfState, "chief of state"), (.headOfGovernment, "head of government")]
            .filter { text("Government", "Executive branch", $0.1) != nil }
    }

    private mutating func add(_ entry: String?, _ reason: String, _ kept: String) {
        faults.append(PartyFault(file: file.name, entry: entry, reason: reason, kept: kept))
    }

    // MARK: - Names

    /// The state with the names that it lacks.
    private func described(_ state: Party) -> Party {
        var state = state
        let forms = ["conventional short form", "conventional long form", "local short form", "local long form"]
        let names = forms.compactMap { text("Government", "Country name", $0) }.flatMap(Self.names)
        state.addNames(names)
        let former = text("Government", "Country name", "former").map(Self.names) ?? []
        state.addNames(former, Period(to: .always))
        if state.adjectives.isEmpty {
            state.adjectives = text("People and Society", "Nationality", "adjective").map(Self.names) ?? []
        }
        if state.demonyms.isEmpty {
            state.demonyms = text("People and Society", "Nationality", "noun").map(Self.demonyms) ?? []
        }
        let cities = text("Government", "Capital", "name").map(Self.cities) ?? []
        if state.capital == nil { state.capital = cities.first }
        if state.seats.isEmpty { state.seats = Array(cities.dropFirst()) }
        return state
    }

    /// "Democratic Republic of the Congo (DRC)" has two; "none" has none.
    private static func names(_ text: String) -> [String] {
        text.split { ",;/()".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            ($0.first?.isUppercase ?? false) && $0.count > 1 && $0.count < 60 && !$0.contains(where: \.isNumber)
        }
    }

    /// "Ukrainian(s)" has two.
    private static func demonyms(_ text: String) -> [String] {
        guard let word = text.split(whereSeparator: { ",;".contains($0) }).first, word.first?.isUppercase ?? false,
            !word.contains("singular")
        else { return [] }
        let singular = word.prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces)
        return word.contains("(s)") ? [singular, singular + "s"] : [singular]
    }

    /// "Pretoria (administrative capital); Cape Town (legislative capital)" has two.
    private static func cities(_ text: String) -> [String] {
        text.split { ";,".contains($0) }.map { $0.prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces) }
            .prefix { ($0.first?.isUppercase ?? false) && $0.count < 40 && !$0.contains("note") && $0 != "None" }
    }

    // MARK: - Heads

    private mutating func takeHolders(_ key: String, _ role: OfficeRole, of state: Party) {
        guard let text = text("Government", "Executive branch", key) else { return }
        let listed = Self.listed(text)
        if listed.isEmpty {
            add("\(state.name), \(key): \(text.prefix(80))", "no “(since …)” is in it", "the line was left out")
        }
        var isFirst = true
        for (words, days) in listed {
            let entry = "\(state.name), \(key): \(words)"
            guard let days else {
                add(entry, "the day is not known", "the holder was left out")
                continue
            }
            guard let holder = HolderText(words, state: state.nameWords) else {
                add(entry, "no name can be told in it", "the holder was left out")
                continue
            }
            let isHead = isFirst || !(holder.isDeputy || holder.isStandIn || holder.title.isEmpty)
            isFirst = false
            take(
                holder, from: days, in: state,
                role: isHead && !((holder.isStandIn || holder.isDeputyFirst) && role == .headOfState) ? role : nil)
        }
    }

    private mutating func take(_ holder: HolderText, from: DayRange, in state: Party, role: OfficeRole?) {
        let title = holder.title.isEmpty && role == nil ? "representative of the head of state" : holder.title
        let office = entries.office(of: state, role: role, title: title)
        for name in holder.people {
            let person = entries.person(name, in: office, of: state.id, from: from)
            let period = Period(from: from)
            entries.add(
                Tenure(office: office, person: person, period, isActing: holder.isActing, source: entries.source))
        }
    }

    /// Each "… (since 20 May 2019)" of a line: the words before it and the days in it.
    private static func listed(_ text: String) -> [(words: String, days: DayRange?)] {
        var listed: [(String, DayRange?)] = []
        var words = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let inside = rest[rest.index(after: open)..<close]
            let days = SinceText(inside)?.days
            words += rest[..<open]
            if days != nil || inside.hasPrefix("since") {
                listed.append((words.trimmingCharacters(in: CharacterSet(charactersIn: " ,;")), days))
                words = ""
            } else {
                words += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return listed.filter { !$0.0.isEmpty }
    }

    // MARK: - Members

    /// The plain words at the end of a path of keys; nil where there are none.
    private func text(_ keys: String...) -> String? {
        var value: Any? = members
        for key in keys { value = (value as? [String: Any])?[key] }
        guard let html = (value as? [String: Any])?["text"] as? String else { return nil }
        let text = plainText(html)
        return text.isEmpty || text == "none" || text == "NA" ? nil : text
    }
}

extension Party {
    /// Adds the names that it does not have yet.
    fileprivate mutating func addNames(_ new: [String], _ period: Period = .always) {
        var known = Set(([name] + names.map(\.text)).map { FoldedName($0) })
        names += new.filter { known.insert(FoldedName($0)).inserted }.map { PartyName($0, period) }
    }
}
