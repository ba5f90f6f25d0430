/// Finds the best sequence of tags: BIOES tags of some kinds of span, scored by word and by step from tag to tag
/// (a linear-chain CRF, Lafferty et al. 2001, decoded after Viterbi 1967).
struct TagDecoder: Sendable {
    let tags: Int
    /// [from × tags + to]; impossible steps have very low scores.
    private let steps: [Float]

    init(steps: [Float], tags: Int) {
        precondition(steps.count == tags * tags, "one score for each step from tag to tag")
        self.tags = tags
        self.steps = steps
    }

    /// The spans of the best path, in order. `scores` is [words × tags], row by row.
    func spans(_ scores: [Float]) -> [TaggedSpan] {
        Self.spans(of: bestPath(scores))
    }

    private func bestPath(_ scores: [Float]) -> [Int] {
        let words = scores.count / tags
        guard words > 0 else { return [] }
        var total = Array(scores[..<tags])
        var following = total
        var origins = [UInt8](repeating: 0, count: words * tags)
        for word in 1..<max(words, 1) {
            for tag in 0..<tags {
                let (origin, best) = bestStep(to: tag, total)
                following[tag] = best + scores[word * tags + tag]
                origins[word * tags + tag] = UInt8(origin)
            }
            swap(&total, &following)
        }
        return walkBack(from: total.indices.max { total[$0] < total[$1] } ?? 0, origins, words)
    }

    private func bestStep(to tag: Int, _ total: [Float]) -> (origin: Int, score: Float) {
        var origin = 0
        var best = -Float.infinity
        for from in 0..<tags {
            let score = total[from] + steps[from * tags + tag]
            if score > best { (origin, best) = (from, score) }
        }
        return (origin, best)
    }

    private func walkBack(from last: Int, _ origins: [UInt8], _ words: Int) -> [Int] {
        var path = [Int](repeating: last, count: words)
        for word in stride(from: words - 1, to: 0, by: -1) {
            path[word - 1] = Int(origins[word * tags + path[word]])
        }
        return path
    }

    /// Tag 0 is outside; then begin, inside, end, single for each kind. A span without its beginning is none.
    private static func spans(of path: [Int]) -> [TaggedSpan] {
        var found: [TaggedSpan] = []
        var begun: Int?
        for (word, tag) in path.enumerated() {
            let (kind, part) = (tag - 1).quotientAndRemainder(dividingBy: 4)
            switch part {
            case _ where tag == 0: begun = nil
            case 0: begun = word
            case 1: break
            case 2:
                if let first = begun { found.append(TaggedSpan(kind: kind, words: WordSpan(first, word))) }
                begun = nil
            default: found.append(TaggedSpan(kind: kind, words: WordSpan(word, word)))
            }
        }
        return found
    }
}

/// Some words that a head of the reader marked as one of its kinds, numbered from 0.
struct TaggedSpan: Hashable, Sendable {
    let kind: Int
    let words: WordSpan
}
