import Inference
import Reading
import Testing

@Suite("The heads of a sentence are its best tree with one root")
struct TreeTests {
    @Test("No tree of up to five words is better than the one found", arguments: 1...60)
    func best(_ seed: Int) {
        var chance = Chance(UInt64(seed))
        let words = 1 + seed % 5
        let scores = Matrix(columns: words, values: (0..<words * words).map { _ in chance.number() })
        let found = Tree.heads(scores)
        #expect(Self.isTree(found))
        let best = Self.trees(words).map { Self.score($0, scores) }.max() ?? 0
        #expect(abs(Self.score(found, scores) - best) < 1e-4)
    }

    @Test func noWordsHaveNoTree() { #expect(Tree.heads(Matrix()).isEmpty) }

    @Test("A long sentence in which every word wants the next one has one root all the same")
    func chain() {
        let words = 300
        var values = [Float](repeating: 0, count: words * words)
        for word in 0..<words { values[word * words + (word + 1) % words] = 5 }
        #expect(Self.isTree(Tree.heads(Matrix(columns: words, values: values))))
    }

    /// All ways to give each word a head or none, those kept that are trees.
    private static func trees(_ words: Int) -> [[Int?]] {
        var all: [[Int?]] = [[]]
        for word in 0..<words {
            all = all.flatMap { tree in (0..<words).map { tree + [$0 == word ? nil : $0] } }
        }
        return all.filter(isTree)
    }

    private static func isTree(_ heads: [Int?]) -> Bool {
        heads.filter { $0 == nil }.count == 1
            && heads.indices.allSatisfy { word in
                var (step, steps) = (word, 0)
                while let head = heads[step], steps <= heads.count { (step, steps) = (head, steps + 1) }
                return heads[step] == nil
            }
    }

    private static func score(_ heads: [Int?], _ scores: Matrix) -> Float {
        heads.enumerated().reduce(0) { $0 + scores[$1.offset, $1.element ?? $1.offset] }
    }
}

/// Numbers that look random and are the same on every run (xorshift, Marsaglia 2003).
private struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number() -> Float {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Float(state % 10_000) / 1_000 - 5
    }
}
