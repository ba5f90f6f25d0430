import Entries
import Ledger
import Testing
import Text

@Suite("Lists and tallies")
struct ListTests {
    private let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
        _ = try ledger.record(Sample.all.map { $0.reading() })
    }

    struct StatementCase: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let filter: StatementFilter
        let expected: [String]

        init(_ what: String, _ filter: StatementFilter, _ expected: [String]) {
            testDescription = what
            self.filter = filter
            self.expected = expected
        }
    }

    @Test(arguments: [
        StatementCase(
            "all, by day and place", StatementFilter(), ["letter 1", "letter 2", "talks 1", "talks 2", "rumour 1"]),
        StatementCase("a surname in any case", StatementFilter(speaker: "VARGA"), ["talks 1", "talks 2"]),
        StatementCase("Cyrillic in any case", StatementFilter(speaker: "йосип кравець"), ["letter 1"]),
        StatementCase("with or without accents", StatementFilter(speaker: "Zoé"), ["letter 2"]),
        StatementCase("words in the wrong order", StatementFilter(speaker: "Varga Ilse"), []),
        StatementCase("a part of a word", StatementFilter(speaker: "Varg"), []),
        StatementCase("no word at all", StatementFilter(speaker: "\" -- *"), []),
        StatementCase("words of the content", StatementFilter(text: "terms MEET"), ["talks 1"]),
        StatementCase("words of the cue do not count", StatementFilter(text: "said"), []),
        StatementCase("a phrase", StatementFilter(text: "“meet again”"), ["talks 1"]),
        StatementCase("the beginning of a word", StatementFilter(text: "sanction*"), ["talks 2"]),
        StatementCase("Cyrillic content", StatementFilter(text: "УГОДУ"), ["letter 1"]),
        StatementCase("an outlet", StatementFilter(outlet: "lindhaven courier"), ["talks 1", "talks 2", "rumour 1"]),
        StatementCase("an article", StatementFilter(article: ArticleID("rumour")), ["rumour 1"]),
        StatementCase("an unknown article", StatementFilter(article: ArticleID("' OR 1=1 --")), []),
        StatementCase("a mode", StatementFilter(mode: .direct), ["letter 1", "talks 1"]),
        StatementCase("since a day", StatementFilter(since: "2031-03-03"), ["talks 1", "talks 2"]),
        StatementCase("until a day", StatementFilter(until: "2031-03-02"), ["letter 1", "letter 2"]),
        StatementCase("of a day", StatementFilter(since: "2031-03-04", until: "2031-03-04"), ["talks 1", "talks 2"]),
        StatementCase(
            "all at once",
            StatementFilter(speaker: "varga", text: "stay", outlet: "Lindhaven Courier", mode: .indirect),
            ["talks 2"]),
    ])
    func statements(_ example: StatementCase) throws {
        let listing = try ledger.statements(example.filter, .all)
        #expect(listing.items.map { "\($0.article.id) \($0.number)" } == example.expected)
        #expect(listing.total == example.expected.count)
    }

    @Test func statementsCiteToTheLetter() throws {
        let texts = Dictionary(uniqueKeysWithValues: Sample.all.map { ($0.id, $0.reading().article.text) })
        for statement in try ledger.statements(StatementFilter(), .all).items {
            let text = try #require(texts[statement.article.id.value])
            let passages = statement.source + statement.cue + statement.content + statement.quoted
            for passage in passages + (statement.speaker.map { [$0] } ?? []) {
                #expect(passage == Passage(passage.range, in: text))
            }
        }
        let second = try ledger.statements(StatementFilter(speaker: "varga"), Slice(skip: 1, limit: 1)).items[0]
        #expect(second.source.map(\.words) == ["The foreign minister of Orvania"])
        #expect(second.speaker?.words == "Ilse Varga")
        #expect(second.link == .description)
        #expect(second.article.statements == 2)
    }

    @Test func slicesKeepTotals() throws {
        let slice = try ledger.statements(StatementFilter(), Slice(skip: 1, limit: 2))
        #expect(slice.items.map(\.number) == [2, 1])
        #expect((slice.total, slice.skipped) == (5, 1))
        let beyond = try ledger.articles(Slice(skip: 9, limit: 9))
        #expect((beyond.items.count, beyond.total) == (0, 4))
        #expect(try ledger.speakers(Slice(limit: 0)).total == 3)
    }

    struct ArticleCase: Sendable {
        var outlet, since, until, text: String?
        var expected: [String]
    }

    @Test(arguments: [
        ArticleCase(expected: ["letter", "talks", "rumour", "silence"]),
        ArticleCase(outlet: "Голос Тескії", expected: ["letter"]),
        ArticleCase(since: "2031-01-01", expected: ["letter", "talks"]),
        ArticleCase(until: "2031-03-03", expected: ["letter"]),
        ArticleCase(text: "lindhaven", expected: ["talks"]),
        ArticleCase(text: "ferry", expected: []),
        ArticleCase(text: "…", expected: []),
    ])
    func articles(_ example: ArticleCase) throws {
        let listing = try ledger.articles(
            outlet: example.outlet, since: example.since, until: example.until, text: example.text, .all)
        #expect(listing.items.map(\.id.value) == example.expected)
        #expect(listing.total == example.expected.count)
    }

    @Test func speakersByStatements() throws {
        let speakers = try ledger.speakers(.all)
        #expect(speakers.items.map(\.name) == ["Ilse Varga", "Zoe\u{301} Marlow", "Йосип Кравець"])
        #expect(speakers.items.map(\.statements) == [2, 1, 1])
        #expect(speakers.items.map(\.articles) == [1, 1, 1])
        let some = try ledger.speakers(Slice(limit: 1), matching: "marlow")
        #expect(some.items.map(\.name) == ["Zoe\u{301} Marlow"])
        #expect(some.total == 1)
    }

    @Test func spellingsOfANameStayApart() throws {
        var composed = numbered(2, paragraphs: 1)
        composed.blocks[0].words = "Zo\u{E9} Marlow said “no”."
        composed.said = [Said(content: ["“no”"], speaker: ("Zo\u{E9} Marlow", .named))]
        _ = try ledger.record([composed.reading()])
        #expect(try ledger.speakers(.all, matching: "zoe marlow").total == 2)
        #expect(try ledger.check().isEmpty)
    }

    @Test func overview() throws {
        let overview = try ledger.overview()
        #expect(overview.articles == 4)
        #expect(overview.statements == 5)
        #expect(overview.speakers == 3)
        #expect(overview.unresolved == 1)
        #expect(
            overview.outlets == [
                OutletTally(outlet: "Lindhaven Courier", articles: 2), OutletTally(outlet: nil, articles: 1),
                OutletTally(outlet: "Голос Тескії", articles: 1),
            ])
    }

    private static let days: [(String, String?)] = [
        ("2018-06-12", "2018-06-12"), ("2018-06-12T09:30:00Z", "2018-06-12"), ("2018-06-12 09:30", "2018-06-12"),
        ("2020-02-29", "2020-02-29"), ("2019-02-29", nil), ("1900-02-29", nil), ("2018-13-01", nil),
        ("2018-06-31", nil), ("2018-06-123", nil), ("12 June 2018", nil), ("２０１８-06-12", nil), ("2018-06", nil),
        ("", nil),
    ]

    @Test(arguments: days)
    func aDayIsOnlyWhatISOSays(published: String, day: String?) throws {
        var dated = numbered(1)
        dated.published = published
        let ledger = try Ledger.inMemory()
        _ = try ledger.record([dated.reading()])
        #expect(try ledger.articles(since: day ?? "", .all).total == (day == nil ? 0 : 1))
        #expect(try ledger.articles(until: day ?? "9999", .all).total == (day == nil ? 0 : 1))
    }
}
