package import Entries
internal import Foundation
internal import GRDB
internal import Text

/// What is kept of an article to find others that tell the same story.
package struct KeptSignature: Sendable {
    /// In the order of the record.
    package let key: Int64
    package let id: ArticleID
    package let outlet: String?
    /// The days on which it may have been written.
    package let written: DayRange
    package let words: [UInt8]
    /// Why a neighbour tells its date; nil where none does.
    package let neighbours: String?
}

extension Ledger {
    /// Articles that have no signature yet, some of them.
    package func unsigned(limit: Int) throws(LedgerError) -> [Article] {
        try read { database in
            let sql = """
                SELECT key FROM article WHERE NOT EXISTS (SELECT * FROM story_signature WHERE article = key)
                ORDER BY key LIMIT ?
                """
            return try Int64.fetchAll(database, sql: sql, arguments: [limit]).map {
                try ArticleReader(database, key: $0).article()
            }
        }
    }

    package func keep(_ signatures: [(id: ArticleID, words: [UInt8])]) throws(LedgerError) {
        try write { database in
            for (id, words) in signatures {
                try database.run(
                    "INSERT OR REPLACE INTO story_signature (article, words) SELECT key, ? FROM article WHERE id = ?",
                    [Data(words), id.value.storable])
            }
        }
    }

    /// Signatures of articles behind a key, some of them: of those whose own words or whose date of publication date them
    /// to `exact` days or fewer, or of the others.
    package func signatures(
        dated: Bool, exact: Int, after key: Int64, limit: Int
    ) throws(LedgerError) -> [KeptSignature] {
        try read { database in
            let sql = """
                SELECT key, id, outlet, written.earliest, written.latest, words, reason
                FROM article JOIN story_signature ON story_signature.article = key
                LEFT JOIN article_date AS written ON written.article = key AND written.date = 'written'
                LEFT JOIN date_evidence AS told
                  ON told.article = key AND told.date = 'written' AND told.kind = 'neighbour'
                WHERE key > ? AND (reason IS NULL AND ifnull(written.latest - written.earliest < ?, FALSE)) = ?
                ORDER BY key LIMIT ?
                """
            return try Row.fetchAll(database, sql: sql, arguments: [key, exact, dated, limit]).map { row in
                KeptSignature(
                    key: row["key"], id: ArticleID(row["id"]), outlet: row["outlet"], written: row.days,
                    words: [UInt8](row["words"] as Data), neighbours: row["reason"])
            }
        }
    }

    /// What was found in an article, without corrections.
    package func found(in id: ArticleID) throws(LedgerError) -> (article: Article, record: ArticleRecord)? {
        try read { database in
            let sql = "SELECT key FROM article WHERE id = ?"
            guard let key = try Int64.fetchOne(database, sql: sql, arguments: [id.value.storable]) else { return nil }
            return try ArticleReader(database, key: key).reading()
        }
    }

    /// Writes the dates and the times of articles anew.
    package func redate(_ records: [(id: ArticleID, record: ArticleRecord)]) throws(LedgerError) {
        try write { database in
            for (id, record) in records {
                let sql = "SELECT key FROM article WHERE id = ?"
                guard let key = try Int64.fetchOne(database, sql: sql, arguments: [id.value.storable]) else { continue }
                try ArticleDateRows(database, article: key).removeDates()
                try ArticleDateRows(database, article: key).add(record.dates)
                for table in ArticleTimes.tables { try database.run("DELETE FROM \(table) WHERE article = ?", [key]) }
                try ArticleTimes(database, article: key).add(record.times)
            }
        }
    }
}
