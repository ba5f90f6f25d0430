import Entries
import Exports
import Testing
import Text

@Suite("Circumstances in JSON")
struct CircumstancesTests {
    private static let text = ArticleText("“Já,” sagði Øyen blaðamönnum á fundi. Hún sagði að Brito kæmi.")

    private func at(_ words: String) -> ByteRange {
        let wanted = Array(words.utf8)
        let start = (0...Self.text.count).first { Self.text.bytes[$0...].starts(with: wanted) } ?? 0
        return ByteRange(start, start + wanted.count)
    }

    private var recorded: RecordedArticle {
        let article = Article(
            id: ArticleID("a"), origin: Origin(path: "a"), raw: [], text: Self.text,
            blocks: [Block(Self.text.whole, .paragraph)])
        let inner = Statement(
            source: [at("Brito")], cue: [at("sagði að")], content: [at("kæmi")], quoted: [], mode: .indirect,
            speaker: nil, via: [at("Hún")])
        let record = ArticleRecord(
            sentences: [], names: [],
            statements: [
                Statement(
                    source: [at("Øyen")], cue: [at("sagði")], content: [at("“Já,”")], quoted: [at("Já,")],
                    mode: .direct, speaker: nil, addressee: [at("blaðamönnum")], occasion: [at("á fundi")])
            ],
            nested: [NestedStatement(inner, in: 1)], stamp: Stamp(model: "m", rules: "r"))
        let summary = ArticleSummary(
            id: article.id, title: nil, outlet: nil, published: nil, url: nil, language: nil, statements: 1)
        return RecordedArticle(summary: summary, article: article, origins: [], record: record)
    }

    @Test func extractGivesThemInCodePoints() {
        let line = ExtractLine(recorded.article, recorded.record, layers: [.attributions])
        let written = String(decoding: line.json, as: UTF8.self)
        #expect(written.contains(#""addressee":[[17,28]],"via":[],"occasion":[[29,36]],"#))
        #expect(written.contains(#""nested":[{"outer":1,"source":[[51,56]],"#))
        #expect(written.contains(#""addressee":[],"via":[[38,41]],"occasion":[],"#))
    }

    @Test func recordsGiveThemInBytes() {
        let written = String(decoding: recorded.json, as: UTF8.self)
        #expect(written.contains(#""addressee":[{"bytes":[24,37],"words":"blaðamönnum"}],"via":[],"#))
        #expect(written.contains(#""occasion":[{"bytes":[38,46],"words":"á fundi"}]"#))
        #expect(written.contains(#""nested":[{"outer":1,"number":1,"source":[{"bytes":"#))
    }
}
