package import Entries

/// What `Watch` did, as it happens.
package enum WatchEvent: Sendable {
    /// A feed was read; so many of its items were new.
    case feedRead(WatchedFeed, new: Int, notes: [String])
    /// Nothing has changed since the last time.
    case feedUnchanged(WatchedFeed)
    /// It says why, and when it is asked for again.
    case feedFailed(WatchedFeed)
    case pageFetched(String)
    /// `retry` is when it is asked for again, a Unix time; nil where the feed’s own words have to do.
    case pageFailed(String, reason: String, retry: Int?)
    /// An address of which nothing is known but that it cannot be fetched.
    case givenUp(String, reason: String)
    case articlesRead(ReadingSummary)
}
