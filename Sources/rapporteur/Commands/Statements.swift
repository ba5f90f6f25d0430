import ArgumentParser
import Desk
import Entries
import Exports

/// `statements`: who said what, filtered.
struct Statements: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List who said what.",
        discussion: """
            Each statement is listed with its speaker, its cue, its words and the place it stands at: the article and \
            the number that `rapporteur show` marks it with. Filters narrow the list together.
            """)

    @OptionGroup var ledger: LedgerOption

    @Option(help: "Only by speakers with this in their name, in any case: putin.")
    var speaker: String?

    @Option(help: "Only with these words in the content, in any order; \"words in quotes\" stand together.")
    var text: String?

    @Option(help: ArgumentHelp("Only from this article.", valueName: "id"))
    var article: String?

    @Option(help: "Only said in these words (direct), partly so (mixed), or told (indirect).")
    var mode: StatementMode?

    @Option(help: "Sorted by the day of the articles (article), or by the day they were said (said).")
    var order: StatementOrder = .article

    @OptionGroup var publication: PublicationOptions
    @OptionGroup var list: ListOptions

    func run() throws {
        let found = try Desk.open(ledger.path).statements(filter, list.slice)
        if list.json { return try Output(.output).json(found) }
        guard found.total > 0 else {
            return try Output(.output).line("No statement matches. Without filters, `statements` lists all there are.")
        }
        var page = Page(for: Terminal(of: .output))
        for (index, statement) in found.items.enumerated() {
            if index > 0 { page.blankLine() }
            page.statement(statement)
        }
        page.remainder(of: found, noun: "statements")
        try Output(.output).write(page.text)
    }

    private var filter: StatementFilter {
        var filter = StatementFilter(
            speaker: speaker, text: text, outlet: publication.outlet, article: article.map { ArticleID($0) },
            mode: mode, since: publication.since, until: publication.until)
        filter.order = order
        return filter
    }
}
