internal import Entries
internal import Foundation
internal import GRDB

/// Takes away what was read from one article, inside a transaction, so that it can be recorded anew.
struct FindingsRemover {
    private let database: Database
    private let key: Int64

    init(_ database: Database, article key: Int64) {
        self.database = database
        self.key = key
    }

    /// Removes text, blocks, notes and findings, and returns the keys of the speakers that were named.
    func remove() throws -> [Int64] {
        let (article, record) = try ArticleReader(database, key: key).reading()
        try unindex(article, record.statements)
        let sql = "SELECT DISTINCT speaker FROM statement WHERE article = ? AND speaker IS NOT NULL"
        let speakers = try Int64.fetchAll(database, sql: sql, arguments: [key])
        for table in tables {
            try database.run("DELETE FROM \(table) WHERE article = ?", [key])
        }
        return speakers
    }

    private let tables =
        ["body", "note", "block", "sentence", "name", "statement", "nested"] + ArticleDescription.tables
        + ArticleParts.tables + ArticleParties.tables + ArticleTimes.tables + ArticleDateRows.tables

    /// Forgets those of the speakers that no article names any more.
    static func forget(_ speakers: [Int64], in database: Database) throws {
        for key in speakers {
            let sql = """
                SELECT name FROM speaker
                WHERE key = ? AND NOT EXISTS (SELECT * FROM statement WHERE speaker = speaker.key)
                """
            guard let name = try String.fetchOne(database, sql: sql, arguments: [key]) else { continue }
            let remove = "INSERT INTO speaker_search (speaker_search, rowid, name) VALUES ('delete', ?, ?)"
            try database.run(remove, [key, name])
            try database.run("DELETE FROM speaker WHERE key = ?", [key])
        }
    }

    /// The search index holds no words of its own: to take an entry out, it must be told the words again.
    private func unindex(_ article: Article, _ statements: [Entries.Statement]) throws {
        try database.run(
            """
            INSERT INTO article_search (article_search, rowid, title, words)
            VALUES ('delete', ?, ?, CAST(? AS TEXT))
            """, [key, article.title, article.readableWords])
        for (index, statement) in statements.enumerated() {
            try database.run(
                "INSERT INTO statement_search (statement_search, rowid, words) VALUES ('delete', ?, CAST(? AS TEXT))",
                [StatementKey(article: key, number: index + 1).value, statement.saidWords(in: article.text)])
        }
    }
}
