import CKernels

/// The sizes of an encoder.
package struct EncoderShape: Equatable, Sendable {
    /// Values in a row of the output.
    package let width: Int
    package let layers: Int
    package let heads: Int
    /// Values between the two products of a feed-forward block.
    package let intermediate: Int
    /// Word pieces in the longest window.
    package let longestWindow: Int
    /// Word pieces that have a number.
    package let vocabulary: Int
    /// Case shapes that have a number.
    package let caseShapes: Int

    package var headWidth: Int { width / heads }

    /// Largest side that we multiply: sums of 8-bit products stay far inside 32 bits.
    private static let largestSide = 16_384
    /// Longer windows would leave too few steps for the values in integer attention.
    private static let longestWindow = 2_048

    init(_ file: ModelFile) throws(ModelError) {
        layers = try file.number("layers")
        heads = try file.number("heads")
        let words = try Self.sides("embedding.word.weight", file)
        let positions = try Self.sides("embedding.position", file)
        let shapes = try Self.sides("embedding.shape", file)
        (vocabulary, width) = words
        longestWindow = positions.rows
        caseShapes = shapes.rows
        intermediate = try Self.sides("encoder.0.up.weight", file).rows
        try check(file)
    }

    private func check(_ file: ModelFile) throws(ModelError) {
        func require(_ holds: Bool, _ reason: String) throws(ModelError) {
            if !holds { throw .malformed(path: file.path, reason: reason) }
        }
        let lanes = Int(CK_LANES)
        try require((1...1_000).contains(layers), "it speaks of \(layers) layers")
        try require(heads > 0 && width % heads == 0, "its width of \(width) does not divide into \(heads) heads")
        try require(
            headWidth % lanes == 0 && intermediate % lanes == 0,
            "its head width of \(headWidth) and inner width of \(intermediate) must be multiples of \(lanes)")
        try require(
            (1...Self.largestSide).contains(width) && (1...Self.largestSide).contains(intermediate),
            "its width of \(width) or inner width of \(intermediate) is beyond \(Self.largestSide)")
        try require(
            (1...Self.longestWindow).contains(longestWindow),
            "its windows of \(longestWindow) pieces are not between 1 and \(Self.longestWindow)")
        try require(
            vocabulary > 0 && vocabulary <= Int(Int32.max), "its vocabulary has \(vocabulary) word pieces")
        try require((1...256).contains(caseShapes), "it has \(caseShapes) case shapes, not between 1 and 256")
    }

    private static func sides(_ name: String, _ file: ModelFile) throws(ModelError) -> (rows: Int, columns: Int) {
        let entry = try file.tensor(name)
        guard entry.shape.count == 2 else {
            throw .unsuitable(
                path: file.path, tensor: name, reason: "its shape is \(entry.shape), not rows and columns")
        }
        return (entry.shape[0], entry.shape[1])
    }
}
