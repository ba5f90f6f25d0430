import ArgumentParser
import Desk
import Entries
import Exports
import Text

/// `dates`: how the dates of one article are known.
struct Dates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell when an article was written, published and captured, and how that is known.",
        discussion: """
            Each date is the first and the last day it may be, with the words that tell it. Words that the rest goes against \
            are listed, too. Where the article's own dates do not add up, both sides are shown.
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
        if json { return try Output(.output).json(article.record.dates) }
        var page = Page(for: Terminal(of: .output))
        page.dates(article.record.dates, in: article.article.text)
        try Output(.output).write(page.text)
    }
}

extension Page {
    /// Adds the dates of an article, each with what tells it.
    mutating func dates(_ dates: ArticleDates, in text: ArticleText) {
        for (name, date) in [("Written", dates.written), ("Published", dates.published), ("Captured", dates.captured)] {
            paragraph([Run(name, .bold), Run(date.days == .always ? " not known" : " \(date.days)")])
            for evidence in date.evidence { self.evidence(evidence, in: text) }
        }
        guard !dates.contradictions.isEmpty else { return }
        paragraph([Run("What does not add up", .bold)])
        for contradiction in dates.contradictions {
            evidence(contradiction.first, in: text)
            evidence(contradiction.second, in: text, against: true)
        }
    }

    private mutating func evidence(_ evidence: DateEvidence, in text: ArticleText, against: Bool = false) {
        let words = evidence.range.map { "“\(text[$0])” " } ?? ""
        let place = evidence.range.map { " (bytes \($0.lower)-\($0.upper))" } ?? ""
        paragraph(
            [
                Run(against ? "against " : evidence.isFollowed ? "" : "not followed: ", .dim), Run(words),
                Run(evidence.reason + place, .dim),
            ], indent: 4)
    }
}
