package import Entries
internal import GRDB

extension Ledger {
    /// The article by which a part is counted: the part of the same whole that was taken in first, or of what was taken in
    /// again the first of that. Nil of what is no part.
    package func report(of number: ArticleNumber) throws(LedgerError) -> ArticleNumber? {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT first FROM report WHERE article = ?")
            return try Int64.fetchOne(find, arguments: [number.value]).map { ArticleNumber($0) }
        }
    }
}

/// Of what an article is a part: written and read.
struct ArticleParts {
    private let database: Database
    private let key: Int64

    /// More parts of one article are not listed.
    private static let most = 1_000

    init(_ database: Database, article key: Int64) {
        self.database = database
        self.key = key
    }

    static let tables = ["part"]

    func add(_ part: ArticlePart?) throws {
        guard let part else { return }
        try database.run(
            "INSERT INTO part (article, whole, number, last) VALUES (?, ?, ?, ?)",
            [key, part.whole.storable, part.number, part.last])
    }

    func part() throws -> ArticlePart? {
        let find = try database.cachedStatement(sql: "SELECT number, last, whole FROM part WHERE article = ?")
        return try Row.fetchOne(find, arguments: [key]).map {
            ArticlePart(number: $0["number"], last: $0["last"], whole: $0["whole"])
        }
    }

    /// Where it stands among the parts that the record has.
    func place() throws -> PlaceInWhole? {
        guard let part = try part() else { return nil }
        let last = try last(of: part.whole)
        let find = try database.cachedStatement(sql: "SELECT 1 FROM part WHERE whole = ? AND number = ?")
        let isThere = try Row.fetchOne(find, arguments: [part.whole, last]) != nil
        return PlaceInWhole(number: part.number, last: last, isLastKnown: isThere)
    }

    /// It and the other parts; nil where it is none.
    func all() throws -> PartsOfWhole? {
        guard let whole = try part()?.whole else { return nil }
        let find = try database.cachedStatement(
            sql:
                "SELECT number, id FROM part JOIN article ON key = article WHERE whole = ? ORDER BY number, key LIMIT ?"
        )
        let parts = try Row.fetchAll(find, arguments: [whole, Self.most]).map {
            PartsOfWhole.Part(number: $0["number"], article: ArticleID($0["id"]))
        }
        return PartsOfWhole(parts: parts, last: try last(of: whole))
    }

    private func last(of whole: String) throws -> Int {
        let find = try database.cachedStatement(sql: "SELECT max(last) FROM part WHERE whole = ?")
        return try Int.fetchOne(find, arguments: [whole]) ?? 0
    }
}
