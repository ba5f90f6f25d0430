import Entries
import Ledger
import Testing
import Text

/// An article about an invented negotiation in which two people share a surname.
private enum Kraal {
    static let text = ArticleText(
        "Velmark’s foreign minister, Ilse Kraal, told reporters that Orvania “must answer”. "
            + "“We will answer,” Kraal said. He named no day. Jonas Kraal leads Orvania’s mission.")
    static let ilse = PartyID("ilse-kraal")
    static let jonas = PartyID("person:jonas-kraal")
    static let orvania = PartyID("orvania")
    static let velmark = PartyID("velmark")

    static func at(_ words: String, _ number: Int = 1) -> ByteRange {
        let wanted = Array(words.utf8)
        let starts = (0...(text.count - wanted.count)).filter { text.bytes[$0...].starts(with: wanted) }
        return ByteRange(starts[number - 1], starts[number - 1] + wanted.count)
    }

    static func reading(_ stamp: Stamp = Sample.stamp) -> Reading {
        let parties = [
            ArticleParty(
                id: ilse, kind: .person, name: "Ilse Kraal", isInBase: true, role: at("Velmark’s foreign minister"),
                actsFor: velmark, offices: [PartyID("velmark/foreign-minister")]),
            ArticleParty(id: orvania, kind: .state, name: "Orvania", isInBase: true),
            ArticleParty(id: jonas, kind: .person, name: "Jonas Kraal", actsFor: orvania),
            ArticleParty(id: PartyID("group:reporters"), kind: .group, name: "reporters", members: [jonas]),
        ]
        let mentions = [
            Mention(at("Ilse Kraal"), ilse, .apposition, evidence: at("Velmark’s foreign minister")),
            Mention(at("reporters"), PartyID("group:reporters"), .group),
            Mention(at("Orvania"), orvania, .named),
            Mention(at("Kraal", 2), ilse, .shortName, confidence: .likely),
            Mention(at("He"), ilse, .pronoun, evidence: at("Kraal", 2), confidence: .likely),
            Mention(at("Jonas Kraal"), jonas, .named),
        ]
        let statements = [
            Statement(
                source: [at("Velmark’s foreign minister, Ilse Kraal,")], cue: [at("told")],
                content: [at("that Orvania “must answer”")], quoted: [at("must answer")], mode: .mixed,
                speaker: Speaker(name: at("Ilse Kraal"), link: .apposition, party: ilse), addressee: [at("reporters")]),
            Statement(
                source: [at("Kraal", 2)], cue: [at("said")], content: [at("“We will answer,”")],
                quoted: [at("We will answer,")], mode: .direct,
                speaker: Speaker(name: at("Ilse Kraal"), link: .shortName, party: ilse)),
        ]
        let article = Article(
            id: ArticleID("kraal"), origin: Origin(path: "kraal.txt"), raw: text.bytes, text: text,
            published: "2031-05-02", blocks: [Block(text.whole, .paragraph)])
        let record = ArticleRecord(
            sentences: [text.whole], names: [],
            references: [Reference(phrase: at("He"), antecedent: at("Kraal", 2))], parties: parties, mentions: mentions,
            titleEvidence: TitleEvidence(
                days: [DayRange(Day(iso: "2029-01-01"), nil)], spans: [at("Velmark’s foreign minister")]),
            statements: statements, stamp: stamp)
        return (article, record)
    }

    static func correction(_ place: ByteRange, _ verdict: Correction.Verdict, note: String? = nil) -> Correction {
        Correction(
            digest: reading().article.digest, range: place, words: text[place], verdict: verdict, note: note,
            made: "2031-05-03T08:00:00Z")
    }

    static let isJonas = Correction.Verdict.party(ArticleParty(id: jonas, kind: .person, name: "Jonas Kraal"))
}

