import Desk
import Entries
import Ledger
import Testing
import Text

/// Articles of a ledger are compared with those before them, whenever that happens.
@Suite struct PlacementTests {
    private static let stamp = Stamp(model: "m", rules: "1")
    private static let laterStamp = Stamp(model: "m", rules: "2")

    /// Words drawn from a short list, others for each number, the same for the same.
    private static func paragraph(_ number: Int) -> String {
        var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        let drawn = (0..<60).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int((state >> 33) % UInt64(words.count))]
        }
        return "“The dam stays closed on day \(number),” said \(drawn.joined(separator: " "))."
    }

    private static let words = """
        Velia Aramond delegation minister treaty river water quota border harbour ferry grain levy envoy council session
        deadline draft clause annex ceremony spokesman rejected withdrew measured upper northern basin season drought
        turbine tariff prisoner ceasefire patrol mandate majority veto hotel corridor evening decade promise guarantee loan
        market strike engineer admiral village palace judge lawyer archive bridge railway airport visa consul telegram
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    private typealias Reading = (article: Article, record: ArticleRecord)

    private static func reading(
        _ id: String, _ paragraphs: [Int], outlet: String? = nil, day: String? = nil, ending: String = "",
        part: Int? = nil, of last: Int = 3, _ stamp: Stamp = stamp
    ) -> Reading {
        let text = ArticleText(paragraphs.map(paragraph).joined(separator: "\n\n") + ending)
        var article = Article(
            id: ArticleID(id), origin: Origin(path: id), raw: Array(id.utf8) + text.bytes, text: text, outlet: outlet,
            published: day, blocks: [Block(text.whole, .paragraph)])
        article.part = part.map { ArticlePart(number: $0, last: last, whole: outlet ?? "") }
        let end = text.bytes.firstIndex(of: UInt8(ascii: ",")) ?? 1
        let statement = Statement(
            source: [], cue: [], content: [ByteRange(0, end)], quoted: [], mode: .direct, speaker: nil)
        let statements = paragraphs.isEmpty ? [] : [statement]
        return (article, ArticleRecord(sentences: [], names: [], statements: statements, stamp: stamp))
    }

    /// An original, two copies to the letter, a cut with a line of its own, and a report that borrows a paragraph.
    private static func coverage(_ stamp: Stamp = stamp) -> [Reading] {
        [
            reading("original", [1, 2, 3, 4], outlet: "Meridian", day: "2031-05-01", stamp),
            reading("same", [1, 2, 3, 4], outlet: "Courier", day: "2031-05-02", stamp),
            reading("other", [11, 12, 13, 14], outlet: "Courier", day: "2031-05-02", stamp),
            reading("cut", [1, 2], outlet: "Herald", day: "2031-05-03", ending: " This story was updated.", stamp),
            reading("borrows", [21, 2, 22, 23, 24, 25], outlet: "Herald", day: "2031-05-04", stamp),
        ]
    }

    private static func ledger(_ portions: [[Reading]]) throws -> Ledger {
        let ledger = try Ledger.inMemory()
        for portion in portions {
            _ = try ledger.record(portion)
            try Placement(ledger).placeNew()
        }
        return ledger
    }

    @Test func aFamilyIsItsCopiesInTimeAndNotWhoBorrows() throws {
        let desk = Desk(try Self.ledger([Self.coverage()]))
        let origins = try #require(try desk.origins(of: ArticleID("cut")))
        let family = try #require(origins.family)
        #expect(family.members.map(\.article.id.value) == ["original", "same", "cut"])
        #expect(family.members.map(\.standing) == [.earliest, .copy, .copy])
        #expect(family.counts == OriginCounts(reports: 3, texts: 2, origins: 1))
        #expect(try desk.families(.all).total == 1)
    }

    @Test func aBorrowedParagraphIsShownInBothPlaces() throws {
        let desk = Desk(try Self.ledger([Self.coverage()]))
        let origins = try #require(try desk.origins(of: ArticleID("borrows")))
        #expect(origins.family == nil)
        let shared = try #require(origins.borrowed.first)
        #expect(shared.other.id == ArticleID("original"))
        // The next paragraphs of both begin alike, so the passage may go on into them.
        #expect(shared.passage.words.hasPrefix(Self.paragraph(2).dropFirst().dropLast()))
        let there = try #require(try desk.article(shared.other.id)).article.text[shared.there]
        #expect(there == shared.passage.words)
    }

    @Test func aStatementIsCountedThroughItsCopies() throws {
        let desk = Desk(try Self.ledger([Self.coverage()]))
        let counts = try desk.statements(StatementFilter(), .all).items.map { ($0.article.id.value, $0.counts) }
        let known = Dictionary(uniqueKeysWithValues: counts)
        for id in ["original", "same", "cut"] {
            #expect(known[id] == OriginCounts(reports: 3, texts: 2, origins: 1))
        }
        #expect(known["other"] == .one && known["borrows"] == .one)
    }

    @Test func outletsAreToldWithTheirShareOfCopies() throws {
        let sources = try Desk(try Self.ledger([Self.coverage()])).sources(.all).items
        let told = sources.map { "\($0.outlet ?? "–") \($0.articles) \($0.copies) \($0.copied)" }
        #expect(told == ["Courier 2 1 0", "Herald 2 1 0", "Meridian 1 0 2"])
    }

    /// Two outlets print half each of what a third had the day before.
    private static let halves = [
        reading("whole", [1, 2, 3, 4], outlet: "Meridian", day: "2031-05-01"),
        reading("first half", [1, 2], outlet: "Courier", day: "2031-05-02"),
        reading("second half", [3, 4], outlet: "Herald", day: "2031-05-02"),
    ]

    @Test(arguments: [[0, 1, 2], [1, 2, 0], [2, 0, 1], [1, 0, 2]])
    func whoHadTheWordsFirstIsADateAndNotTheOrderOfReading(_ order: [Int]) throws {
        let desk = Desk(try Self.ledger([order.map { Self.halves[$0] }]))
        #expect(try desk.families(.all).items.map(\.counts) == [OriginCounts(reports: 3, texts: 3, origins: 1)])
        for statement in try desk.statements(StatementFilter(), .all).items { #expect(statement.counts?.origins == 1) }
        let sources = try desk.sources(.all).items.map { "\($0.outlet ?? "–") \($0.copies) \($0.copied)" }
        #expect(sources.sorted() == ["Courier 1 0", "Herald 1 0", "Meridian 0 2"])
    }

    @Test(arguments: ["cut", "same"])
    func anEarlierReportMovesAllThatWasLedToALaterOne(_ earliest: String) throws {
        let paragraphs = earliest == "cut" ? [1, 2, 3] : [1, 2, 3, 4]
        let first = Self.reading(earliest + " before", paragraphs, outlet: "Dawn", day: "2031-04-30")
        let last = Self.reading("after", [1, 2], outlet: "Dusk", day: "2031-06-01")
        let ledger = try Self.ledger([Self.coverage() + [first, last]])
        let family = try #require(try Desk(ledger).origins(of: ArticleID("after"))?.family)
        #expect((family.counts.reports, family.counts.origins) == (5, 1))
        #expect(family.first?.article.id == first.article.id)
    }

    @Test func withoutDatesTheFirstTakenInIsTheOrigin() throws {
        let undated = [[1, 2], [1, 2, 3, 4]].map { Self.reading("\($0.count)", $0, outlet: "O\($0.count)") }
        let sources = try Desk(try Self.ledger([undated])).sources(.all).items
        #expect(sources.map { "\($0.outlet ?? "–") \($0.copied)" } == ["O2 1", "O4 0"])
    }

    @Test func aMergedReportIsNoOriginOfWhatItHasFromTheSmallerPart() throws {
        let ledger = try Self.ledger([
            [
                Self.reading("small", [1, 2]), Self.reading("large", [11, 12, 13, 14]),
                Self.reading("merged", [1, 2, 11, 12, 13, 14]),
            ]
        ])
        let counts = try Desk(ledger).statements(StatementFilter(), .all).items.map(\.counts)
        let twice = OriginCounts(reports: 2, texts: 2, origins: 1)
        #expect(counts == [twice, twice, twice])
    }

    @Test func aCutOfWhatBorrowsHasItsWordsFromThatAndNotFromTheLender() throws {
        let ledger = try Self.ledger([
            [
                Self.reading("lends", [1, 2, 3, 4]), Self.reading("borrows", [1, 2, 21, 22, 23, 24, 25, 26]),
                Self.reading("cut", [1, 2, 21]),
            ]
        ])
        let family = try #require(try Desk(ledger).origins(of: ArticleID("cut"))?.family)
        #expect(family.counts == OriginCounts(reports: 2, texts: 2, origins: 1))
    }

    @Test func ofALargeFamilyTheOneThatIsAskedForIsShown() throws {
        let ledger = try Self.ledger([Self.coverage()])
        let cut = try #require(try ledger.number(of: ArticleID("cut")))
        let family = try #require(try ledger.family(of: cut, limit: 2))
        #expect(family.counts.reports == 3 && family.members == [ArticleNumber(1), cut])
    }

    @Test func itDoesNotMatterHowManyAreReadAtATime() throws {
        let whole = try Self.ledger([Self.coverage()]).fingerprint()
        #expect(try Self.ledger(Self.coverage().map { [$0] }).fingerprint() == whole)
    }

    @Test func whatAKilledRunLeftIsPlacedByTheNext() throws {
        let ledger = try Ledger.inMemory()
        _ = try ledger.record(Self.coverage())
        #expect(try ledger.unplaced(100).count == 5)
        try Placement(ledger).placeNew()
        try Placement(ledger).placeNew()
        #expect(try ledger.unplaced(100).isEmpty)
        #expect(try ledger.fingerprint() == Self.ledger([Self.coverage()]).fingerprint())
    }

    @Test func articlesReadAgainAreComparedAgain() throws {
        let renewed = try Self.ledger([Self.coverage(), Self.coverage(Self.laterStamp)])
        #expect(try renewed.fingerprint() == Self.ledger([Self.coverage(Self.laterStamp)]).fingerprint())
        #expect(try renewed.check() == [])
    }

    @Test func articlesAfterOneReadAgainAreComparedWithItsNewWords() throws {
        let portions = [Self.coverage() + Self.halves, [Self.coverage(Self.laterStamp)[2]]]
        let renewed = try Self.ledger(portions)
        var whole = Self.coverage() + Self.halves
        whole[2] = portions[1][0]
        #expect(try renewed.fingerprint() == Self.ledger([whole]).fingerprint())
    }

    @Test func whatAnEarlierReportMovedIsMovedBackWhenItIsReadAgain() throws {
        let before = { (stamp: Stamp) in Self.reading("before", [1, 2, 3, 4], day: "2031-04-30", stamp) }
        let renewed = try Self.ledger([Self.coverage(), [before(Self.stamp)], [before(Self.laterStamp)]])
        #expect(try renewed.fingerprint() == Self.ledger([Self.coverage() + [before(Self.laterStamp)]]).fingerprint())
    }

    @Test func oneArticleReadAgainKeepsItsFamily() throws {
        let ledger = try Self.ledger([Self.coverage(), [Self.coverage(Self.laterStamp)[0]]])
        #expect(try Desk(ledger).origins(of: ArticleID("cut"))?.family?.members.count == 3)
    }

    @Test func anArticleWithoutWordsIsPlacedAlone() throws {
        let ledger = try Self.ledger([[Self.reading("blank", [], ending: "—"), Self.reading("dash", [], ending: "–")]])
        #expect(try Desk(ledger).families(.all).total == 0)
    }

    // MARK: Articles on several pages

    /// The Meridian spreads an article over three pages, and has it on one page, too; the Courier copies it whole.
    private static func spread(_ stamp: Stamp = stamp) -> [Reading] {
        let (meridian, day) = ("Meridian", "2031-05-01")
        return [
            reading("p1", [1, 2], outlet: meridian, day: day, part: 1, of: 2, stamp),
            reading("p2", [3, 4], outlet: meridian, day: day, part: 2, stamp),
            reading("p3", [5, 6], outlet: meridian, day: day, part: 3, stamp),
            reading("one page", [1, 2, 3, 4, 5, 6], outlet: meridian, day: day, ending: " All on one page.", stamp),
            reading("copy", [1, 2, 3, 4, 5, 6], outlet: "Courier", day: "2031-05-02", stamp),
        ]
    }

    /// All orders of the Meridian's four, the Courier's behind them, and some with it among them.
    private static let orders =
        (0..<24).map { number in
            var left = [0, 1, 2, 3]
            let picked = [number / 6, number / 2 % 3, number % 2, 0].map { left.remove(at: $0) }
            return picked + [4]
        } + [[4, 0, 3, 1, 2], [1, 3, 0, 4, 2], [0, 3, 4, 1, 2], [3, 2, 4, 1, 0]]

    @Test(arguments: orders)
    func partsBelongTogetherInWhateverOrderTheyCome(_ order: [Int]) throws {
        let desk = Desk(try Self.ledger(order.map { [Self.spread()[$0]] }))
        for id in ["p1", "p2", "p3"] {
            let article = try #require(try desk.article(ArticleID(id)))
            #expect(article.parts?.parts.map { "\($0.number) \($0.article)" } == ["1 p1", "2 p2", "3 p3"])
            #expect(article.parts?.missingWords == nil)
            #expect(article.summary.part?.words == "part \(id.last ?? "0") of 3")
        }
        #expect(try desk.article(ArticleID("one page"))?.parts == nil)
    }

    @Test(arguments: orders)
    func partsAreOneReportAndItsOnePageVersionACopy(_ order: [Int]) throws {
        let desk = Desk(try Self.ledger([order.map { Self.spread()[$0] }]))
        let family = try #require(try desk.origins(of: ArticleID("p2"))?.family)
        #expect(family.members.count == 5)
        #expect(family.counts == OriginCounts(reports: 3, texts: 3, origins: 1))
        #expect(try desk.families(.all).items.map(\.counts) == [family.counts])
        for statement in try desk.statements(StatementFilter(), .all).items { #expect(statement.counts?.origins == 1) }
        let outlets = try desk.sources(.all).items.map { "\($0.outlet ?? "–") \($0.articles)" }
        #expect(outlets.sorted() == ["Courier 1", "Meridian 2"])
    }

    @Test func aPartThatIsMissingIsSaidToBe() throws {
        let desk = Desk(try Self.ledger([[Self.spread()[1]]]))
        let article = try #require(try desk.article(ArticleID("p2")))
        #expect(article.parts?.missingWords == "Parts 1 and 3 are not in the record")
        #expect(article.summary.part?.words == "part 2 of at least 3")
    }

    @Test func aPageThatWasChangedCountsByItself() throws {
        let changed = Self.reading("p2 later", [3, 4], outlet: "Meridian", day: "2031-05-01", ending: " No.", part: 2)
        let desk = Desk(try Self.ledger([Self.spread().prefix(3) + [changed]]))
        #expect(try desk.origins(of: ArticleID("p2"))?.family?.counts == OriginCounts(reports: 2, texts: 2, origins: 1))
        let parts = try #require(try desk.article(ArticleID("p1"))?.parts)
        #expect(parts.parts.map(\.number) == [1, 2, 2, 3])
    }

    @Test func anArticleTakenInTwiceCountsTwiceHoweverManyPagesItHas() throws {
        let again = [[1, 2], [3, 4], [5, 6]].enumerated().map { index, paragraphs in
            Self.reading(
                "again \(index)", paragraphs, outlet: "Meridian", day: "2031-05-01", ending: " No.", part: index + 1)
        }
        let readings = Self.spread().prefix(3) + again + [Self.spread()[4]]
        let desk = Desk(try Self.ledger([Array(readings)]))
        #expect(try desk.families(.all).items.map(\.counts) == [OriginCounts(reports: 3, texts: 3, origins: 1)])
        let outlets = try desk.sources(.all).items.map { "\($0.outlet ?? "–") \($0.articles)" }
        #expect(outlets == ["Meridian 2", "Courier 1"])
    }

    @Test func thePartsOfAnArticleAreTheOriginalTogether() throws {
        let desk = Desk(try Self.ledger([[4, 0, 1, 2].map { Self.spread()[$0] }]))
        let members = try #require(try desk.origins(of: ArticleID("p2"))?.family?.members)
        #expect(
            members.map { "\($0.article.id) \($0.standing)" } == [
                "p1 earliest", "p2 earliest", "p3 earliest", "copy copy",
            ])
    }

    @Test func pagesThatRepeatEachOtherAreNoFamilyOfCopies() throws {
        let pages = [
            Self.reading("p1", [1, 2, 3, 4], outlet: "Meridian", part: 1, of: 2),
            Self.reading("p2", [1, 2, 3, 4], outlet: "Meridian", ending: " More.", part: 2, of: 2),
        ]
        let desk = Desk(try Self.ledger([pages]))
        let families = try desk.families(.all)
        #expect(families.total == 0 && families.items.isEmpty)
        #expect(try desk.sources(.all).items.map { "\($0.articles) \($0.copies)" } == ["1 0"])
    }

    @Test func aCopyOnSeveralPagesIsCopiedOnce() throws {
        let parts = [[1, 2], [3, 4], [5, 6]].enumerated().map { index, paragraphs in
            Self.reading("p\(index)", paragraphs, outlet: "Courier", day: "2031-05-02", part: index + 1)
        }
        let original = Self.reading("original", [1, 2, 3, 4, 5, 6], outlet: "Meridian", day: "2031-05-01")
        let sources = try Desk(try Self.ledger([[original] + parts])).sources(.all).items
        let told = sources.map { "\($0.outlet ?? "–") \($0.articles) \($0.copies) \($0.copied)" }
        #expect(told == ["Courier 1 1 0", "Meridian 1 0 1"])
    }

    @Test func partsReadAgainStayTogether() throws {
        let renewed = try Self.ledger([Self.spread(), Self.spread(Self.laterStamp)])
        #expect(try renewed.fingerprint() == Self.ledger([Self.spread(Self.laterStamp)]).fingerprint())
        #expect(try renewed.check() == [])
    }

    // MARK: What is told differently

    private static let fourteen = "\n\nThe ferry sank in the harbour, and 14 people of Lomnice died in the cold water."
    private static let forty = fourteen.replacing("14", with: "40")

    private static func told(_ changes: [ToldDifferently]) -> [String] {
        changes.map { change in
            let sides = [change.earlier, change.later].map { "\($0.article.id) \($0.words?.words ?? "–")" }
            return "\(change.kind.rawValue): \(sides.joined(separator: ", "))"
        }
    }

    @Test(arguments: [[0, 1, 2], [1, 0, 2], [2, 1, 0]])
    func whatACopyTellsDifferentlyIsListedTheEarlierFirst(_ order: [Int]) throws {
        let reports = [
            Self.reading("first", [1, 2], outlet: "Meridian", day: "2031-05-01", ending: Self.fourteen),
            Self.reading("copy", [1, 2], outlet: "Courier", day: "2031-05-02", ending: Self.forty),
            Self.reading("else", [11, 12], outlet: "Herald", day: "2031-05-02"),
        ]
        let desk = Desk(try Self.ledger([order.map { reports[$0] }]))
        let listed = try desk.changes(.all)
        #expect(Self.told(listed.items) == ["number: first 14, copy 40"] && listed.total == 1)
        for id in ["first", "copy"] {
            #expect(try desk.origins(of: ArticleID(id)).map { Self.told($0.changes) } == Self.told(listed.items))
        }
        #expect(try desk.origins(of: ArticleID("else"))?.changes == [])
        let copy = try #require(try desk.article(ArticleID("copy"))).article.text
        let later = try #require(listed.items.first?.later)
        #expect(copy[later.place] == "40" && copy[later.around.range] == later.around.words)
        #expect(later.around.words.contains("and 40 people of Lomnice died"))
    }

    @Test func whatIsToldDifferentlyIsListedOnceHoweverOftenItIsRead() throws {
        let reports = { (stamp: Stamp) in
            [
                Self.reading("first", [1, 2], ending: Self.fourteen, stamp),
                Self.reading("copy", [1, 2], ending: Self.forty, stamp),
            ]
        }
        let ledger = try Self.ledger([
            reports(Self.stamp), reports(Self.stamp), [reports(Self.laterStamp)[0]], [reports(Self.laterStamp)[1]],
        ])
        #expect(try Desk(ledger).changes(.all).total == 1)
        #expect(try ledger.fingerprint() == Self.ledger([reports(Self.laterStamp)]).fingerprint())
    }

    @Test func twoArticlesAreLaidSideBySide() throws {
        let desk = Desk(try Self.ledger([Self.coverage()]))
        let compared = try #require(try desk.difference(between: ArticleID("original"), and: ArticleID("cut")))
        #expect(compared.difference.rows.map(\.isShared) == [true, true, false, false])
        #expect(compared.difference.rows[2].here.isEmpty && compared.difference.rows[3].there.isEmpty)
        #expect(try desk.difference(between: ArticleID("original"), and: ArticleID("none")) == nil)
    }
}
