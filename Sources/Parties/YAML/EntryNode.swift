import Entries
import Yams

/// One entry of a YAML file while it is read: gives out the values of its keys and notes what is wrong with them.
struct EntryNode {
    private let file: String
    private let lineOffset: Int
    private let line: Int
    private var values: [String: Node] = [:]
    private var order: [String] = []
    private var asked: Set<String> = []
    private var faults: [PartyFault] = []
    private var name: String?
    private var isLeftOut = false

    init(_ node: Node, file: String, lineOffset: Int) {
        self.file = file
        self.lineOffset = lineOffset
        line = (node.mark?.line ?? 1) + lineOffset
        guard let mapping = node.mapping else {
            leaveOut("an entry has keys and values, as in “id: us”")
            return
        }
        for (key, value) in mapping {
            guard let key = key.scalar?.string else {
                note("a key is not a word", at: value)
                continue
            }
            values[key] = value
            order.append(key)
        }
        name = ["id", "phrase", "office"].lazy.compactMap { key in mapping[key]?.scalar?.string }.first
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    /// The faults found, those of keys that nobody asked for included.
    mutating func finish() -> [PartyFault] {
        if !isLeftOut {
            for key in order where !asked.contains(key) {
                note("“\(key)” is no key of this kind of entry", at: values[key])
            }
        }
        return faults
    }

    /// Says why nothing can be made of the entry.
    mutating func leaveOut(_ reason: String) {
        guard !isLeftOut else { return }
        isLeftOut = true
        add(reason, line: line, kept: "the entry was left out")
    }

    // MARK: - Values

    /// The words of a key; nil where it is not there, or empty.
    mutating func string(_ key: String) -> String? {
        guard let node = value(key) else { return nil }
        return string(node, of: key)
    }

    /// A list of words, or one word alone.
    mutating func strings(_ key: String) -> [String] {
        elements(key).compactMap { string($0, of: key) }
    }

    mutating func flag(_ key: String) -> Bool {
        guard let text = string(key) else { return false }
        if text != "true", text != "false" { note("“\(key)” is true or false", at: values[key]) }
        return text == "true"
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
    where Choice.RawValue == String {
        guard let text = string(key) else { return nil }
        return choice(text, of: key)
    }

    mutating func choices<Choice: RawRepresentable & CaseIterable>(_ key: String) -> [Choice]
    where Choice.RawValue == String {
        strings(key).compactMap { choice($0, of: key) }
    }

    /// A day, a month or a year.
    mutating func days(_ key: String) -> DayRange? {
        guard let node = value(key) else { return nil }
        return days(node, of: key)
    }

    /// `codes: {iso3: …, gec: …}`
    mutating func codes() -> PartyCodes {
        guard let node = value("codes") else { return PartyCodes() }
        guard let mapping = node.mapping else {
            note("“codes” has “iso3” and “gec”", at: node)
            return PartyCodes()
        }
        return PartyCodes(iso3: mapping["iso3"]?.scalar?.string, gec: mapping["gec"]?.scalar?.string)
    }

    /// A list of which each element is a word, or a word under `inner` with `from` and `to`.
    mutating func dated(_ key: String, inner: String) -> [(word: String, period: Period)] {
        elements(key).compactMap { node in
            guard let mapping = node.mapping else { return string(node, of: key).map { ($0, .always) } }
            guard let word = mapping[inner].flatMap({ string($0, of: key) }) else {
                note("an element of “\(key)” has no “\(inner)”", at: node)
                return nil
            }
            let from = mapping["from"].flatMap { days($0, of: "from") }
            return (word, Period(from: from, to: mapping["to"].flatMap { days($0, of: "to") }))
        }
    }

    // MARK: - Nodes

    private mutating func value(_ key: String) -> Node? {
        asked.insert(key)
        return values[key]
    }

    private mutating func elements(_ key: String) -> [Node] {
        guard let node = value(key) else { return [] }
        return node.sequence.map(Array.init) ?? [node]
    }

    private mutating func string(_ node: Node, of key: String) -> String? {
        guard let text = node.scalar?.string else {
            note("“\(key)” is to be plain words", at: node)
            return nil
        }
        let trimmed = text.drop(while: \.isWhitespace)
        return trimmed.isEmpty ? nil : String(trimmed)
    }

    private mutating func days(_ node: Node, of key: String) -> DayRange? {
        guard let text = string(node, of: key) else { return nil }
        guard let days = DayRange(iso: text) else {
            note("“\(key)” is a day, a month or a year of the calendar, as 2018-06-12, and not “\(text)”", at: node)
            return nil
        }
        return days
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, of key: String) -> Choice?
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            note("“\(key)” is one of \(known), and not “\(text)”", at: values[key])
            return nil
        }
        return choice
    }

    /// Notes what is wrong with one value; the others are kept.
    private mutating func note(_ reason: String, at node: Node?) {
        add(reason, line: node?.mark.map { $0.line + lineOffset } ?? line, kept: "the rest of the entry was kept")
    }

    private mutating func add(_ reason: String, line: Int, kept: String) {
        faults.append(PartyFault(file: file, line: line, entry: name, reason: reason, kept: kept))
    }
}
