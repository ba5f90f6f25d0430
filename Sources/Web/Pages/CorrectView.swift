import Desk
import Entries
import Text

/// The form that says whom some words of an article stand for; with an answer, what will be recorded, to be confirmed.
struct CorrectView: View {
    static let parameters = ["bytes", "to", "other", "note"]

    private let article: RecordedArticle
    private let place: ByteRange
    private let asked: AskedCorrection?
    /// The party that the answer names.
    private let meant: NamedParty?

    init(_ query: Query, id: String?, desk: Desk) throws {
        guard desk.takesCorrections else { throw Refusal.noCorrections }
        let id = id ?? ""
        guard let article = try desk.article(ArticleID(id)) else { throw Refusal.noSuchArticle(id) }
        guard let bytes = query.words("bytes") else {
            throw Refusal.badParameter("Say which words: write “bytes” as first-end, 120-131.")
        }
        self.article = article
        do {
            place = try desk.place(bytes, in: article)
        } catch let error as CorrectionError {
            throw Refusal.badParameter("\(error)")
        }
        asked = try AskedCorrection(query, desk)
        meant = try asked?.party.map { NamedParty($0, name: try desk.party($0)?.party.name ?? $0.value) }
    }

    var json: [UInt8] { [] }

    var page: Page {
        Page(
            title: "Correct: \(article.summary.name)", section: .articles, twin: nil,
            main: Tag.div(.class("narrow correcting")) {
                Tag.h1 { "Whom do these words stand for?" }
                Tag.p(.class("passage"), .ownDirection, .lang(article.summary.language)) { inContext }
                Tag.p { state }
                if let asked { confirmation(asked) } else { form }
                Tag.p(.class("more")) {
                    Tag.a(.href(.explanation(of: article.summary.id, at: place))) { "Leave it as it is" }
                }
            })
    }

    /// The sentence with the words marked.
    private var inContext: HTML {
        let text = article.article.text
        let around = article.record.sentences.first { $0.contains(place) } ?? place
        return .group([
            .text(text[ByteRange(around.lower, place.lower)]), Tag.mark { text[place] },
            .text(text[ByteRange(place.upper, around.upper)]),
        ])
    }

    private var mention: Mention? { article.record.mentions.first { $0.range == place } }

    private var statements: [CitedStatement] {
        zip(article.record.statements, article.statements).filter { $0.0.places.contains(place) }.map(\.1)
    }

    @HTMLBuilder private var state: HTML {
        if let mention {
            "Now they stand for "
            Tag.a(.href(.party(mention.party))) { Tag.bdi { article.partyNames[mention.party] ?? mention.party.value } }
            " (\(mention.link.rawValue))."
        } else if let speaker = statements.first?.speakerName {
            "Now the speaker is "
            Tag.bdi { speaker }
            "."
        } else {
            "Now they stand for nobody."
        }
        if !statements.isEmpty {
            " The speaker of \(counted(statements.count, "statement")) is corrected with it."
        }
    }

    // MARK: The question

    private var form: HTML {
        Tag.form(.action(.correction(of: article.summary.id)), .class("answers")) {
            Tag.input(.type("hidden"), .name("bytes"), .value("\(place.lower)-\(place.upper)"))
            Tag.fieldset {
                Tag.legend { "They stand for" }
                for party in article.record.parties {
                    answer(AskedCorrection.value(of: party.id), party.name, party.kind.rawValue)
                }
                answer(AskedCorrection.nobody, "Nobody", "no party at all")
                if article.corrections.contains(where: { $0.range == place }) {
                    answer(AskedCorrection.asFound, "As found", "takes the correction back")
                }
                answer(AskedCorrection.other, "Another party", "its name or id:")
                Tag.input(
                    .type("text"), .name("other"), .label("Name or id of another party"), .noCompletion, .ownDirection)
            }
            Tag.p(.class("field")) {
                Tag.label(.for("note")) { "Why (may be left empty)" }
                Tag.input(.type("text"), .id("note"), .name("note"), .noCompletion, .ownDirection)
            }
            Tag.p { Tag.button(.type("submit")) { "Show what will be recorded" } }
        }
    }

    private func answer(_ value: String, _ name: String, _ more: String) -> HTML {
        Tag.label(.class("answer")) {
            Tag.input(.type("radio"), .name("to"), .value(value))
            " "
            Tag.bdi { name }
            Tag.span(.class("words")) { " " + more }
        }
    }

    // MARK: The confirmation

    private func confirmation(_ asked: AskedCorrection) -> HTML {
        Tag.form(.action(.correction(of: article.summary.id)), .post, .class("answers")) {
            Tag.input(.type("hidden"), .name("bytes"), .value("\(place.lower)-\(place.upper)"))
            Tag.input(.type("hidden"), .name("to"), .value(asked.value))
            if let note = asked.note { Tag.input(.type("hidden"), .name("note"), .value(note)) }
            Tag.p(.class("verdict")) {
                "From now on “"
                Tag.bdi { article.article.text[place] }
                "” here "
                if let meant {
                    "is "
                    Tag.a(.href(.party(meant.id))) { Tag.bdi { meant.name } }
                    "."
                } else {
                    asked.to == .nobody ? "is nobody." : "is again what was found."
                }
                if let note = asked.note {
                    " Because: "
                    Tag.bdi { note }
                }
            }
            Tag.p(.class("words")) { "It is kept apart from what was found, and reading the article again leaves it." }
            Tag.p { Tag.button(.type("submit")) { "Record it" } }
        }
    }
}

/// A correction as a form asks for it.
struct AskedCorrection: Sendable {
    static let nobody = "nobody"
    static let asFound = "found"
    static let other = "other"
    private static let mark = "party:"

    let to: CorrectedTo
    let note: String?

    /// What the answers of the form mean; nil where there are none yet.
    init?(_ query: Query, _ desk: Desk) throws {
        let other = query.words("other")
        guard let answer = query.words("to") ?? other.map({ _ in Self.other }) else { return nil }
        note = query.words("note")
        switch answer {
        case Self.nobody: to = .nobody
        case Self.asFound: to = .asFound
        case Self.other: to = .party(try Self.party(called: other ?? "", desk))
        case _ where answer.hasPrefix(Self.mark): to = .party(PartyID(String(answer.dropFirst(Self.mark.count))))
        default: throw Refusal.badParameter("“\(answer)” is no answer of this form.")
        }
    }

    private static func party(called words: String, _ desk: Desk) throws -> PartyID {
        let found = words.isEmpty ? [] : try desk.parties(called: words)
        if found.count == 1 { return found[0].id }
        throw Refusal.badParameter(
            found.isEmpty
                ? "Neither the record nor the party base has a party “\(words)”."
                : "Several parties have “\(words)” in a name. Write the id of one: "
                    + found.map(\.id.value).joined(separator: ", ") + ".")
    }

    static func value(of party: PartyID) -> String { mark + party.value }

    /// As the form has it.
    var value: String {
        switch to {
        case .nobody: Self.nobody
        case .asFound: Self.asFound
        case .party(let id): Self.value(of: id)
        }
    }

    var party: PartyID? {
        if case .party(let id) = to { id } else { nil }
    }
}
