package import Entries
internal import GRDB
internal import Text

/// An article and one taken in before it with which it shares words.
package struct Kin: Hashable, Sendable {
    package let article: ArticleNumber
    package let other: ArticleNumber

    package init(_ article: ArticleNumber, _ other: ArticleNumber) {
        self.article = article
        self.other = other
    }
}

extension Ledger {
    /// Articles that share words and whose differences are not known yet.
    package func notCompared(_ limit: Int) throws(LedgerError) -> [Kin] {
        try read { database in
            let sql = "SELECT article, other FROM relative WHERE compared = 0 ORDER BY article, other LIMIT ?"
            return try Row.fetchAll(database, sql: sql, arguments: [limit]).map {
                Kin(ArticleNumber($0["article"]), ArticleNumber($0["other"]))
            }
        }
    }

    /// Records what pairs of articles tell differently, in one transaction. What is recorded already stays as it is.
    package func record(_ changes: [(kin: Kin, changes: [Change])]) throws(LedgerError) {
        try write { database in for (kin, changes) in changes { try database.record(changes, of: kin) } }
    }

    /// All that articles with the same words tell differently, what was taken in last first.
    package func changes(_ slice: Slice) throws(LedgerError) -> Listing<ToldDifferently> {
        try read { database in
            let page: SQL = """
                SELECT * FROM change ORDER BY article DESC, other, number LIMIT \(slice.limit) OFFSET \(slice.skip)
                """
            return Listing(
                items: try SQLRequest<Row>(literal: page).fetchAll(database).map { try database.toldDifferently($0) },
                total: try database.count("SELECT count(*) FROM change"), skipped: slice.skip)
        }
    }

    /// What an article and others tell differently, the earliest of those others first.
    package func changes(of number: ArticleNumber, limit: Int) throws(LedgerError) -> [ToldDifferently] {
        try read { database in
            let query: SQL = """
                SELECT * FROM change WHERE article = \(number.value)
                UNION ALL SELECT * FROM change WHERE other = \(number.value)
                ORDER BY article, other, number LIMIT \(limit)
                """
            return try SQLRequest<Row>(literal: query).fetchAll(database).map { try database.toldDifferently($0) }
        }
    }
}

extension Database {
    fileprivate func record(_ changes: [Change], of kin: Kin) throws {
        let (key, other) = (kin.article.value, kin.other.value)
        try run("UPDATE relative SET compared = 1 WHERE article = ? AND other = ? AND compared = 0", [key, other])
        guard changesCount > 0 else { return }
        for (index, change) in changes.enumerated() {
            try run(
                """
                INSERT INTO change (
                  article, other, number, kind, start, end, around_start, around_end, other_start, other_end,
                  other_around_start, other_around_end
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    key, other, index + 1, change.kind.rawValue, change.here?.lower, change.here?.upper,
                    change.aroundHere.lower, change.aroundHere.upper, change.there?.lower, change.there?.upper,
                    change.aroundThere.lower, change.aroundThere.upper,
                ])
        }
    }

    fileprivate func toldDifferently(_ row: Row) throws -> ToldDifferently {
        let here = try side(row["article"], of: row, "start", "end", "around_start", "around_end")
        let there = try side(
            row["other"], of: row, "other_start", "other_end", "other_around_start", "other_around_end")
        let days = (here.article.published?.prefix(10), there.article.published?.prefix(10))
        let isFirst = if case (let one?, let two?) = days { one < two } else { false }
        return ToldDifferently(
            try ArticleReader(self, key: row["article"]).known(row["kind"]), earlier: isFirst ? here : there,
            later: isFirst ? there : here)
    }

    private func side(
        _ key: Int64, of row: Row, _ start: String, _ end: String, _ aroundStart: String, _ aroundEnd: String
    ) throws -> ToldDifferently.Side {
        let reader = ArticleReader(self, key: key)
        let text = try reader.text()
        let around = try row.range(aroundStart, aroundEnd)
        let words = row.hasNull(start) ? nil : try row.range(start, end)
        try reader.requireInside(text, [around] + [words].compactMap { $0 })
        return ToldDifferently.Side(
            article: try reader.summary(), words: words.map { Passage($0, in: text) }, place: words ?? around,
            around: Passage(text.surroundings(of: around), in: text))
    }
}

extension Row {
    fileprivate func hasNull(_ column: String) -> Bool {
        let value: DatabaseValue = self[column]
        return value.isNull
    }
}
