import ArgumentParser
import Desk
import Entries
import Exports

/// `speakers`: who is quoted how often.
struct Speakers: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the speakers by number of statements.")

    @OptionGroup var ledger: LedgerOption

    @Option(help: "Only speakers with this in their name, in any case.")
    var name: String?

    @OptionGroup var list: ListOptions

    func run() throws {
        let found = try Desk.open(ledger.path).speakers(list.slice, matching: name)
        if list.json { return try Output(.output).json(found) }
        guard found.total > 0 else { return try Output(.output).line("No speaker matches.") }
        var page = Page(for: Terminal(of: .output))
        page.table(
            found.items.map { speaker in
                [
                    Run(speaker.name, .source), Run(counted(speaker.statements, "statement")),
                    Run("in " + counted(speaker.articles, "article"), .dim),
                ]
            })
        page.remainder(of: found, noun: "speakers")
        try Output(.output).write(page.text)
    }
}
