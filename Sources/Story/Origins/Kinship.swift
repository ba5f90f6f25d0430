/// What one article has from another, as far as their words tell.
package struct Kinship: Hashable, Sendable {
    /// The other article, by the number it was given.
    package let other: Int
    package let passages: [SharedWords]
    /// The share of this article that stands in the other, and of the other that stands in this one; 0 to 1.
    package let containedHere: Double
    package let containedThere: Double
    /// True where one is a copy of the other: whole, edited, cut, in another order, or as a part of it. False where they
    /// share passages and no more.
    package let isCopy: Bool

    /// - Parameters:
    ///   - size: words of this article; `otherSize`: of the other.
    init?(_ alignment: Alignment, size: Int, other: Int, otherSize: Int) {
        guard !alignment.passages.isEmpty else { return nil }
        self.other = other
        passages = alignment.passages
        containedHere = Self.contained(alignment.passages.map(\.here), alignment.coverHere, size)
        containedThere = Self.contained(alignment.passages.map(\.there), alignment.coverThere, otherSize)
        isCopy = max(containedHere, containedThere) >= Self.copy
    }

    /// Kinship with an article of the same words, `count` of them.
    init(sameWordsAs other: Int, count: Int) {
        self.other = other
        passages = [SharedWords(Match(here: 0, there: 0, count: count))]
        (containedHere, containedThere, isCopy) = (1, 1, true)
    }

    /// The shares in percent, as they are kept and shown.
    package var percentHere: Int { Int((containedHere * 100).rounded()) }
    package var percentThere: Int { Int((containedThere * 100).rounded()) }

    /// So much of one article in the other makes it a copy.
    static let copy = 0.8
    /// Words before the first and behind the last shared one that do not count: what a site puts around a report.
    static let furniture = 15
    /// They are one of so many words at most, or one phrase would make a short article a copy.
    static let furnitureShare = 4

    private static func contained(_ ranges: [Range<Int>], _ covered: Int, _ size: Int) -> Double {
        let before = ranges.map(\.lowerBound).min() ?? 0
        let behind = size - (ranges.map(\.upperBound).max() ?? size)
        let around = (before <= furniture ? before : 0) + (behind <= furniture ? behind : 0)
        return Double(covered) / Double(max(size - min(around, size / furnitureShare), 1))
    }
}
