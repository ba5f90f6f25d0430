import Entries
import Reading
import Testing
import Text

@Suite("Words are runs of letters and digits, and single marks")
struct WordsTests {
    private func words(_ string: String) -> [String] {
        let text = ArticleText(string)
        let words = Words(text, in: [Block(text.whole, .paragraph)], limit: .max)
        return (0..<words.count).map { text[words.range($0, $0)] }
    }

    @Test(arguments: [
        ("“We’ll meet,” said Stubb.", ["“", "We", "’", "ll", "meet", ",", "”", "said", "Stubb", "."]),
        ("U.S.-led", ["U", ".", "S", ".", "-", "led"]),
        ("Čeřovská — Brzęk…", ["Čeřovská", "—", "Brzęk", "…"]),
        ("e\u{301}t\u{301}", ["e\u{301}t\u{301}"]),
        ("a\u{200B}b\u{AD}c", ["a", "b", "c"]),
        ("習近平said", ["習", "近", "平", "said"]),
        ("مرحبا بالعالم", ["مرحبا", "بالعالم"]),
        (" \u{0}\n", []),
    ])
    func split(_ text: String, _ expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test("Words and the gaps between them give the text back")
    func nothingIsLost() {
        let string = "“Yes,” said Čeřovská — “no”…\n\nمرحبا 12.5%"
        let text = ArticleText(string)
        let found = Words(text, in: [Block(text.whole, .paragraph)], limit: .max)
        var rebuilt = ""
        var at = 0
        for word in 0..<found.count {
            let range = found.range(word, word)
            rebuilt += text[ByteRange(at, range.lower)] + text[range]
            at = range.upper
        }
        #expect(rebuilt + text[ByteRange(at, text.count)] == string)
    }

    @Test("Nothing is read from residue")
    func residue() {
        let text = ArticleText("HOME\nTalks began.\nSubscribe now")
        let body = [Block(ByteRange(5, 17), .paragraph)]
        let found = Words(text, in: body, limit: .max)
        #expect((0..<found.count).map { text[found.range($0, $0)] } == ["Talks", "began", "."])
    }

    @Test(
        "An article that is longer than what is read says so, also where no model reads it",
        arguments: [(3, ["only the first 3 words were read"]), (5, [])])
    func tooLong(_ limit: Int, _ notes: [String]) {
        let text = ArticleText("We will meet.")
        let article = Article(
            id: ArticleID("a"), origin: Origin(path: "a"), raw: [], text: text,
            blocks: [Block(text.whole, .paragraph)])
        #expect(ReadArticle(unencoded: article, limit: limit).article.notes == notes)
    }
}
