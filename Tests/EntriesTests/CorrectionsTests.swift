import Entries
import Testing
import Text

@Suite("A person's word on who speaks")
struct CorrectionsTests {
    /// “I told them no,” she said.
    private static let text = ArticleText("Ana Duarte came with Rui Brito. “I told them no,” she said.")
    private static let pair = (ana: PartyID("ana-duarte"), rui: PartyID("rui-brito"))
    private static let name = place("Ana Duarte"), own = place("I"), outer = place("she")

    private static func place(_ words: String) -> ByteRange {
        let bytes = Array(words.utf8), all = Array(text[text.whole].utf8)
        let start = all.indices.first { all[$0...].starts(with: bytes) } ?? 0
        return ByteRange(start, start + bytes.count)
    }

    private static func statement(_ source: ByteRange, _ cue: ByteRange, _ content: String) -> Statement {
        Statement(
            source: [source], cue: [cue], content: [place(content)], quoted: [], mode: .indirect,
            speaker: Speaker(name: name, link: .pronoun, party: pair.ana))
    }

    private static let found = ArticleRecord(
        sentences: [], names: [], statements: [statement(outer, place("said"), "I told them no,")],
        nested: [NestedStatement(statement(own, place("told"), "no"), in: 1)], stamp: Stamp(model: "m", rules: "r"))

    private static func correction(_ place: ByteRange, _ verdict: Correction.Verdict) -> Correction {
        Correction(
            digest: Digest(of: []), range: place, words: text[place], verdict: verdict, made: "2031-03-04T08:00:00Z")
    }

    private static let isRui = Correction.Verdict.party(ArticleParty(id: pair.rui, kind: .person, name: "Rui Brito"))

    private func speakers(_ made: [Correction]) -> [PartyID?] {
        let record = Corrections(made, of: Self.found, in: Self.text).settled
        return (record.statements + record.nested.map(\.statement)).map(\.speaker?.party)
    }

    @Test("goes for the “I” in what that speaker said as well")
    func ownWords() {
        #expect(speakers([Self.correction(Self.outer, Self.isRui)]) == [Self.pair.rui, Self.pair.rui])
        #expect(speakers([Self.correction(Self.outer, .nobody)]) == [nil, nil])
    }

    @Test("is less than what was said of that “I” itself")
    func itself() {
        let both = [Self.correction(Self.outer, Self.isRui), Self.correction(Self.own, .nobody)]
        #expect(speakers(both) == [Self.pair.rui, nil])
        #expect(speakers([Self.correction(Self.own, Self.isRui)]) == [Self.pair.ana, Self.pair.rui])
    }
}
