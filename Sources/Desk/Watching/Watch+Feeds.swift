import Entries
import Fetching
import Intake
import Ledger
import Text

extension Watch {
    /// How many servers are asked at the same time; each of them one thing at a time.
    static let atOnce = 8

    /// Asks for the feeds that are due, and keeps what they give.
    func readFeeds(_ report: (WatchEvent) throws -> Void) async throws {
        let now = clock.now()
        var due = try ledger.feeds().filter { $0.due <= now && !$0.isGone }[...]
        try await withThrowingTaskGroup(of: FeedAnswer.self) { group in
            for feed in due.prefix(Self.atOnce) { group.addTask { await ask(feed) } }
            due = due.dropFirst(Self.atOnce)
            while let answer = try await group.next() {
                try report(try keep(answer))
                if let feed = due.popFirst() { group.addTask { await ask(feed) } }
            }
        }
    }

    private struct FeedAnswer: Sendable {
        let feed: WatchedFeed
        let result: Result<Fetched, FetchError>
    }

    private static let accepted =
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"

    private func ask(_ feed: WatchedFeed) async -> FeedAnswer {
        do throws(FetchError) {
            guard let address = WebAddress(feed.address) else { throw .badAddress(feed.address) }
            let validators = Validators(etag: feed.etag, lastModified: feed.lastModified)
            let fetched = try await fetcher.fetch(address, accept: Self.accepted, validators: validators)
            return FeedAnswer(feed: feed, result: .success(fetched))
        } catch {
            return FeedAnswer(feed: feed, result: .failure(error))
        }
    }

    /// Keeps how a feed was read, with what was new in it.
    private func keep(_ answer: FeedAnswer) throws -> WatchEvent {
        var feed = answer.feed
        feed.asked = clock.now()
        switch answer.result {
        case .failure(let error): return try keep(failure: "\(error)", of: feed, error)
        case .success(let fetched) where !fetched.hasChanged:
            feed.noteReading(at: clock.now(), next: WatchPace.next(every: options.every, ttl: nil))
            _ = try ledger.keep(feed, formerly: answer.feed.address, items: [], now: clock.now())
            return .feedUnchanged(feed)
        case .success(let fetched):
            let charset = fetched.contentType.flatMap { MediaType($0)?.charset }
            guard let read = Feed(fetched.body, charset: charset, address: fetched.address.text) else {
                return try keep(failure: notAFeed(fetched), of: feed, nil)
            }
            return try keep(read, fetched, of: feed)
        }
    }

    private func keep(_ read: Feed, _ fetched: Fetched, of known: WatchedFeed) throws -> WatchEvent {
        var feed = known
        feed.address = fetched.movedTo?.text ?? feed.address
        feed.title = read.title ?? feed.title
        // Only what was read well needs no second look, so only now may the server leave it out the next time.
        (feed.etag, feed.lastModified) = (fetched.validators.etag, fetched.validators.lastModified)
        feed.noteReading(at: clock.now(), next: WatchPace.next(every: options.every, ttl: read.ttl))
        if read.kind == .sitemapIndex {
            let maps = read.items.compactMap(\.url).map { WatchedFeed(address: $0, name: feed.name, due: clock.now()) }
            let new = try ledger.addFeeds(maps, now: clock.now()).count
            _ = try ledger.keep(feed, formerly: known.address, items: [], now: clock.now())
            return .feedRead(
                feed, new: 0, notes: read.notes + ["it names \(new) more sitemaps, which are watched, too"])
        }
        let items = read.items.map { seen($0, in: feed, of: read) }
        let new = try ledger.keep(feed, formerly: known.address, items: items, now: clock.now())
        return .feedRead(feed, new: new, notes: read.notes)
    }

    func seen(_ item: FeedItem, in feed: WatchedFeed, of read: Feed) -> SeenItem {
        let origin = item.url ?? feed.address + "#" + (item.key ?? "")
        let outlet = item.outlet ?? feed.name ?? read.title
        let line = item.line(outlet: feed.name ?? read.title)
        let isFetched = options.fetchesPages && item.isTeaser && item.url.flatMap(WebAddress.init) != nil
        let content = item.isTeaser ? nil : ItemNames.name(ofWords: line, origin: origin)
        return SeenItem(
            names: ItemNames.names(of: item, in: feed.address, content: content),
            pending: PendingArticle(
                origin: origin, page: isFetched ? item.url : nil, outlet: outlet, published: item.published, line: line),
            edition: ItemNames.edition(
                of: item, in: feed.address, words: content, line: line,
                changed: isFetched && !read.datesAllAlike ? item.modified : nil))
    }

    private func keep(failure: String, of known: WatchedFeed, _ error: FetchError?) throws -> WatchEvent {
        var feed = known
        feed.failures += 1
        feed.fault = failure
        var retryAfter: Int?
        if case .refused(_, let status, let value) = error {
            feed.isGone = status == 410
            retryAfter = value.flatMap { RetryAfter.seconds($0, now: clock.now()) }
        }
        var wasAsked = true
        if case .privateAddress = error { wasAsked = false }
        feed.due = clock.now() + WatchPace.retry(failures: feed.failures, wasAsked: wasAsked, retryAfter: retryAfter)
        _ = try ledger.keep(feed, formerly: known.address, items: [], now: clock.now())
        return .feedFailed(feed)
    }

    private func notAFeed(_ fetched: Fetched) -> String {
        let named = feedsNamed(in: fetched.body, at: fetched.address.text)
        guard !named.isEmpty else { return "\(fetched.address): is no feed. What it gave before is kept." }
        return "\(fetched.address): is a web page. It names these feeds: \(named.joined(separator: ", "))"
    }
}

extension Feed {
    /// True where all items are said to be changed at the same time, which is that of the feed and tells nothing of them.
    fileprivate var datesAllAlike: Bool { Set(items.map(\.modified)).count == 1 && items.count > 1 }
}

extension WatchedFeed {
    fileprivate mutating func noteReading(at now: Int, next: Int) {
        read = now
        due = now + next
        failures = 0
        fault = nil
    }
}
