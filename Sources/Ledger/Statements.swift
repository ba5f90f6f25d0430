package import Entries
internal import GRDB
internal import Text

extension Ledger {
    /// Statements in the order of their articles, then in text order.
    package func statements(
        _ filter: StatementFilter, _ slice: Slice
    ) throws(LedgerError) -> Listing<CitedStatement> {
        try read { database in
            let conditions = try Conditions(database, filter)
            let source: SQL = "FROM \(sql: filter.join) WHERE \(conditions.all)"
            let query: SQL =
                switch filter.order {
                case .article: "SELECT statement.key \(source) ORDER BY \(Conditions.order), statement.number"
                case .said: "SELECT key FROM (\(Conditions.said(source))) ORDER BY day IS NULL, day, key"
                }
            var page = StatementPage(database)
            return Listing(
                items: try database.keys(query, slice).map { try page.cite($0) },
                total: try database.count(
                    conditions.isEmpty ? "SELECT count(*) FROM statement" : "SELECT count(*) \(source)"),
                skipped: slice.skip)
        }
    }
}

extension StatementFilter {
    /// Articles joined with statements, in the order in which SQLite is to look at them, which a CROSS JOIN fixes.
    ///
    /// Few statements have certain words or a certain speaker, so they are found first and sorted; otherwise articles
    /// are walked in the order of the list, and a page needs no sorting. Left to choose, SQLite sorts all statements.
    fileprivate var join: String {
        speaker == nil && text == nil && party == nil && about == nil
            ? "article CROSS JOIN statement ON statement.article = article.key"
            : "statement CROSS JOIN article ON statement.article = article.key"
    }
}

extension Conditions {
    /// Statements with the first day on which they may have been made.
    fileprivate static func said(_ source: SQL) -> SQL {
        """
        SELECT statement.key AS key, coalesce(
          (SELECT ifnull(earliest, latest) FROM statement_said WHERE statement_said.statement = statement.key),
          (SELECT ifnull(earliest, latest) FROM article_date
            WHERE article_date.article = article.key AND date = 'written')) AS day
        \(source)
        """
    }

    fileprivate init(_ database: Database, _ filter: StatementFilter) throws {
        self.init(database)
        publication(outlet: filter.outlet, since: filter.since, until: filter.until)
        if let article = filter.article { add("article.id = \(article.value.storable)") }
        if let mode = filter.mode { add("statement.mode = \(mode.rawValue)") }
        try speaker(filter.speaker)
        party(filter.party)
        about(filter.about)
        try words(filter.text, in: "statement_search", of: "statement.key")
    }
}

/// Cites statements, one article's text at a time in memory.
private struct StatementPage {
    private let database: Database
    private var current: (key: Int64, of: CitedArticle)?

    init(_ database: Database) {
        self.database = database
    }

    mutating func cite(_ key: Int64) throws -> CitedStatement {
        let find = try database.cachedStatement(sql: "SELECT * FROM statement WHERE key = ?")
        guard let row = try Row.fetchOne(find, arguments: [key]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "statement \(key) is missing")
        }
        return try article(row["article"]).cite(row, database)
    }

    private mutating func article(_ key: Int64) throws -> CitedArticle {
        if let current, current.key == key { return current.of }
        let article = try CitedArticle(database, key: key)
        current = (key, article)
        return article
    }
}

/// What of an article its statements are cited with.
struct CitedArticle {
    let summary: ArticleSummary
    let text: ArticleText
    let times: [CitedTime]

    init(_ database: Database, key: Int64) throws {
        let reader = ArticleReader(database, key: key)
        (summary, text) = (try reader.summary(), try reader.text())
        let (text, found) = (text, try ArticleTimes(database, article: key).all())
        try reader.requireInside(text, found.map(\.range))
        times = found.enumerated().map { CitedTime($1, number: $0 + 1, in: text) }
    }

    /// The statement of a row of the table `statement`.
    func cite(_ row: Row, _ database: Database) throws -> CitedStatement {
        let reader = ArticleReader(database, key: row["article"])
        let statement = try reader.settledStatement(row)
        try reader.requireInside(text, statement.ranges)
        let partyName = try statement.speaker?.party.flatMap { try database.partyName($0, in: row["article"]) }
        let said = try database.cachedStatement(sql: "SELECT start, end FROM statement_said WHERE statement = ?")
        return CitedStatement(
            statement, number: row["number"], of: summary, text: text, times: times,
            said: try Row.fetchOne(said, arguments: [row["key"] as Int64])?.range(), partyName: partyName)
    }
}
