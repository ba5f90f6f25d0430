import Entries
import Foundation
import Ledger
import Testing
import Text

@Suite("An article on several pages in the dossier")
struct PartPagesTests {
    private static func visitor() throws -> Visitor {
        let ledger = try Ledger.inMemory()
        let readings = [3, 1].map { number in
            let text = ArticleText("The talks went on, the envoy wrote on page \(number).")
            var article = Article(
                id: ArticleID("talks-\(number)"), origin: Origin(path: "talks.warc"), raw: text.bytes, text: text,
                title: "Talks go on", blocks: [Block(text.whole, .paragraph)])
            article.part = ArticlePart(number: number, last: 3, whole: "lisse.example/talks")
            let stamp = Stamp(model: "m", rules: "r")
            return (article: article, record: ArticleRecord(sentences: [], names: [], statements: [], stamp: stamp))
        }
        _ = try ledger.record(readings)
        return Visitor(ledger)
    }

    @Test("leads from part to part and says what is missing")
    func parts() async throws {
        let page = try await Self.visitor().get("/articles/talks-1").body
        #expect(page.contains("Part 1 of 3") && page.contains("Part 2 is not in the record"))
        #expect(page.contains("href=\"/articles/talks-3\""))
    }

    @Test("names the part in lists")
    func lists() async throws {
        let page = try await Self.visitor().get("/articles").body
        #expect(page.contains("part 1 of 3") && page.contains("part 3 of 3"))
    }

    @Test("gives the parts in order in JSON")
    func json() async throws {
        let page = try await Self.visitor().get("/articles/talks-3.json").body
        let object = try JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String: Any]
        let parts = object?["parts"] as? [[String: Any]]
        #expect(parts?.map { $0["article"] as? String } == ["talks-1", "talks-3"])
    }
}
