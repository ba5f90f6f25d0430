import ArgumentParser
import Desk
import Entries
import Exports

/// `explain`: one article layer by layer, each link with its reason.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain an article: names, references, links and speakers, sentence by sentence.",
        discussion: """
            Below each sentence stand the names in it, what its pronouns and descriptions refer back to, which words stand \
            for which party and why, and the statements that begin in it, each with its speaker and the reason. The numbers \
            are bytes of the article's text; `rapporteur correct` takes them.
            """)

    @Argument(help: ArgumentHelp("The article's id, as `rapporteur articles` lists it.", valueName: "article"))
    var id: String

    @OptionGroup var ledger: LedgerOption

    @Flag(help: "Print JSON, for programs.")
    var json = false

    func run() throws {
        guard let explanation = try Desk.open(ledger.path).explanation(of: ArticleID(id)) else {
            throw ledger.noArticle(id)
        }
        if json { return try Output(.output).json(explanation) }
        var page = Page(for: Terminal(of: .output))
        page.explanation(explanation)
        try Output(.output).write(page.text)
    }
}
