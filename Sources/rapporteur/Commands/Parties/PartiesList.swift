import ArgumentParser
import Desk
import Entries
import Exports

extension Parties {
    /// `parties list`: who is in the record, and how much of each; what `parties` does where nothing else is asked.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the parties of the record by number of statements.",
            discussion: "`rapporteur party` shows one of them, by its id or its name.")

        @OptionGroup var ledger: LedgerOption

        @Option(help: "Only parties with this in a name, in any case: putin.")
        var name: String?

        @Option(help: "Only parties of this kind.")
        var kind: PartyKind?

        @OptionGroup var list: ListOptions

        func run() throws {
            let found = try ledger.desk().parties(kind: kind, text: name, list.slice)
            if list.json { return try Output(.output).json(found) }
            guard found.total > 0 else { return try Output(.output).line("No party matches.") }
            var page = Page(for: Terminal(of: .output))
            page.table(found.items.map(Self.row))
            page.remainder(of: found, noun: "parties")
            try Output(.output).write(page.text)
        }

        private static func row(_ party: PartyTally) -> [Run] {
            [
                Run(party.name, .source), Run(counted(party.statements, "statement")),
                Run("in " + counted(party.articles, "article"), .dim), Run(party.id.value, .dim),
            ]
        }
    }
}

extension PartyKind: ExpressibleByArgument {}
