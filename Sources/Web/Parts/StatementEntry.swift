import Entries
import Text

/// A statement as shown in a list: who, in which words, where.
struct StatementEntry {
    /// Shown between two pieces of one statement, where the article has other words.
    private static let gap = Tag.span(.class("gap"), .label("other words between")) { "\u{2009}[…]\u{2009}" }

    let statement: CitedStatement
    /// False on the page of a speaker, who need not be named again.
    var namesSpeaker = true

    var html: HTML {
        Tag.li(.class("statement")) {
            Tag.p(.class("when")) { date }
            Tag.div(.class("said")) {
                attribution
                Self.words(of: statement)
                citation
            }
        }
    }

    /// The content, the quoted parts set apart.
    static func words(of statement: CitedStatement) -> HTML {
        Tag.blockquote(.ownDirection, .lang(statement.article.language)) {
            pieces(statement.content) { passage in
                passage.html(marking: statement.quoted.map(\.range)) { words in Tag.q { words } }
            }
        }
    }

    /// The speaker, or the words of the article where it does not settle who that is.
    static func speaker(of statement: CitedStatement) -> HTML {
        if let speaker = statement.speaker {
            let link = statement.party.map { Link.party($0.id) } ?? .speaker(speaker.words)
            return Tag.a(.class("speaker"), .href(link)) { Tag.bdi { statement.speakerName ?? speaker.words } }
        }
        if statement.source.isEmpty {
            return Tag.span(.class("speaker unresolved")) { "Nobody named" }
        }
        return Tag.span(.class("speaker unresolved"), .tooltip("The article does not settle who this is")) {
            Tag.bdi { pieces(statement.source) { .text($0.words) } }
        }
    }

    private static func pieces(_ passages: [Passage], shown: (Passage) -> HTML) -> HTML {
        .group(passages.enumerated().flatMap { $0 == 0 ? [shown($1)] : [gap, shown($1)] })
    }

    /// When it was said where the article tells that, else when the article was written, with the way to what tells it.
    private var date: HTML {
        let article = statement.article
        if let when = statement.when, when.time.value.days != .always {
            return known(.article(article.id, at: when.passage.range), DaysLabel(days: when.time.value.days).html)
        }
        return known(.dates(of: article.id), article.when)
    }

    private func known(_ link: Link, _ date: HTML) -> HTML {
        Tag.a(.class("known"), .href(link), .tooltip("How do we know?")) { date }
    }

    /// Whom the article calls what, and the words by which it attributes: “the minister · told reporters”.
    private var attribution: HTML {
        Tag.p(.class("who")) {
            if namesSpeaker {
                Self.speaker(of: statement)
                " "
            }
            Tag.span(.class("words")) {
                if let called { Tag.bdi(.class("called")) { called } }
                if called != nil, !statement.cue.isEmpty { Tag.span(.class("dot")) { " · " } }
                if !statement.cue.isEmpty { Tag.bdi(.class("by")) { Self.pieces(statement.cue) { .text($0.words) } } }
                if let when = statement.when {
                    Tag.span(.class("dot")) { " · " }
                    Tag.bdi(.class("circumstance")) { when.passage.words }
                }
                circumstances
            }
        }
    }

    /// To whom, where and through whom: “ · to reporters · at a news conference · via Tass”.
    private var circumstances: HTML {
        let parts: [(before: String, passage: Passage)] =
            statement.addressee.map { ("to ", $0) } + statement.occasion.map { ("", $0) }
            + statement.via.map { ("via ", $0) }
        return .group(
            parts.map { part in
                .group([
                    Tag.span(.class("dot")) { " · " }, .text(part.before),
                    Tag.bdi(.class("circumstance")) { part.passage.words },
                ])
            })
    }

    /// The source's words, where they say more than the speaker's name.
    private var called: HTML? {
        guard let speaker = statement.speaker, !statement.source.isEmpty else { return nil }
        guard statement.source.map(\.words) != [statement.speakerName ?? speaker.words] else { return nil }
        return Self.pieces(statement.source) { .text($0.words) }
    }

    private var citation: HTML {
        Tag.p(.class("where")) {
            Tag.cite {
                Tag.a(.href(.article(statement.article.id, statement: statement.number))) {
                    Tag.bdi { statement.article.name }
                }
            }
            if let outlet = statement.article.outlet {
                ", "
                Tag.bdi(.class("outlet")) { outlet }
            }
            Tag.span(.class("mode")) { statement.mode.rawValue }
            if let counts = statement.counts, counts.reports > 1 {
                " · "
                Tag.a(.class("counts"), .href(.origins(of: statement.article.id))) { counts.words }
            }
        }
    }
}

/// A date of publication: in words where it is one, as given where it is not.
struct DateLabel {
    private let published: String

    init(_ published: String) {
        self.published = published
    }

    var html: HTML {
        guard let day = Day(startOf: published) else { return Tag.bdi { published } }
        return Tag.time(.datetime(day.description), .tooltip(published)) { day.words }
    }
}

extension ArticleSummary {
    /// What to call the article: its title, or its id where it has none.
    var name: String { title ?? id.value }
}
