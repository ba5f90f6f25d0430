import Desk
import Entries
import Exports
import Text

/// One article: its text with every statement marked, and the statements listed beside it.
struct ArticleView: View {
    static let parameters = ["bytes"]

    private let recorded: RecordedArticle
    private let statements: [CitedStatement]
    /// A place of the text to be marked, as a link to any evidence asks for.
    private let asked: ByteRange?

    init(_ query: Query, id: String?, desk: Desk) throws {
        let id = id ?? ""
        guard let recorded = try desk.article(ArticleID(id)) else { throw Refusal.noSuchArticle(id) }
        self.recorded = recorded
        statements = recorded.statements
        asked = try query.words("bytes").map { words throws(Refusal) in
            guard let place = recorded.article.text.range(words) else {
                throw .badParameter("“\(words)” is no place in this article. Write “bytes” as first-end: 120-340.")
            }
            return place
        }
    }

    var json: [UInt8] { recorded.json }

    var page: Page {
        Page(
            title: recorded.summary.name, section: .articles, twin: .articleTwin(recorded.summary.id),
            marked: statements.count,
            main: Tag.article(.class("article")) {
                head
                Tag.div(.class("columns")) {
                    Tag.section(.class("reading"), .labelled(by: "text")) {
                        Tag.h2(.id("text"), .class("unseen")) { "Text" }
                        if !statements.isEmpty { legend }
                        MarkedText(recorded, asked: asked).html
                        parts
                    }
                    list
                }
                provenance
            })
    }

    // MARK: Head and foot

    private var head: HTML {
        let summary = recorded.summary
        return Tag.header(.class("head")) {
            Tag.p(.class("where")) {
                if let outlet = summary.outlet {
                    Tag.a(.class("outlet"), .href(ArticlesView.link(outlet: outlet))) { Tag.bdi { outlet } }
                } else {
                    Tag.span(.class("unknown")) { "outlet unknown" }
                }
                " · "
                summary.when
            }
            Tag.h1(.lang(summary.language), .ownDirection) { summary.name }
            parts
            notes
            Tag.p(.class("where ways")) {
                Tag.a(.href(.explanation(of: summary.id))) { "What was found in it and why; corrections" }
                " · "
                Tag.a(.href(.dates(of: summary.id))) { "How do we know the date?" }
                " · "
                Tag.a(.href(.origins(of: summary.id))) { "Copies and origins" }
                if !recorded.article.residue.isEmpty {
                    " · "
                    Tag.a(.href(.residue(of: summary.id))) { "What of it is not read" }
                }
            }
        }
    }

    /// Ways to the other parts of the whole, above the text and below it, where one reads on.
    @HTMLBuilder private var parts: HTML {
        if let part = recorded.summary.part, let parts = recorded.parts {
            Tag.p(.class("where")) {
                part.words.prefix(1).uppercased() + part.words.dropFirst()
                for other in parts.others(than: recorded.summary.id) {
                    " · "
                    Tag.a(.href(.article(other.article))) { other.words }
                }
                if let missing = parts.missingWords { " · " + missing }
            }
        }
    }

    @HTMLBuilder private var notes: HTML {
        if !recorded.article.notes.isEmpty {
            Tag.ul(.class("notes"), .label("What had to be repaired to read it")) {
                for note in recorded.article.notes { Tag.li { Tag.bdi { note } } }
            }
        }
    }

    private var legend: HTML {
        Tag.p(.class("legend"), .label("How statements are marked")) {
            Tag.span(.class("source")) { "who" }
            " "
            Tag.span(.class("cue")) { "says" }
            " "
            Tag.span(.class("content")) { "what, " }
            Tag.span(.class("content quoted")) { "in their own words" }
        }
    }

    /// Where the article comes from, for whoever has to check.
    private var provenance: HTML {
        let summary = recorded.summary
        return Tag.dl(.class("provenance")) {
            row("Article") { Tag.code { summary.id.value } }
            if let url = summary.url { row("Address") { address(url) } }
            if let language = summary.language { row("Language") { language } }
            description
            row(recorded.origins.count == 1 ? "Found at" : "Found at each of") {
                for origin in recorded.origins { Tag.code(.class("path")) { origin.description } }
            }
            row("SHA-256 of the original") { Tag.code { recorded.article.digest.hex } }
            row("Read by") { recorded.record.stamp.description }
        }
    }

    /// What the article says of itself.
    @HTMLBuilder private var description: HTML {
        let article = recorded.article
        if !article.authors.isEmpty {
            row(article.authors.count == 1 ? "Author" : "Authors") {
                Tag.bdi { article.authors.joined(separator: ", ") }
            }
        }
        if let modified = article.modified { row("Changed") { modified } }
        if let type = article.type { row("Kind of page") { type.rawValue } }
        if !article.credits.isEmpty {
            row("Credits") {
                for credit in article.credits { Tag.div { Tag.bdi { credit.words } } }
            }
        }
    }

    private func row(_ name: String, @HTMLBuilder value: () -> HTML) -> HTML {
        Tag.div {
            Tag.dt { name }
            Tag.dd { value() }
        }
    }

    /// A link where the address is one of a web page; only words where it could be anything else.
    private func address(_ url: String) -> HTML {
        guard let link = Link(outside: url) else { return Tag.bdi { url } }
        return Tag.a(.href(link), .rel("noreferrer noopener external")) { Tag.bdi { url } }
    }

    // MARK: Statements

    private var list: HTML {
        Tag.aside(.class("beside"), .labelled(by: "said")) {
            Tag.h2(.id("said")) { statements.isEmpty ? "No statements" : counted(statements.count, "statement") }
            if !statements.isEmpty { Tag.ol { statements.map(entry) } }
        }
    }

    private func entry(_ statement: CitedStatement) -> HTML {
        Tag.li(.id("n\(statement.number)")) {
            Tag.p(.class("who")) {
                Tag.a(
                    .class("number"), .href(Link(anchor: "s\(statement.number)")),
                    .label("Statement \(statement.number) in the text")
                ) {
                    String(statement.number)
                }
                " "
                StatementEntry.speaker(of: statement)
            }
            StatementEntry.words(of: statement)
            Tag.p(.class("where")) {
                statement.mode.rawValue
                if let counts = statement.counts, counts.reports > 1 { " · " + counts.words }
                if let reason = reason(for: statement) { " · " + reason }
            }
        }
    }

    /// Why the source is taken to be the speaker, where the source itself does not say so: “pronoun: “he””.
    private func reason(for statement: CitedStatement) -> String? {
        guard let link = statement.link, link != .named else { return nil }
        guard !statement.source.isEmpty else { return link.rawValue }
        return "\(link.rawValue): “\(statement.source.map(\.words).joined(separator: " … "))”"
    }
}
