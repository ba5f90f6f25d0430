package import Entries
package import Ledger

/// The one door for every view: what the record holds, asked in the words of its users.
package struct Desk: Sendable {
    private let ledger: Ledger

    package init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    package func overview() throws -> Overview {
        try ledger.overview()
    }

    /// Articles by day of publication, then in the order they were taken in.
    package func articles(
        outlet: String? = nil, since: String? = nil, until: String? = nil, text: String? = nil, _ slice: Slice
    ) throws -> Listing<ArticleSummary> {
        try ledger.articles(outlet: outlet, since: since, until: until, text: text, slice)
    }

    package func article(_ id: ArticleID) throws -> RecordedArticle? {
        try ledger.article(id)
    }

    package func statements(_ filter: StatementFilter, _ slice: Slice) throws -> Listing<CitedStatement> {
        try ledger.statements(filter, slice)
    }

    /// Speakers by number of statements, those whose name holds `matching` only, where given.
    package func speakers(_ slice: Slice, matching: String? = nil) throws -> Listing<SpeakerTally> {
        try ledger.speakers(slice, matching: matching)
    }

    package func search(_ words: String, _ slice: Slice) throws -> Listing<SearchHit> {
        try ledger.search(words, slice)
    }
}
