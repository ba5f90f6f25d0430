import ArgumentParser
import Desk
import Entries
import Exports
import Ledger

/// `watch`: reads the feeds of a ledger, again and again.
struct WatchFeeds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Read the feeds that are due, fetch their new articles, and read them into the ledger; then wait.",
        discussion: """
            Feeds are added with `rapporteur feeds add`. Each is asked for once an hour at most, through HTTPS_PROXY and its \
            kind where they are set. What robots.txt forbids is not asked for. Ctrl-C ends it, and so may anything else: \
            nothing is lost, and nothing is taken twice.
            """)

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var fetching: FetchingOptions

    @Flag(help: "Do what is due now, then end.")
    var once = false

    @Flag(name: .customLong("no-fetch"), help: "Keep to what feeds give themselves; fetch no article.")
    var keepsToFeeds = false

    @Option(help: ArgumentHelp("Hours between two readings of a feed, from 1 up.", valueName: "hours"))
    var every = 1

    @Flag(help: "Print JSON, one line for each thing done.")
    var json = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        guard (1...24 * 365).contains(every) else { throw ValidationError("--every takes whole hours from 1 up.") }
    }

    func run() async throws {
        _ = try reading.location
        let target = try Ledger.existing(ledger.path)
        let known = try Desk(target).feeds()
        guard !known.feeds.isEmpty || known.waiting > 0 else {
            throw Problem("No feed is watched. Add one with `rapporteur feeds add ADDRESS\(ledger.flag)`.")
        }
        var options = Watch.Options()
        options.fetchesPages = !keepsToFeeds
        options.every = every * 3600
        let watch = Watch(
            target, room: try reading.room(for: target), web: try fetching.web, options: options)
        var report = WatchReport(json: json)
        if once {
            try await watch.once { try report.note($0) }
            if report.isEmpty, !json, let next = try watch.nextDue() {
                try Output(.output).line("Nothing is due before \(Moment.text(next)).")
            }
            return try report.end()
        }
        try await watch.run { try report.note($0) }
    }
}
