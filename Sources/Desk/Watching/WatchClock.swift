import Foundation

/// The time, and waiting for it: what `Watch` knows of clocks, so that tests can bring their own.
package struct WatchClock: Sendable {
    /// Unix seconds.
    package let now: @Sendable () -> Int
    package let sleep: @Sendable (_ seconds: Int) async throws -> Void

    package init(
        now: @escaping @Sendable () -> Int, sleep: @escaping @Sendable (_ seconds: Int) async throws -> Void
    ) {
        self.now = now
        self.sleep = sleep
    }

    package static let system = WatchClock(
        now: { Int(Date.now.timeIntervalSince1970) }, sleep: { try await Task.sleep(for: .seconds($0)) })
}

/// When something is asked for again. In seconds.
enum WatchPace {
    /// A feed is never asked for more often.
    static let hour = 3600
    static let longestWait = 24 * hour
    /// A server may ask for more patience than that, up to so much.
    static let longestRetryAfter = 7 * 24 * hour
    /// Pages that cannot be had are asked for this often; then the feed's own words have to do.
    static let pageTries = 5
    private static let pageWait = 900

    /// After a good reading: when the user, and the feed, want it, within a day.
    ///
    /// - Parameter ttl: in minutes; any number at all, for the feed says it.
    static func next(every: Int, ttl: Int?) -> Int {
        let wanted = min(max(ttl ?? 0, 0), longestWait / 60) * 60
        return max(hour, every, wanted)
    }

    /// After so many failures in a row: twice as long each time, from an hour on where a server was asked.
    static func retry(failures: Int, wasAsked: Bool, retryAfter: Int?) -> Int {
        wait(wasAsked ? hour : 60, failures, retryAfter, longest: wasAsked ? longestWait : hour)
    }

    static func retryPage(failures: Int, retryAfter: Int?) -> Int {
        wait(pageWait, failures, retryAfter, longest: 6 * hour)
    }

    private static func wait(_ first: Int, _ failures: Int, _ retryAfter: Int?, longest: Int) -> Int {
        let doubled = min(longest, first << min(max(failures - 1, 0), 10))
        return max(doubled, min(retryAfter ?? 0, longestRetryAfter))
    }
}
