/// Gradient-boosted decision trees: rows of numbers in, the logarithm of the odds for each out.
///
/// Written by `training/blocks.py`, a tree a line, each from its root with the left branch first: `12<0.35` goes left
/// where feature 12 is at most 0.35, `12?0.35` also where it is missing; a number alone is a leaf.
struct Forest: Sendable {
    private struct Node {
        /// -1 for a leaf.
        var feature: Int16
        var missingGoesLeft: Bool
        /// How many nodes the right branch stands behind this one; the left branch is the next.
        var right: Int32
        /// Of a leaf, what it adds.
        var threshold: Float
    }

    private var nodes: [Node] = []
    private var roots: [Int] = []
    private let base: Float

    /// Reads trees from the lines after their base; a line that does not follow the form is a bug of ours.
    init(base: Float, lines: some Sequence<ArraySlice<UInt8>>) {
        self.base = base
        for line in lines {
            roots.append(nodes.count)
            var tokens = line.split(separator: 0x20)[...]
            addBranch(&tokens)
            precondition(tokens.isEmpty, "blocks.trees: a tree has one root")
        }
    }

    private mutating func addBranch(_ tokens: inout ArraySlice<ArraySlice<UInt8>>) {
        let token = tokens.removeFirst()
        guard let mark = token.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "?") }) else {
            nodes.append(Node(feature: -1, missingGoesLeft: false, right: 0, threshold: number(token)))
            return
        }
        let node = nodes.count
        nodes.append(
            Node(
                feature: Int16(number(token[..<mark])), missingGoesLeft: token[mark] == UInt8(ascii: "?"), right: 0,
                threshold: number(token[(mark + 1)...])))
        addBranch(&tokens)
        nodes[node].right = Int32(nodes.count - node)
        addBranch(&tokens)
    }

    private func number(_ bytes: ArraySlice<UInt8>) -> Float {
        guard let number = Float(String(decoding: bytes, as: UTF8.self)) else {
            preconditionFailure("blocks.trees: this is no number: \(String(decoding: bytes, as: UTF8.self))")
        }
        return number
    }

    /// The logarithm of the odds for some of the rows. Tree by tree, since a tree stays in the processor's nearest cache.
    func scores(_ rows: BlockRows, of chosen: [Int]) -> [Float] {
        var sums = Array(repeating: base, count: chosen.count)
        let (nodes, values) = (nodes.span, rows.values.span)
        for root in roots {
            for (index, row) in chosen.enumerated() {
                sums[index] += Self.leaf(nodes, from: root, values, row * BlockFeature.count)
            }
        }
        return sums
    }

    /// The value at the leaf of a tree that a row leads to.
    private static func leaf(_ nodes: Span<Node>, from root: Int, _ values: Span<Float>, _ row: Int) -> Float {
        var place = root
        var node = nodes[place]
        while node.feature >= 0 {
            let value = values[row + Int(node.feature)]
            // Both are computed, so that nothing hangs on which way the processor guessed.
            let isLeft = (value <= node.threshold) != (value.isNaN && node.missingGoesLeft)
            place += isLeft ? 1 : Int(node.right)
            node = nodes[place]
        }
        return node.threshold
    }
}
