import ArgumentParser
import Desk
import Entries
import Exports
import Ledger

/// `residue`: what of an article is not read, and putting it back.
struct ShowResidue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "residue",
        abstract: "List what of an article is not read, or put a part of it back.",
        discussion: """
            Menus, teasers, captions and the like are kept and not read. What was taken for them wrongly is put back by a \
            byte of it; the article is then read again. That is kept apart from what was found: reading the article again \
            does not undo it.

              rapporteur residue meridian-2023-03-14 --put-back 1204
            """)

    @Argument(help: ArgumentHelp("The article's id, as `rapporteur articles` lists it.", valueName: "article"))
    var id: String

    @Option(help: ArgumentHelp("Put back what stands at this byte, or first and end byte.", valueName: "bytes"))
    var putBack: String?

    @Option(help: ArgumentHelp("Take out again what was put back here.", valueName: "bytes"))
    var withdraw: String?

    @Option(help: "Why, in your words.")
    var note: String?

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Print JSON, for programs.")
    var json = false

    func validate() throws {
        guard putBack == nil || withdraw == nil else {
            throw ValidationError("Say --put-back or --withdraw, not both.")
        }
    }

    func run() throws {
        if let place = putBack ?? withdraw {
            _ = try reading.location
            let target = try Ledger.existing(ledger.path)
            try Desk(target).putBack(
                putBack != nil, at: place, of: ArticleID(id), note: note, readingIn: try reading.room(for: target))
        }
        guard let residue = try Desk.open(ledger.path).residue(of: ArticleID(id)) else {
            throw ledger.noArticle(id)
        }
        if json { return try Output(.output).json(residue) }
        var page = Page(for: Terminal(of: .output))
        page.residue(residue)
        try Output(.output).write(page.text)
    }
}
