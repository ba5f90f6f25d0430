import Entries
import Testing
import Text
import rapporteur

/// The pages of parties and explanations as a terminal of 80 columns shows them.
@Suite struct PartyPageTests {
    private let text = ArticleText(
        "Velmark’s foreign minister, Ilse Kraal, told reporters that Orvania “must answer”. He named no day.")

    private func at(_ words: String) -> ByteRange {
        let wanted = Array(words.utf8)
        let start = (0...(text.count - wanted.count)).first { text.bytes[$0...].starts(with: wanted) } ?? 0
        return ByteRange(start, start + wanted.count)
    }

    private var article: RecordedArticle {
        let kraal = PartyID("ilse-kraal")
        let statement = Statement(
            source: [at("Velmark’s foreign minister, Ilse Kraal,")], cue: [at("told")],
            content: [at("that Orvania “must answer”")], quoted: [at("must answer")], mode: .mixed,
            speaker: Speaker(name: at("Ilse Kraal"), link: .apposition, party: kraal))
        let record = ArticleRecord(
            sentences: [
                at("Velmark’s foreign minister, Ilse Kraal, told reporters that Orvania “must answer”."),
                at("He named no day."),
            ],
            names: [Name(at("Ilse Kraal"), .person)],
            references: [Reference(phrase: at("He"), antecedent: at("Ilse Kraal"))],
            parties: [ArticleParty(id: kraal, kind: .person, name: "Ilse Kraal", isInBase: true)],
            mentions: [
                Mention(at("Ilse Kraal"), kraal, .apposition, evidence: at("Velmark’s foreign minister")),
                Mention(at("He"), kraal, .pronoun, evidence: at("Ilse Kraal"), confidence: .likely),
            ],
            titleEvidence: TitleEvidence(
                days: [DayRange(Day(iso: "2029-01-01"), Day(iso: "2031-06-30"))],
                spans: [at("Velmark’s foreign minister")]),
            statements: [statement], stamp: Stamp(model: "m", rules: "r"))
        let article = Article(
            id: ArticleID("kraal"), origin: Origin(path: "kraal.txt"), raw: text.bytes, text: text,
            title: "No day named",
            outlet: "Velmark Post", published: "2031-05-02", blocks: [Block(text.whole, .paragraph)])
        let summary = ArticleSummary(
            id: article.id, title: article.title, outlet: article.outlet, published: article.published, url: nil,
            language: nil, statements: 1)
        let correction = Correction(
            digest: article.digest, range: at("He"), words: "He", verdict: .nobody, note: "a man of the staff",
            made: "2031-05-03T08:00:00Z")
        return RecordedArticle(
            summary: summary, article: article, origins: [article.origin], record: record, corrections: [correction])
    }

    private var plain: Terminal { Terminal(isTerminal: false, width: 80, hasColours: false) }

    @Test func anExplanation() throws {
        var page = Page(for: plain)
        page.explanation(Explanation(article))
        try Snapshot("page-explain.txt").check(page.text)
        #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func aParty() throws {
        let named = { (id: String, name: String) in NamedParty(PartyID(id), name: name) }
        var profile = PartyProfile(
            party: PartyTally(
                id: PartyID("ilse-kraal"), kind: .person, name: "Ilse Kraal", statements: 1, mentions: 12, articles: 3),
            called: [NameUse(words: "Kraal", times: 9), NameUse(words: "Ilse Kraal", times: 1)], pronouns: 2,
            actsFor: [PartyCount(party: named("velmark", "Velmark"), times: 3)],
            roles: [NameUse(words: "Velmark’s foreign minister", times: 1)], speaksTo: [],
            spokenToBy: [], speaksOf: [PartyCount(party: named("orvania", "Orvania"), times: 1)], spokenOfBy: [])
        let tenure = Tenure(
            office: PartyID("velmark/foreign-minister"), person: PartyID("ilse-kraal"),
            Period(from: DayRange(iso: "2029-01-01")), isActing: true, source: "Gazette of Velmark")
        profile.tenures = [NamedTenure(tenure, in: .empty, certainty: nil)]
        var page = Page(for: plain)
        page.party(profile)
        page.list(Listing(items: article.statements, total: 2, skipped: 0), "Statements made")
        try Snapshot("page-party.txt").check(page.text)
        #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}
