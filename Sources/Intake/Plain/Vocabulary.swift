import Entries

/// The words by which furniture is known, from `Resources/en/furniture.txt`.
struct Vocabulary: Sendable {
    /// Where in a paragraph a phrase has to stand.
    enum Place: String {
        case line, start, end, part, list, menu, date
    }

    struct Rule: Sendable {
        let kind: BlockKind
        let phrase: [UInt8]
    }

    private var lines: [String: BlockKind] = [:]
    private var lists: Set<String> = []
    private var menus: Set<String> = []
    private var dates: Set<String> = []
    private var starts: [Rule] = []
    private var ends: [Rule] = []
    private var parts: [Rule] = []

    static let english = Vocabulary(PackageResources.furniture_txt)

    /// Reads a vocabulary in the form its header describes. A row that does not follow it is a bug of ours.
    init(_ resource: [UInt8]) {
        for row in rows(of: resource) {
            guard row.count == 3, let kind = BlockKind(rawValue: row[0]), let place = Place(rawValue: row[1]) else {
                preconditionFailure("furniture.txt: this row is not kind, place and words: \(row)")
            }
            add(row[2], kind, place)
        }
    }

    private mutating func add(_ phrase: String, _ kind: BlockKind, _ place: Place) {
        switch place {
        case .line: lines[phrase] = kind
        case .list: lists.insert(phrase)
        case .menu: menus.insert(phrase)
        case .date: dates.insert(phrase)
        case .start: starts.append(Rule(kind: kind, phrase: Array(phrase.utf8)))
        case .end: ends.append(Rule(kind: kind, phrase: Array(phrase.utf8)))
        case .part: parts.append(Rule(kind: kind, phrase: Array(phrase.utf8)))
        }
    }

    /// The kind of furniture that a short paragraph is by its words alone, or nil.
    func kind(of folded: String) -> BlockKind? {
        if let kind = lines[folded] { return kind }
        let words = Array(folded.utf8)
        return starts.first { words.starts(with: $0.phrase) && endsAtWord($0.phrase, in: words) }?.kind
            ?? ends.first { words.suffix($0.phrase.count).elementsEqual($0.phrase) }?.kind
            ?? parts.first { contains(words, $0.phrase) }?.kind
    }

    func headsList(_ folded: String) -> Bool { lists.contains(folded) }
    func isMenuWord(_ folded: String) -> Bool { menus.contains(folded) }
    func isDateWord(_ folded: String) -> Bool { dates.contains(folded) }

    /// "watch:" may be followed by anything, "sign up for the" by a new word only.
    private func endsAtWord(_ phrase: [UInt8], in words: [UInt8]) -> Bool {
        guard words.count > phrase.count, let last = phrase.last else { return true }
        return !isLetter(last) || !isLetter(words[phrase.count])
    }

    private func contains(_ words: [UInt8], _ phrase: [UInt8]) -> Bool {
        guard words.count >= phrase.count else { return false }
        return (0...words.count - phrase.count).contains { start in
            words[start] == phrase[0] && words[start...].starts(with: phrase)
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
}

/// The rows of a resource: columns with tabs between, without blank lines and those that begin with #.
func rows(of resource: [UInt8]) -> [[String]] {
    resource.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.map { line in
        line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
    }
}
