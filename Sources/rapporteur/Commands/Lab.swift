import ArgumentParser
import Ledger

/// `lab`: what developers compare and measure with.
struct Lab: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare ledgers, measure speed, score grammar and copies (for developers).",
        shouldDisplay: false,
        subcommands: [
            Fingerprint.self, Bench.self, Unpack.self, AsOf.self, Conllu.self, Dates.self, Blocks.self, Times.self,
            Copies.self,
        ])

    /// `lab fingerprint`: one line that is the same for ledgers that hold the same.
    struct Fingerprint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a digest of all that a ledger holds; equal ledgers give equal digests.")

        @Argument(help: "The ledger.", completion: .file(extensions: ["db"]))
        var ledger: String

        func run() throws {
            try Output(.output).line(try Ledger(path: ledger, readOnly: true).fingerprint())
        }
    }
}
