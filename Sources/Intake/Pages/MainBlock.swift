import Entries
import Text

/// Finds the part of a page that is the article.
struct MainBlock {
    private let tree: PageTree
    private let leaves: [PageLeaf]
    /// Words of running text before each leaf.
    private let before: [Int]

    /// The range of `leaves` from the article's first paragraph to its last.
    static func range(in tree: PageTree, _ states: [ElementState], _ leaves: [PageLeaf]) -> Range<Int> {
        let block = MainBlock(tree, leaves)
        let (container, isMarked) = block.container(states)
        let run = bestRun(leaves[container].map { block.score($0, isMarked: isMarked) })
        // A page without one sentence, such as a list or a picture's: what it has is its text.
        if run.isEmpty { return container }
        return container.lowerBound + run.lowerBound..<container.lowerBound + run.upperBound
    }

    private init(_ tree: PageTree, _ leaves: [PageLeaf]) {
        self.tree = tree
        self.leaves = leaves
        before = leaves.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.runningWords) }
    }

    /// The leaves of the element that says it is the article, if it holds enough of the text; else of the whole page.
    ///
    /// Half, because pages mark teasers of other articles as `<article>` too.
    private func container(_ states: [ElementState]) -> (leaves: Range<Int>, isMarked: Bool) {
        let tiers: [(Int) -> Bool] = [
            { states[$0].isBody },
            { tree.nodes[$0].tag == "article" },
            { tree.nodes[$0].tag == "main" || tree[$0, "role"] == "main" },
        ]
        for (tier, isCandidate) in tiers.enumerated() {
            let candidates = tree.nodes.indices.filter { tree.nodes[$0].tag != nil && isCandidate($0) }.map(range)
            guard let best = candidates.max(by: { words(in: $0) < words(in: $1) }) else { continue }
            if words(in: best) * 2 >= before[leaves.count] { return (best, tier == 0) }
        }
        return (leaves.indices, false)
    }

    /// The leaves inside an element.
    private func range(of node: Int) -> Range<Int> {
        let start = leaves.partitioningIndex { $0.node >= node }
        let end = leaves.partitioningIndex { $0.node >= tree.nodes[node].end }
        return start..<max(start, end)
    }

    private func words(in range: Range<Int>) -> Int { before[range.upperBound] - before[range.lowerBound] }

    /// Gains for running text; losses for links, and small ones for headings, lists and furniture in between. Inside
    /// an element marked as the article's body only links and furniture lose.
    private func score(_ leaf: PageLeaf, isMarked: Bool) -> Double {
        if leaf.runningWords > 0 { return Double(leaf.runningWords) }
        if let kind = leaf.kind, kind.isFurniture { return -min(Double(leaf.words), 10) - 2 }
        if leaf.linked * 2 > leaf.text.count { return -Double(leaf.words) - 5 }
        return isMarked ? 0.1 : -1
    }
}
