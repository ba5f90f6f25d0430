import Entries
import Ledger
import Testing
import Text

@Suite("The ledger keeps dates")
struct DatesTests {
    private let ledger: Ledger

    init() throws { ledger = try Ledger.inMemory() }

    private static let text = ArticleText("Former President Varga spoke on Monday: “Peace.”")

    private func reading(_ id: String, _ dates: ArticleDates, title: TitledPerson? = nil) -> (Article, ArticleRecord) {
        let at = { (words: String) in place(of: words, in: Self.text) }
        let article = Article(
            id: ArticleID(id), origin: Origin(path: id), raw: Array(id.utf8), text: Self.text,
            blocks: [Block(Self.text.whole, .paragraph)])
        let statement = Statement(
            source: [at("Former President Varga")], cue: [at("spoke")], content: [at("“Peace.”")],
            quoted: [at("Peace.")], mode: .direct, speaker: nil)
        let record = ArticleRecord(
            sentences: [Self.text.whole], names: [],
            titleEvidence: title.map { TitleEvidence(days: [], spans: [], titles: [$0]) }, dates: dates,
            statements: [statement], stamp: Stamp(model: "m", rules: "r"))
        return (article, record)
    }

    private var dates: ArticleDates {
        let monday = place(of: "Monday", in: Self.text)
        let evidence = DateEvidence(
            .weekday, DayRange(Day(iso: "2031-05-05"), nil), at: monday, reason: "it says so", isFollowed: false)
        let near = DateEvidence(
            .neighbour, days("2031-05"), reason: "as another", neighbour: ArticleID("other"))
        return ArticleDates(
            written: ArticleDate(days("2031-05"), evidence: [near, evidence]),
            captured: ArticleDate(DayRange(Day(iso: "2031-06-01"), nil), evidence: [evidence]),
            contradictions: [DateContradiction(evidence, near)],
            said: [SaidDays(statement: 1, DayRange(iso: "2031-05-05") ?? .always, at: monday)])
    }

    @Test("as they were found")
    func back() throws {
        let title = TitledPerson(
            place(of: "Former President Varga", in: Self.text), PartyID("varga"), .former,
            held: [DayRange(nil, Day(iso: "2029-01-01")), DayRange(Day(iso: "2030-01-01"), nil)])
        let (article, record) = reading("a", dates, title: title)
        _ = try ledger.record([(article, record)])
        let back = try #require(try ledger.article(article.id))
        #expect(back.record == record)
        #expect(back.summary.written == DayRange(iso: "2031-05"))
        #expect(try ledger.check().isEmpty)
    }

    @Test("and anew, when they are better known")
    func anew() throws {
        let (article, record) = reading("a", dates)
        _ = try ledger.record([(article, record)])
        var better = record
        better.dates = ArticleDates(written: ArticleDate(DayRange(iso: "2031-05-07") ?? .always))
        try ledger.redate([(article.id, better)])
        #expect(try ledger.article(article.id)?.record == better)
        #expect(try ledger.dateContradictions(.all).total == 0)
    }

    @Test("on a timeline, by the first of their days; the undated nowhere")
    func timeline() throws {
        for (id, iso) in [("b", "2031-05-20"), ("a", "2031"), ("c", "2029-01-01"), ("d", "")] {
            let days = DayRange(iso: iso) ?? .always
            _ = try ledger.record([reading(id, ArticleDates(written: ArticleDate(days)))])
        }
        let may = try #require(DayRange(iso: "2031-05"))
        #expect(try ledger.timeline(may, .all).items.map(\.id.value) == ["a", "b"])
        #expect(try ledger.timeline(.always, .all).items.map(\.id.value) == ["c", "a", "b"])
        #expect(try ledger.writtenDays(in: may).count == 2)
    }

    @Test("statements sort by when they were said")
    func said() throws {
        let early = ArticleDates(written: ArticleDate(DayRange(iso: "2031-05-01") ?? .always))
        for (id, dates) in [("b", dates), ("none", ArticleDates()), ("a", early)] {
            _ = try ledger.record([reading(id, dates)])
        }
        var filter = StatementFilter()
        filter.order = .said
        #expect(try ledger.statements(filter, .all).items.map(\.article.id.value) == ["a", "b", "none"])
    }

    @Test("signatures are kept once, and tell the dated from the others")
    func signatures() throws {
        let day = ArticleDates(written: ArticleDate(DayRange(iso: "2031-05-01") ?? .always))
        for (id, dates) in [("a", day), ("b", dates), ("c", ArticleDates())] {
            _ = try ledger.record([reading(id, dates)])
        }
        #expect(try ledger.unsigned(limit: 10).map(\.id.value) == ["a", "b", "c"])
        try ledger.keep(["a", "b", "c"].map { (ArticleID($0), [1, 2, 3, 4, 5, 6]) })
        #expect(try ledger.unsigned(limit: 10).isEmpty)
        let dated = try ledger.signatures(dated: true, exact: 7, after: 0, limit: 10)
        let others = try ledger.signatures(dated: false, exact: 7, after: 0, limit: 10)
        #expect(dated.map(\.id.value) == ["a"] && others.map(\.id.value) == ["b", "c"])
        #expect(others.map(\.neighbours) == ["as another", nil])
    }
}

private func days(_ iso: String) -> DayRange { DayRange(iso: iso) ?? .always }

private func place(of words: String, in text: ArticleText) -> ByteRange {
    let wanted = Array(words.utf8)
    let start = (0...(text.count - wanted.count)).first { text.bytes[$0...].starts(with: wanted) } ?? 0
    return ByteRange(start, start + wanted.count)
}
