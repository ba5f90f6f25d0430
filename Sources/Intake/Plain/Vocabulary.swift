import Entries

/// The words by which furniture is known, from `Resources/en/furniture.txt`.
struct Vocabulary: Sendable {
    /// Where in a paragraph a phrase has to stand.
    enum Place: String {
        case line, start, end, part, list, menu, date
    }

    private struct Rule: Sendable {
        let kind: BlockKind
        let phrase: [UInt8]
        /// Its place among its like: of several that fit, the first counts.
        let order: Int
    }

    private let lines: WordTable<BlockKind>
    private let lists: WordTable<Bool>
    private let menus: WordTable<Bool>
    private let dates: WordTable<Bool>
    /// By the first byte of their phrases, those of ends by the last.
    private var starts = Array(repeating: [Rule](), count: 256)
    private var ends = Array(repeating: [Rule](), count: 256)
    private var parts = Array(repeating: [Rule](), count: 256)

    static let english = Vocabulary(PackageResources.furniture_txt)

    /// Reads a vocabulary in the form its header describes. A row that does not follow it is a bug of ours.
    init(_ resource: [UInt8]) {
        var (lines, lists, menus, dates) = ([UInt64: BlockKind](), [UInt64: Bool](), [UInt64: Bool](), [UInt64: Bool]())
        for row in rows(of: resource) {
            guard row.count == 3, let kind = BlockKind(rawValue: row[0]), let place = Place(rawValue: row[1]) else {
                preconditionFailure("furniture.txt: this row is not kind, place and words: \(row)")
            }
            let (phrase, hash) = (Array(row[2].utf8), HashedWord.of(row[2].utf8))
            switch place {
            case .line: lines[hash] = kind
            case .list: lists[hash] = true
            case .menu: menus[hash] = true
            case .date: dates[hash] = true
            case .start: Self.add(phrase, kind, to: &starts, at: phrase.first)
            case .end: Self.add(phrase, kind, to: &ends, at: phrase.last)
            case .part: Self.add(phrase, kind, to: &parts, at: phrase.first)
            }
        }
        self.lines = WordTable(lines)
        self.lists = WordTable(lists)
        self.menus = WordTable(menus)
        self.dates = WordTable(dates)
    }

    private static func add(_ phrase: [UInt8], _ kind: BlockKind, to rules: inout [[Rule]], at byte: UInt8?) {
        guard let byte else { preconditionFailure("furniture.txt: a row has no words") }
        let order = rules.reduce(0) { $0 + $1.count }
        rules[Int(byte)].append(Rule(kind: kind, phrase: phrase, order: order))
    }

    /// The kind of furniture that a short paragraph is by its words alone, or nil.
    func kind(of folded: String) -> BlockKind? {
        if let kind = lines[HashedWord.of(folded.utf8)] { return kind }
        let words = Array(folded.utf8)
        guard let first = words.first, let last = words.last else { return nil }
        return starts[Int(first)].first { words.starts(with: $0.phrase) && endsAtWord($0.phrase, in: words) }?.kind
            ?? ends[Int(last)].first { words.suffix($0.phrase.count).elementsEqual($0.phrase) }?.kind
            ?? part(of: words)?.kind
    }

    func headsList(_ folded: String) -> Bool { lists[HashedWord.of(folded.utf8)] != nil }
    func isMenuWord(_ folded: String) -> Bool { menus[HashedWord.of(folded.utf8)] != nil }
    func isDateWord(_ word: some Sequence<UInt8>) -> Bool { dates[HashedWord.of(word)] != nil }

    /// "watch:" may be followed by anything, "sign up for the" by a new word only.
    private func endsAtWord(_ phrase: [UInt8], in words: [UInt8]) -> Bool {
        guard words.count > phrase.count, let last = phrase.last else { return true }
        return !isLetter(last) || !isLetter(words[phrase.count])
    }

    private func part(of words: [UInt8]) -> Rule? {
        var found: Rule?
        for place in words.indices {
            for rule in parts[Int(words[place])] where rule.order < found?.order ?? .max {
                if words[place...].starts(with: rule.phrase) { found = rule }
            }
        }
        return found
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
}

/// The rows of a resource: columns with tabs between, without blank lines and those that begin with #.
func rows(of resource: [UInt8]) -> [[String]] {
    resource.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.map { line in
        line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
    }
}
