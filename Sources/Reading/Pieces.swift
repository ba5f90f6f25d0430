import Foundation
import Text

/// The words of an article cut into the pieces the model knows, as columns.
struct Pieces {
    private(set) var numbers: [Int32] = []
    private(set) var shapes: [UInt8] = []
    /// The first piece of each word, and the number of pieces at the end.
    private(set) var first: [Int] = []

    var count: Int { numbers.count }

    init(_ words: Words, of text: ArticleText, _ vocabulary: Vocabulary) {
        numbers.reserveCapacity(words.count * 5 / 4)
        shapes.reserveCapacity(words.count * 5 / 4)
        first.reserveCapacity(words.count + 1)
        var normal: [UInt8] = []
        for word in 0..<words.count {
            first.append(numbers.count)
            Self.normalise(text, words.range(word, word), into: &normal)
            vocabulary.append(piecesOf: normal[...], to: &numbers)
            appendShapes(words.shape[word])
        }
        first.append(numbers.count)
    }

    private mutating func appendShapes(_ code: UInt8) {
        shapes.append(code)
        while shapes.count < numbers.count { shapes.append(Shape.continued(code)) }
    }

    /// Lower case, without accents (canonical decomposition, non-spacing marks dropped).
    private static func normalise(_ text: ArticleText, _ word: ByteRange, into normal: inout [UInt8]) {
        normal.removeAll(keepingCapacity: true)
        for byte in text.bytes[word.lower..<word.upper] {
            guard byte < 0x80 else { return normaliseUnicode(text[word], into: &normal) }
            normal.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        }
    }

    private static func normaliseUnicode(_ word: String, into normal: inout [UInt8]) {
        normal.removeAll(keepingCapacity: true)
        for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            normal.append(contentsOf: String(scalar).utf8)
        }
    }
}
