import ArgumentParser
import Desk
import Entries
import Exports

extension Parties {
    /// `parties check`: what cannot be read in party files, and what does not go together.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what in the party base cannot be read, and what does not go together.",
            discussion: """
                Checks the base that is shipped, what the ledger carries over it, and the files named, which are not kept. \
                Two holders of an office at once, a name of two parties, days without a holder, references to nobody, last \
                days before first ones. Ends with 1 where an entry cannot be read, refers to nobody or ends before it begins.
                """)

        @Argument(help: "Files and folders to put over the base.", completion: .file())
        var files: [String] = []

        @OptionGroup var ledger: LedgerOption

        @Option(help: "How many of a kind to show.")
        var limit = 20

        @Flag(help: "Print JSON, for programs.")
        var json = false

        func validate() throws {
            guard limit >= 0 else { throw ValidationError("--limit takes a whole number from 0 up.") }
        }

        func run() throws {
            var shelf = try ledger.shelf()
            try shelf.add(paths: files)
            let (base, faults, clashes) = (shelf.base, shelf.faults, shelf.clashes)
            if json {
                try Output(.output).json(Report(base: base, faults: faults, clashes: clashes))
            } else {
                try show(base, faults, clashes)
            }
            let wrong = clashes.contains { $0.kind == .unresolved || $0.kind == .backwards }
            if wrong || !faults.isEmpty { throw ExitStatus.someFailed }
        }

        private func show(_ base: PartyBase, _ faults: [PartyFault], _ clashes: [PartyClash]) throws {
            var page = Page(for: Terminal(of: .output))
            let sizes = "\(base.parties.count) parties, \(base.tenures.count) tenures, \(base.metonyms.count) metonyms"
            page.paragraph([Run(sizes, .bold)])
            show("cannot be read", faults.map(\.description), on: &page)
            for kind in PartyClash.Kind.allCases {
                show(kind.rawValue, clashes.filter { $0.kind == kind }.map(\.words), on: &page)
            }
            if faults.isEmpty, clashes.isEmpty { page.paragraph([Run("All goes together.")]) }
            try Output(.output).write(page.text)
        }

        private func show(_ head: String, _ lines: [String], on page: inout Page) {
            guard !lines.isEmpty else { return }
            page.blankLine()
            page.paragraph([Run("\(head): \(lines.count)", .bold)])
            for line in lines.prefix(limit) { page.paragraph([Run(line)], indent: 4) }
            if lines.count > limit { page.paragraph([Run("--limit \(lines.count) shows all.", .dim)], indent: 4) }
        }
    }
}

/// What a check found, for programs.
private struct Report: JSONWritable {
    let base: PartyBase
    let faults: [PartyFault]
    let clashes: [PartyClash]

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("parties", base.parties.count)
            $0.member("tenures", base.tenures.count)
            $0.member("metonyms", base.metonyms.count)
            $0.member("faults", faults)
            $0.member("clashes", clashes)
        }
    }
}
