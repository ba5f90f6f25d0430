import ArgumentParser
import Desk
import Entries
import Exports

extension Feeds {
    /// `feeds list`: the feeds with how each was read last; what `feeds` does where nothing else is asked.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the feeds that are watched, and how each was read last.")

        @OptionGroup var ledger: LedgerOption

        @Flag(help: "Print JSON, for programs.")
        var json = false

        func run() throws {
            let desk = try Desk.open(ledger.path)
            let overview = try desk.feeds()
            if json { return try Output(.output).json(overview) }
            guard !overview.feeds.isEmpty else {
                return try Output(.output).line("No feed is watched. Add one with `rapporteur feeds add ADDRESS`.")
            }
            var page = Page(for: Terminal(of: .output))
            for feed in overview.feeds { page.feed(feed) }
            if overview.waiting > 0 {
                page.blankLine()
                page.paragraph([Run("\(counted(overview.waiting, "article")) taken in and not read yet.", .dim)])
            }
            try Output(.output).write(page.text)
        }
    }
}

extension Page {
    /// A feed in two or three lines.
    fileprivate mutating func feed(_ feed: WatchedFeed) {
        paragraph([Run(feed.shownName, .bold)])
        if feed.shownName != feed.address { paragraph([Run(feed.address, .dim)], indent: 4) }
        var parts = [feed.read.map { "read \(Moment.text($0))" } ?? "not read yet"]
        parts.append(feed.isGone ? "gone for good" : "next \(Moment.text(feed.due))")
        if feed.failures > 0 { parts.append(counted(feed.failures, "failure")) }
        paragraph([Run(parts.joined(separator: ", "))], indent: 4)
        if let fault = feed.fault { paragraph([Run(fault, .dim)], indent: 4) }
    }
}
