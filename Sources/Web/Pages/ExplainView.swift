import Desk
import Entries
import Exports
import Text

/// One article sentence by sentence, with what was found in each, why, and a way to correct it.
struct ExplainView: View {
    static let parameters: [String] = []

    private let explanation: Explanation
    private let takesCorrections: Bool

    init(_ query: Query, id: String?, desk: Desk) throws {
        let id = id ?? ""
        guard let explanation = try desk.explanation(of: ArticleID(id)) else { throw Refusal.noSuchArticle(id) }
        self.explanation = explanation
        takesCorrections = desk.takesCorrections
    }

    var json: [UInt8] { explanation.json }

    private var article: RecordedArticle { explanation.article }
    private var id: ArticleID { article.summary.id }

    var page: Page {
        Page(
            title: "Explained: \(article.summary.name)", section: .articles, twin: .explanationTwin(id),
            main: Tag.article(.class("explained narrow")) {
                Tag.h1(.lang(article.summary.language), .ownDirection) { article.summary.name }
                Tag.p(.class("count")) {
                    "What was found in each sentence, and why. "
                    Tag.a(.href(.article(id))) { "Back to the article" }
                }
                evidence
                corrections
                Tag.ol { explanation.sentences.map(sentence) }
            })
    }

    @HTMLBuilder private var evidence: HTML {
        if let titles = article.record.titleDays {
            Tag.p(.class("where")) {
                "The titles in it fit: " + titles.days.map { DaysLabel(days: $0).words }.joined(separator: ", ")
            }
        }
    }

    private func sentence(_ sentence: ExplainedSentence) -> HTML {
        Tag.li {
            Tag.p(.class("passage"), .ownDirection, .lang(article.summary.language)) { sentence.words.words }
            Tag.ul(.class("layers")) {
                for name in sentence.names {
                    layer("name") {
                        place(name.name)
                        " " + name.kind.rawValue
                    }
                }
                for reference in sentence.references {
                    layer("refers") {
                        place(reference.phrase)
                        " back to "
                        place(reference.antecedent)
                    }
                }
                for link in sentence.links { self.link(link) }
                for time in sentence.times { told(time) }
                for statement in sentence.statements { said(statement) }
            }
        }
    }

    private func told(_ time: CitedTime) -> HTML {
        layer("time") {
            place(time.passage)
            " is "
            time.time.shownWords
            Tag.span(.class("words")) { ": " + time.reason }
        }
    }

    private func layer(_ name: String, at place: ByteRange? = nil, @HTMLBuilder _ content: () -> HTML) -> HTML {
        Tag.li(place.map { Attribute.id("b\($0.lower)-\($0.upper)") }) {
            Tag.span(.class("layer")) { name }
            " "
            content()
        }
    }

    private func link(_ link: ExplainedLink) -> HTML {
        layer("link", at: link.mention.range) {
            place(link.mention)
            " is "
            Tag.a(.class("speaker"), .href(.party(link.party.id))) { Tag.bdi { link.party.name } }
            Tag.span(.class("words")) {
                ": \(link.link.rawValue)\(link.confidence == .likely ? ", likely" : "")"
                if let evidence = link.evidence {
                    ", by "
                    place(evidence)
                }
            }
            correct(link.mention.range, "whom “\(link.mention.words)” stands for")
        }
    }

    private func said(_ statement: CitedStatement) -> HTML {
        let source = statement.source.first ?? statement.cue.first
        return layer("said") {
            Tag.a(.href(.article(id, statement: statement.number))) { "statement \(statement.number)" }
            " by "
            StatementEntry.speaker(of: statement)
            Tag.span(.class("words")) {
                if let link = statement.link { ": \(link.rawValue)" }
                if let source = statement.source.first {
                    ", by "
                    place(source)
                }
            }
            if let source { correct(source.range, "who makes statement \(statement.number)") }
        }
    }

    /// Words that lead to their place in the article.
    private func place(_ passage: Passage) -> HTML {
        Tag.a(.class("quoting"), .href(.article(id, at: passage.range))) { Tag.bdi { "“\(passage.words)”" } }
    }

    @HTMLBuilder private func correct(_ place: ByteRange, _ what: String) -> HTML {
        if takesCorrections {
            " "
            Tag.a(.class("act"), .href(.correction(of: id, at: place)), .label("Correct \(what)")) { "correct" }
        }
    }

    @HTMLBuilder private var corrections: HTML {
        if !article.corrections.isEmpty {
            Tag.section(.class("callings"), .labelled(by: "corrections")) {
                Tag.h2(.id("corrections")) { "Corrections" }
                Tag.ol(.class("layers")) { article.corrections.map(correction) }
            }
        }
    }

    private func correction(_ correction: Correction) -> HTML {
        Tag.li {
            Tag.time(.datetime(correction.made)) { correction.made }
            " “"
            Tag.bdi { correction.words }
            "” "
            switch correction.verdict {
            case .party(let party):
                "is "
                Tag.a(.href(.party(party.id))) { Tag.bdi { party.name } }
            case .nobody: "is nobody"
            case .asFound: "is as found"
            }
            if let note = correction.note {
                ": "
                Tag.bdi { note }
            }
            if !correction.fits(article.article.text) {
                Tag.span(.class("unknown")) { " (other words stand there now; not applied)" }
            }
        }
    }
}
