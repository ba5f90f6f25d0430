/// Tells which blocks of an input are the article: two looks, the second of which sees what the first made of the others.
struct BlockClassifier: Sendable {
    private let first: Forest
    private let second: Forest

    static let shared = BlockClassifier(PackageResources.blocks_trees)

    /// Reads the trees of both looks as `training/blocks.py` writes them.
    init(_ resource: [UInt8]) {
        let lines = resource.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }
        precondition(lines.count > 3, "blocks.trees: the features and two forests are missing")
        let names = lines[0].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        precondition(names == BlockFeature.allCases.map { "\($0)" }, "blocks.trees: trained on other features")
        let starts = lines.indices.filter { lines[$0].starts(with: "base ".utf8) }
        precondition(starts.count == 2, "blocks.trees: there are two looks")
        first = Self.forest(lines[starts[0]..<starts[1]])
        second = Self.forest(lines[starts[1]...])
    }

    private static func forest(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Forest {
        let base = lines.first.flatMap { Float(String(decoding: $0.dropFirst(5), as: UTF8.self)) }
        guard let base else { preconditionFailure("blocks.trees: a look begins with its base") }
        return Forest(base: base, lines: lines.dropFirst())
    }

    /// The probability of each block to be part of the article. `alike` holds a number for each block that only blocks
    /// written the same way share, `parents` one that those inside the same element share. What `isOut` says is surely
    /// no part of the article counts in the first look, for what it tells of the others, and has probability 0.
    func probabilities(
        _ rows: inout BlockRows, alike: [UInt64], parents: [Int], isOut: (Int) -> Bool = { _ in false }
    ) -> [Float] {
        let all = Array(0..<rows.count)
        let early = first.scores(rows, of: all).map(probability)
        SecondLook(early, alike: alike, parents: parents).measure(into: &rows)
        let asked = all.filter { !isOut($0) }
        var probabilities = Array(repeating: Float(0), count: rows.count)
        for (index, score) in zip(asked, second.scores(rows, of: asked)) { probabilities[index] = probability(score) }
        return probabilities
    }
}

/// One over one plus e to the minus `score`, by a formula of our own so that every machine gives the same bits.
private func probability(_ score: Float) -> Float {
    // e^x = 2^(x·log2 e); the fraction by a polynomial, relative error below 1e-6.
    let clamped = Double(max(-20, min(20, -score))) * 1.4426950408889634
    let whole = clamped.rounded(.down)
    let f = (clamped - whole) * 0.6931471805599453
    let power = 1 + f * (1 + f / 2 * (1 + f / 3 * (1 + f / 4 * (1 + f / 5 * (1 + f / 6 * (1 + f / 7))))))
    return Float(1 / (1 + Double(sign: .plus, exponent: Int(whole), significand: power)))
}
