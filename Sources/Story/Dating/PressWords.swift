import Entries
import Text

/// Which words the press used in which quarter of a year: see `Resources/en/press-words.txt`.
struct PressWords: Sendable {
    /// The first month of the first quarter.
    private(set) var firstYear = 0
    private(set) var firstMonth = 1
    /// Of how many quarters the table tells.
    private(set) var quarters = 0
    /// By their words, in lower case.
    private var terms: [String: Term] = [:]

    struct Term: Sendable {
        /// How much of an article it makes up.
        let weight: Double
        /// For each quarter the letters behind "m", the neutral one.
        let letters: [Int8]
    }

    /// A term of the table where it first stands in an article.
    struct Found {
        let range: ByteRange
        let term: Term
    }

    static let english = PressWords(PackageResources.press_words_txt)

    /// Takes the lines of a table; a line that is no term is left out, and all are without the line that says "from".
    init(_ file: [UInt8]) {
        for line in ResourceLines(file) {
            let fields = line.split(separator: " ", maxSplits: 2)
            if fields.count == 2, fields[0] == "from" {
                begin(fields[1])
            } else if fields.count == 3, let weight = Double(fields[1]), firstYear > 0 {
                add(fields[2], weight, fields[0].utf8.map { Int8(clamping: Int($0) - Self.neutral) })
            }
        }
    }

    private static let neutral = Int(UInt8(ascii: "m"))

    /// The terms that `blocks` have, each once, in text order.
    func found(in text: ArticleText, _ blocks: [Block]) -> [Found] {
        var seen: Set<String> = []
        var found: [Found] = []
        func look(_ range: ByteRange) {
            let words = text[range].lowercased()
            guard let term = terms[words], seen.insert(words).inserted else { return }
            found.append(Found(range: range, term: term))
        }
        for block in blocks.map(\.range) {
            var (at, before) = (block.lower, ByteRange?.none)
            while let word = text.word(from: at, to: block.upper) {
                at = word.upper
                guard word.count > 1, text.bytes[word.lower] > UInt8(ascii: "9") else {
                    before = nil
                    continue
                }
                look(word)
                if let first = before, first.upper + 1 == word.lower, text.bytes[first.upper] == UInt8(ascii: " ") {
                    look(ByteRange(first.lower, word.upper))
                }
                before = word
            }
        }
        return found
    }

    // MARK: - Lines

    private mutating func begin(_ month: Substring) {
        let numbers = month.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 2, (1...9999).contains(numbers[0]), (1...12).contains(numbers[1]) else { return }
        (firstYear, firstMonth) = (numbers[0], numbers[1])
    }

    private mutating func add(_ term: Substring, _ weight: Double, _ letters: [Int8]) {
        if quarters == 0 { quarters = letters.count }
        guard letters.count == quarters, weight > 0 else { return }
        terms[String(term)] = Term(weight: weight, letters: letters)
    }
}
