package import Entries
internal import GRDB
internal import Text

extension Ledger {
    /// Articles that have still to be compared with those before them, in the order they were taken in.
    package func unplaced(_ limit: Int) throws(LedgerError) -> [ComparedText] {
        try read { database in
            let sql = """
                SELECT key FROM article WHERE NOT EXISTS (SELECT * FROM placed WHERE placed.article = key)
                ORDER BY key LIMIT ?
                """
            return try Int64.fetchAll(database, sql: sql, arguments: [limit]).map { try database.compared($0) }
        }
    }

    package func comparedText(_ number: ArticleNumber) throws(LedgerError) -> ComparedText {
        try read { try $0.compared(number.value) }
    }

    /// The first article before `number` with these words.
    package func first(withText key: Int64, before number: ArticleNumber) throws(LedgerError) -> ArticleNumber? {
        try read { database in
            let sql = "SELECT min(article) FROM placed WHERE text_key = ? AND article < ?"
            return try Int64.fetchOne(database, sql: sql, arguments: [key, number.value]).map { ArticleNumber($0) }
        }
    }

    /// The first articles before `number` that hold each of these shingles, at most `limit` for one.
    package func holders(
        of shingles: [Int64], before number: ArticleNumber, limit: Int
    ) throws(LedgerError) -> [[ArticleNumber]] {
        try read { database in
            let find = try database.cachedStatement(
                sql: "SELECT article FROM noted WHERE shingle = ? AND article < ? ORDER BY article LIMIT ?")
            return try shingles.map { shingle in
                try Int64.fetchAll(find, arguments: [shingle, number.value, limit]).map { ArticleNumber($0) }
            }
        }
    }

    /// How many words and shingles an article has that was placed, and the number of its family.
    package func size(
        of number: ArticleNumber
    ) throws(LedgerError) -> (words: Int, shingles: Int, family: ArticleNumber)? {
        try read { database in
            let sql = "SELECT words, shingles, family FROM placed WHERE article = ?"
            return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [number.value]).map {
                ($0["words"], $0["shingles"], ArticleNumber($0["family"]))
            }
        }
    }

    /// Records how an article was placed, in one transaction. Where it was placed already, nothing changes.
    package func place(_ placed: PlacedArticle) throws(LedgerError) {
        try write { database in
            let key = placed.number.value
            guard try database.count("SELECT count(*) FROM placed WHERE article = \(key)") == 0 else { return }
            try database.run(
                """
                INSERT INTO placed (article, text_key, same_text, root, family, words, shingles)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [key, placed.textKey, placed.sameText.value, placed.root.value, key, placed.words, placed.shingles])
            for shingle in placed.noted {
                try database.run("INSERT INTO noted (shingle, article) VALUES (?, ?)", [shingle, key])
            }
            for relative in placed.relatives { try database.add(relative, to: key) }
            for later in placed.laterRoots {
                try database.run("UPDATE placed SET root = ? WHERE root = ?", [key, later.value])
            }
        }
    }
}

extension Database {
    fileprivate func compared(_ key: Int64) throws -> ComparedText {
        let reader = ArticleReader(self, key: key)
        let ranges = try reader.blocks().filter { !$0.kind.isFurniture }.map(\.range)
        let text = try reader.text()
        try reader.requireInside(text, ranges)
        return ComparedText(number: ArticleNumber(key), text: text, ranges: ranges)
    }

    fileprivate func add(_ relative: Relative, to key: Int64) throws {
        let other = relative.other.value
        try run(
            "INSERT INTO relative (article, other, copy, contained_here, contained_there) VALUES (?, ?, ?, ?, ?)",
            [key, other, relative.isCopy, relative.containedHere, relative.containedThere])
        for (index, passage) in relative.passages.enumerated() {
            try run(
                """
                INSERT INTO shared_passage (article, other, number, start, end, other_start, other_end)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    key, other, index + 1, passage.here.lower, passage.here.upper, passage.there.lower,
                    passage.there.upper,
                ])
        }
        if relative.isCopy { try join(key, other) }
    }

    /// Makes one family of those of two articles, under the number of the first article in it.
    private func join(_ one: Int64, _ other: Int64) throws {
        let find = try cachedStatement(sql: "SELECT family FROM placed WHERE article = ?")
        guard let first = try Int64.fetchOne(find, arguments: [one]),
            let second = try Int64.fetchOne(find, arguments: [other]), first != second
        else { return }
        try run("UPDATE placed SET family = ? WHERE family = ?", [min(first, second), max(first, second)])
    }

    /// Takes away how an article was placed, because its text is read anew, and how all after it were: they were compared
    /// with what it was.
    func displace(_ key: Int64) throws {
        var first: Int64? = key
        while let key = first {
            let broken = "SELECT DISTINCT family FROM placed WHERE article >= ? AND family < ?"
            let families = try Int64.fetchAll(self, sql: broken, arguments: [key, key])
            for table in ["placed", "noted", "relative", "shared_passage"] {
                try run("DELETE FROM \(table) WHERE article >= ?", [key])
            }
            for family in families { try mend(family) }
            // An earlier one that is dated later may have had its words from one of these.
            let led = "SELECT min(article) FROM placed WHERE root >= ?"
            first = try Int64.fetchOne(self, sql: led, arguments: [key])
        }
    }

    /// Puts the members of a family that lost some together again, as far as copies still join them.
    private func mend(_ family: Int64) throws {
        let members = try Int64.fetchAll(
            self, sql: "SELECT article FROM placed WHERE family = ? ORDER BY article", arguments: [family])
        for member in members { try run("UPDATE placed SET family = article WHERE article = ?", [member]) }
        for member in members {
            let sql = "SELECT other FROM relative WHERE article = ? AND copy = 1"
            for other in try Int64.fetchAll(self, sql: sql, arguments: [member]) { try join(member, other) }
        }
    }
}
