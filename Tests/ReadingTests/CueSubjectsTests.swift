import Entries
import Reading
import Testing
import Text

@Suite("A cue without a source has the subject of the verb it goes with")
struct CueSubjectsTests {
    /// A sentence, its words’ parts of speech, heads from 1 and relations, the cue and the source that is found.
    struct Case: CustomTestStringConvertible {
        let text: String
        let grammar: String
        let cue: String
        let source: String?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(
            text: "Ana Duarte came and said no.",
            grammar: "PROPN 3 nsubj, PROPN 1 flat, VERB 0 root, CCONJ 5 cc, VERB 3 conj, INTJ 5 obj, PUNCT 3 punct",
            cue: "said", source: "Ana Duarte"),
        Case(
            text: "She left, saying no.",
            grammar: "PRON 2 nsubj, VERB 0 root, PUNCT 4 punct, VERB 2 advcl, INTJ 4 obj, PUNCT 2 punct",
            cue: "saying", source: "She"),
        // Who was named did not name; trains say nothing.
        Case(
            text: "Ana was named and said no.",
            grammar: "PROPN 3 nsubj, AUX 3 aux, VERB 0 root, CCONJ 5 cc, VERB 3 conj, INTJ 5 obj, PUNCT 3 punct",
            cue: "said", source: nil),
        Case(
            text: "Trains came and said no.",
            grammar: "NOUN 2 nsubj, VERB 0 root, CCONJ 4 cc, VERB 2 conj, INTJ 4 obj, PUNCT 2 punct",
            cue: "said", source: nil),
    ])
    func subjects(_ example: Case) throws {
        let text = ArticleText(example.text)
        let words = Words(text, in: [Block(text.whole, .paragraph)], limit: .max)
        let cue = try #require((0..<words.count).first { text[words.range($0, $0)] == example.cue })
        let subjects = CueSubjects(
            words: words, text: text, grammar: grammar(example.grammar), sources: [],
            contents: [WordSpan(cue + 1, cue + 1)])
        let found = subjects.source(of: WordSpan(cue, cue), pointedAt: nil)
        #expect(found.map { text[words.range($0)] } == example.source)
    }

    private func grammar(_ rows: String) -> Grammar {
        let rows = rows.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
        return Grammar(
            partOfSpeech: rows.map { PartOfSpeech(rawValue: $0[0]) ?? .other },
            head: rows.map { Int($0[1]).flatMap { $0 == 0 ? nil : $0 - 1 } },
            relation: rows.map { Relation(rawValue: $0[2]) ?? .dep })
    }
}
