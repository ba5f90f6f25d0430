import Entries
import Ledger
import Testing
import Text

@Suite("Circumstances and nested statements are recorded")
struct CircumstancesTests {
    private let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
    }

    private static let briefing = Sample(
        id: "briefing",
        blocks: [
            (
                "Ilse Varga told reporters – “and envoys” – at a news conference that Йосип Кравець told her he would come, "
                    + "according to the Courier.", .paragraph
            )
        ],
        said: [
            Said(
                source: ["Ilse Varga"], cue: ["told"], content: ["that Йосип Кравець told her he would come"],
                addressee: ["reporters", "envoys"], via: ["the Courier"], occasion: ["at a news conference"],
                speaker: ("Ilse Varga", .named))
        ],
        nested: [
            (
                1,
                Said(
                    source: ["Йосип Кравець"], cue: ["told"], content: ["he would come"], addressee: ["her"],
                    speaker: ("Йосип Кравець", .named))
            ),
            (1, Said(source: ["her"], cue: ["told"], content: ["come"])),
        ])

    @Test func comeBackAsTheyWere() throws {
        _ = try ledger.record([Self.briefing.reading()])
        let back = try #require(try ledger.article(ArticleID("briefing")))
        #expect(back.record == Self.briefing.reading().record)
        let cited = try #require(try ledger.statements(StatementFilter(), .all).items.first)
        #expect(cited.addressee.map(\.words) == ["reporters", "envoys"])
        #expect(cited.via.map(\.words) == ["the Courier"])
        #expect(cited.occasion.map(\.words) == ["at a news conference"])
        #expect(back.nested.map(\.outer) == [1, 1])
        #expect(back.nested[0].statement.addressee.map(\.words) == ["her"])
        #expect(try ledger.check().isEmpty)
    }

    @Test func nestedStatementsAreNotAmongTheOthers() throws {
        _ = try ledger.record([Self.briefing.reading()])
        #expect(try ledger.overview().statements == 1)
        #expect(try ledger.speakers(.all).items.map(\.name) == ["Ilse Varga"])
        #expect(try ledger.statements(StatementFilter(), .all).total == 1)
    }

    @Test func laterVersionsReplaceThem() throws {
        _ = try ledger.record([Self.briefing.reading()])
        var reread = Self.briefing
        reread.said[0].addressee = []
        reread.nested = []
        #expect(try ledger.record([reread.reading(Sample.laterStamp)]).renewed == 1)
        #expect(try ledger.article(ArticleID("briefing"))?.record == reread.reading(Sample.laterStamp).record)
        #expect(try ledger.check().isEmpty)
    }

    @Test func theyShowInTheFingerprint() throws {
        func fingerprint(_ change: (inout Sample) -> Void) throws -> String {
            var sample = Self.briefing
            change(&sample)
            let ledger = try Ledger.inMemory()
            _ = try ledger.record([sample.reading()])
            return try ledger.fingerprint()
        }
        let whole = try fingerprint { _ in }
        #expect(try fingerprint { $0.said[0].via = [] } != whole)
        #expect(try fingerprint { $0.said[0].occasion = [] } != whole)
        #expect(try fingerprint { $0.nested.removeLast() } != whole)
        #expect(try fingerprint { $0.nested[0].said.addressee = [] } != whole)
        #expect(try fingerprint { $0.nested[0].said.speaker = nil } != whole)
    }

    @Test func aMisplacedCircumstanceIsRefused() throws {
        var broken = Self.briefing.reading()
        broken.record.statements[0].via = [ByteRange(0, 100_000)]
        #expect(throws: LedgerError.misplaced(article: ArticleID("briefing"), range: ByteRange(0, 100_000))) {
            try ledger.record([broken])
        }
    }
}
