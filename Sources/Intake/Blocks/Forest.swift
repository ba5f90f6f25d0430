/// Gradient-boosted decision trees: rows of numbers in, the logarithm of the odds for each out.
///
/// Written by `training/blocks.py`, a tree a line, each from its root with the left branch first: `12<0.35` goes left
/// where feature 12 is at most 0.35, `12?0.35` also where it is missing; a number alone is a leaf.
struct Forest: Sendable {
    private struct Node {
        /// -1 for a leaf.
        var feature: Int32
        var missingGoesLeft: Bool
        var threshold: Float
        /// The left branch is the next node.
        var right: Int32
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
            nodes.append(Node(feature: -1, missingGoesLeft: false, threshold: number(token), right: 0))
            return
        }
        let node = nodes.count
        nodes.append(
            Node(
                feature: Int32(number(token[..<mark])), missingGoesLeft: token[mark] == UInt8(ascii: "?"),
                threshold: number(token[(mark + 1)...]), right: 0))
        addBranch(&tokens)
        nodes[node].right = Int32(nodes.count)
        addBranch(&tokens)
    }

    private func number(_ bytes: ArraySlice<UInt8>) -> Float {
        guard let number = Float(String(decoding: bytes, as: UTF8.self)) else {
            preconditionFailure("blocks.trees: this is no number: \(String(decoding: bytes, as: UTF8.self))")
        }
        return number
    }

    /// The logarithm of the odds for one row.
    func score(_ row: ArraySlice<Float>) -> Float {
        let (nodes, row) = (nodes.span, row.span)
        var sum = base
        for root in roots {
            var place = root
            while nodes[place].feature >= 0 {
                let node = nodes[place]
                let value = row[Int(node.feature)]
                let goesLeft = value.isNaN ? node.missingGoesLeft : value <= node.threshold
                place = goesLeft ? place + 1 : Int(node.right)
            }
            sum += nodes[place].threshold
        }
        return sum
    }
}
