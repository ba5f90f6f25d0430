import ArgumentParser
import Desk
import Exports
import Ledger

extension Feeds {
    /// `feeds remove`: feeds that are watched no longer.
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Watch feeds no longer; what was taken in from them stays.")

        @Argument(help: ArgumentHelp("Their addresses, as `rapporteur feeds` lists them.", valueName: "address"))
        var addresses: [String]

        @OptionGroup var ledger: LedgerOption

        @Flag(help: "Print JSON, for programs.")
        var json = false

        func run() throws {
            let desk = Desk(try Ledger.existing(ledger.path))
            let (removed, unknown) = try desk.watchNoLonger(addresses)
            if json {
                try Output(.output).json(RemovedFeeds(ledger: ledger.path, removed: removed, unknown: unknown))
            } else {
                try Output(.output).line("\(counted(removed.count, "feed")) removed from \(ledger.path).")
            }
            guard !unknown.isEmpty else { return }
            for address in unknown {
                Output.complain("No feed with the address “\(address)” is watched; `rapporteur feeds` lists them.")
            }
            throw ExitStatus.someFailed
        }
    }
}

/// What removing feeds came to, for programs.
private struct RemovedFeeds: JSONWritable {
    let ledger: String
    let removed: [String]
    let unknown: [String]

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("ledger", ledger)
            $0.member("removed", removed)
            $0.member("unknown", unknown)
        }
    }
}
