package import Entries
internal import GRDB

extension Ledger {
    /// Articles by day of publication, those without one last, then in the order they were taken in.
    ///
    /// `outlet` is compared without regard to ASCII case; `since` and `until` are days, `2018-06-12`, and leave out
    /// articles without a day; `text` is searched for in titles and texts, as `search(_:_:)` does; `party` is mentioned
    /// or speaks in them.
    package func articles(
        outlet: String? = nil, since: String? = nil, until: String? = nil, text: String? = nil,
        party: PartyID? = nil, _ slice: Slice
    ) throws(LedgerError) -> Listing<ArticleSummary> {
        try read { database in
            var conditions = Conditions(database)
            conditions.publication(outlet: outlet, since: since, until: until)
            try conditions.words(text, in: "article_search", of: "article.key")
            if let party {
                conditions.add(
                    """
                    article.key IN
                      (SELECT article FROM article_party WHERE id = \(party.value.storable) AND mentions + statements > 0)
                    """)
            }
            let source: SQL = "FROM article WHERE \(conditions.all)"
            let keys = try database.keys("SELECT article.key \(source) ORDER BY \(Conditions.order)", slice)
            return Listing(
                items: try keys.map { try ArticleReader(database, key: $0).summary() },
                total: try database.count("SELECT count(*) \(source)"), skipped: slice.skip)
        }
    }

    /// The article of that id, with everything found in it.
    package func article(_ id: ArticleID) throws(LedgerError) -> RecordedArticle? {
        try read { database in
            let sql = "SELECT key FROM article WHERE id = ?"
            guard let key = try Int64.fetchOne(database, sql: sql, arguments: [id.value.storable]) else { return nil }
            let reader = ArticleReader(database, key: key)
            let (article, found) = try reader.reading()
            let corrections = try database.corrections(of: article.digest)
            return RecordedArticle(
                summary: try reader.summary(), article: article, origins: try reader.origins(),
                record: Corrections(corrections, of: found, in: article.text).settled, corrections: corrections,
                parts: try ArticleParts(database, article: key).all())
        }
    }
}

extension Database {
    /// The keys of one part of a list. What is shown of each is read for that part alone.
    func keys(_ query: SQL, _ slice: Slice) throws -> [Int64] {
        try SQLRequest(literal: "\(query) LIMIT \(slice.limit) OFFSET \(slice.skip)").fetchAll(self)
    }

    func count(_ query: SQL) throws -> Int {
        try SQLRequest(literal: query).fetchOne(self) ?? 0
    }
}
