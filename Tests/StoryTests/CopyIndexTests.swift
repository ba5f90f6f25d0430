import Story
import Testing
import Text

/// Which reports are copies, and which only borrow.
@Suite struct CopyIndexTests {
    @Test func twoReportsOfTheirOwnAreNoKin() {
        var (press, index) = (Invented(seed: 1), CopyIndex())
        #expect(index.add(press.report()) == ([], []))
        #expect(index.add(press.report()) == ([], []))
    }

    @Test func theSameWordsInOtherClothesAreACopy() {
        var (press, index) = (Invented(seed: 2), CopyIndex())
        let report = press.report()
        _ = index.add(report)
        #expect(index.add(report.map { $0.uppercased().replacing(" ", with: "  ") }) == ([0], []))
    }

    @Test(arguments: [30, 8, 5])
    func anEditedReportIsACopy(oneWordIn every: Int) {
        var (press, index) = (Invented(seed: 3), CopyIndex())
        let report = press.report()
        _ = index.add(report)
        #expect(index.add(press.edited(report, every: every)) == ([0], []))
    }

    @Test func aCutReportIsACopyWhicheverComesFirst() {
        var (press, index) = (Invented(seed: 4), CopyIndex())
        let (one, two) = (press.report(paragraphs: 8), press.report(paragraphs: 8))
        _ = (index.add(one), index.add(Array(two.prefix(3))))
        #expect(index.add(Array(one.suffix(3))) == ([0], []))
        #expect(index.add(two) == ([1], []))
    }

    @Test func paragraphsInAnotherOrderAreACopy() {
        var (press, index) = (Invented(seed: 5), CopyIndex())
        let report = press.report()
        _ = index.add(report)
        #expect(index.add(report.reversed()) == ([0], []))
    }

    @Test func aReportMergedFromTwoIsACopyOfBoth() {
        var (press, index) = (Invented(seed: 6), CopyIndex())
        let (one, two) = (press.report(), press.report())
        _ = (index.add(one), index.add(two))
        #expect(index.add(one + two) == ([0, 1], []))
    }

    @Test(arguments: [1, 3])
    func aReportThatBorrowsParagraphsIsNoCopy(borrowed count: Int) {
        var (press, index) = (Invented(seed: 7), CopyIndex())
        let report = press.report(paragraphs: 8)
        _ = index.add(report)
        #expect(index.add(press.report() + report.prefix(count)) == ([], [0]))
    }

    @Test func aPhraseMakesNoCopyOfAShortReport() {
        var (press, index) = (Invented(seed: 12), CopyIndex())
        let phrase = "the delegation of Velia met the envoys of Aramond at the border on the river"
        let filler = (1...4).map { part in (1...12).map { "w\(part)x\($0)" }.joined(separator: " ") }
        _ = index.add(press.report() + [phrase] + press.report())
        _ = index.add(["\(filler[0]) \(phrase) \(filler[1])"])
        #expect(index.add(["\(filler[2]) \(phrase) \(filler[3])"]).copies.isEmpty)
    }

    @Test func aCutIsNotTakenForTheOriginOfWhatBorrowsTheSameParagraphs() {
        var (press, index) = (Invented(seed: 8), CopyIndex())
        let report = press.report(paragraphs: 8)
        _ = (index.add(report), index.add(Array(report.prefix(3))))
        #expect(index.add(press.report() + report.prefix(4)) == ([], [0]))
    }

    @Test func manyCopiesOfOneTextStayOneFamily() {
        var (press, index) = (Invented(seed: 9), CopyIndex())
        let report = press.report()
        for _ in 0..<200 { _ = index.add(press.edited(report, every: 20)) }
        #expect(Set((0..<200).map { index.family(of: $0) }) == [0])
    }

    @Test func familiesDoNotDependOnTheOrderOfReading() {
        var press = Invented(seed: 10)
        var reports: [[String]] = []
        for _ in 0..<10 {
            let report = press.report()
            reports += [report, Array(report.prefix(3)), press.edited(report, every: 9), report.reversed()]
        }
        var (forwards, backwards) = (CopyIndex(), CopyIndex())
        for report in reports { _ = forwards.add(report) }
        for report in reports.reversed() { _ = backwards.add(report) }
        for one in reports.indices {
            for two in reports.indices {
                let (a, b) = (reports.count - 1 - one, reports.count - 1 - two)
                let together = forwards.family(of: one) == forwards.family(of: two)
                #expect(together == (backwards.family(of: a) == backwards.family(of: b)))
            }
        }
    }

    @Test(arguments: ["", "a", "'", "’’’", "\u{AD}", "э", "一二三四五六七八九十", "e\u{301} \u{0} \u{1F600}"])
    func oddTextsAreNobodysCopies(_ text: String) {
        var (press, index) = (Invented(seed: 11), CopyIndex())
        _ = index.add(press.report())
        #expect(index.add([text]) == ([], []))
    }

    @Test func oneSentenceTenThousandTimesIsReadInGoodTime() {
        var index = CopyIndex()
        let refrain = "The ferry waits at Velia and the water rises again. "
        _ = index.add([String(repeating: refrain, count: 10_000)])
        #expect(index.add([String(repeating: refrain, count: 9_000)]) == ([0], []))
    }
}

/// The words that copies are told by.
@Suite struct FoldedWordsTests {
    @Test(arguments: [
        ("The Dam", "the dam"), ("don't", "don’t"), ("“Дамба”, —", "дамба"), ("ÉTAT", "état"),
        ("co\u{AD}operate", "cooperate"), ("1,000", "1 000"), ("a\u{A0}b", "a b"),
    ])
    func writtenEitherWayTheWordsAreTheSame(_ one: String, _ other: String) {
        #expect(FoldedWords(ArticleText(one)).hashes == FoldedWords(ArticleText(other)).hashes)
    }

    @Test(arguments: [("will", "will not"), ("10", "12"), ("е", "e"), ("dont", "do not")])
    func otherWordsAreOthers(_ one: String, _ other: String) {
        #expect(FoldedWords(ArticleText(one)).hashes != FoldedWords(ArticleText(other)).hashes)
    }

    @Test func placesCutTheWordsOutOfTheText() {
        let text = ArticleText("“Čeřovská’s” dam, 12 m")
        let words = FoldedWords(text)
        #expect((0..<words.count).map { text[words.bytes(of: $0..<$0 + 1)] } == ["Čeřovská’s", "dam", "12", "m"])
    }
}
