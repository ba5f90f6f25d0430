package import Entries
internal import GRDB

extension Ledger {
    /// The passages of an article that stand in earlier ones, in text order.
    package func passages(of number: ArticleNumber) throws(LedgerError) -> [PassageLink] {
        try read { try $0.passages("article = ? ORDER BY start, other, number", number) }
    }

    /// The passages of later articles that stand in this one, in the order of those.
    package func passages(into number: ArticleNumber) throws(LedgerError) -> [PassageLink] {
        try read { try $0.passages("other = ? ORDER BY article, number", number) }
    }

    package func number(of id: ArticleID) throws(LedgerError) -> ArticleNumber? {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT key FROM article WHERE id = ?")
            return try Int64.fetchOne(find, arguments: [id.value.storable]).map { ArticleNumber($0) }
        }
    }

    /// The first article with the same words, and the one whose words it mostly has; itself where none is known.
    package func descent(
        of number: ArticleNumber
    ) throws(LedgerError) -> (sameText: ArticleNumber, root: ArticleNumber) {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT same_text, root FROM placed WHERE article = ?")
            guard let row = try Row.fetchOne(find, arguments: [number.value]) else { return (number, number) }
            return (ArticleNumber(row["same_text"]), ArticleNumber(row["root"]))
        }
    }
}

extension Database {
    fileprivate func passages(_ condition: String, _ number: ArticleNumber) throws -> [PassageLink] {
        let sql = "SELECT * FROM shared_passage WHERE \(condition)"
        return try Row.fetchAll(cachedStatement(sql: sql), arguments: [number.value]).map { row in
            PassageLink(
                article: ArticleNumber(row["article"]), other: ArticleNumber(row["other"]),
                passage: SharedPassage(
                    here: try row.range(), there: try row.range("other_start", "other_end")))
        }
    }
}
