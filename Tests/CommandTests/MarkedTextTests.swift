import Entries
import Testing
import Text
import rapporteur

/// Statements marked in their place, by signs where there are no colours.
@Suite struct MarkedTextTests {
    struct Case: Sendable {
        let text: String
        let statements: [Said]
        let signs: String
    }

    /// A statement by its words; each is marked where it first stands.
    struct Said: Sendable {
        let source: String?
        let cue: String?
        let content: [String]

        init(_ source: String?, _ cue: String?, _ content: String...) {
            self.source = source
            self.cue = cue
            self.content = content
        }
    }

    @Test(arguments: [
        Case(
            text: "“No,” Øyen said.", statements: [Said("Øyen", "said", "“No,”")],
            signs: "[1 “No,”] {1 Øyen} <1 said>."),
        Case(
            text: "“Yes,” said Brzęk, “but late.”", statements: [Said("Brzęk", "said", "“Yes,”", "“but late.”")],
            signs: "[1 “Yes,”] <1 said> {1 Brzęk}, [1 “but late.”]"),
        Case(
            text: "Vaněk said A and denied B.", statements: [Said("Vaněk", "said", "A"), Said("Vaněk", "denied", "B")],
            signs: "{1,2 Vaněk} <1 said> [1 A] and <2 denied> [2 B]."),
        Case(
            text: "Malá said Dušek lied to her.",
            statements: [Said("Malá", "said", "Dušek lied to her"), Said("Dušek", "lied", "to her")],
            signs: "{1 Malá} <1 said> [1 {2 Dušek} <2 lied> [2 to her]]."),
        Case(text: "Nobody spoke – nobody.", statements: [], signs: "Nobody spoke – nobody."),
    ])
    func signs(_ example: Case) {
        let text = ArticleText(example.text)
        let marked = MarkedText(text, statements: example.statements.map { $0.statement(in: text) }, colours: false)
        #expect(marked.runs(in: text.whole).painted(colours: false) == example.signs)
    }

    @Test func coloursChangeNoWord() {
        let text = ArticleText("“No,” Øyen said.")
        let statements = [Said("Øyen", "said", "“No,”").statement(in: text)]
        let runs = MarkedText(text, statements: statements, colours: true).runs(in: text.whole)
        #expect(runs.painted(colours: false) == "¹“No,” ¹Øyen ¹said.")
        #expect(runs.filter { $0.ink == .source }.map(\.text) == ["Øyen"])
    }
}

extension MarkedTextTests.Said {
    func statement(in text: ArticleText) -> Statement {
        let find = { (words: String) in text.range(of: words) }
        return Statement(
            source: source.map { [find($0)] } ?? [], cue: cue.map { [find($0)] } ?? [], content: content.map(find),
            quoted: [], mode: .indirect, speaker: nil)
    }
}

extension ArticleText {
    /// Where some words first stand; they do stand there.
    fileprivate func range(of words: String) -> ByteRange {
        let sought = Array(words.utf8)
        let start = (0...(count - sought.count)).first { bytes[$0..<$0 + sought.count].elementsEqual(sought) }
        return start.map { ByteRange($0, $0 + sought.count) } ?? ByteRange(0, 0)
    }
}
