/// Which statements a reader asks for. Nil means any.
package struct StatementFilter: Hashable, Sendable {
    /// The speaker's name, or a part of it, in any case: "putin" finds "Vladimir Putin".
    package var speaker: String?
    /// The party that made them.
    package var party: PartyID?
    /// A party that is mentioned in what was said, by another.
    package var about: PartyID?
    /// Words to be found in the content, in any order; "quoted words" stand together.
    package var text: String?
    package var outlet: String?
    package var article: ArticleID?
    package var mode: StatementMode?
    /// The first and last day of publication, `2018-06-12`; articles without a known date are left out by either.
    package var since: String?
    package var until: String?
    package var order = StatementOrder.article

    package init(
        speaker: String? = nil, party: PartyID? = nil, about: PartyID? = nil, text: String? = nil,
        outlet: String? = nil, article: ArticleID? = nil, mode: StatementMode? = nil, since: String? = nil,
        until: String? = nil
    ) {
        self.speaker = speaker
        self.party = party
        self.about = about
        self.text = text
        self.outlet = outlet
        self.article = article
        self.mode = mode
        self.since = since
        self.until = until
    }
}

/// The order of a list of statements. The raw values are those of addresses and options.
package enum StatementOrder: String, CaseIterable, Sendable {
    /// By day of publication of their articles, then in text order.
    case article
    /// By the first day on which they may have been made, where the article tells that; else by that on which it may have
    /// been written.
    case said
}

/// A part of a longer list.
package struct Listing<Item: Sendable>: Sendable {
    package let items: [Item]
    /// How many there are in all.
    package let total: Int
    /// How many come before the first of `items`.
    package let skipped: Int

    package init(items: [Item], total: Int, skipped: Int) {
        self.items = items
        self.total = total
        self.skipped = skipped
    }
}

/// Which part of a list is asked for.
package struct Slice: Hashable, Sendable {
    package let skip: Int
    package let limit: Int

    package init(skip: Int = 0, limit: Int) {
        self.skip = max(skip, 0)
        self.limit = max(limit, 0)
    }

    package static let all = Slice(limit: .max)
}

/// A speaker as named by the articles, with how much is recorded of them.
package struct SpeakerTally: Hashable, Sendable {
    package let name: String
    package let statements: Int
    package let articles: Int

    package init(name: String, statements: Int, articles: Int) {
        self.name = name
        self.statements = statements
        self.articles = articles
    }
}

/// The size of a record.
package struct Overview: Hashable, Sendable {
    package let articles: Int
    package let statements: Int
    /// Distinct names of speakers.
    package let speakers: Int
    /// Statements whose speaker the article does not settle.
    package let unresolved: Int
    package let outlets: [OutletTally]

    package init(articles: Int, statements: Int, speakers: Int, unresolved: Int, outlets: [OutletTally]) {
        self.articles = articles
        self.statements = statements
        self.speakers = speakers
        self.unresolved = unresolved
        self.outlets = outlets
    }
}

/// An outlet with the number of its articles; nil names those whose outlet is unknown.
package struct OutletTally: Hashable, Sendable {
    package let outlet: String?
    package let articles: Int

    package init(outlet: String?, articles: Int) {
        self.outlet = outlet
        self.articles = articles
    }
}

/// A place in an article that a search found.
package struct SearchHit: Sendable {
    package let article: ArticleSummary
    /// The paragraph, or the part of it, around the words.
    package let passage: Passage
    /// The found words inside `passage`.
    package let matches: [Passage]

    package init(article: ArticleSummary, passage: Passage, matches: [Passage]) {
        self.article = article
        self.passage = passage
        self.matches = matches
    }
}
