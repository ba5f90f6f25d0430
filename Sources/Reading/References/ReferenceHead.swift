import Foundation
import Inference
import Text

/// Scores the earlier phrases of an article as antecedents of a later one, head word by head word (after the antecedent
/// scores of Lee et al. 2017, over heads instead of spans).
struct ReferenceHead: Sendable {
    private let origin: Dense
    private let target: Dense
    private let none: Dense
    /// By bucket of the distance in words, from the origin's own vector: pronouns look near, names far.
    private let distance: Dense

    init(_ file: ModelFile) throws(ModelError) {
        origin = try Dense(file, "reference.origin")
        target = try Dense(file, "reference.target")
        none = try Dense(file, "reference.none")
        distance = try Dense(file, "reference.distance")
    }

    /// What an origin may refer to.
    struct Choice {
        /// Places among the targets with their shares, in text order; shares below 1 in 10,000 are left out.
        var shares: [(target: Int, share: Float)] = []
        /// The share of "nothing earlier".
        var none: Float = 1
    }

    /// How far back, in words, an antecedent is looked for.
    static let reach = 300

    /// For each origin the shares of the earlier targets within reach.
    ///
    /// - Parameters:
    ///   - origins, targets: words in text order.
    ///   - fits: whether a target (the second) may be what an origin (the first) refers to.
    func choices(
        of origins: [Int], among targets: [Int], in vectors: Matrix, fits: (Int, Int) -> Bool
    ) -> [Choice] {
        guard !origins.isEmpty, !targets.isEmpty else { return origins.map { _ in Choice() } }
        var from = Matrix()
        var to = Matrix()
        var nothing = Matrix()
        var bias = Matrix()
        let rows = vectors.picking(origins)
        origin.apply(rows, into: &from)
        none.apply(rows, into: &nothing)
        distance.apply(rows, into: &bias)
        target.apply(vectors.picking(targets), into: &to)
        to.clampToPositive()
        let scale = 1 / Float(from.columns).squareRoot()
        return origins.indices.map { row in
            let near = targets.partitioningIndex { $0 > origins[row] - Self.reach }
            let end = max(near, targets.partitioningIndex { $0 >= origins[row] })
            let open = (near..<end).filter { fits(origins[row], targets[$0]) }
            let scores = open.map { place in
                let far = bias[row, PointerHead.bucket(targets[place] - origins[row])]
                return PairScores.product(from, row, to, place) * scale + far
            }
            return Self.shares(of: open, scores, none: nothing[row, 0])
        }
    }

    private static func shares(of places: [Int], _ scores: [Float], none: Float) -> Choice {
        let highest = max(scores.max() ?? none, none)
        let weights = scores.map { exp($0 - highest) }
        let nothing = exp(none - highest)
        let total = weights.reduce(nothing, +)
        let shares = zip(places, weights).map { (target: $0, share: $1 / total) }.filter { $0.share >= 1e-4 }
        return Choice(shares: shares, none: nothing / total)
    }
}
