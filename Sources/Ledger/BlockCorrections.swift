package import Entries
internal import Foundation
internal import GRDB
package import Text

extension Ledger {
    /// What people said of the blocks of the article with these bytes, in the order they said it.
    package func blockCorrections(of digest: Digest) throws(LedgerError) -> [BlockCorrection] {
        try read { database in
            let find = try database.cachedStatement(
                sql: "SELECT * FROM block_correction WHERE digest = ? ORDER BY key")
            return try Row.fetchAll(find, arguments: [Data(digest.bytes)]).map { row in
                guard let found = BlockKind(rawValue: row["found"]) else {
                    throw DatabaseError(
                        resultCode: .SQLITE_CORRUPT, message: "a block was taken for “\(row["found"] as String)”")
                }
                return BlockCorrection(
                    digest: digest, range: try row.range(), words: row["words"], found: found,
                    isPutBack: row["put_back"], note: row["note"], made: row["made"])
            }
        }
    }

    /// Keeps a correction together with its article as it was read with it, or, where that cannot be, nothing.
    package func correct(
        _ correction: BlockCorrection, _ article: Article, _ record: ArticleRecord
    ) throws(LedgerError) {
        try write { database in
            try database.run(
                """
                INSERT INTO block_correction (digest, start, end, words, found, put_back, note, made)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    Data(correction.digest.bytes), correction.range.lower, correction.range.upper,
                    correction.words.storable, correction.found.rawValue, correction.isPutBack,
                    correction.note?.storable, correction.made,
                ])
            try ArticleWriter(database, article, record).replace()
        }
    }
}
