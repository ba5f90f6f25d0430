package import Inference

/// Finds the best tree of heads of a sentence (Chu and Liu 1965, Edmonds 1967).
package enum Tree {
    /// The head of each word, nil for the one root. `scores[d, h]` is for h as head of d, `scores[d, d]` for d as root.
    package static func heads(_ scores: Matrix) -> [Int?] {
        let greedy = (0..<scores.rows).map { scores.best(in: $0) }
        if isOneRooted(greedy) { return greedy.enumerated().map { word, head in head == word ? nil : head } }
        return ArcScores(scores).tree().map { $0 == scores.rows ? nil : $0 }
    }

    /// True where one word is its own head and all others lead to it.
    private static func isOneRooted(_ heads: [Int]) -> Bool {
        let roots = heads.indices.filter { heads[$0] == $0 }
        guard roots.count == 1 else { return false }
        var open = heads
        open[roots[0]] = heads.count
        return ArcScores.cycle(in: open) == nil
    }
}

/// The scores of all arcs among the nodes of a graph, of which the last is the root.
private struct ArcScores {
    private let nodes: Int
    /// For each node but the root, a row with each node as its head; sums of cycles need more bits than single scores.
    private var values: [Double]

    private init(nodes: Int) {
        self.nodes = nodes
        values = Array(repeating: -.infinity, count: (nodes - 1) * nodes)
    }

    /// The words of a sentence under a root that costs more than any other choice may gain, so that the best tree uses it
    /// once (Stanojević and Cohen 2021).
    init(_ scores: Matrix) {
        self.init(nodes: scores.rows + 1)
        let range = Double((scores.values.max() ?? 0) - (scores.values.min() ?? 0))
        let cost = Double(scores.rows) * range + 1
        for word in 0..<scores.rows {
            for head in 0..<scores.rows where head != word { self[word, head] = Double(scores[word, head]) }
            self[word, scores.rows] = Double(scores[word, word]) - cost
        }
    }

    private subscript(node: Int, head: Int) -> Double {
        get { values[node * nodes + head] }
        set { values[node * nodes + head] = newValue }
    }

    private func bestHead(of node: Int) -> Int {
        var best = node == 0 ? 1 : 0
        for head in 0..<nodes where head != node && self[node, head] > self[node, best] { best = head }
        return best
    }

    /// The heads of the best tree, for all nodes but the root.
    ///
    /// A cycle of best heads is taken for one node; the best tree of the smaller graph says where the cycle opens.
    func tree() -> [Int] {
        var heads = (0..<nodes - 1).map(bestHead)
        guard let cycle = Self.cycle(in: heads) else { return heads }
        let contraction = Contraction(of: cycle, outOf: nodes)
        let found = joined(contraction, heads).tree()
        for node in contraction.outside.dropLast() {
            let head = found[contraction.place[node]]
            heads[node] = head == 0 ? bestExit(cycle, to: node) : contraction.outside[head - 1]
        }
        let head = contraction.outside[found[0] - 1]
        heads[bestEntry(cycle, from: head, heads)] = head
        return heads
    }

    /// The smaller graph, where the cycle is node 0.
    private func joined(_ contraction: Contraction, _ heads: [Int]) -> ArcScores {
        var smaller = ArcScores(nodes: contraction.outside.count + 1)
        for node in contraction.outside {
            let place = contraction.place[node]
            let entry = bestEntry(contraction.cycle, from: node, heads)
            smaller[0, place] = self[entry, node] - self[entry, heads[entry]]
            guard node != nodes - 1 else { continue }
            for head in contraction.outside where head != node {
                smaller[place, contraction.place[head]] = self[node, head]
            }
            smaller[place, 0] = self[node, bestExit(contraction.cycle, to: node)]
        }
        return smaller
    }

    /// The word of the cycle that makes the best head of a node outside.
    private func bestExit(_ cycle: [Int], to node: Int) -> Int {
        cycle.max { self[node, $0] < self[node, $1] } ?? cycle[0]
    }

    /// The word of the cycle that loses least where `head` becomes its head.
    private func bestEntry(_ cycle: [Int], from head: Int, _ heads: [Int]) -> Int {
        cycle.max { self[$0, head] - self[$0, heads[$0]] < self[$1, head] - self[$1, heads[$1]] } ?? cycle[0]
    }

    /// The nodes of a cycle among the heads of all nodes but the root, if there is one.
    static func cycle(in heads: [Int]) -> [Int]? {
        var seen = [Int](repeating: -1, count: heads.count)
        for start in heads.indices {
            var node = start
            while node < heads.count, seen[node] < 0 {
                seen[node] = start
                node = heads[node]
            }
            guard node < heads.count, seen[node] == start else { continue }
            var found = [node]
            while heads[found[found.count - 1]] != node { found.append(heads[found[found.count - 1]]) }
            return found
        }
        return nil
    }
}

/// Which nodes of a graph stay where a cycle becomes one node, and their places behind it.
private struct Contraction {
    let cycle: [Int]
    /// The nodes outside the cycle, the root last.
    let outside: [Int]
    /// For each node outside, its number in the smaller graph; 0, the cycle’s, for those inside.
    let place: [Int]

    init(of cycle: [Int], outOf nodes: Int) {
        self.cycle = cycle
        let inside = Set(cycle)
        outside = (0..<nodes).filter { !inside.contains($0) }
        var place = [Int](repeating: 0, count: nodes)
        for (index, node) in outside.enumerated() { place[node] = index + 1 }
        self.place = place
    }
}
