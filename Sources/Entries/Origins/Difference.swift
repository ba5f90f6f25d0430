package import Text

/// How two articles differ, row by row in the order of the first.
package struct Difference: Hashable, Sendable {
    package let rows: [DifferenceRow]
    /// Numbers, dates and negations that differ inside text that is otherwise the same.
    package let changes: [Change]
    /// How much of each stands in the other, in percent.
    package let containedHere: Int
    package let containedThere: Int

    package init(rows: [DifferenceRow], changes: [Change], containedHere: Int, containedThere: Int) {
        self.rows = rows
        self.changes = changes
        self.containedHere = containedHere
        self.containedThere = containedThere
    }
}

/// A passage of both articles, or of one of them alone.
package struct DifferenceRow: Hashable, Sendable {
    /// In the first article; empty where it does not have it.
    package let here: [Piece]
    package let there: [Piece]

    /// A part of a passage, the same in both articles or not.
    package struct Piece: Hashable, Sendable {
        package let range: ByteRange
        package let isSame: Bool

        package init(_ range: ByteRange, isSame: Bool) {
            self.range = range
            self.isSame = isSame
        }
    }

    package init(here: [Piece], there: [Piece]) {
        self.here = here
        self.there = there
    }

    /// True where both articles have the passage.
    package var isShared: Bool { !here.isEmpty && !there.isEmpty }
}

/// Something that two articles tell differently in the same words.
package struct Change: Hashable, Sendable {
    package let kind: ChangeKind
    /// The words in the first article, and in the second; nil where it has none there.
    package let here: ByteRange?
    package let there: ByteRange?
    /// The same with the words to either side, which are equal in both: where it stands, also where it has no words.
    package let aroundHere: ByteRange
    package let aroundThere: ByteRange

    package init(
        _ kind: ChangeKind, here: ByteRange?, there: ByteRange?, aroundHere: ByteRange, aroundThere: ByteRange
    ) {
        self.kind = kind
        self.here = here
        self.there = there
        self.aroundHere = aroundHere
        self.aroundThere = aroundThere
    }
}

/// What is told differently. The raw values are the words used in JSON and on screens.
package enum ChangeKind: String, CaseIterable, Sendable {
    case number, date, negation
}

/// Two articles with what they share and what not.
package struct ComparedArticles: Sendable {
    package let here: ArticleSummary
    package let hereText: ArticleText
    package let there: ArticleSummary
    package let thereText: ArticleText
    package let difference: Difference

    package init(
        here: ArticleSummary, hereText: ArticleText, there: ArticleSummary, thereText: ArticleText,
        difference: Difference
    ) {
        self.here = here
        self.hereText = hereText
        self.there = there
        self.thereText = thereText
        self.difference = difference
    }
}
