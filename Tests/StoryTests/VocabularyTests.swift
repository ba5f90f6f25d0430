import Entries
import Story
import Testing
import Text

@Suite("The words of an article tell when the press used them")
struct VocabularyTests {
    /// Words of four quarters from 2031 on: "m" says nothing, "z" speaks for a quarter, "a" against it.
    private static let table = """
        from 2031-01
        mmmm 40 harbour
        mmmm 40 ferry
        mmmm 40 minister
        mmmm 40 council
        mmmm 40 border
        mmmm 40 orvania
        mmmm 40 lisse
        mmmm 40 envoys
        mmmm 40 salt
        mmmm 40 tide
        mmmm 40 of orvania
        zaaa 60 toll strike
        zzaa 50 lantern
        aazm 60 glass bridge
        aaza 50 sluice
        """

    private static let plain =
        "The minister of Orvania came by ferry. The harbour and border of Lisse; council, envoys, salt, tide"

    private func evidence(_ words: String, table: String = table) -> DateEvidence? {
        Told(text: words).dates(words: table).written.evidence.first { $0.kind == .vocabulary }
    }

    @Test(
        "the days are those of the quarters that have the words",
        arguments: [
            ("the toll strike and the lantern and a lantern", "2031-01-01", "2031-06-30"),
            ("the glass bridge and its sluice", "2031-07-01", "2031-12-31"),
        ])
    func quarters(words: String, first: String, last: String) throws {
        let told = try #require(evidence("\(Self.plain), \(words), harbour."))
        let (earliest, latest) = (try #require(told.days.earliest), try #require(told.days.latest))
        #expect(try #require(Day(iso: first)) <= earliest)
        #expect(latest <= (try #require(Day(iso: last))))
    }

    @Test("what tells most is shown in its place, as the article writes it")
    func shown() throws {
        let text = "\(Self.plain), the Glass Bridge, sluice."
        let told = try #require(evidence(text))
        #expect(told.range == Told.at("Glass Bridge", in: ArticleText(text)))
        #expect(told.reason.contains("“Glass Bridge”, “sluice”"))
    }

    @Test("few words, words of all times, and a broken table tell nothing")
    func silent() {
        #expect(evidence("The glass bridge and its sluice.") == nil)
        #expect(evidence("\(Self.plain), and more of the same harbour, glass, strike, toll.") == nil)
        #expect(evidence("\(Self.plain), glass bridge, sluice.", table: "z 1\nfrom 20x1\nzz 60 glass bridge") == nil)
        #expect(evidence("") == nil)
    }

    @Test(
        "two words are one term only where one blank is between them",
        arguments: [
            ("glass bridge", true), ("Glass Bridge’s", true), ("glass, bridge", false), ("glass\nbridge", false),
            ("glass — bridge", false), ("9glass bridge", false), ("Глас bridge glass", false),
        ])
    func pairs(words: String, isTerm: Bool) {
        let told = evidence("\(Self.plain), the lantern, sluice, \(words)")
        #expect((told?.reason.lowercased().contains("“glass bridge") ?? false) == isTerm)
    }

    @Test("words go along with a title, and do not overrule it")
    func together() throws {
        let told = Told(
            text: "\(Self.plain), the glass bridge, sluice. President Ilse Varga came.",
            titles: [("President Ilse Varga", "ilse-varga", .current)])
        let worded = told.dates(words: Self.table).written.days
        #expect(worded.contains(try #require(Day(iso: "2031-08-15"))))
        let later = Told(
            text: told.text.replacing("Ilse Varga", with: "Jonas Kraal"),
            titles: [("President Jonas Kraal", "jonas-kraal", .current)])
        #expect(later.dates(words: Self.table).written.days.contains(try #require(Day(iso: "2034-06-01"))))
    }
}
