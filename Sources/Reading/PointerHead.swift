import Inference
import Text

/// Points from a word to another word of the same article, or to none (biaffine, with a bias by distance).
struct PointerHead: Sendable {
    private let origin: Dense
    private let target: Dense
    private let none: Dense
    /// By bucket of the signed distance in words: 12 for the words at and after the origin, 12 for those before.
    private let distance: [Float]

    init(_ file: ModelFile, _ name: String) throws(ModelError) {
        origin = try Dense(file, "\(name).origin")
        target = try Dense(file, "\(name).target")
        none = try Dense(file, "\(name).none")
        distance = try file.floats("\(name).distance", shape: [Self.buckets]).withSpan { span in
            span.indices.map { span[$0] }
        }
    }

    /// How far, in words, a pointer may reach.
    static let reach = 220
    private static let buckets = 24

    /// For each origin the index of the best target within reach, or nil where none is better or there is none.
    ///
    /// - Parameters:
    ///   - vectors: one row for each word of the article.
    ///   - allowsNone: false where every origin points somewhere.
    ///   - isAllowed: whether an origin may point to a target, both as words.
    func best(
        from origins: [Int], to targets: [Int], in vectors: Matrix, allowsNone: Bool,
        where isAllowed: (_ origin: Int, _ target: Int) -> Bool
    ) -> [Int?] {
        guard !origins.isEmpty, !targets.isEmpty else { return origins.map { _ in nil } }
        var from = Matrix()
        var to = Matrix()
        var nothing = Matrix()
        var scores = Matrix()
        let rows = vectors.picking(origins)
        origin.apply(rows, into: &from)
        none.apply(rows, into: &nothing)
        target.apply(vectors.picking(targets), into: &to)
        PairScores.apply(from, to, into: &scores)
        let scale = 1 / Float(from.columns).squareRoot()
        return origins.indices.map { row in
            var best: Int?
            var highest = allowsNone ? nothing[row, 0] : -Float.infinity
            let near = targets.partitioningIndex { $0 > origins[row] - Self.reach }
            for column in near..<targets.count where targets[column] < origins[row] + Self.reach {
                guard isAllowed(origins[row], targets[column]) else { continue }
                let bias = distance[Self.bucket(targets[column] - origins[row])]
                let score = scores[row, column] * scale + bias
                if score > highest { (best, highest) = (column, score) }
            }
            return best
        }
    }

    /// Exact up to three words, then by powers of two.
    static func bucket(_ distance: Int) -> Int {
        let size = min(abs(distance), 2047)
        let half = size < 4 ? size : 4 + min((size / 4).bitWidth - 1 - (size / 4).leadingZeroBitCount, 7)
        return distance < 0 ? half + 12 : half
    }
}
