import Entries
import Story
import Testing
import Text

@Suite("Articles that tell the same story date each other")
struct NeighbourTests {
    private static let flood =
        "The Ossel flooded Lisse; Quarnow dykes burst, Hebbel ferries sank, Tamber mills stood still."
    private static let vote =
        "Orvania counted ballots in Brennick; Sulwyn lost Dorrow, and Ketterin won the Hask seats."

    private func signature(_ text: String) -> StorySignature { StorySignature(of: Told(text: text).article) }

    private func dated(_ id: String, _ day: String, _ text: String, outlet: String? = nil) -> NeighbourIndex.Dated {
        NeighbourIndex.Dated(
            id: ArticleID(id), outlet: outlet, day: Day(iso: day) ?? Day(number: 0), signature(text))
    }

    @Test("the likest comes first, another story not at all")
    func likest() {
        let index = NeighbourIndex([
            dated("a", "2031-05-01", Self.vote), dated("b", "2031-06-01", Self.flood),
            dated("c", "2031-06-02", Self.flood + " Ketterin wept over Dorrow and the Hask."),
        ])
        let found = index.neighbours(of: signature(Self.flood + " More rain."), ArticleID("d"), outlet: nil)
        #expect(found.map(\.id.value) == ["b", "c"])
    }

    @Test("neither itself nor its own outlet")
    func others() {
        let index = NeighbourIndex([
            dated("a", "2031-06-01", Self.flood), dated("b", "2031-06-01", Self.flood, outlet: "Lisse Daily"),
        ])
        #expect(index.neighbours(of: signature(Self.flood), ArticleID("a"), outlet: "Lisse Daily").isEmpty)
    }

    @Test("the same whatever the order in which they came")
    func order() {
        let all = (1...40).map { dated("n\($0)", "2031-06-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1)", Self.flood) }
        let asked = signature(Self.flood)
        let there = NeighbourIndex(all).neighbours(of: asked, ArticleID("x"), outlet: nil)
        let back = NeighbourIndex(all.reversed()).neighbours(of: asked, ArticleID("x"), outlet: nil)
        let halves = [all.prefix(13), all.dropFirst(13)].flatMap {
            NeighbourIndex(Array($0)).neighbours(of: asked, ArticleID("x"), outlet: nil)
        }
        #expect(there == back && DatedNeighbour.best(halves) == there)
    }

    @Test("a signature comes back as it was kept", arguments: [flood, vote, "", "…", "a b c"])
    func kept(_ text: String) {
        #expect(StorySignature(stored: signature(text).bytes) == signature(text))
    }

    @Test("bytes that are no signature are none", arguments: [[1], [0, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 1]] as [[UInt8]])
    func broken(_ bytes: [UInt8]) {
        #expect(StorySignature(stored: bytes) == nil)
    }

    @Test("a near neighbour narrows the days, within those that the text leaves")
    func narrows() throws {
        let told = Told(
            text: "President Ilse Varga came.", titles: [("President Ilse Varga", "ilse-varga", .current)])
        let day = try #require(Day(iso: "2031-06-01"))
        let near = told.dates(neighbours: [DatedNeighbour(id: ArticleID("n"), day: day, likeness: 800)]).written
        #expect(near.days.contains(day) && near.days.earliest.map { day - $0 <= 25 } == true)
        #expect(near.evidence.first?.neighbour == ArticleID("n"))
        let far = try #require(Day(iso: "1931-06-01"))
        let wrong = told.dates(neighbours: [DatedNeighbour(id: ArticleID("n"), day: far, likeness: 300)]).written
        #expect(!wrong.days.contains(far))
    }
}
