import ArgumentParser
import Desk

extension Feeds {
    /// `feeds import`: lists of feeds, as feed readers give them out.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Watch the feeds of OPML files, or of texts with an address on each line.",
            discussion: "The titles in an OPML file are taken for the names of outlets.")

        @Argument(help: "The files.", completion: .file(extensions: ["opml", "xml", "txt"]))
        var files: [String]

        @OptionGroup var ledger: LedgerOption

        @Flag(help: "Print JSON, for programs.")
        var json = false

        func run() throws {
            try add(try files.flatMap { try Desk.feeds(listedIn: $0) }, to: ledger.path, json: json)
        }
    }
}