@Suite("Parties of the record")
struct PartiesTests {
    private let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
        _ = try ledger.record(Sample.all.map { $0.reading() } + [Kraal.reading()])
    }

    @Test func comeBackAsTheyWere() throws {
        let back = try #require(try ledger.article(ArticleID("kraal")))
        #expect(back.record == Kraal.reading().record)
        #expect(try ledger.check().isEmpty)
    }

    @Test func areReplacedByRereading() throws {
        var again = Kraal.reading(Sample.laterStamp)
        again.record.mentions.removeLast(3)
        again.record.parties.removeLast(2)
        again.record.titleEvidence = nil
        #expect(try ledger.record([again]).renewed == 1)
        #expect(try ledger.article(ArticleID("kraal"))?.record == again.record)
        #expect(try ledger.party(Kraal.jonas) == nil)
    }

    @Test func areRankedByStatements() throws {
        let all = try ledger.parties(PartyFilter(), .all)
        #expect(all.items.map(\.name) == ["Ilse Kraal", "Jonas Kraal", "Orvania", "reporters"])
        #expect(all.items.map(\.statements) == [2, 0, 0, 0])
        #expect(all.items.map(\.mentions) == [3, 1, 1, 1])
        #expect(try ledger.parties(PartyFilter(), Slice(skip: 1, limit: 1)).items.map(\.id) == [Kraal.jonas])
    }

    @Test(arguments: [
        (PartyFilter(kind: .person), ["Ilse Kraal", "Jonas Kraal"]),
        (PartyFilter(text: "kräal"), ["Ilse Kraal", "Jonas Kraal"]),
        (PartyFilter(kind: .state, text: "orv"), ["Orvania"]),
        (PartyFilter(text: "the East", alsoNamed: [PartyID("orvania")]), ["Orvania"]),
        (PartyFilter(text: "%"), []),
        (PartyFilter(text: " \u{301}"), []),
    ])
    func areFiltered(_ filter: PartyFilter, _ names: [String]) throws {
        #expect(try ledger.parties(filter, .all).items.map(\.name) == names)
    }

    @Test func haveAProfile() throws {
        let profile = try #require(try ledger.party(Kraal.ilse))
        #expect(profile.called == [NameUse(words: "Ilse Kraal", times: 1), NameUse(words: "Kraal", times: 1)])
        #expect(profile.pronouns == 1)
        #expect(profile.roles == [NameUse(words: "Velmark’s foreign minister", times: 1)])
        #expect(profile.actsFor.map(\.party.id) == [Kraal.velmark])
        #expect(profile.speaksOf.map(\.party.name) == ["Orvania"])
        #expect(profile.speaksTo.map(\.party.name) == ["reporters"])
        #expect(try ledger.party(Kraal.orvania)?.spokenOfBy.map(\.party.name) == ["Ilse Kraal"])
        #expect(try ledger.party(PartyID("nobody")) == nil)
    }

    @Test func filterStatementsAndArticles() throws {
        #expect(try ledger.statements(StatementFilter(party: Kraal.ilse), .all).items.map(\.number) == [1, 2])
        #expect(try ledger.statements(StatementFilter(about: Kraal.orvania), .all).items.map(\.number) == [1])
        #expect(try ledger.statements(StatementFilter(about: Kraal.ilse), .all).total == 0)
        #expect(try ledger.articles(party: Kraal.orvania, .all).items.map(\.id.value) == ["kraal"])
        #expect(try ledger.statements(StatementFilter(party: Kraal.ilse), .all).items[1].party?.name == "Ilse Kraal")
        let unlinked = try ledger.speakers(.all, unlinked: true).items.map(\.name)
        #expect(!unlinked.contains("Ilse Kraal") && unlinked.contains("Ilse Varga"))
    }
}

