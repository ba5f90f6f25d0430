package import Text

/// The place of an article in the order in which a ledger took articles in: the first has 1.
package struct ArticleNumber: Hashable, Sendable, Comparable {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package static func < (a: ArticleNumber, b: ArticleNumber) -> Bool { a.value < b.value }
}

/// A passage that stands in two articles, with few words changed.
package struct SharedPassage: Hashable, Sendable {
    /// Where it stands in the article spoken of.
    package let here: ByteRange
    /// Where it stands in the other.
    package let there: ByteRange

    package init(here: ByteRange, there: ByteRange) {
        self.here = here
        self.there = there
    }
}

/// An article taken in earlier with which an article shares passages.
package struct Relative: Hashable, Sendable {
    package let other: ArticleNumber
    /// True where one of the two is a copy of the other: whole, edited, cut, in another order or as a part of it.
    package let isCopy: Bool
    /// How much of the article stands in the other, and of the other in the article, in percent.
    package let containedHere: Int
    package let containedThere: Int
    /// In the order of the article's text.
    package let passages: [SharedPassage]

    package init(
        other: ArticleNumber, isCopy: Bool, containedHere: Int, containedThere: Int, passages: [SharedPassage]
    ) {
        self.other = other
        self.isCopy = isCopy
        self.containedHere = containedHere
        self.containedThere = containedThere
        self.passages = passages
    }
}

/// An article compared with all that were taken in before it.
package struct PlacedArticle: Sendable {
    package let number: ArticleNumber
    /// A number for its row of words: articles with the same words in the same order have the same.
    package let textKey: Int64
    /// The first article with the same words; itself where there is none.
    package let sameText: ArticleNumber
    /// The article whose words it mostly has; itself where they are its own.
    package let root: ArticleNumber
    /// Articles that had been taken for the first with those words, and are dated after this one.
    package let laterRoots: [ArticleNumber]
    package let words: Int
    /// How many shingles it has, and those that it is to be found by.
    package let shingles: Int
    package let noted: [Int64]
    package let relatives: [Relative]

    package init(
        number: ArticleNumber, textKey: Int64, sameText: ArticleNumber, root: ArticleNumber,
        laterRoots: [ArticleNumber] = [], words: Int, shingles: Int, noted: [Int64], relatives: [Relative]
    ) {
        self.number = number
        self.textKey = textKey
        self.sameText = sameText
        self.root = root
        self.laterRoots = laterRoots
        self.words = words
        self.shingles = shingles
        self.noted = noted
        self.relatives = relatives
    }
}

/// What is compared of an article: its text, and the parts of it that are read.
package struct ComparedText: Sendable {
    package let number: ArticleNumber
    package let text: ArticleText
    package let ranges: [ByteRange]

    package init(number: ArticleNumber, text: ArticleText, ranges: [ByteRange]) {
        self.number = number
        self.text = text
        self.ranges = ranges
    }
}

/// A passage of one article that stands in another, taken in earlier.
package struct PassageLink: Hashable, Sendable {
    package let article: ArticleNumber
    package let other: ArticleNumber
    package let passage: SharedPassage

    package init(article: ArticleNumber, other: ArticleNumber, passage: SharedPassage) {
        self.article = article
        self.other = other
        self.passage = passage
    }
}
