import Entries
import Foundation
import Intake
import Testing
import Text

/// What must hold for any input, over small articles with something of everything.
@Suite struct PropertyTests {
    private static let text = """
        HomeNewsMinister and envoy meet on the ferry
        Minister and envoy meet on the ferry
        By Ylva Strøm in Lomnice
        3 July 2023, 07:15

        “We said the first of July,” Karvenia’s foreign minister, Tomasz Brzęk, said – twice. «Да», ответил он.\r

        The Price
        قال الوزير إنه لن يوقّع. 河の水は少ないと大臣は言った。 😀 e\u{301}
        Photo: The ferry. (AP Photo/Jan Okřina)
        Most read
        1. The palace that lost its roses
        © 2023 Courier
        """
    private static let page = """
        <!doctype html><html><head><meta charset=utf-8><title>Ferry | Courier</title><script type="application/ld+json">
        {"@type":"NewsArticle","headline":"Ferry “sails”","publisher":{"name":"Courier"}}</script></head><body class="a b">
        <nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>Ferry “sails”</h1><p class='byline'>By Ylva Strøm
        <p>“We said the first of July,” Tomasz Brzęk said &ndash; twice. &#1044;&#x430;.<br><br>The river is low.<ul><li>Salt
        </ul></article><div class="related-links"><a href=x>Beet</a></div><!-- end --><footer>&copy; Courier</footer>
        """
    private static let line =
        #"{"id":"a-1","text":"“We said\u2026”\r\n\r\nBrzęk \ud83d\ude00 said. \ud83d","title":"Ferry","more":[{"a":[1.5e3]}]}"#

    static let fixtures: [(name: String, bytes: [UInt8], format: InputFormat)] = [
        ("text", Array(text.utf8), .text), ("page", Array(page.utf8), .html), ("line", Array(line.utf8), .jsonLine),
        ("text in UTF-16", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .text),
    ]

    @Test(arguments: fixtures.indices)
    func everyBeginningCanBeTakenIn(_ index: Int) {
        let (_, bytes, format) = Self.fixtures[index]
        for end in 0...bytes.count { checkTaken(Array(bytes[..<end]), as: format) }
    }

    @Test(arguments: fixtures.indices)
    func everyDamagedByteCanBeTakenIn(_ index: Int) {
        let (_, bytes, format) = Self.fixtures[index]
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] = damaged[place] &* 37 &+ UInt8(truncatingIfNeeded: place)
            checkTaken(damaged, as: format)
        }
    }

    @Test(arguments: fixtures.indices)
    func formatsCanBeMistaken(_ index: Int) {
        for format in [InputFormat.text, .html, .jsonLine] { checkTaken(Self.fixtures[index].bytes, as: format) }
    }

    /// The example coverage of the repository, whatever it holds by now.
    @Test func theExampleCoverage() throws {
        let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../examples")
        var count = 0
        for input in Inputs(paths: [examples.appendingPathComponent("coverage").path]) {
            let article = try takeIn(input.get())
            #expect(faults(article) == [])
            #expect(article.language == "en")
            #expect(article.body.count >= 4)
            count += 1
        }
        #expect(count >= 12)
    }
}