@Suite("Corrections of people")
struct CorrectionTests {
    private let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
        _ = try ledger.record([Kraal.reading()])
    }

    private func speakers() throws -> [PartyID?] {
        let listed = try ledger.statements(StatementFilter(), .all).items.map { $0.party?.id }
        let shown = try #require(try ledger.article(ArticleID("kraal"))).statements.map { $0.party?.id }
        #expect(listed == shown, "a list and its article say the same")
        return listed
    }

    @Test func aShortNameIsAnothers() throws {
        #expect(try ledger.correct(Kraal.correction(Kraal.at("Kraal", 2), Kraal.isJonas, note: "the other Kraal")))
        #expect(try speakers() == [Kraal.ilse, Kraal.jonas])
        let back = try #require(try ledger.article(ArticleID("kraal")))
        #expect(back.record.mentions.map(\.link).contains(.corrected))
        #expect(back.corrections.map(\.note) == ["the other Kraal"])
        #expect(try ledger.parties(PartyFilter(kind: .person), .all).items.map(\.statements) == [1, 1])
        #expect(try ledger.statements(StatementFilter(speaker: "Kraal"), .all).items.map(\.number) == [1])
        #expect(try ledger.check().isEmpty)
    }

    @Test func theNameInsideASourceCorrectsItsSpeaker() throws {
        _ = try ledger.correct(Kraal.correction(Kraal.at("Ilse Kraal"), Kraal.isJonas))
        #expect(try speakers() == [Kraal.jonas, Kraal.ilse])
    }

    @Test func aWholeSourceCorrectsTheNameInIt() throws {
        _ = try ledger.correct(Kraal.correction(Kraal.at("Velmark’s foreign minister, Ilse Kraal,"), .nobody))
        #expect(try speakers() == [nil, Kraal.ilse])
        #expect(try ledger.party(Kraal.ilse)?.called.map(\.words) == ["Kraal"])
    }

    @Test func somebodyIsWhereNobodyWasFound() throws {
        let velmark = ArticleParty(id: Kraal.velmark, kind: .state, name: "Velmark", isInBase: true)
        _ = try ledger.correct(Kraal.correction(Kraal.at("Velmark"), .party(velmark)))
        let back = try #require(try ledger.article(ArticleID("kraal"))).record
        #expect(back.mentions.first == Mention(Kraal.at("Velmark"), Kraal.velmark, .corrected))
        #expect(back.parties.last?.id == Kraal.velmark)
        #expect(try ledger.parties(PartyFilter(text: "velmark"), .all).items.map(\.mentions) == [1])
        #expect(try ledger.check().isEmpty)
    }

    @Test func theLastOneHoldsAndCanBeTakenBack() throws {
        let before = try ledger.article(ArticleID("kraal"))?.record
        let place = Kraal.at("Kraal", 2)
        _ = try ledger.correct(Kraal.correction(place, Kraal.isJonas))
        _ = try ledger.correct(Kraal.correction(place, .nobody))
        #expect(try speakers() == [Kraal.ilse, nil])
        _ = try ledger.correct(Kraal.correction(place, .asFound))
        #expect(try speakers() == [Kraal.ilse, Kraal.ilse])
        #expect(try ledger.article(ArticleID("kraal"))?.record == before)
        #expect(try ledger.article(ArticleID("kraal"))?.corrections.count == 3, "nothing is lost")
        #expect(try ledger.parties(PartyFilter(kind: .person), .all).items.map(\.statements) == [2, 0])
    }

    @Test func survivesRereading() throws {
        _ = try ledger.correct(Kraal.correction(Kraal.at("Kraal", 2), Kraal.isJonas))
        #expect(try ledger.record([Kraal.reading(Sample.laterStamp)]).renewed == 1)
        #expect(try speakers() == [Kraal.ilse, Kraal.jonas])
        #expect(try ledger.check().isEmpty)
    }

    @Test func otherWordsAreLeftAlone() throws {
        let astray = Correction(
            digest: Kraal.reading().article.digest, range: Kraal.at("Kraal", 2), words: "Varga", verdict: .nobody,
            made: "2031-05-03T08:00:00Z")
        _ = try ledger.correct(astray)
        #expect(try speakers() == [Kraal.ilse, Kraal.ilse])
    }

    @Test func anUnknownArticleTakesNone() throws {
        let stray = Correction(
            digest: Digest(of: [1]), range: ByteRange(0, 1), words: "V", verdict: .nobody, made: "2031-05-03T08:00:00Z")
        #expect(try ledger.correct(stray) == false)
    }

    @Test func theFingerprintShowsThem() throws {
        let before = try ledger.fingerprint()
        _ = try ledger.correct(Kraal.correction(Kraal.at("Kraal", 2), .nobody))
        #expect(try ledger.fingerprint() != before)
    }
}
