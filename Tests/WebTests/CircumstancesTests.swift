import Entries
import Ledger
import Testing
import Text

@Suite("Circumstances on a page")
struct CircumstancesTests {
    private static func ledger() throws -> Ledger {
        let text = ArticleText("“We go,” Ana Duarte told <b>reporters</b> at a fair, according to the Courier.")
        let at = { (words: String) in Samples.at(words, in: text) }
        let article = Article(
            id: ArticleID("fair"), origin: Origin(path: "fair.txt"), raw: text.bytes, text: text, title: "Fair",
            published: "2031-05-02", language: "en", blocks: [Block(text.whole, .paragraph)])
        let statement = Statement(
            source: [at("Ana Duarte")], cue: [at("told")], content: [at("“We go,”")], quoted: [at("We go,")],
            mode: .direct, speaker: Speaker(name: at("Ana Duarte"), link: .named),
            addressee: [at("<b>reporters</b>")], via: [at("the Courier")], occasion: [at("at a fair")])
        let ledger = try Ledger.inMemory()
        let record = ArticleRecord(
            sentences: [], names: [], statements: [statement], stamp: Stamp(model: "m", rules: "r"))
        _ = try ledger.record([(article: article, record: record)])
        return ledger
    }

    @Test("follow the cue, escaped like all words of articles")
    func quietly() async throws {
        let page = try await Visitor(Self.ledger()).get("/statements").body
        #expect(page.contains("to <bdi class=\"circumstance\">&lt;b&gt;reporters&lt;/b&gt;</bdi>"))
        #expect(page.contains("<bdi class=\"circumstance\">at a fair</bdi>"))
        #expect(page.contains("via <bdi class=\"circumstance\">the Courier</bdi>"))
        #expect(!page.contains("<b>"))
    }
}
