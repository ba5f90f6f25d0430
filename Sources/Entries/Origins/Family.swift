package import Text

/// Articles that are copies of one another, directly or through others, the earliest first.
package struct Family: Sendable {
    package let counts: OriginCounts
    package let members: [FamilyMember]
    /// False where it has more members than these.
    package let areAll: Bool
    /// The agency that its members name as where the report is from.
    package let agency: String?

    package init(counts: OriginCounts, members: [FamilyMember], areAll: Bool = true, agency: String?) {
        self.counts = counts
        self.members = members
        self.areAll = areAll
        self.agency = agency
    }

    /// The member that the others are read against: the original, or the earliest seen.
    package var first: FamilyMember? { members.first { $0.standing != .copy } ?? members.first }
}

/// One article of a family.
package struct FamilyMember: Sendable {
    package let article: ArticleSummary
    package let standing: Standing
    /// Where it says whom the report is from.
    package let credit: Credit?
    /// The article it was found to be kin to, taken in earlier, and how much of each stands in the other, in percent.
    package let kin: Kin?

    package struct Kin: Hashable, Sendable {
        package let article: ArticleID
        package let containedHere: Int
        package let containedThere: Int

        package init(article: ArticleID, containedHere: Int, containedThere: Int) {
            self.article = article
            self.containedHere = containedHere
            self.containedThere = containedThere
        }
    }

    package init(article: ArticleSummary, standing: Standing, credit: Credit?, kin: Kin?) {
        self.article = article
        self.standing = standing
        self.credit = credit
        self.kin = kin
    }
}

/// What an article is in its family. The raw values are the words used in JSON and on screens.
package enum Standing: String, Sendable {
    /// The others name its outlet as where the report is from.
    case credited = "original by credit"
    /// It is the earliest, and the dates of all are known.
    case earliest = "original by date"
    /// It has the earliest date, or was taken in first; nothing says that it was written first.
    case earliestSeen = "earliest seen"
    case copy
    /// At the same address an earlier one was taken in, with other words.
    case laterVersion = "later version"
}

/// A family in a list: how large it is, and the article that was taken in first.
package struct FamilyTally: Sendable {
    package let first: ArticleSummary
    package let counts: OriginCounts

    package init(first: ArticleSummary, counts: OriginCounts) {
        self.first = first
        self.counts = counts
    }
}

/// What one article shares with the rest of the record.
package struct ArticleOrigins: Sendable {
    package let article: ArticleSummary
    /// Its family, itself included; nil where it has no copies.
    package let family: Family?
    /// Passages it shares with articles that are no kin of it.
    package let borrowed: [BorrowedPassage]
    /// What it and others tell differently in the same words.
    package let changes: [ToldDifferently]

    package init(
        article: ArticleSummary, family: Family?, borrowed: [BorrowedPassage], changes: [ToldDifferently] = []
    ) {
        self.article = article
        self.family = family
        self.borrowed = borrowed
        self.changes = changes
    }
}

/// A passage that stands in two articles that are no copies of each other.
package struct BorrowedPassage: Sendable {
    package let passage: Passage
    package let other: ArticleSummary
    /// Where it stands there.
    package let there: ByteRange

    package init(passage: Passage, other: ArticleSummary, there: ByteRange) {
        self.passage = passage
        self.other = other
        self.there = there
    }
}

/// How many articles of an outlet are in the record, and how many of them have their words from others.
package struct SourceTally: Hashable, Sendable {
    package let outlet: String?
    package let articles: Int
    /// Articles that mostly have the words of one taken in before.
    package let copies: Int
    /// Articles of other outlets that have their words from this one.
    package let copied: Int

    package init(outlet: String?, articles: Int, copies: Int, copied: Int) {
        self.outlet = outlet
        self.articles = articles
        self.copies = copies
        self.copied = copied
    }
}
