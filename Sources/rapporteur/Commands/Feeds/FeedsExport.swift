import ArgumentParser
import Desk
import Entries
import Exports

extension Feeds {
    /// `feeds export`: the feeds as OPML.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the feeds as OPML, for feed readers and for `feeds import`.")

        @OptionGroup var ledger: LedgerOption

        @Flag(help: "Print JSON, for programs.")
        var json = false

        func run() throws {
            let desk = try Desk.open(ledger.path)
            if json { return try Output(.output).json(try desk.feeds()) }
            try Output(.output).write(try desk.feedsAsOPML(title: ledger.path))
        }
    }
}
