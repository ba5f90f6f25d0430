import Entries
import Intake
import Testing
import Text

/// Input made to break a reader, with a name, since the input itself fills a screen.
struct HostileCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let content: String

    init(_ description: String, _ content: String) {
        testDescription = description
        self.content = content
    }
}

private func many(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }

private let said = "The river is low, they said on the ferry."

/// What matters is that each comes back, in seconds, with blocks that hold.
@Suite struct HostileTests {
    @Test(arguments: [
        HostileCase("nested quotation marks", many("“a ", 10_000) + many("”", 10_000)),
        HostileCase("quotation marks never closed", many("“", 10_000) + "No."),
        HostileCase("right to left", "قال الوزير: «لن نوقّع». \u{202E}txet\u{202C} שלום\u{200F}, אמר השר."),
        HostileCase("one letter, many accents", "e" + many("\u{301}", 100_000)),
        HostileCase("joined emoji", many("👨‍👩‍👧‍👦", 10_000)),
        HostileCase("scalars at the edges", "\u{FEFF}\u{200B}\u{FFFD}\u{FFFF}\u{10FFFF}"),
        HostileCase("every line end there is", "\u{85}\u{2028}\u{2029}\u{B}\u{C}"),
        HostileCase("line ends only", many("\n", 1_000_000)),
        HostileCase("very short lines", many("a\n", 100_000)),
        HostileCase("a wide gap", many(" ", 1_000_000) + "."),
        HostileCase("separators only", many("|", 100_000)),
        HostileCase("headings of lists", many("Related\n", 50_000)),
        HostileCase("bylines", many("By By By\n", 50_000)),
    ])
    func texts(example: HostileCase) throws {
        #expect(faults(try take(example.content)) == [])
    }

    @Test(arguments: [
        HostileCase("nested divisions", many("<div>", 10_000) + "<p>\(said)</p>" + many("</div>", 10_000)),
        HostileCase("nested quotations", many("<blockquote>“", 10_000) + said),
        HostileCase("nested tables", many("<table><tr><td>", 5_000) + said),
        HostileCase("nested styles, never closed", many("<p><b><i>", 20_000) + said),
        HostileCase("attributes", "<p " + (0..<100_000).map { "a\($0)='x' " }.joined() + ">\(said)"),
        HostileCase("comments, never closed", "<p>\(said)</p>" + many("<!--", 100_000)),
        HostileCase("angle brackets", "<p>\(said)</p>" + many("<", 100_000)),
        HostileCase("end tags without a start", many("<div>", 20_000) + "<p>\(said)</p>" + many("</span>", 200_000)),
        HostileCase("drawings, never closed", "<p>\(said)</p>" + many("<svg>", 100_000)),
        HostileCase("titles, never closed", "<p>\(said)</p>" + many("<title>", 20_000)),
        HostileCase("a title of bars", "<title>" + many("a | b - c ", 50_000) + "</title><p>\(said)</p>"),
        HostileCase("a title of accents", "<title>e" + many("\u{301}", 100_000) + "</title><p>\(said)</p>"),
        HostileCase("classes", "<p class='" + many("side bar ", 100_000) + "'>\(said)"),
        HostileCase("quotation marks never closed in a tag", "<p>\(said)</p>" + many("<a href=\"", 20_000)),
        HostileCase("references to nothing", "<p>\(said)&#0;&#xD800;&#x110000;&nosuch;</p><p a=\u{1}>"),
        HostileCase("a script, never closed", "<p>\(said)<script>" + many("</scrip", 10_000)),
    ])
    func pages(example: HostileCase) throws {
        let article = try take(example.content, as: .html)
        #expect(article.text.string.contains(said))
        #expect(faults(article) == [])
    }

    @Test func manyPagesAtOnce() async throws {
        let html = (0..<200).map { "<div class=a\($0)><p>\(said)" }.joined()
        let texts = try await withThrowingTaskGroup(of: ArticleText.self) { group in
            for _ in 0..<100 { group.addTask { try take(html, as: .html).text } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(texts.count == 1)
    }

    @Test(arguments: ["<p>&nbsp;</p><p>\u{200B}</p>", "<p> </p>", "", "<h1></h1>", "<title> </title>", "&nbsp;"])
    func pagesThatShowNothing(html: String) throws {
        #expect(try take(html, as: .html).blocks == [])
        #expect(try take(#"{"title":" ","html":"\#(html)"}"#, as: .jsonLine).blocks == [])
    }

    @Test func nestedJSON() throws {
        for depth in [10_000, 1_000_000] {
            let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            #expect(try take(#"{"text":"x","more":\#(nested)}"#, as: .jsonLine).text.string == "x")
            let objects = String(repeating: #"{"a":"#, count: depth)
            #expect(throws: IntakeError.self) { try take(objects, as: .jsonLine) }
            #expect(throws: IntakeError.self) { try take(nested, as: .jsonLine) }
        }
        let linked = String(repeating: #"{"a":["#, count: 100_000)
        let page = "<script type='application/ld+json'>\(linked)</script><p>\(said)"
        #expect(body(try take(page, as: .html)) == [said])
    }

    @Test func aLongLineAmongShortOnes() throws {
        let folder = try TemporaryFolder()
        let words = String(repeating: "The river was low – they said. ", count: 600_000)
        let path = try folder.write("a.jsonl", "{\"text\":\"before\"}\n{\"text\":\"\(words)\"}\n{\"text\":\"after\"}\n")
        let lengths = try Inputs(paths: [path]).map { try takeIn($0.get()).text.count }
        #expect(lengths == [6, words.utf8.count, 5])
    }

    @Test func everyByteAlone() throws {
        for byte in UInt8.min...UInt8.max {
            for format in [InputFormat.text, .html, .jsonLine] {
                for bytes in [
                    [byte], [byte, byte, byte, byte], Array("{\"text\":\"a".utf8) + [byte] + Array("\"}".utf8),
                ] {
                    checkTaken(bytes, as: format)
                }
            }
        }
    }
}

/// Takes in bytes that may be refused but may not break anything: twice the same, with blocks that hold.
func checkTaken(_ bytes: [UInt8], as format: InputFormat) {
    let first = Result { () throws(IntakeError) in try take(bytes, as: format) }
    let second = Result { () throws(IntakeError) in try take(bytes, as: format) }
    #expect(first == second)
    if case .success(let article) = first { #expect(faults(article) == []) }
}
