import ArgumentParser
import Desk
import Entries
import Exports
import Ledger

extension Feeds {
    /// `feeds add`: feeds to watch, by their addresses.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Watch feeds: RSS, Atom, RDF, JSON Feed, news sitemaps.",
            discussion: """
                Nothing is asked for now; `rapporteur watch` does. A feed that is watched already stays as it is, but for the \
                outlet that --outlet names.
                """)

        @Argument(help: ArgumentHelp("Addresses of feeds.", valueName: "address"))
        var addresses: [String]

        @Option(help: "The outlet that publishes them, as it is to be called; without it, what each feed calls itself.")
        var outlet: String?

        @OptionGroup var ledger: LedgerOption

        @Flag(help: "Print JSON, for programs.")
        var json = false

        func run() throws {
            let feeds = addresses.map { NewFeed(address: $0, name: outlet) }
            try add(feeds, to: ledger.path, json: json)
        }
    }
}

/// Adds feeds to a ledger, which is made where there is none, and says what became of each.
func add(_ feeds: [NewFeed], to path: String, json: Bool) throws {
    let desk = Desk(try Ledger(path: path))
    let added = try desk.watch(feeds)
    if json {
        try Output(.output).json(AddedFeeds(ledger: path, outcome: added))
    } else {
        var parts = ["\(counted(added.added.count, "feed")) added to \(path)"]
        if added.known > 0 { parts.append("\(added.known) watched already") }
        try Output(.output).line(parts.joined(separator: ", ") + ".")
    }
    guard !added.refused.isEmpty else { return }
    for address in added.refused {
        Output.complain("“\(address)” is no address of a feed. Give one that begins with http:// or https://.")
    }
    Output.complain("\(added.refused.count) of \(feeds.count) addresses failed; the rest is kept")
    throw ExitStatus.someFailed
}

/// What adding feeds came to, for programs.
private struct AddedFeeds: JSONWritable {
    let ledger: String
    let outcome: FeedsAdded

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("ledger", ledger)
            $0.member("added", outcome.added)
            $0.member("known", outcome.known)
            $0.member("refused", outcome.refused)
        }
    }
}
