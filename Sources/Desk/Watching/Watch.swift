import Entries
package import Fetching
import Intake
package import Ledger
import Text

/// Watches feeds: asks for those that are due, takes in what is new, fetches its pages, and reads it into the ledger.
///
/// What a feed gave and that it gave it are kept in one step; what waits in the ledger is let go only after its article
/// is there, and an article that is there already is not read again. So a kill at any point loses and repeats nothing.
package struct Watch: Sendable {
    package struct Options: Sendable {
        /// Whether articles that a feed only announces are fetched.
        package var fetchesPages = true
        /// Seconds between two readings of a feed; an hour at least.
        package var every = 3600

        package init() {}
    }

    let ledger: Ledger
    let room: ReadingRoom?
    let fetcher: Fetcher
    let clock: WatchClock
    let options: Options

    /// - Parameter room: where articles are read; without it they wait.
    package init(
        _ ledger: Ledger, room: ReadingRoom?, fetcher: Fetcher, clock: WatchClock = .system,
        options: Options = Options()
    ) {
        self.ledger = ledger
        self.room = room
        self.fetcher = fetcher
        self.clock = clock
        self.options = options
    }

    /// Does what is due, again and again, until the task is cancelled.
    package func run(_ report: (WatchEvent) throws -> Void) async throws {
        var day = clock.now()
        while true {
            try await once(report)
            guard let next = try nextDue() else { return }
            // What robots.txt says is believed for a day at most (RFC 9309, 2.4).
            if clock.now() - day >= WatchPace.longestWait {
                await fetcher.forgetRules()
                day = clock.now()
            }
            try await clock.sleep(min(max(1, next - clock.now()), WatchPace.hour))
        }
    }

    /// Does once what is due now.
    package func once(_ report: (WatchEvent) throws -> Void) async throws {
        try await readFeeds(report)
        try await fetchPages(report)
        try await readArticles(report)
    }

    /// Takes in the pages at `addresses`, fetches and reads them; those that are known already are not asked for.
    ///
    /// - Returns: how many were new.
    package func read(_ addresses: [String], _ report: (WatchEvent) throws -> Void) async throws -> Int {
        let items = addresses.map { address in
            SeenItem(
                names: [ItemNames.name(ofAddress: address)],
                pending: PendingArticle(origin: address, page: address, line: []))
        }
        let new = try ledger.take(items, now: clock.now())
        try await fetchPages(report)
        try await readArticles(report)
        return new
    }

    /// When there is something to do again, a Unix time; nil where nothing is watched and nothing waits.
    package func nextDue() throws -> Int? {
        let feeds = try ledger.feeds().filter { !$0.isGone }.map(\.due)
        let pages = options.fetchesPages ? try ledger.nextPageDue() : nil
        return (feeds + [pages].compactMap(\.self)).min()
    }

    // MARK: - Articles

    private static let portion = 240

    /// Reads what waits for nothing any more. What cannot be read is reported and let go; its bytes stay with its feed.
    private func readArticles(_ report: (WatchEvent) throws -> Void) async throws {
        guard let room else { return }
        while true {
            let ready = try ledger.readyArticles(limit: Self.portion)
            guard !ready.isEmpty else { return }
            let inputs = ready.map { RawInput(origin: Origin(path: $0.origin), bytes: $0.line, format: .jsonLine) }
            let summary = try await room.read(Inputs(inputs), into: ledger)
            try ledger.forgetPending(ready.compactMap(\.key))
            try report(.articlesRead(summary))
        }
    }
}
