package import Entries
internal import GRDB

extension Ledger {
    /// Families of two articles or more, the largest first, then by the article taken in first.
    package func families(_ slice: Slice) throws(LedgerError) -> Listing<FamilyTally> {
        try read { database in
            let grouped: SQL = """
                SELECT family, count(*) AS reports, count(DISTINCT same_text) AS texts, count(DISTINCT root) AS origins
                FROM placed GROUP BY family HAVING reports > 1
                """
            let page: SQL = "\(grouped) ORDER BY reports DESC, family LIMIT \(slice.limit) OFFSET \(slice.skip)"
            return Listing(
                items: try SQLRequest<Row>(literal: page).fetchAll(database).map { row in
                    FamilyTally(
                        first: try ArticleReader(database, key: row["family"]).summary(), counts: OriginCounts(row))
                },
                total: try database.count("SELECT count(*) FROM (\(grouped))"), skipped: slice.skip)
        }
    }

    /// The articles of the family of `number`, in the order they were taken in, at most `limit`, and its counts; nil where
    /// it has no kin.
    package func family(
        of number: ArticleNumber, limit: Int
    ) throws(LedgerError) -> (counts: OriginCounts, members: [ArticleNumber])? {
        try read { database in
            let family: SQL = "family = (SELECT family FROM placed WHERE article = \(number.value))"
            let counts: SQL = """
                SELECT count(*) AS reports, count(DISTINCT same_text) AS texts, count(DISTINCT root) AS origins
                FROM placed WHERE \(family)
                """
            guard let row = try SQLRequest<Row>(literal: counts).fetchOne(database), row["reports"] as Int > 1 else {
                return nil
            }
            let members: SQL = "SELECT article FROM placed WHERE \(family) ORDER BY article LIMIT \(limit)"
            let keys = try SQLRequest<Int64>(literal: members).fetchAll(database)
            return (OriginCounts(row), keys.map { ArticleNumber($0) })
        }
    }

    package func summary(of number: ArticleNumber) throws(LedgerError) -> (article: ArticleSummary, day: String?) {
        try read { database in
            let sql = "SELECT day FROM article WHERE key = ?"
            let day = try String.fetchOne(database.cachedStatement(sql: sql), arguments: [number.value])
            return (try ArticleReader(database, key: number.value).summary(), day)
        }
    }

    /// From whom the whole article is, as it says itself.
    package func credit(of number: ArticleNumber) throws(LedgerError) -> Credit? {
        try read { database in
            let reader = ArticleReader(database, key: number.value)
            let credit = try ArticleDescription(database, article: number.value).credits().first { $0.share == .whole }
            if let range = credit?.range { try reader.requireInside(try reader.text(), [range]) }
            return credit
        }
    }

    /// The earlier articles that an article shares passages with, those of its kin first, without the passages.
    package func relatives(of number: ArticleNumber) throws(LedgerError) -> [Relative] {
        try read { database in
            let sql = "SELECT * FROM relative WHERE article = ? ORDER BY copy DESC, contained_here DESC, other"
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [number.value]).map { row in
                Relative(
                    other: ArticleNumber(row["other"]), isCopy: row["copy"], containedHere: row["contained_here"],
                    containedThere: row["contained_there"], passages: [])
            }
        }
    }

    /// Passages that an article shares with articles of other families, both those before it and those after.
    package func borrowings(of number: ArticleNumber, limit: Int) throws(LedgerError) -> [PassageLink] {
        try read { database in
            let ofOthers: SQL = "one.family <> two.family"
            let query: SQL = """
                SELECT shared_passage.article, other, start, end, other_start, other_end FROM shared_passage
                  JOIN placed AS one ON one.article = shared_passage.article JOIN placed AS two ON two.article = other
                WHERE shared_passage.article = \(number.value) AND \(ofOthers)
                UNION ALL
                SELECT other, shared_passage.article, other_start, other_end, start, end FROM shared_passage
                  JOIN placed AS one ON one.article = shared_passage.article JOIN placed AS two ON two.article = other
                WHERE other = \(number.value) AND \(ofOthers)
                ORDER BY 3, 2 LIMIT \(limit)
                """
            return try SQLRequest<Row>(literal: query).fetchAll(database).map { row in
                PassageLink(
                    article: ArticleNumber(row["article"]), other: ArticleNumber(row["other"]),
                    passage: SharedPassage(here: try row.range(), there: try row.range("other_start", "other_end")))
            }
        }
    }

    /// Outlets by number of articles, with how many of those have their words from others and from whom.
    package func sources(_ slice: Slice) throws(LedgerError) -> Listing<SourceTally> {
        try read { database in
            let query: SQL = """
                SELECT article.outlet AS outlet, count(*) AS articles,
                  count(*) FILTER (WHERE root <> placed.article) AS copies, (
                    SELECT count(*) FROM placed AS copied
                      JOIN article AS original ON original.key = copied.root JOIN article AS mine ON mine.key = copied.article
                    WHERE copied.root <> copied.article AND original.outlet IS article.outlet
                      AND mine.outlet IS NOT article.outlet
                  ) AS copied
                FROM article LEFT JOIN placed ON placed.article = article.key
                GROUP BY article.outlet ORDER BY articles DESC, outlet LIMIT \(slice.limit) OFFSET \(slice.skip)
                """
            return Listing(
                items: try SQLRequest<Row>(literal: query).fetchAll(database).map {
                    SourceTally(
                        outlet: $0["outlet"], articles: $0["articles"], copies: $0["copies"], copied: $0["copied"])
                },
                total: try database.count("SELECT count(*) FROM (SELECT DISTINCT outlet FROM article)"),
                skipped: slice.skip)
        }
    }
}

extension OriginCounts {
    /// The counts that a row has under their names.
    init(_ row: Row) {
        self.init(reports: row["reports"], texts: row["texts"], origins: row["origins"])
    }
}
