package import Entries
internal import GRDB
internal import Text

extension Ledger {
    /// What falls due on some days, by the last day of each, then in the order of the articles.
    ///
    /// A deadline of a month falls due on all of its days.
    package func deadlines(on days: DayRange, _ slice: Slice) throws(LedgerError) -> Listing<Deadline> {
        try read { database in
            let source = """
                FROM time CROSS JOIN article ON article.key = time.article
                WHERE bound IN ('by', 'until', 'within', 'before', 'deadline') AND latest IS NOT NULL AND furniture = 0
                  -- What turns on the day of an article that has several falls due on none of them.
                  AND edtf IS NOT NULL
                  AND latest >= ? AND (CASE WHEN kind = 'DURATION' THEN latest ELSE earliest END) <= ?
                """
            let window: StatementArguments = [days.earliest?.number ?? .min, days.latest?.number ?? .max]
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT time.* \(source) ORDER BY latest, article.day IS NULL, article.day, article, number
                    LIMIT ? OFFSET ?
                    """, arguments: window + [slice.limit, slice.skip])
            let total = try Int.fetchOne(database, sql: "SELECT count(*) \(source)", arguments: window) ?? 0
            return Listing(
                items: try rows.map { try database.deadline($0) }, total: total, skipped: slice.skip)
        }
    }
}

extension Database {
    /// The deadline of a row of the table `time`.
    fileprivate func deadline(_ row: Row) throws -> Deadline {
        let key: Int64 = row["article"]
        let article = try CitedArticle(self, key: key)
        let time = try ArticleTimes.time(row)
        let sentence = try sentence(around: time.range, in: key) ?? time.range
        try ArticleReader(self, key: key).requireInside(article.text, [time.range, sentence])
        return Deadline(
            article: article.summary, time: CitedTime(time, number: row["number"], in: article.text),
            sentence: Passage(sentence, in: article.text),
            statement: try statement(holding: time.range, in: key).map { try article.cite($0, self) })
    }

    private func sentence(around range: ByteRange, in article: Int64) throws -> ByteRange? {
        let sql = "SELECT start, end FROM sentence WHERE article = ? AND start <= ? AND end >= ? LIMIT 1"
        return try Row.fetchOne(cachedStatement(sql: sql), arguments: [article, range.lower, range.upper])?.range()
    }

    /// The row of the statement in whose content the place is.
    private func statement(holding range: ByteRange, in article: Int64) throws -> Row? {
        let sql = """
            SELECT statement.* FROM statement JOIN evidence ON evidence.statement = statement.key
            WHERE statement.article = ? AND role = 'content' AND evidence.start <= ? AND evidence.end >= ?
            ORDER BY statement.number LIMIT 1
            """
        return try Row.fetchOne(cachedStatement(sql: sql), arguments: [article, range.lower, range.upper])
    }
}
