import Entries
import Story
import Testing
import Text

/// What two reports tell differently, and how they are laid side by side.
@Suite struct ComparisonTests {
    private static let before = "The delegation of Velia met the envoys of Aramond at the border on the river, and "
    private static let behind = ", as its spokesman told reporters in the hotel after the session had been closed."

    private static func difference(_ one: String, _ other: String) -> (Difference, ArticleText, ArticleText) {
        let (here, there) = (ArticleText(one), ArticleText(other))
        return (Comparison(here, in: [here.whole], there, in: [there.whole]).difference, here, there)
    }

    private static func changes(_ one: String, _ other: String) -> [String] {
        let (difference, here, there) = difference(before + one + behind, before + other + behind)
        return difference.changes.map { change in
            let words = [change.here.map { here[$0] }, change.there.map { there[$0] }].map { $0 ?? "–" }
            return "\(change.kind.rawValue): \(words[0]) / \(words[1])"
        }
    }

    @Test(arguments: [
        ("will sign in the morning", "will not sign in the morning", ["negation: – / not"]),
        ("it won’t sign today", "it will sign today", ["negation: won’t / will"]),
        ("will release 10 prisoners", "will release 12 prisoners", ["number: 10 / 12"]),
        ("will pay 1,250 crowns", "will pay 1,200 crowns", ["number: 1,250 / 1,200"]),
        ("will send two ministers", "will send three ministers", ["number: two / three"]),
        ("will meet on Monday again", "will meet on Tuesday again", ["date: Monday / Tuesday"]),
        ("will meet on 3 May 2031 again", "will meet on 3 June 2031 again", ["date: May / June"]),
        ("will sign in the morning", "will sign in the evening", []),
        ("will sign in the morning", "will sign in the morning", []),
        ("„не подпише“ 5 договора", "„не подпише“ 6 договора", ["number: 5 / 6"]),
    ])
    func numbersDatesAndNegationsAreChanges(_ one: String, _ other: String, _ expected: [String]) {
        #expect(Self.changes(one, other) == expected)
    }

    @Test func aChangeStandsBetweenWordsThatBothHave() {
        let (difference, here, there) = Self.difference(
            Self.before + "it will sign today" + Self.behind, Self.before + "it will not sign today" + Self.behind)
        #expect(difference.changes.map { here[$0.aroundHere] } == ["will sign"])
        #expect(difference.changes.map { there[$0.aroundThere] } == ["will not sign"])
    }

    @Test func aTurnOfPhraseThatTwoArticlesShareIsNoChange() {
        let phrase = "take part in joint exercises with the navy of Aramond."
        let (difference, _, _) = Self.difference(
            "The harvest was late. The ministers will not \(phrase) Prices rose.",
            "A ferry sank. The ministers will \(phrase) Nobody swam.")
        #expect(!difference.rows.filter(\.isShared).isEmpty)
        #expect(difference.changes.isEmpty)
    }

    @Test func equalReportsHaveOneRowAParagraph() {
        var press = Invented(seed: 21)
        let report = press.report(paragraphs: 3).joined(separator: "\n\n")
        let (difference, _, _) = Self.difference(report, report)
        #expect(difference.rows.map(\.isShared) == [true, true, true])
        #expect(difference.rows.allSatisfy { $0.here.allSatisfy(\.isSame) })
        #expect((difference.containedHere, difference.containedThere) == (100, 100))
    }

    @Test func whatOneHasAloneStandsWhereItStandsThere() {
        var press = Invented(seed: 22)
        let report = press.report(paragraphs: 3)
        let more = press.paragraph()
        let longer = ([report[0], more] + report[1...]).joined(separator: "\n\n")
        let (difference, _, there) = Self.difference(report.joined(separator: "\n\n"), longer)
        #expect(difference.rows.map(\.isShared) == [true, false, true, true])
        #expect(difference.rows[1].there.map { there[$0.range] } == [String(more.dropLast())])
    }

    @Test func everyPieceOfBothReportsIsShownOnceAndInOrder() {
        var press = Invented(seed: 23)
        let report = press.report()
        let (one, other) = (report.joined(separator: "\n"), press.edited(report, every: 6).joined(separator: "\n"))
        let (difference, here, there) = Self.difference(one, other)
        #expect(Self.words(difference.rows.flatMap(\.here), here) == FoldedWords(here).hashes)
        #expect(Self.words(difference.rows.flatMap(\.there), there) == FoldedWords(there).hashes)
    }

    @Test func whatStandsBehindAPassageThatIsThereTwiceIsShownOnce() {
        var press = Invented(seed: 24)
        let (refrain, more) = (press.paragraph(), press.paragraph())
        let (difference, _, there) = Self.difference("\(refrain)\n\n\(refrain)", "\(refrain)\n\n\(more)")
        let alone = difference.rows.filter(\.here.isEmpty).flatMap(\.there).map { there[$0.range] }
        #expect(alone == [String(more.dropLast())])
    }

    private static func words(_ pieces: [DifferenceRow.Piece], _ text: ArticleText) -> [UInt32] {
        pieces.flatMap { FoldedWords(text, in: [$0.range]).hashes }
    }

    @Test(arguments: ["", " ", "a", "\u{0}\u{1F600}", "не"])
    func oddReportsAreCompared(_ text: String) {
        let (difference, _, _) = Self.difference(text, Self.before)
        #expect(difference.changes.isEmpty && difference.rows.allSatisfy { !$0.isShared })
    }
}
