import Entries

/// What the class, id and role of an element tell about it, from `Resources/classes.txt`.
struct ClassWords: Sendable {
    /// What an element's names can say; the first words of the rows of `classes.txt`.
    enum Meaning: String, CaseIterable, Sendable {
        case body, title, summary, navigation, teaser, promotion, share, byline, caption, notice, comment
        /// Shown on demand or to machines only: tooltips, text for screen readers.
        case hidden

        var bit: UInt16 { 1 << UInt16(index) }
        var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        /// The kind of block that stands in an element of that name, where the name makes it one.
        var kind: BlockKind? {
            switch self {
            case .body, .title, .summary, .hidden: nil
            case .navigation: .navigation
            case .teaser: .teaser
            case .promotion, .share: .promotion
            case .byline: .byline
            case .caption: .caption
            case .notice: .notice
            case .comment: .comment
            }
        }
    }

    /// Meanings by the hash of one word, or of two that stand together.
    private let meanings: WordTable<UInt16>

    static let shared = ClassWords(PackageResources.classes_txt)

    /// Reads a list in the form its header describes. A row that does not follow it is a bug of ours.
    init(_ resource: [UInt8]) {
        var meanings: [UInt64: UInt16] = [:]
        for row in rows(of: resource) {
            guard row.count == 2, let meaning = Meaning(rawValue: row[0]) else {
                preconditionFailure("classes.txt: this row is not kind and words: \(row)")
            }
            var words = NameWords()
            var last: UInt64 = 0
            for byte in Array(row[1].utf8) + [0x20] {
                if let (_, pair) = words.take(byte) { last = pair }
            }
            meanings[last] = meaning.bit
        }
        self.meanings = WordTable(meanings)
    }

    /// The meanings, as bits, of the words in an element's names.
    func meanings(of names: ArraySlice<UInt8>) -> UInt16 {
        var words = NameWords()
        var found: UInt16 = 0
        for byte in names.prefix(Self.longest) {
            if let (word, pair) = words.take(byte) { found |= meanings[word] ?? meanings[pair] ?? 0 }
        }
        if let (word, pair) = words.take(0x20) { found |= meanings[word] ?? meanings[pair] ?? 0 }
        return found
    }

    private static let longest = 1_000
}

/// Hashes the words of names as they stand in classes, in lower case; a capital after a small letter begins a new one.
private struct NameWords {
    private var hash = HashedWord()
    private var isEmpty = true
    private var previous: UInt8 = 0x20
    private var last: UInt64 = 0

    /// Takes a byte; where it ends a word, gives the word's hash and that of the word with the one before it.
    mutating func take(_ byte: UInt8) -> (word: UInt64, pair: UInt64)? {
        defer { previous = byte }
        let isUpper = (0x41...0x5A).contains(byte)
        let isWord = isUpper || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        let startsNew = isUpper && (0x61...0x7A).contains(previous)
        var ended: (UInt64, UInt64)?
        if (!isWord || startsNew), !isEmpty {
            ended = (hash.value, last == 0 ? hash.value : last &* 31 &+ hash.value)
            last = hash.value
            hash = HashedWord()
            isEmpty = true
        }
        if isWord {
            hash.add(isUpper ? byte | 0x20 : byte)
            isEmpty = false
        }
        // A class of its own stands apart from the one before it.
        if byte == 0x20, ended == nil { last = 0 }
        return ended
    }
}
