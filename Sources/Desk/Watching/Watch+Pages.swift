import Entries
import Fetching
import Intake
import Ledger
import Text

extension Watch {
    /// Fetches the pages of what waits for one, as far as they may be asked for now.
    func fetchPages(_ report: (WatchEvent) throws -> Void) async throws {
        guard options.fetchesPages else { return }
        while true {
            var waiting = Self.mixed(try ledger.articlesWithoutPage(due: clock.now(), limit: Self.pagesAtOnce))[...]
            guard !waiting.isEmpty else { return }
            try await withThrowingTaskGroup(of: PageAnswer.self) { group in
                for article in waiting.prefix(Self.atOnce) { group.addTask { await ask(article) } }
                waiting = waiting.dropFirst(Self.atOnce)
                while let answer = try await group.next() {
                    for event in try keep(answer) { try report(event) }
                    if let article = waiting.popFirst() { group.addTask { await ask(article) } }
                }
            }
        }
    }

    private static let pagesAtOnce = 256

    /// The first page of each server, then the second of each: one slow server holds up no other.
    private static func mixed(_ articles: [PendingArticle]) -> [PendingArticle] {
        var turns: [String: Int] = [:]
        let numbered = articles.enumerated().map { index, article in
            let server = article.page.flatMap(WebAddress.init)?.server ?? ""
            turns[server, default: 0] += 1
            return (turn: turns[server] ?? 0, index: index, article: article)
        }
        return numbered.sorted { ($0.turn, $0.index) < ($1.turn, $1.index) }.map(\.article)
    }

    private static let accepted = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"

    private struct PageAnswer: Sendable {
        let article: PendingArticle
        let result: Result<Fetched, FetchError>
    }

    private func ask(_ article: PendingArticle) async -> PageAnswer {
        do throws(FetchError) {
            guard let address = article.page.flatMap(WebAddress.init) else { throw .badAddress(article.page ?? "") }
            let fetched = try await fetcher.fetch(address, accept: Self.accepted)
            return PageAnswer(article: article, result: .success(fetched))
        } catch {
            return PageAnswer(article: article, result: .failure(error))
        }
    }

    private func keep(_ answer: PageAnswer) throws -> [WatchEvent] {
        switch answer.result {
        case .failure(let error): return [try keep(error, of: answer.article)]
        case .success(let fetched): return try keep(fetched, of: answer.article)
        }
    }

    private func keep(_ fetched: Fetched, of waiting: PendingArticle) throws -> [WatchEvent] {
        var article = waiting
        let type = fetched.contentType.flatMap(MediaType.init)
        if waiting.line.isEmpty, let feed = Feed(fetched.body, charset: type?.charset, address: fetched.address.text) {
            return try keep(feed, at: fetched.address, of: waiting)
        }
        let page: String
        do throws(IntakeError) {
            page = try decodedPage(fetched.body, charset: type?.charset, at: fetched.address.text)
        } catch {
            return [try settle(waiting, reason: "\(error)")]
        }
        var item = FeedItem()
        (item.outlet, item.published) = (article.outlet, article.published)
        article.line = item.line(page: page, at: fetched.address.text, outlet: nil)
        article.page = nil
        let words = ItemNames.name(ofWords: article.line, origin: article.origin)
        try ledger.update(article, names: [words].compactMap(\.self), now: clock.now())
        return [.pageFetched(fetched.address.text)]
    }

    /// The address of a list turned out to be that of a feed: its items are taken once.
    private func keep(_ feed: Feed, at address: WebAddress, of waiting: PendingArticle) throws -> [WatchEvent] {
        var source = WatchedFeed(address: address.text, due: 0)
        source.title = feed.title
        let items =
            feed.kind == .sitemapIndex
            ? sitemaps(of: feed, at: address, named: waiting) : feed.items.map { seen($0, in: source, of: feed) }
        let new = try ledger.take(items, now: clock.now())
        try ledger.forgetPending([waiting.key].compactMap(\.self))
        return [.feedRead(source, new: new, notes: feed.notes)]
    }

    /// The sitemaps that an index names, as if the list had named them; none where another index named that one, because
    /// such rows need have no end.
    private func sitemaps(of index: Feed, at address: WebAddress, named waiting: PendingArticle) -> [SeenItem] {
        guard waiting.origin == waiting.page else { return [] }
        return index.items.compactMap(\.url).map { url in
            SeenItem(
                names: [ItemNames.name(ofAddress: url)],
                pending: PendingArticle(origin: address.text + "#" + url, page: url, line: []))
        }
    }

    private func keep(_ error: FetchError, of waiting: PendingArticle) throws -> WatchEvent {
        var article = waiting
        article.failures += 1
        guard error.isPassing, article.failures < WatchPace.pageTries else {
            return try settle(article, reason: "\(error)")
        }
        var retryAfter: Int?
        if case .refused(_, _, let value?) = error { retryAfter = RetryAfter.seconds(value, now: clock.now()) }
        article.due = clock.now() + WatchPace.retryPage(failures: article.failures, retryAfter: retryAfter)
        try ledger.update(article)
        return .pageFailed(article.page ?? "", reason: "\(error)", retry: article.due)
    }

    /// Without its page, an article is what its feed says of it; an address of a list alone is nothing, and may be given
    /// again.
    private func settle(_ waiting: PendingArticle, reason: String) throws -> WatchEvent {
        let page = waiting.page ?? ""
        guard waiting.line.isEmpty else {
            var article = waiting
            article.page = nil
            try ledger.update(article)
            return .pageFailed(page, reason: reason, retry: nil)
        }
        try ledger.forgetPending([waiting.key].compactMap(\.self), names: [ItemNames.name(ofAddress: page)])
        return .givenUp(page, reason: reason)
    }
}

extension FetchError {
    /// True where it may go better another time.
    fileprivate var isPassing: Bool {
        switch self {
        case .unknownHost, .unreachable, .tooSlow, .brokenAnswer, .robotsUnknown: true
        case .refused(_, let status, _): status == 429 || status == 408 || status >= 500
        default: false
        }
    }
}
