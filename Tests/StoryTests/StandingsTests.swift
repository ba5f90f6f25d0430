import Entries
import Story
import Testing
import Text

/// Who is called the original, and who only the earliest seen.
@Suite struct StandingsTests {
    private static let credit = Credit(source: "Reuters", share: .whole, range: ByteRange(0, 1))

    /// - Parameter report: by which it is counted; without one, its outlet has no other.
    private static func member(
        _ outlet: String, _ day: String?, credit: Bool = false, report: Int64? = nil
    ) -> Standings.Member {
        .init(
            report: ArticleNumber(report ?? Int64(outlet.hashValue)), outlet: outlet, day: day,
            credit: credit ? Self.credit : nil)
    }

    @Test func theAgencyThatOthersCreditIsTheOriginal() {
        let members = [Self.member("Courier", "2031-05-01", credit: true), Self.member("Reuters", "2031-05-02")]
        #expect(Standings.of(members) == [.copy, .credited])
    }

    @Test func anAgencyIsKnownByAnyOfItsNames() {
        let members = [Self.member("Courier", nil, credit: true), Self.member("Thomson Reuters", nil)]
        #expect(Standings.of(members) == [.copy, .credited])
    }

    @Test func withoutCreditsTheEarliestIsTheOriginalWhereAllDatesAreKnown() {
        let members = [Self.member("Courier", "2031-05-02"), Self.member("Herald", "2031-05-01")]
        #expect(Standings.of(members) == [.copy, .earliest])
    }

    @Test(arguments: [
        [member("Courier", nil), member("Herald", "2031-05-01")],
        [member("Courier", "2031-05-02"), member("Herald", "2031-05-01", credit: true)],
    ])
    func otherwiseOneIsTheEarliestSeen(_ members: [Standings.Member]) {
        #expect(Standings.of(members) == [.copy, .earliestSeen])
    }

    @Test func whatItsOutletChangedIsALaterVersionAndNoCopy() {
        let urls = ["https://x.example/1", "https://x.example/1", "https://y.example/1"]
        let members = urls.indices.map { index in
            Standings.Member(
                report: ArticleNumber(Int64(index)), outlet: "Courier", day: nil, credit: nil, url: urls[index])
        }
        #expect(Standings.of(members) == [.earliestSeen, .laterVersion, .copy])
    }

    @Test func ofAFamilyNotWhollyKnownNobodyIsTheOriginalByDate() {
        let members = [Self.member("Courier", "2031-05-02"), Self.member("Herald", "2031-05-01")]
        #expect(Standings.of(members, areAll: false) == [.copy, .earliestSeen])
    }

    @Test func twoOfOneDayAreBothNoOriginals() {
        let members = [Self.member("Courier", "2031-05-01"), Self.member("Herald", "2031-05-01")]
        #expect(Standings.of(members) == [.earliestSeen, .copy])
    }

    @Test func thePartsOfOneArticleAreTheOriginalTogether() {
        let copy = Self.member("Courier", "2031-05-02")
        let parts = [
            Self.member("Meridian", "2031-05-01", report: 1), Self.member("Meridian", "2031-05-01", report: 1),
        ]
        let late = Self.member("Meridian", "2031-05-03", report: 1)
        #expect(Standings.of([copy] + parts + [late]) == [.copy, .earliest, .earliest, .earliest])
        #expect(Standings.of([copy] + parts, areAll: false) == [.copy, .earliestSeen, .earliestSeen])
        let rival = Self.member("Herald", "2031-05-01")
        #expect(Standings.of(parts + [rival]) == [.earliestSeen, .earliestSeen, .copy])
    }

    @Test func ofNobodyThereAreNoStandings() { #expect(Standings.of([]) == []) }
}

/// Words are followed to where they were first seen.
@Suite struct RootsTests {
    private static func place(_ article: Int64, _ start: Int, _ end: Int) -> Roots.Place {
        Roots.Place(ArticleNumber(article), ByteRange(start, end))
    }

    /// Article 3 has bytes 0-100 from 2 at 500, which has 400-700 from 1 at 0; 4 has all of 1.
    private static let links = [
        link(2, 400..<700, 1, 0), link(3, 0..<100, 2, 500), link(4, 0..<1000, 1, 0),
    ]

    private static func link(_ article: Int64, _ here: Range<Int>, _ other: Int64, _ there: Int) -> PassageLink {
        PassageLink(
            article: ArticleNumber(article), other: ArticleNumber(other),
            passage: SharedPassage(
                here: ByteRange(here.lowerBound, here.upperBound), there: ByteRange(there, there + here.count)))
    }

    private static func roots() -> Roots {
        Roots(
            passagesOf: { number in links.filter { $0.article == number } },
            passagesInto: { number in links.filter { $0.other == number } })
    }

    @Test func aPassageIsFollowedThroughACopyOfACopy() throws {
        var roots = Self.roots()
        #expect(try roots.root(of: Self.place(3, 10, 20)) == Self.place(1, 110, 120))
        #expect(try roots.root(of: Self.place(3, 200, 300)) == Self.place(3, 200, 300))
    }

    @Test func allThatHaveThePassageAreItsReports() throws {
        var roots = Self.roots()
        #expect(try roots.reports(of: Self.place(1, 110, 120)).map(\.value) == [1, 2, 4, 3])
        #expect(try roots.reports(of: Self.place(1, 800, 900)).map(\.value) == [1, 4])
    }
}
