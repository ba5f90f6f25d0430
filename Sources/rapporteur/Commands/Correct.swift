import ArgumentParser
import Desk
import Entries
import Exports

/// `correct`: says whom some words of an article stand for.
struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whom some words of an article stand for, where the record has it wrong.",
        discussion: """
            The words are a mention, or the source of a statement, whose speaker is corrected with it. A correction is kept \
            apart from what was found: reading the article again does not undo it. It applies to the words at that place \
            alone, and can be withdrawn.

              rapporteur correct meridian-2023-03-14 --at 120-131 --party vm/president
            """)

    @Argument(help: ArgumentHelp("The article's id, as `rapporteur articles` lists it.", valueName: "article"))
    var id: String

    @Option(
        help: ArgumentHelp(
            "Where the words stand: first and end byte, 120-131, or one byte of a mention or source. (see explain)",
            valueName: "bytes"))
    var at: String

    @Option(help: ArgumentHelp("Whom they stand for: the id of a party, or none.", valueName: "id"))
    var party: String?

    @Flag(help: "Take an earlier correction of these words back.")
    var withdraw = false

    @Option(help: "Why, in your words.")
    var note: String?

    @OptionGroup var ledger: LedgerOption

    @Flag(help: "Print JSON, for programs.")
    var json = false

    func validate() throws {
        guard (party != nil) != withdraw else {
            throw ValidationError("Say whom the words stand for: --party ID, --party none, or --withdraw.")
        }
    }

    func run() throws {
        let desk = try ledger.desk(writing: true)
        guard let article = try desk.article(ArticleID(id)) else {
            throw ledger.noArticle(id)
        }
        let place = try desk.place(at, in: article)
        let corrected = try desk.correct(article, at: place, to: verdict, note: note)
        if json { return try Output(.output).json(Explanation(corrected)) }
        var page = Page(for: Terminal(of: .output))
        page.correction(from: article, to: corrected, at: place)
        try Output(.output).write(page.text)
    }

    private var verdict: CorrectedTo {
        guard let party else { return .asFound }
        return party == Self.nobody ? .nobody : .party(PartyID(party))
    }

    private static let nobody = "none"
}
