package import Entries
import Text

/// The words that tell what an article is about, with their weights: two articles are alike as far as they share them.
///
/// Weights are of a fixed table (`word-weights.txt`), not of the articles at hand, so that how alike two articles are
/// depends on nothing but their texts, whatever else is in the record and whenever it came.
package struct StorySignature: Hashable, Sendable {
    /// Digests of words, ascending.
    let words: [UInt32]
    /// Of each word, of `scale` for the whole: the squares add up to `scale` squared.
    let weights: [UInt16]

    static let scale = 10_000
    /// The words kept, the heaviest. With 100 or 250 the right neighbour is found as often, to a point.
    private static let kept = 150

    /// The signature of what is read of an article.
    package init(of article: Article) {
        let text = article.text
        var counts: [UInt32: (count: Int, weight: Double)] = [:]
        for block in article.body.map(\.range) {
            var at = block.lower
            while let word = text.word(from: at, to: block.upper) {
                at = word.upper
                guard let (digest, weight) = WordWeights.english.weigh(text, word), weight >= Self.least else {
                    continue
                }
                counts[digest, default: (0, weight)].count += 1
            }
        }
        var all: [(digest: UInt32, weight: Double)] = counts.map { digest, word in
            (digest, Self.damped(word.count) * word.weight)
        }
        all.sort { $0.weight == $1.weight ? $0.digest < $1.digest : $0.weight > $1.weight }
        let heavy = all.prefix(Self.kept)
        let length = heavy.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        let ordered = heavy.sorted { $0.digest < $1.digest }
        words = ordered.map(\.digest)
        weights = ordered.map { UInt16(($0.weight / length * Double(Self.scale)).rounded()) }
    }

    /// The signature that was kept as `bytes`; nil where they are none.
    package init?(stored bytes: [UInt8]) {
        guard bytes.count % 6 == 0 else { return nil }
        let numbers = stride(from: 0, to: bytes.count, by: 6).map { Array(bytes[$0..<$0 + 6]) }
        words = numbers.map { number in number[..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
        weights = numbers.map { number in UInt16(number[4]) << 8 | UInt16(number[5]) }
        guard zip(words, words.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    }

    /// Six bytes for each word, most significant first.
    package var bytes: [UInt8] {
        zip(words, weights).flatMap { word, weight in
            let shifts: [UInt32] = [24, 16, 8, 0]
            return shifts.map { UInt8(truncatingIfNeeded: word >> $0) } + [UInt8(weight >> 8), UInt8(weight & 0xFF)]
        }
    }

    /// Words lighter than this, a tenth of a natural logarithm, are in every second article.
    private static let least = 10.0

    /// How much a word counts that stands so many times: 1, 1.5, 1.83, …: the sum of 1/n grows as the logarithm does.
    private static func damped(_ count: Int) -> Double {
        (1...max(count, 1)).prefix(64).reduce(0) { $0 + 1 / Double($1) }
    }
}

/// How much a word tells two stories apart: `word-weights.txt`.
struct WordWeights: Sendable {
    private var weights: [UInt32: Double] = [:]
    private var unknown = 0.0

    static let english = WordWeights(PackageResources.word_weights_txt)

    init(_ file: [UInt8]) {
        for line in ResourceLines(file) {
            let fields = line.split(separator: " ")
            guard let weight = fields.first.flatMap({ Double($0) }) else { continue }
            for word in fields.dropFirst() { weights[Self.digest(word.utf8)] = weight }
            unknown = max(unknown, weight + Self.rarer)
        }
    }

    /// How much more a word weighs that the table does not have.
    private static let rarer = 5.0

    /// The digest and the weight of a word; nil for numbers and words of fewer than three letters.
    func weigh(_ text: ArticleText, _ word: ByteRange) -> (digest: UInt32, weight: Double)? {
        guard word.count > 2, text.bytes[word.lower] > 0x39 else { return nil }
        let lower = text.bytes[word.lower..<word.upper].lazy.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        let digest = Self.digest(lower)
        return (digest, weights[digest] ?? unknown)
    }

    /// FNV-1a, 32 bits. Two words of one digest count as one; among 50,000 words that befalls one in 80,000.
    private static func digest(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
