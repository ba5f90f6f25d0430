package import Inference

/// Finds the best tree of heads of a sentence (Chu and Liu 1965, Edmonds 1967).
package enum Tree {
    /// The head of each word, nil for the one root. `scores[d, h]` is for h as head of d, `scores[d, d]` for d as root.
    package static func heads(_ scores: Matrix) -> [Int?] {
        let words = 0..<scores.rows
        let greedy = words.map { word in words.max { scores[word, $0] < scores[word, $1] } ?? word }
        let roots = words.filter { greedy[$0] == $0 }
        if roots.count == 1, cycle(in: greedy, root: roots[0]) == nil { return opened(greedy) }
        let trees = likelyRoots(scores).map { spanning(words.map { Array(scores[$0]) }, root: $0) }
        return opened(trees.max { total($0, scores) < total($1, scores) } ?? [])
    }

    /// How many words are tried as the root where the best heads make no tree.
    private static let triedRoots = 8

    private static func total(_ heads: [Int], _ scores: Matrix) -> Float {
        heads.indices.reduce(0) { $0 + scores[$1, heads[$1]] }
    }

    private static func opened(_ heads: [Int]) -> [Int?] {
        heads.enumerated().map { word, head in head == word ? nil : head }
    }

    /// The words that lose most where they are not the root, those first.
    private static func likelyRoots(_ scores: Matrix) -> ArraySlice<Int> {
        let gains = (0..<scores.rows).map { word in
            scores[word, word] - ((0..<scores.rows).filter { $0 != word }.map { scores[word, $0] }.max() ?? 0)
        }
        return gains.indices.sorted { (gains[$1], $0) < (gains[$0], $1) }.prefix(triedRoots)
    }

    /// The words of a cycle among the heads, if there is one.
    private static func cycle(in heads: [Int], root: Int) -> [Int]? {
        var seen = [Int](repeating: -1, count: heads.count)
        for start in heads.indices {
            var word = start
            while word != root, seen[word] < 0 {
                seen[word] = start
                word = heads[word]
            }
            guard word != root, seen[word] == start else { continue }
            var found = [word]
            while heads[found[found.count - 1]] != word { found.append(heads[found[found.count - 1]]) }
            return found
        }
        return nil
    }

    /// The heads of the best tree under `root`, whose own head is itself.
    ///
    /// A cycle of best heads is taken for one word; the best tree of the smaller sentence says where the cycle opens.
    private static func spanning(_ scores: [[Float]], root: Int) -> [Int] {
        let words = scores.indices
        var heads = words.map { word in
            word == root ? root : words.filter { $0 != word }.max { scores[word][$0] < scores[word][$1] } ?? root
        }
        guard let loop = cycle(in: heads, root: root) else { return heads }
        let inside = Set(loop)
        let outside = words.filter { !inside.contains($0) }
        let joint = outside.count
        var smaller = [[Float]](repeating: [Float](repeating: -.infinity, count: joint + 1), count: joint + 1)
        // For each word outside: the word of the cycle that it enters at, and the one that would be its head.
        var entry = [Int](repeating: loop[0], count: joint)
        var exit = entry
        for (place, word) in outside.enumerated() {
            for (other, head) in outside.enumerated() { smaller[place][other] = scores[word][head] }
            exit[place] = loop.max { scores[word][$0] < scores[word][$1] } ?? loop[0]
            smaller[place][joint] = scores[word][exit[place]]
            func gain(_ into: Int) -> Float { scores[into][word] - scores[into][heads[into]] }
            entry[place] = loop.max { gain($0) < gain($1) } ?? loop[0]
            smaller[joint][place] = gain(entry[place])
        }
        let found = spanning(smaller, root: outside.firstIndex(of: root) ?? 0)
        for (place, word) in outside.enumerated() where word != root {
            heads[word] = found[place] == joint ? exit[place] : outside[found[place]]
        }
        heads[entry[found[joint]]] = outside[found[joint]]
        return heads
    }
}
