import Entries
import Reading
import Testing
import Text

@Suite("Sentences end at stops, unless the stop belongs to an abbreviation")
struct SentencesTests {
    @Test(arguments: [
        ("Talks began. They ended.", ["Talks began.", "They ended."]),
        ("Mr. Brito met Gen. Duarte. Both left.", ["Mr. Brito met Gen. Duarte.", "Both left."]),
        ("The U.S. envoy came. J. Brito left.", ["The U.S. envoy came.", "J. Brito left."]),
        ("“We met.” She left.", ["“We met.”", "She left."]),
        ("“Will it end?” she asked.", ["“Will it end?” she asked."]),
        ("It rose 2.5 percent. Then 3.", ["It rose 2.5 percent.", "Then 3."]),
        ("He said no. Nobody asked why…", ["He said no.", "Nobody asked why…"]),
        ("Переговори почались. Вони тривають.", ["Переговори почались.", "Вони тривають."]),
        ("", []),
    ])
    func split(_ string: String, _ expected: [String]) {
        let text = ArticleText(string)
        let blocks = string.isEmpty ? [] : [Block(text.whole, .paragraph)]
        let found = sentences(in: text, blocks, Words(text, in: blocks, limit: .max))
        #expect(found.map { text[$0] } == expected)
    }
}
