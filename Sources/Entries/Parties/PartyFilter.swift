/// Which parties a reader asks for. Nil means any.
package struct PartyFilter: Hashable, Sendable {
    package var kind: PartyKind?
    /// The name or a part of it, in any case, with or without marks: "putin" finds "Vladimir Putin".
    package var text: String?
    /// Parties that `text` names under another name: they are listed too.
    package var alsoNamed: [PartyID]

    package init(kind: PartyKind? = nil, text: String? = nil, alsoNamed: [PartyID] = []) {
        self.kind = kind
        self.text = text
        self.alsoNamed = alsoNamed
    }
}

/// A party of the record with how much of it is recorded.
package struct PartyTally: Hashable, Sendable {
    package let id: PartyID
    package let kind: PartyKind
    package let name: String
    /// Statements it made.
    package let statements: Int
    package let mentions: Int
    /// Articles in which it is mentioned or speaks.
    package let articles: Int
    /// By how many it is reported: different texts among those articles, and those that have their words from no other.
    package var counts: OriginCounts

    package init(id: PartyID, kind: PartyKind, name: String, statements: Int, mentions: Int, articles: Int) {
        self.id = id
        self.kind = kind
        self.name = name
        self.statements = statements
        self.mentions = mentions
        self.articles = articles
        counts = OriginCounts(reports: articles, texts: articles, origins: articles)
    }
}
