import Entries
import Testing
import Text
import rapporteur

/// Families and differences as the terminal shows them.
@Suite struct OriginPageTests {
    private static let terminal = Terminal(isTerminal: false, width: 80, hasColours: false)

    private static func summary(_ id: String, _ outlet: String) -> ArticleSummary {
        ArticleSummary(
            id: ArticleID(id), title: "The dam", outlet: outlet, published: "2031-05-0\(id.count)", url: nil,
            language: "en", statements: 1)
    }

    @Test func aDifferenceStandsInBracketsWhereThereAreNoColours() {
        #expect(Self.shown(Self.terminal) == Self.plain)
    }

    private static let plain = """
        [-a-]
        {+bb+}
        90 % of the first stand in the second, 80 % of the second in the first.
        number: [-10-] {+12+}

        Velia pays [-10-] {+12+} crowns.

        {+It hopes so+}

        """

    @Test func withColoursTheBracketsAreGone() {
        let shown = Self.shown(Terminal(isTerminal: true, width: 80, hasColours: true))
        #expect(shown.contains("\u{1B}[31m10\u{1B}[0m \u{1B}[32m12\u{1B}[0m") && !shown.contains("[-10"))
    }

    /// One word more on one side changes the sense, so it may not be lost between the same words of both.
    @Test(arguments: [
        (["Velia will ", "agree."], ["Velia will ", "+not ", "agree."], "Velia will {+not+} agree."),
        (["Velia will ", "-not ", "agree."], ["Velia will ", "agree."], "Velia will [-not-] agree."),
        (["Velia ", "pays."], ["+Perhaps ", "Velia ", "pays.", "+ Soon."], "{+Perhaps+} Velia pays. {+Soon.+}"),
        (["-No, ", "Velia pays."], ["+Yes, ", "Velia pays."], "[-No,-] {+Yes,+} Velia pays."),
    ])
    func wordsOfOneSideAreShown(here: [String], there: [String], shown: String) {
        let (first, second) = (Self.side(here), Self.side(there))
        let compared = ComparedArticles(
            here: Self.summary("a", "Meridian"), hereText: first.text, there: Self.summary("bb", "Courier"),
            thereText: second.text,
            difference: Difference(
                rows: [DifferenceRow(here: first.pieces, there: second.pieces)], changes: [], containedHere: 90,
                containedThere: 80))
        var page = Page(for: Self.terminal)
        page.difference(compared, full: true)
        #expect(page.text.hasSuffix("\n\n\(shown)\n"))
    }

    /// A text of pieces; those with a sign before them are its alone.
    private static func side(_ pieces: [String]) -> (text: ArticleText, pieces: [DifferenceRow.Piece]) {
        let words = pieces.map { $0.hasPrefix("-") || $0.hasPrefix("+") ? String($0.dropFirst()) : $0 }
        var end = 0
        let ranges = words.map { word in
            end += word.utf8.count
            return ByteRange(end - word.utf8.count, end)
        }
        return (
            ArticleText(words.joined()),
            zip(pieces, zip(words, ranges)).map { DifferenceRow.Piece($1.1, isSame: $0 == $1.0) }
        )
    }

    private static func shown(_ terminal: Terminal) -> String {
        let (here, there) = (ArticleText("Velia pays 10 crowns."), ArticleText("Velia pays 12 crowns.\n\nIt hopes so."))
        let number = ByteRange(11, 13)
        let (before, behind) = (ByteRange(0, 10), ByteRange(14, 21))
        let sides: [DifferenceRow.Piece] = [
            .init(before, isSame: true), .init(number, isSame: false), .init(behind, isSame: true),
        ]
        let compared = ComparedArticles(
            here: summary("a", "Meridian"), hereText: here, there: summary("bb", "Courier"), thereText: there,
            difference: Difference(
                rows: [
                    DifferenceRow(here: sides, there: sides),
                    DifferenceRow(here: [], there: [.init(ByteRange(23, 34), isSame: false)]),
                ],
                changes: [
                    Change(.number, here: number, there: number, aroundHere: number, aroundThere: number)
                ], containedHere: 90, containedThere: 80))
        var page = Page(for: terminal)
        page.difference(compared, full: false)
        return page.text
    }

    /// One report says that 10 are paid, the other that nothing is said of it.
    private static func shownChange(on terminal: Terminal) -> String {
        let (here, there) = (ArticleText("Velia pays 10 crowns."), ArticleText("Velia pays crowns."))
        let change = ToldDifferently(
            .number,
            earlier: .init(
                article: summary("a", "Meridian"), words: Passage(ByteRange(11, 13), in: here),
                place: ByteRange(11, 13), around: Passage(here.whole, in: here)),
            later: .init(
                article: summary("bb", "Courier"), words: nil, place: ByteRange(6, 17),
                around: Passage(there.whole, in: there)))
        var page = Page(for: terminal)
        page.change(change)
        return page.text
    }

    @Test func aChangeShowsBothSidesInTheirPlaces() {
        let shown = Self.shownChange(on: Self.terminal)
        for part in ["number", "bytes 11-13", "…Velia pays [-10-] crowns.…", "bytes 6-17", "…Velia pays crowns.…"] {
            #expect(shown.contains(part), "\(shown)")
        }
    }

    @Test func aFamilySaysWhatEachMemberIs() {
        let members = [
            FamilyMember(article: Self.summary("a", "Meridian"), standing: .earliestSeen, credit: nil, kin: nil),
            FamilyMember(
                article: Self.summary("bb", "Courier"), standing: .copy,
                credit: Credit(source: "Reuters", share: .whole, range: ByteRange(0, 4)),
                kin: .init(article: ArticleID("a"), containedHere: 98, containedThere: 40)),
        ]
        let family = Family(counts: OriginCounts(reports: 2, texts: 2, origins: 1), members: members, agency: "Reuters")
        var page = Page(for: Self.terminal)
        page.origins(ArticleOrigins(article: Self.summary("a", "Meridian"), family: family, borrowed: []))
        #expect(
            page.text == """
                The dam
                2 reports, 2 texts, 1 origin, from Reuters as they say

                a, 2031-05-01, Meridian
                    earliest seen

                bb, 2031-05-02, Courier
                    copy, credits Reuters, 98 % in a, 40 % of that in it

                """)
    }
}
