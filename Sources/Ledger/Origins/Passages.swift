package import Entries
internal import GRDB

extension Ledger {
    /// The passages of an article that stand in earlier ones, in text order.
    package func passages(of number: ArticleNumber) throws(LedgerError) -> [PassageLink] {
        try read { try $0.passages("article = ? ORDER BY start, other, number", number) }
    }

    /// The passages of an article that stand in those earlier ones that it is a copy of, or that are copies of it.
    package func copiedPassages(of number: ArticleNumber) throws(LedgerError) -> [PassageLink] {
        let isCopy = """
            EXISTS (
              SELECT * FROM relative WHERE relative.article = shared_passage.article
                AND relative.other = shared_passage.other AND copy = 1
            )
            """
        return try read { try $0.passages("article = ? AND \(isCopy) ORDER BY start, other, number", number) }
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

    /// The article that is known to have had first what was first seen in `number`, itself mostly, with its day.
    ///
    /// An article taken in later is the root of an earlier one only where it is dated before that.
    package func firstSeen(
        _ number: ArticleNumber
    ) throws(LedgerError) -> (article: ArticleNumber, day: String?) {
        try read { database in
            let sql = """
                SELECT key, day FROM article
                WHERE key = ifnull((SELECT max(root, placed.article) FROM placed WHERE placed.article = ?1), ?1)
                """
            let find = try database.cachedStatement(sql: sql)
            guard let row = try Row.fetchOne(find, arguments: [number.value]) else { return (number, nil) }
            return (ArticleNumber(row["key"]), row["day"])
        }
    }

    /// The day of publication as given with the article, 2018-06-12; nil where none was.
    package func day(of number: ArticleNumber) throws(LedgerError) -> String? {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT day FROM article WHERE key = ?")
            return try String.fetchOne(find, arguments: [number.value])
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
