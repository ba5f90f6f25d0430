import ArgumentParser
import Desk
import Entries
import Exports

/// `times`: the times that one article tells.
struct Times: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the times an article tells, each with its days and how they are known.",
        discussion: """
            Dates, times of day, durations and repeated times, in text order, with what each comes to as of the article's \
            date. The numbers are bytes of the article's text.
            """)

    @Argument(help: ArgumentHelp("The article's id, as `rapporteur articles` lists it.", valueName: "article"))
    var id: String

    @OptionGroup var ledger: LedgerOption

    @Flag(help: "Print JSON, for programs.")
    var json = false

    func run() throws {
        guard let article = try Desk.open(ledger.path).article(ArticleID(id)) else {
            throw ledger.noArticle(id)
        }
        if json { return try Output(.output).json(ArticleTimes(article)) }
        guard !article.times.isEmpty else { return try Output(.output).line("It tells no times.") }
        var page = Page(for: Terminal(of: .output))
        page.times(article.times)
        try Output(.output).write(page.text)
    }
}
