import Entries
import Intake
import Testing
import Text

private let long =
    "The two ministers met for an hour on the ferry and agreed to meet again, officials in both capitals said."

/// A text and its blocks, one a line: "heading: Ferry sails".
struct BlockCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let blocks: [String]

    init(_ description: String, _ text: String, _ blocks: [String]) {
        testDescription = description
        self.text = text
        self.blocks = blocks
    }
}

@Suite struct BlockTests {
    @Test(arguments: [
        BlockCase(
            "blank lines part paragraphs", "\(long)\n\n \(long)\n", ["paragraph: \(long)", "paragraph: \(long)"]),
        BlockCase("else line ends do", "\(long)\r\n\(long)", ["paragraph: \(long)", "paragraph: \(long)"]),
        BlockCase(
            "a first line is the title", "Ferry sails at dawn\n\n\(long)",
            ["heading: Ferry sails at dawn", "paragraph: \(long)"]),
        BlockCase(
            "a title written as a sentence", "Ferry Sails for Port Aurelle at Dawn.\n\n\(long)",
            ["heading: Ferry Sails for Port Aurelle at Dawn.", "paragraph: \(long)"]),
        BlockCase(
            "a first sentence is none", "The ferry sails at dawn, they said.\n\n\(long)",
            ["paragraph: The ferry sails at dawn, they said.", "paragraph: \(long)"]),
        BlockCase(
            "a subheading", "\(long)\nBråthen’s Water Plan\n\(long)",
            ["paragraph: \(long)", "heading: Bråthen’s Water Plan", "paragraph: \(long)"]),
        BlockCase(
            "a short quotation is none", "\(long)\n“Not one litre more”\n\(long)",
            ["paragraph: \(long)", "paragraph: “Not one litre more”", "paragraph: \(long)"]),
        BlockCase(
            "nor one that goes on", "\(long)\n“We will come back\n“\(long)”",
            ["paragraph: \(long)", "paragraph: “We will come back", "paragraph: “\(long)”"]),
        BlockCase(
            "nor a list", "\(long)\nGrain\nTimber\nSalt\n\(long)",
            ["paragraph: \(long)", "paragraph: Grain", "paragraph: Timber", "heading: Salt", "paragraph: \(long)"]),
        BlockCase(
            "nor a last line", "\(long)\nHana Ferrer", ["paragraph: \(long)", "paragraph: Hana Ferrer"]),
        BlockCase(
            "a sentence broken once", "\(long)\nThe minister, who had left the ferry before\nit sailed, denied it.",
            ["paragraph: \(long)", "paragraph: The minister, who had left the ferry before\nit sailed, denied it."]),
        BlockCase("white space only", " \n\u{A0}\n\u{FEFF}\t", []),
    ])
    func blocks(_ example: BlockCase) throws {
        let article = try take(example.text)
        #expect(outline(article).map(Self.withUnixLineEnds) == example.blocks)
        #expect(faults(article) == [])
    }

    @Test func wrappedTextIsPutTogether() throws {
        let lines = [
            "The Ardel carried less water this spring than in any other since the",
            "gauge at Lomnice was built, and both governments blamed each other",
            "for it. Nobody blamed the snow, which had not come, or the sun,",
            "which had.",
            "In the lowlands the growers waited until the end of April before they",
            "gave up on the beet. Some of them sowed lentils, and some of them sold",
            "their tractors to people who had a river.",
        ]
        let article = try take(lines.joined(separator: "\n"))
        #expect(body(article) == [lines[..<4].joined(separator: "\n"), lines[4...].joined(separator: "\n")])
    }

    @Test func jsonTextKeepsItsReturns() throws {
        let article = try take(#"{"text":"One line here.\r\n\r\nAnother line.\rA third."}"#, as: .jsonLine)
        #expect(body(article) == ["One line here.", "Another line.", "A third."])
    }

    @Test(arguments: [
        (long, "en"),
        ("Obě vlády se dohodly, že voda poteče znovu před koncem dubna, řekla mluvčí ministerstva.", "cs"),
        ("Министры встретились на пароме и договорились встретиться ещё раз, сообщили в обеих столицах.", "ru"),
        ("قال المتحدث باسم الوزارة إن الوزيرين اتفقا على لقاء جديد في نهاية الشهر المقبل", "ar"), ("1 2 3", nil),
    ])
    func language(text: String, code: String?) throws {
        #expect(try take(text).language == code)
    }

    private static func withUnixLineEnds(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
}
