import Reading
import Testing
import Text

@Suite("Quotation marks pair up inside their paragraph")
struct QuotationsTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let expected: [String]
        var testDescription: String { text }

        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
    }

    private func quotations(_ string: String) -> [String] {
        let text = ArticleText(string)
        var paragraphs: [ByteRange] = []
        var start = 0
        for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
            paragraphs.append(ByteRange(start, start + line.utf8.count))
            start += line.utf8.count + 1
        }
        return Quotations.all(in: text, paragraphs: paragraphs).map { text[$0.inner] }
    }

    @Test(arguments: [
        Case("“We will meet,” said Stubb.", "We will meet,"),
        Case("\"We will meet,\" said Stubb. \"Soon.\"", "We will meet,", "Soon."),
        Case("He said \"no\" and \"never\".", "no", "never"),
        Case("«Так», сказав він.", "Так"),
        Case("„Nein“, sagte sie.", "Nein"),
        Case("”Kyllä”, hän sanoi.", "Kyllä"),
        Case("She warned of a” second phase” too."),
        Case("‘We’ll meet at the leaders’ summit,’ he said.", "We’ll meet at the leaders’ summit,"),
        Case("The leaders’ summit and the minister’s plan.", ""),
        Case("The gap was 5' 4\" wide."),
        Case("“He told me ‘never again’ and left,” she said.", "He told me ‘never again’ and left,"),
        Case("“We met.\n“We agreed,” she said.", "We met.", "We agreed,"),
        Case("“We met and then", "We met and then"),
        Case("“Careless copy,\" he said.", "Careless copy,"),
        Case("“”", ""),
        Case("No marks at all."),
    ])
    func pairs(_ example: Case) {
        #expect(quotations(example.text) == example.expected.filter { !$0.isEmpty })
    }

    @Test("Ten thousand nested marks are one quotation, and take no time")
    func nested() {
        let text = String(repeating: "“", count: 10_000) + "x" + String(repeating: "”", count: 10_000)
        #expect(quotations(text).count == 1)
    }
}
