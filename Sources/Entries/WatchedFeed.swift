package import Text

/// A feed that is watched, with how it was read last. Times are Unix seconds.
package struct WatchedFeed: Hashable, Sendable {
    /// Where it is asked for.
    package var address: String
    /// The outlet, as the user names it.
    package var name: String?
    /// What the feed calls itself.
    package var title: String?
    /// As the server gave them with the last good reading, byte for byte.
    package var etag: String?
    package var lastModified: String?
    /// When it was read well the last time.
    package var read: Int?
    /// When it was asked for the last time.
    package var asked: Int?
    /// When it may be asked for again.
    package var due: Int
    /// Failures since it was read well.
    package var failures = 0
    /// Why the last asking failed.
    package var fault: String?
    /// The server says that it is gone for good; it is asked no more.
    package var isGone = false

    package init(address: String, name: String? = nil, due: Int) {
        self.address = address
        self.name = name
        self.due = due
    }

    /// The name for screens.
    package var shownName: String { name ?? title ?? address }
}

/// Something that was taken in and is not yet an article.
package struct PendingArticle: Hashable, Sendable {
    /// Its place among what waits; nil before the ledger has it.
    package var key: Int64?
    /// `https://example.org/feed#guid`
    package var origin: String
    /// The page to be fetched first; nil where the line is all.
    package var page: String?
    package var outlet: String?
    package var published: String?
    /// When the page may be asked for.
    package var due = 0
    /// How often asking for the page failed.
    package var failures = 0
    /// The article as a line of JSON: as the feed gives it, until the page is there.
    package var line: [UInt8]

    package init(
        origin: String, page: String? = nil, outlet: String? = nil, published: String? = nil, line: [UInt8]
    ) {
        self.origin = origin
        self.page = page
        self.outlet = outlet
        self.published = published
        self.line = line
    }
}

/// What a feed gave that may be new: the article, and the names by which it is known again.
package struct SeenItem: Hashable, Sendable {
    /// Of its guid, its address, its words.
    package let names: [Digest]
    package let pending: PendingArticle
    /// Which edition of it the feed gives; nil where only its names count.
    package let edition: Edition?

    /// What an item says, by which it is seen that it was changed.
    package struct Edition: Hashable, Sendable {
        /// The item, as its feed calls it.
        package let item: Digest
        package let content: Digest
        /// That of its names which stands for its words; nil where the feed does not give them.
        package let words: Digest?

        package init(item: Digest, content: Digest, words: Digest?) {
            self.item = item
            self.content = content
            self.words = words
        }
    }

    package init(names: [Digest], pending: PendingArticle, edition: Edition? = nil) {
        self.names = names
        self.pending = pending
        self.edition = edition
    }
}

/// The feeds of a ledger, and how many articles were taken in from them and wait to be read.
package struct FeedOverview: Hashable, Sendable {
    package let feeds: [WatchedFeed]
    package let waiting: Int

    package init(feeds: [WatchedFeed], waiting: Int) {
        self.feeds = feeds
        self.waiting = waiting
    }
}
