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
                if !overview.feeds.isEmpty { table }
            })
    }

    private var count: String {
        if overview.feeds.isEmpty { return "No feed is watched. rapporteur feeds add adds one." }
        let waiting = overview.waiting == 0 ? "" : " \(counted(overview.waiting, "article")) wait to be read."
        return "\(counted(overview.feeds.count, "feed")) watched.\(waiting)"
    }

    private var table: HTML {
        Tag.table(.class("speakers")) {
            Tag.thead {
                Tag.tr {
                    for head in ["Feed", "Last read", "Next", "Failures"] { Tag.th(.scope("col")) { head } }
                }
            }
            Tag.tbody { overview.feeds.map(row) }
        }
    }

    private func row(_ feed: WatchedFeed) -> HTML {
        Tag.tr {
            Tag.th(.scope("row")) {
                Tag.bdi { feed.shownName }
                if feed.shownName != feed.address { Tag.p(.class("more")) { feed.address } }
                if let fault = feed.fault { Tag.p(.class("more")) { fault } }
            }
            Tag.td { feed.read.map(Moment.text) ?? "never" }
            Tag.td { feed.isGone ? "gone for good" : Moment.text(feed.due) }
            Tag.td(.class("number")) { grouped(feed.failures) }
        }
    }
}
