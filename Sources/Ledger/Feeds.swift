package import Entries
internal import Foundation
internal import GRDB
package import Text

extension Ledger {
    /// Adds feeds to those that are watched; returns those that were not. A name that is given goes over the one before.
    package func addFeeds(_ feeds: [WatchedFeed], now: Int) throws(LedgerError) -> [WatchedFeed] {
        try write { database in
            try feeds.filter { feed in
                let known = "SELECT 1 FROM feed WHERE address = ?"
                let isNew = try Row.fetchOne(database, sql: known, arguments: [feed.address]) == nil
                try database.run(
                    """
                    INSERT INTO feed (address, name, added, due) VALUES (?, ?, ?, ?)
                    ON CONFLICT (address) DO UPDATE SET name = ifnull(excluded.name, name)
                    """, [feed.address.storable, feed.name?.storable, now, feed.due])
                return isNew
            }
        }
    }

    /// Removes a feed; false where none has this address. What was taken in from it stays.
    package func removeFeed(at address: String) throws(LedgerError) -> Bool {
        try write { database in
            try database.run("DELETE FROM feed WHERE address = ?", [address.storable])
            return database.changesCount > 0
        }
    }

    /// The feeds that are watched, in the order in which they were added.
    package func feeds() throws(LedgerError) -> [WatchedFeed] {
        try read { try Row.fetchAll($0, sql: "SELECT * FROM feed ORDER BY key").map(WatchedFeed.init) }
    }

    /// Keeps how a feed was read, at the address it had before, and what it gave that was never seen, in one step: after
    /// a kill either all of it is there or nothing, and then it is asked for again.
    ///
    /// - Returns: how many of `items` were new, or changed since their feed gave them last.
    package func keep(
        _ feed: WatchedFeed, formerly address: String, items: [SeenItem], now: Int
    ) throws(LedgerError) -> Int {
        try write { database in
            guard let key = try database.keep(feed, formerly: address) else { return 0 }
            var added = 0
            for item in items where try database.see(item, now: now) {
                try database.add(item.pending, of: key)
                added += 1
            }
            return added
        }
    }

    /// Takes in articles that no feed gave, those that were never seen; returns how many.
    package func take(_ items: [SeenItem], now: Int) throws(LedgerError) -> Int {
        try write { database in
            try items.count { item in
                guard try database.see(item, now: now) else { return false }
                try database.add(item.pending, of: nil)
                return true
            }
        }
    }

    /// What waits and has everything that it needs to be read, the first first.
    package func readyArticles(limit: Int) throws(LedgerError) -> [PendingArticle] {
        try read { try $0.pending("address IS NULL ORDER BY key LIMIT \(limit)") }
    }

    /// What waits for its page, and may ask for it now.
    package func articlesWithoutPage(due now: Int, limit: Int) throws(LedgerError) -> [PendingArticle] {
        try read { try $0.pending("address IS NOT NULL AND due <= \(now) ORDER BY key LIMIT \(limit)") }
    }

    /// When the next page may be asked for; nil where none waits.
    package func nextPageDue() throws(LedgerError) -> Int? {
        try read { try Int.fetchOne($0, sql: "SELECT min(due) FROM pending WHERE address IS NOT NULL") }
    }

    /// How many articles wait.
    package func pendingCount() throws(LedgerError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM pending") ?? 0 }
    }

    /// Keeps what became of an article that waits: its page was fetched, or could not be. Where one of `names` is known,
    /// another article says the same, and this one is let go.
    package func update(_ article: PendingArticle, names: [Digest] = [], now: Int = 0) throws(LedgerError) {
        try write { database in
            guard try names.isEmpty || database.see(names, now: now) else {
                return try database.run("DELETE FROM pending WHERE key = ?", [article.key])
            }
            try database.run(
                """
                UPDATE pending SET (origin, address, due, failures, size, zlib) = (?, ?, ?, ?, ?, ?) WHERE key = ?
                """,
                [
                    article.origin.storable, article.page?.storable, article.due, article.failures, article.line.count,
                    try packed(article.line), article.key,
                ])
        }
    }

