import Desk
import Entries
import Exports

/// The feeds that are watched, and how each was read last.
struct FeedsView: View {
    static let parameters: [String] = []

    private let overview: FeedOverview

    init(_ query: Query, id: String?, desk: Desk) throws { overview = try desk.feeds() }

    var json: [UInt8] { overview.json }

    var page: Page {
        Page(
            title: "Feeds", section: nil, twin: Link(path: "/feeds.json"),
            main: Tag.div(.class("narrow")) {
                Tag.h1 { "Feeds" }
                Tag.p(.class("count")) { count }
                if !overview.feeds.isEmpty { Tag.ol(.class("hits")) { overview.feeds.map(entry) } }
            })
    }

    private var count: String {
        if overview.feeds.isEmpty { return "No feed is watched. “rapporteur feeds add ADDRESS” adds one." }
        let waiting = overview.waiting == 0 ? "" : " \(counted(overview.waiting, "article")) wait to be read."
        return "\(counted(overview.feeds.count, "feed")) watched.\(waiting)"
    }

    private func entry(_ feed: WatchedFeed) -> HTML {
        Tag.li {
            Tag.p { Tag.b { Tag.bdi { feed.shownName } } }
            if feed.shownName != feed.address { Tag.p(.class("where")) { Tag.code { feed.address } } }
            Tag.p(.class("where")) {
                feed.read.map { "Read \(Moment.text($0))" } ?? "Never read"
                feed.isGone ? "; gone for good" : "; asked next at \(Moment.text(feed.due))"
                if feed.failures > 0 { "; \(counted(feed.failures, "failure"))" }
            }
            if let fault = feed.fault { Tag.p(.class("unknown")) { fault } }
        }
    }
}
