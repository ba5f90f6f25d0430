import Text

/// What can be counted in the text of a block, in one pass over its bytes.
struct TextShape: Sendable {
    /// In scalars.
    var characters = 0
    /// Runs without white space; where none are written apart, as in Chinese and Japanese, two signs count as one.
    var words = 0
    var capitalised = 0
    var upperCase = 0
    var functionWords = 0
    var commas = 0
    var digits = 0
    var sentences = 0
    var separators = 0
    var lines = 1
    var endsSentence = false
    var hasAddress = false
    var first: UInt8 = 0
    var last: UInt8 = 0
    /// Of the letters and digits in lower case, for finding repetitions.
    var hash: UInt64 = 0

    init(_ bytes: ArraySlice<UInt8>) {
        var word = HashedWord()
        var all = HashedWord()
        var inWord = false
        var wide = 0
        var letters = (upper: 0, lower: 0)
        var previous: UInt8 = 0x20
        for byte in bytes {
            if byte & 0xC0 != 0x80 { characters += 1 }
            if byte <= 0x20 {
                if inWord {
                    finishWord(word, letters)
                    if Self.endsSentence(previous) { sentences += 1 }
                }
                (inWord, word, letters) = (false, HashedWord(), (0, 0))
                if byte == 0x0A { lines += 1 }
                previous = byte
                continue
            }
            if !inWord { words += 1 }
            let isUpper = (0x41...0x5A).contains(byte)
            if !inWord, isUpper { capitalised += 1 }
            inWord = true
            switch byte {
            case 0x41...0x5A: letters.upper += 1
            case 0x61...0x7A: letters.lower += 1
            case 0x30...0x39: digits += 1
            case 0x2C: commas += 1
            case 0x7C: separators += 1
            case 0x40: hasAddress = true
            case 0xE3...0xE9: wide += 1
            default: break
            }
            if isUpper || byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                word.add(isUpper ? byte | 0x20 : byte)
                all.add(isUpper ? byte | 0x20 : byte)
            }
            previous = byte
        }
        if inWord { finishWord(word, letters) }
        words += wide / 2
        hash = all.value
        first = bytes.first ?? 0
        last = bytes.last ?? 0
    }

    private mutating func finishWord(_ word: HashedWord, _ letters: (upper: Int, lower: Int)) {
        if letters.upper >= 2, letters.lower == 0 { upperCase += 1 }
        if FunctionWords.shared.contains(word.value) { functionWords += 1 }
    }

    private static func endsSentence(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3F }
}

/// The small words that running text is full of and menus are not, from `Resources/function-words.txt`.
struct FunctionWords: Sendable {
    private let words: WordTable<Bool>

    static let shared = FunctionWords(PackageResources.function_words_txt)

    init(_ resource: [UInt8]) {
        let hashes = rows(of: resource).flatMap { $0[0].split(separator: " ") }.map { HashedWord.of($0.utf8) }
        words = WordTable(Dictionary(hashes.map { ($0, true) }) { known, _ in known })
    }

    func contains(_ hash: UInt64) -> Bool { words[hash] != nil }
}