    /// Lets go of what has become articles, or cannot; what has one of `names` is new again.
    package func forgetPending(_ keys: [Int64], names: [Digest] = []) throws(LedgerError) {
        try write { database in
            for name in names { try database.run("DELETE FROM feed_item WHERE name = ?", [Data(name.bytes)]) }
            for key in keys { try database.run("DELETE FROM pending WHERE key = ?", [key]) }
        }
    }
}

extension WatchedFeed {
    fileprivate init(_ row: Row) {
        self.init(address: row["address"], name: row["name"], due: row["due"])
        title = row["title"]
        etag = row["etag"]
        lastModified = row["last_modified"]
        read = row["read"]
        asked = row["asked"]
        failures = row["failures"]
        fault = row["fault"]
        isGone = row["gone"] == 1
    }
}

extension Database {
    /// Returns the key of the feed; nil where it was removed in between.
    ///
    /// A feed that moved to the address of another stays where it is: one article from two feeds is taken once anyway.
    fileprivate func keep(_ feed: WatchedFeed, formerly address: String) throws -> Int64? {
        let sql = "SELECT key FROM feed WHERE address = ?"
        guard let key = try Int64.fetchOne(self, sql: sql, arguments: [address.storable]) else { return nil }
        try run(
            """
            UPDATE OR IGNORE feed SET address = ? WHERE key = ?
            """, [feed.address.storable, key])
        try run(
            """
            UPDATE feed SET (title, etag, last_modified, read, asked, due, failures, fault, gone) =
              (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE key = ?
            """,
            [
                feed.title?.storable, feed.etag?.storable, feed.lastModified?.storable, feed.read, feed.asked, feed.due,
                feed.failures, feed.fault?.storable, feed.isGone ? 1 : 0, key,
            ])
        return key
    }

    /// Remembers an item; false where one of its names was known and nothing says that it was changed.
    ///
    /// Words that were seen before are no change: another feed gave it already, or it was changed back.
    fileprivate func see(_ item: SeenItem, now: Int) throws -> Bool {
        guard let edition = item.edition else { return try see(item.names, now: now) }
        let areWordsKnown = try edition.words.map { try isKnown($0) } ?? false
        let isNew = try see(item.names, now: now)
        let find = try cachedStatement(sql: "SELECT content FROM feed_edition WHERE item = ?")
        let before = try Data.fetchOne(find, arguments: [Data(edition.item.bytes)])
        try run(
            "INSERT OR REPLACE INTO feed_edition (item, content, seen) VALUES (?, ?, ?)",
            [Data(edition.item.bytes), Data(edition.content.bytes), now])
        let isChanged = before.map { Array($0) != edition.content.bytes } ?? false
        return isNew || isChanged && !areWordsKnown
    }

    private func isKnown(_ name: Digest) throws -> Bool {
        let known = try cachedStatement(sql: "SELECT 1 FROM feed_item WHERE name = ?")
        return try Row.fetchOne(known, arguments: [Data(name.bytes)]) != nil
    }

    /// Remembers the names of an item; false where one of them was known.
    fileprivate func see(_ names: [Digest], now: Int) throws -> Bool {
        let isNew = try !names.contains { try isKnown($0) }
        for name in names {
            let sql = "INSERT INTO feed_item (name, seen) VALUES (?, ?) ON CONFLICT DO NOTHING"
            try run(sql, [Data(name.bytes), now])
        }
        return isNew
    }

    fileprivate func add(_ article: PendingArticle, of feed: Int64?) throws {
        try run(
            """
            INSERT INTO pending (feed, origin, address, outlet, published, due, size, zlib) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                feed, article.origin.storable, article.page?.storable, article.outlet?.storable,
                article.published?.storable, article.due, article.line.count, try packed(article.line),
            ])
    }

    fileprivate func pending(_ condition: String) throws -> [PendingArticle] {
        try Row.fetchAll(self, sql: "SELECT * FROM pending WHERE \(condition)").map { row in
            guard let line = unpacked(row["zlib"], size: row["size"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an article that waits is not whole")
            }
            var article = PendingArticle(
                origin: row["origin"], page: row["address"], outlet: row["outlet"], published: row["published"],
                line: line)
            article.key = row["key"]
            article.due = row["due"]
            article.failures = row["failures"]
            return article
        }
    }
}
