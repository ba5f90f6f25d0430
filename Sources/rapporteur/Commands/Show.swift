import ArgumentParser
import Desk
import Entries
import Exports

/// `show`: one article with its statements marked.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show an article with every statement marked in its place.",
        discussion: """
            On a terminal who is bold, the cue yellow, and what was said underlined; with NO_COLOR or in a pipe signs \
            do the same. Menus, teasers and other furniture are dimmed: nothing is read from them but what dates their \
            capture.
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
        if json { return try Output(.output).json(article) }
        var page = Page(for: Terminal(of: .output))
        page.article(article)
        try Output(.output).write(page.text)
    }
}
