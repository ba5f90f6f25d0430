import ArgumentParser
import Desk
import Entries
import Exports

/// `articles`: what has been taken in.
struct Articles: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the articles by day of publication.")

    @OptionGroup var ledger: LedgerOption

    @Option(help: "Only with these words in the text, in any order.")
    var text: String?

    @OptionGroup var publication: PublicationOptions
    @OptionGroup var list: ListOptions

    func run() throws {
        let found = try Desk.open(ledger.path).articles(
            outlet: publication.outlet, since: publication.since, until: publication.until, text: text, list.slice)
        if list.json { return try Output(.output).json(found) }
        guard found.total > 0 else { return try Output(.output).line("No article matches.") }
        var page = Page(for: Terminal(of: .output))
        for (index, article) in found.items.enumerated() {
            if index > 0 { page.blankLine() }
            page.summary(article)
        }
        page.remainder(of: found, noun: "articles")
        try Output(.output).write(page.text)
    }
}

extension Page {
    /// Adds an article as it is listed: its title, then the id that `show` takes and what else is known.
    fileprivate mutating func summary(_ article: ArticleSummary) {
        paragraph([Run(article.title ?? "untitled", article.title == nil ? .dim : .bold)])
        let known =
            [article.outlet ?? "unknown outlet", article.published ?? "undated"]
            + [article.part?.words].compactMap(\.self)
        paragraph(
            [
                Run(article.id.value),
                Run(", " + (known + [counted(article.statements, "statement")]).joined(separator: ", "), .dim),
            ], indent: 4)
    }
}
