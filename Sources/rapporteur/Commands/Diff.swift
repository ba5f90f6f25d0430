import ArgumentParser
import Desk
import Entries
import Exports

/// `diff`: two articles side by side.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what two articles share and where they differ: numbers, dates and negations first.",
        discussion: """
            Words that only the first has stand in [- -], words that only the second has in {+ +}; with colours they are \
            red and green. Long stretches that are the same are cut unless --full is given.
            """)

    @Argument(help: ArgumentHelp("The id of the first article.", valueName: "article"))
    var first: String

    @Argument(help: ArgumentHelp("The id of the second.", valueName: "other"))
    var second: String

    @Flag(help: "Show all that is the same, too.")
    var full = false

    @OptionGroup var ledger: LedgerOption

    @Flag(help: "Print JSON, for programs.")
    var json = false

    func run() throws {
        let desk = try Desk.open(ledger.path)
        guard let compared = try desk.difference(between: ArticleID(first), and: ArticleID(second)) else {
            throw ledger.noArticle(try desk.article(ArticleID(first)) == nil ? first : second)
        }
        if json { return try Output(.output).json(compared) }
        var page = Page(for: Terminal(of: .output))
        page.difference(compared, full: full)
        try Output(.output).write(page.text)
    }
}
