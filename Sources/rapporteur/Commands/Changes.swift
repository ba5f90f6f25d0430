import ArgumentParser
import Desk
import Entries
import Exports

/// `changes`: what articles with the same words tell differently.
struct Changes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List numbers, dates and negations that copies tell differently.",
        discussion: """
            A change stands inside words that two articles share: one says that 14 died, the other, in the same sentence, \
            that 40 did. What was taken in last stands first; `rapporteur origins` lists those of one article.
            """)

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var list: ListOptions

    func run() throws {
        let found = try Desk.open(ledger.path).changes(list.slice)
        if list.json { return try Output(.output).json(found) }
        guard found.total > 0 else {
            return try Output(.output).line(
                "No articles tell numbers, dates or negations differently in the same words.")
        }
        var page = Page(for: Terminal(of: .output))
        for (index, change) in found.items.enumerated() {
            if index > 0 { page.blankLine() }
            page.change(change)
        }
        page.remainder(of: found, noun: "changes")
        try Output(.output).write(page.text)
    }
}
