package import Entries
internal import GRDB
internal import Text

extension Ledger {
    /// Families of two reports or more, the largest first, then by the article taken in first.
    package func families(_ slice: Slice) throws(LedgerError) -> Listing<FamilyTally> {
        try read { database in
            let counts = OriginCounts.columns("placed.article")
            let grouped: SQL = """
                SELECT placed.family AS family, \(sql: counts) FROM placed \(sql: OriginCounts.reports)
                GROUP BY placed.family HAVING reports > 1
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

    /// The articles of the family of `number`, in the order they were taken in, and its counts; nil where it has no kin.
    /// Of more than `limit`, this one and the first, and not all.
    package func family(
        of number: ArticleNumber, limit: Int
    ) throws(LedgerError) -> (counts: OriginCounts, members: [ArticleNumber], areAll: Bool)? {
        try read { database in
            let family: SQL = "family = (SELECT family FROM placed WHERE article = \(number.value))"
            let counts: SQL = """
                SELECT count(*) AS members, \(sql: OriginCounts.columns("placed.article"))
                FROM placed \(sql: OriginCounts.reports) WHERE placed.\(family)
                """
            guard let row = try SQLRequest<Row>(literal: counts).fetchOne(database), row["members"] as Int > 1 else {
                return nil
            }
            let members: SQL = """
                SELECT article FROM placed WHERE \(family) ORDER BY article <> \(number.value), article LIMIT \(limit)
                """
            let keys = try SQLRequest<Int64>(literal: members).fetchAll(database)
            return (OriginCounts(row), keys.sorted().map { ArticleNumber($0) }, keys.count == row["members"] as Int)
        }
    }

    package func summary(of number: ArticleNumber) throws(LedgerError) -> ArticleSummary {
        try read { try ArticleReader($0, key: number.value).summary() }
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
    package func borrowings(of number: ArticleNumber, limit: Int) throws(LedgerError) -> [BorrowedPassage] {
        try read { database in
            let ofOthers: SQL = "one.family <> two.family"
            let query: SQL = """
                SELECT other, start, end, other_start, other_end FROM shared_passage
                  JOIN placed AS one ON one.article = shared_passage.article JOIN placed AS two ON two.article = other
                WHERE shared_passage.article = \(number.value) AND \(ofOthers)
                UNION ALL
                SELECT shared_passage.article, other_start, other_end, start, end FROM shared_passage
                  JOIN placed AS one ON one.article = shared_passage.article JOIN placed AS two ON two.article = other
                WHERE other = \(number.value) AND \(ofOthers)
                ORDER BY 2, 1 LIMIT \(limit)
                """
            let rows = try SQLRequest<Row>(literal: query).fetchAll(database)
            let reader = ArticleReader(database, key: number.value)
            let text = rows.isEmpty ? ArticleText("") : try reader.text()
            return try rows.map { row in
                let here = try row.range()
                try reader.requireInside(text, [here])
                return BorrowedPassage(
                    passage: Passage(here, in: text), other: try ArticleReader(database, key: row["other"]).summary(),
                    there: try row.range("other_start", "other_end"))
            }
        }
    }

    /// Outlets by number of articles, with how many of those have their words from others and from whom: of an article on
    /// several pages, the part taken in first.
    package func sources(_ slice: Slice) throws(LedgerError) -> Listing<SourceTally> {
        try read { database in
            let query: SQL = """
                WITH taken AS MATERIALIZED (
                  SELECT original.outlet AS outlet, count(*) AS copied
                  FROM placed JOIN article AS original ON original.key = root
                    JOIN article AS mine ON mine.key = placed.article
                    LEFT JOIN report ON report.article = placed.article
                  WHERE root <> placed.article AND ifnull(report.first, placed.article) = placed.article
                    AND mine.outlet IS NOT original.outlet
                  GROUP BY original.outlet
                )
                SELECT article.outlet AS outlet, count(DISTINCT ifnull(report.first, key)) AS articles,
                  count(*) FILTER (
                    WHERE ifnull(report.first, key) = key AND ifnull(source.first, root) <> key
                  ) AS copies,
                  ifnull((SELECT copied FROM taken WHERE taken.outlet IS article.outlet), 0) AS copied
                FROM article LEFT JOIN placed ON placed.article = article.key
                  LEFT JOIN report ON report.article = article.key LEFT JOIN report AS source ON source.article = root
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
    /// What goes with `placed` so that its articles can be counted. What the parts of one article have from others, they have
    /// as the first of them has it; and what has its words from the one-page version of an article has them from the parts,
    /// where that has its own from one of them.
    static let reports = """
        LEFT JOIN report ON report.article = placed.article LEFT JOIN report AS same ON same.article = placed.same_text
          LEFT JOIN placed AS head ON head.article = ifnull(report.first, placed.article)
          LEFT JOIN report AS source ON source.article = head.root
          LEFT JOIN placed AS before ON before.article = head.root
          LEFT JOIN report AS origin ON origin.article = before.root
        """

    /// The three counts under their names, of articles that the column `article` has; those not placed yet are their own.
    static func columns(_ article: String) -> String {
        """
        count(DISTINCT ifnull(report.first, \(article))) AS reports,
          count(DISTINCT coalesce(same.first, placed.same_text, \(article))) AS texts,
          count(DISTINCT coalesce(source.first, origin.first, head.root, \(article))) AS origins
        """
    }

    /// The counts that a row has under their names.
    init(_ row: Row) {
        self.init(reports: row["reports"], texts: row["texts"], origins: row["origins"])
    }
}
