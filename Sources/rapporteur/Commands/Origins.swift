import ArgumentParser
import Desk
import Entries
import Exports

/// `origins`: which articles are copies, and whom they have their words from.
struct Origins: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List families of copies, or show the family of one article and the passages it shares.",
        discussion: """
            A family is counted three times: its reports, the different texts among them, and its origins, the articles \
            that have their words from no other. An article is called the original only where others credit its outlet, or \
            where it is the earliest and all dates are known; otherwise the first is “earliest seen”.
            """)

    @Argument(help: ArgumentHelp("The article's id, as `rapporteur articles` lists it.", valueName: "article"))
    var id: String?

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var list: ListOptions

    func run() throws {
        let desk = try Desk.open(ledger.path)
        guard let id else { return try showFamilies(desk) }
        guard let origins = try desk.origins(of: ArticleID(id)) else {
            throw ledger.noArticle(id)
        }
        if list.json { return try Output(.output).json(origins) }
        var page = Page(for: Terminal(of: .output))
        page.origins(origins)
        try Output(.output).write(page.text)
    }

    private func showFamilies(_ desk: Desk) throws {
        let found = try desk.families(list.slice)
        if list.json { return try Output(.output).json(found) }
        guard found.total > 0 else { return try Output(.output).line("No article is a copy of another.") }
        var page = Page(for: Terminal(of: .output))
        for (index, family) in found.items.enumerated() {
            if index > 0 { page.blankLine() }
            page.family(family)
        }
        page.remainder(of: found, noun: "families")
        try Output(.output).write(page.text)
    }
}
