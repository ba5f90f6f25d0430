import Desk
import Entries
import Fetching
import Ledger
import Synchronization
import UnrulyServer

/// A site with feeds and articles, the ledger that watches it, and the clock that both go by.
///
/// A class because the server and the test both change what is on it.
final class Site: Sendable {
    let server: UnrulyServer
    let ledger: Ledger
    let clock = TestClock()
    private let pages: Pages

    init() async throws {
        let pages = Pages()
        self.pages = pages
        server = try await UnrulyServer { pages[$0.path] }
        ledger = try Ledger.inMemory()
    }

    /// Puts something at a path.
    func give(_ path: String, _ steps: [UnrulyServer.Step]) { pages[path] = steps }

    /// A watch over the feeds at these paths.
    ///
    /// - Parameter stopsAfter: how often it may sleep before its task is cancelled.
    func watch(
        _ paths: [String], every: Int = 3600, fetches: Bool = true, room: ReadingRoom? = nil, stopsAfter: Int = .max
    ) throws -> Watch {
        let feeds = paths.map { NewFeed(address: server.address($0), name: nil) }
        _ = try Desk(ledger).watch(feeds, clock: clock.forWatching(stopsAfter: stopsAfter))
        var settings = FetchSettings(allowsPrivate: true)
        settings.pause = .zero
        var options = Watch.Options()
        options.every = every
        options.fetchesPages = fetches
        return Watch(
            ledger, room: room, fetcher: Fetcher(settings), clock: clock.forWatching(stopsAfter: stopsAfter),
            options: options)
    }

    /// Does what is due, and says what that was.
    func round(_ watch: Watch) async throws -> [String] {
        var said: [String] = []
        try await watch.once { event in
            switch event {
            case .feedRead(let feed, let new, _): said.append("\(feed.shownName): \(new) new")
            case .feedUnchanged(let feed): said.append("\(feed.shownName): nothing new")
            case .feedFailed(let feed): said.append(feed.fault ?? "")
            case .pageFetched(let address): said.append("fetched \(address)")
            case .pageFailed(_, let reason, _), .givenUp(_, let reason): said.append(reason)
            case .articlesRead(let summary): said.append("\(summary.added) read")
            }
        }
        return said
    }

    /// How often a path was asked for.
    func asked(_ path: String) async -> Int { await server.seen().count { $0.path == path } }

    /// The lines that wait to be read.
    func lines() throws -> [String] {
        try ledger.readyArticles(limit: 1000).map { String(decoding: $0.line, as: UTF8.self) }
    }

    /// The titles in them.
    func titles() throws -> [String] {
        try lines().compactMap { $0.firstMatch(of: /"title":"([^"]*)"/).map { String($0.1) } }.sorted()
    }

    // MARK: - What is on it

    static func rss(_ items: [String], inChannel: String = "") -> String {
        "<rss version='2.0'><channel><title>Lestova Gazette</title>\(inChannel)\(items.joined())</channel></rss>"
    }

    /// An item that holds its whole article.
    static func item(_ number: Int) -> String {
        let text = (1...160).map { "word\($0 * number)" }.joined(separator: " ")
        return """
            <item><title>Dam talks \(number)</title><link>https://lestova.example/\(number)</link>
            <description>“No,” said Malá on day \(number). \(text)</description></item>
            """
    }

    /// An item that only announces its article.
    static func teaser(_ path: String) -> String {
        "<item><title>Teaser</title><link>\(path)</link><description>First words of \(path) …</description></item>"
    }
}

/// What is at each path; what is nowhere is not found.
private final class Pages: Sendable {
    private let pages = Mutex<[String: [UnrulyServer.Step]]>([:])

    subscript(path: String) -> [UnrulyServer.Step] {
        get { pages.withLock { $0[path] } ?? .answer("", status: "404 Not Found") }
        set { pages.withLock { $0[path] = newValue } }
    }
}

/// A clock that stands still until somebody moves it or sleeps by it. It begins on 14 March 2023 at 9:00 UTC.
final class TestClock: Sendable {
    private let state = Mutex((now: 1_678_784_400, slept: [Int]()))

    var now: Int { state.withLock { $0.now } }
    /// For how many seconds somebody slept, each time.
    var slept: [Int] { state.withLock { $0.slept } }

    func pass(_ seconds: Int) { state.withLock { $0.now += seconds } }

    func forWatching(stopsAfter: Int) -> WatchClock {
        WatchClock(
            now: { self.now },
            sleep: { seconds in
                let times = self.state.withLock { state in
                    state.now += seconds
                    state.slept.append(seconds)
                    return state.slept.count
                }
                if times >= stopsAfter { throw CancellationError() }
            })
    }
}
