internal import Entries
internal import GRDB
internal import Text

/// Who wrote an article and from whom it says that it comes: written and read.
struct ArticleDescription {
    private let database: Database
    private let key: Int64

    init(_ database: Database, article key: Int64) {
        self.database = database
        self.key = key
    }

    static let tables = ["author", "credit"]

    func add(_ article: Article) throws {
        for (index, name) in article.authors.enumerated() {
            try database.run(
                "INSERT INTO author (article, number, name) VALUES (?, ?, ?)", [key, index + 1, name.storable])
        }
        for (index, credit) in article.credits.enumerated() {
            try database.run(
                "INSERT INTO credit (article, number, source, share, start, end) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    key, index + 1, credit.source.storable, credit.share.rawValue, credit.range?.lower,
                    credit.range?.upper,
                ])
        }
    }

    func authors() throws -> [String] {
        let find = try database.cachedStatement(sql: "SELECT name FROM author WHERE article = ? ORDER BY number")
        return try String.fetchAll(find, arguments: [key])
    }

    func credits() throws -> [Credit] {
        let find = try database.cachedStatement(sql: "SELECT * FROM credit WHERE article = ? ORDER BY number")
        return try Row.fetchAll(find, arguments: [key]).map { row in
            guard let share = Credit.Share(rawValue: row["share"]) else {
                throw DatabaseError(
                    resultCode: .SQLITE_CORRUPT, message: "article \(key): it has a share “\(row["share"] as String)”")
            }
            return Credit(source: row["source"], share: share, range: row["start"] == nil ? nil : try row.range())
        }
    }
}
