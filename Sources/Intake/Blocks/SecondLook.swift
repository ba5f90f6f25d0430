/// Measures what the first look made of a block and of those around it.
struct SecondLook {
    private let early: [Float]
    private let alike: [UInt64]
    private let parents: [Int]

    init(_ early: [Float], alike: [UInt64], parents: [Int]) {
        self.early = early
        self.alike = alike
        self.parents = parents
    }

    private static let before: [BlockFeature] = [.first1Before, .first2Before, .first3Before]
    private static let after: [BlockFeature] = [.first1After, .first2After, .first3After]

    func measure(into rows: inout BlockRows) {
        guard !early.isEmpty else { return }
        let words = early.indices.map { rows[$0, .words] }
        let likeMeans = means(alike, words)
        let parentMeans = means(parents, words)
        let most = early.max() ?? 0
        let page = zip(early, words).reduce(0) { $0 + $1.0 * $1.1 }
        var before: Float = 0
        for index in early.indices {
            rows[index, .first] = early[index]
            for step in 1...3 {
                rows[index, Self.before[step - 1]] = index >= step ? early[index - step] : .nan
                rows[index, Self.after[step - 1]] = index + step < early.count ? early[index + step] : .nan
            }
            rows[index, .firstAlike] = likeMeans[index]
            rows[index, .firstParent] = parentMeans[index]
            rows[index, .firstNear] = mean(index, 4, words)
            rows[index, .firstWide] = mean(index, 12, words)
            rows[index, .firstMost] = most
            rows[index, .firstPage] = page
            rows[index, .firstBefore] = before / max(page, 1)
            before += early[index] * words[index]
        }
        measureSections(&rows, words)
    }

    /// The mean over blocks of the same key, by words; that of a block alone is its own.
    private func means<Key: Hashable>(_ keys: [Key], _ words: [Float]) -> [Float] {
        let groups = KeyGroups(keys)
        var sums: [(Float, Float)] = Array(repeating: (0, 0), count: groups.count)
        for (index, group) in groups.ofEach.enumerated() {
            let weight = words[index] + 1
            sums[group].0 += early[index] * weight
            sums[group].1 += weight
        }
        return groups.ofEach.map { sums[$0].0 / sums[$0].1 }
    }

    private func mean(_ index: Int, _ reach: Int, _ words: [Float]) -> Float {
        var (sum, weight) = (Float(0), Float(0))
        for other in max(0, index - reach)...min(early.count - 1, index + reach) where other != index {
            sum += early[other] * (words[other] + 1)
            weight += words[other] + 1
        }
        return weight > 0 ? sum / weight : .nan
    }

    /// For a heading the mean of what it heads, for what stands under one the heading's own.
    private func measureSections(_ rows: inout BlockRows, _ words: [Float]) {
        var start = 0
        while start < early.count {
            var end = start + 1
            while end < early.count, !isHeading(end, rows) { end += 1 }
            var (sum, weight) = (Float(0), Float(0))
            for index in (start + 1)..<end {
                sum += early[index] * (words[index] + 1)
                weight += words[index] + 1
            }
            for index in start..<end {
                rows[index, .firstSection] = weight > 0 ? sum / weight : .nan
                rows[index, .firstHead] = early[start]
            }
            start = end
        }
    }

    private func isHeading(_ index: Int, _ rows: BlockRows) -> Bool { rows[index, .heading] > 0 }
}
