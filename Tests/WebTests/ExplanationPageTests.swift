import Entries
import Ledger
import Testing
import Text

@Suite("The pages that explain and compare speak in words")
struct ExplanationPageTests {
    /// An article of 4 March 2031 whose only statement is said at `time`.
    private func page(_ words: String, _ time: String, _ kind: TimeKind, _ meaning: TimeMeaning) async throws -> String
    {
        let text = ArticleText(words)
        let expression = TimeExpression(
            Samples.at(time, in: text), kind, meaning, anchor: .articleDate, rule: "invented")
        let times = resolve([expression], writtenOn: DayRange(try #require(Day(iso: "2031-03-04"))))
        let ledger = try Self.ledger(["told": text]) { $0.times = times }
        return try await Visitor(ledger).get("/articles/told/explain").body
    }

    private static func ledger(
        _ texts: [String: ArticleText], _ change: (inout ArticleRecord) -> Void = { _ in }
    ) throws -> Ledger {
        let ledger = try Ledger.inMemory()
        for (id, text) in texts.sorted(by: { $0.key < $1.key }) {
            let article = Article(
                id: ArticleID(id), origin: Origin(path: id), raw: text.bytes, text: text, title: "Article \(id)",
                published: "2031-03-04", blocks: [Block(text.whole, .paragraph)])
            var record = ArticleRecord(
                sentences: [text.whole], names: [], statements: [], stamp: Stamp(model: "m", rules: "r"))
            change(&record)
            _ = try ledger.record([(article: article, record: record)])
        }
        return ledger
    }

    @Test("days stand as people write them")
    func days() async throws {
        var monday = TimeMeaning()
        monday.date.weekday = .monday
        #expect(try await page("Velia answers on Monday.", "Monday", .date, monday).contains("3 March 2031"))
    }

    @Test(
        "lengths are counted, not coded",
        arguments: [
            (TimeLength(tenths: 20, .week), "2 weeks"), (TimeLength(tenths: 10, .century), "1 century"),
            (TimeLength(tenths: 15, to: 30, .year), "1.5 to 3 years"),
        ])
    func lengths(_ length: TimeLength, shown: String) async throws {
        var meaning = TimeMeaning()
        meaning.length = length
        #expect(try await page("Velia waits for ages.", "ages", .duration, meaning).contains("is \(shown)"))
    }

    @Test("what two reports tell differently stands among the words around it")
    func changes() async throws {
        let shared = "pay the crowns by May, its minister said in Lisse, and the dam stays open all summer long."
        let start = "After a week of talks about the river the old government of Velia will"
        let ledger = try Self.ledger([
            "a": ArticleText("\(start) \(shared)"), "b": ArticleText("\(start) not \(shared)"),
        ])
        let page = try await Visitor(ledger).get("/articles/a/diff?with=b").body
        #expect(page.contains("river the old government of Velia will </span>") && page.contains("><bdi>not</bdi>"))
        #expect(page.contains(" pay the crowns by May, its minister said in Lisse, and the…”"))
    }
}
