import Entries
import Ledger
import Testing
import Text

@Suite("Search")
struct SearchTests {
    private let ledger: Ledger
    private static let long = (0..<200).map { "слово\($0) comple\u{301}ment" }.joined(separator: " ")
    private static let unbroken = String(repeating: "ж", count: 2_000)

    init() throws {
        ledger = try Ledger.inMemory()
        var long = Sample(
            id: "long", blocks: [(Self.long + " armistice " + Self.long, .paragraph), (Self.unbroken, .paragraph)])
        long.title = "Verdict"
        long.blocks.append((Self.unbroken + " treaty," + Self.unbroken, .paragraph))
        _ = try ledger.record((Sample.all + [long]).map { $0.reading() })
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let words: String
        /// One line for each hit: its article, then the matches.
        let expected: [String]

        init(_ words: String, _ expected: String...) {
            self.words = words
            self.expected = expected
        }

        var testDescription: String { words }
    }

    @Test(arguments: [
        Case("meet", "talks: meet"),
        Case("MEET terms", "talks: meet | terms"),
        Case("terms meet", "talks: meet | terms"),
        Case("“meet again”", "talks: meet again"),
        Case("\"again meet\""),
        Case("\"meet again", "talks: meet again"),
        Case("«will meet» terms", "talks: will meet | terms"),
        Case("угоду", "letter: угоду"),
        Case("Zoé", "letter: Zoe\u{301}"),
        Case("zoe", "letter: Zoe\u{301}"),
        Case("cease-fire", "rumour: cease-fire"),
        Case("\"cease fire\"", "rumour: cease-fire"),
        Case("Varga's", "rumour: Varga's"),
        Case("sanction"),
        Case("sanction*", "talks: sanctions"),
        Case("*"),
        Case("ferry"),
        Case("correspondent"),
        Case("Lindhaven", "talks: Lindhaven"),
        Case("Varga sanctions", "talks: Varga"),
        Case("verdict", "long: "),
        Case("armistice", "long: armistice"),
        Case("treaty", "long: treaty"),
    ])
    func finds(_ example: Case) throws {
        let listing = try ledger.search(example.words, .all)
        let lines = listing.items.map { "\($0.article.id): " + $0.matches.map(\.words).joined(separator: " | ") }
        #expect(lines == example.expected)
        #expect(listing.total == example.expected.count)
        try check(listing)
    }

    /// Every passage is a slice of its article's text, and every match lies in it.
    private func check(_ listing: Listing<SearchHit>) throws {
        for hit in listing.items {
            let text = try #require(try ledger.article(hit.article.id)).article.text
            for passage in hit.matches + [hit.passage] {
                #expect(text.isBoundary(passage.range.lower) && text.isBoundary(passage.range.upper))
                #expect(passage == Passage(passage.range, in: text))
            }
            #expect(hit.matches.allSatisfy { hit.passage.range.contains($0.range) })
            #expect(hit.passage.range.count <= 450)
        }
    }

    @Test(arguments: [
        "", " ", "\"", "\"\"", "\"\"\"", "-", "* *", "*meet*", "( ) { } ^ + : ,", "\\", "%", "_", "?", "?1", "$x",
        "AND", "OR NOT", "NEAR(meet terms)", "title:meet", "words : meet", "{title words}: meet", "meet OR talks",
        "meet NOT again", "^meet", "meet + again", "-meet", "meet\" OR \"talks", "'; DROP TABLE article; --",
        "\u{0}", "meet\u{0}again", "\u{1}\u{FEFF}", "\u{202E}meet\u{301}", "😀", "\u{301}",
        String(repeating: "meet ", count: 500), String(repeating: "\"a\" ", count: 5_000),
        String(repeating: "(", count: 10_000), String(repeating: "a-", count: 100_000),
    ])
    func hostileWordsAreOnlyWords(_ words: String) throws {
        try check(ledger.search(words, .all))
        _ = try ledger.statements(StatementFilter(speaker: words, text: words), .all)
        _ = try ledger.speakers(.all, matching: words)
        _ = try ledger.articles(outlet: words, since: words, until: words, text: words, .all)
        #expect(try ledger.overview().articles == 5)
    }

    @Test(arguments: [
        ("AND", 1), ("meet AND talks", 0), ("hold OR meet", 0), ("meet NOT again", 1), ("NEAR(meet terms)", 0),
        ("title:talks", 0), ("talks:to", 1),
    ])
    func operatorsAreWords(words: String, articles: Int) throws {
        #expect(try ledger.search(words, .all).total == articles)
    }

    @Test func theBestComesFirst() throws {
        let ledger = try Ledger.inMemory()
        let faint = Sample(id: "faint", blocks: [("Envoys met. " + Self.long, .paragraph)])
        let strong = Sample(id: "strong", blocks: [("Envoys, envoys, envoys.", .paragraph)])
        _ = try ledger.record([faint.reading(), strong.reading()])
        #expect(try ledger.search("envoys", .all).items.map(\.article.id.value) == ["strong", "faint"])
        #expect(try ledger.search("envoys", Slice(skip: 1, limit: 1)).items.map(\.article.id.value) == ["faint"])
    }
}
