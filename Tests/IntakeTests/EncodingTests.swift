import Entries
import Intake
import Testing
import Text

/// Bytes of a text file, the text they mean, and the notes about it.
struct EncodingCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let text: String
    let notes: [String]

    init(_ description: String, _ bytes: [UInt8], _ text: String, notes: [String] = []) {
        testDescription = description
        self.bytes = bytes
        self.text = text
        self.notes = notes
    }
}

@Suite struct EncodingTests {
    @Test(arguments: [
        EncodingCase("plain UTF-8", Array("“Ja”, sa Bråthen – да".utf8), "“Ja”, sa Bråthen – да"),
        EncodingCase("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array("Čeřovská".utf8), "Čeřovská"),
        EncodingCase(
            "UTF-16 with mark", [0xFF, 0xFE, 0x41, 0, 0x19, 0x20], "A’", notes: ["decoded from UTF-16"]),
        EncodingCase(
            "UTF-16, other order", [0xFE, 0xFF, 0, 0x41, 0x20, 0x19], "A’", notes: ["decoded from UTF-16"]),
        EncodingCase(
            "UTF-16 without mark", "The dam".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "The dam",
            notes: ["decoded from UTF-16"]),
        EncodingCase("UTF-16 cut off", [0xFF, 0xFE, 0x41, 0, 0x42], "A\u{FFFD}", notes: ["decoded from UTF-16"]),
        EncodingCase(
            "UTF-32 with mark", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0x0A, 0xF6, 1, 0], "A😊",
            notes: ["decoded from UTF-32"]),
        EncodingCase(
            "Windows-1252", [0x93, 0x4E, 0x6F, 0x94, 0x20, 0x97, 0x20, 0xC5, 0x73], "“No” — Ås",
            notes: ["decoded from Windows-1252"]),
        EncodingCase(
            "Windows-1252, not defined", [0x41, 0x81, 0xE9], "A\u{FFFD}é", notes: ["decoded from Windows-1252"]),
        EncodingCase(
            "UTF-8, one byte broken", Array("Čeřovská ".utf8) + [0xC4] + Array(" Grønfoss Åse".utf8),
            "Čeřovská \u{FFFD} Grønfoss Åse", notes: ["broken UTF-8 was replaced by U+FFFD"]),
        EncodingCase("line ends", Array("a\r\nb\rc\n\r\nd".utf8), "a\nb\nc\n\nd"),
        EncodingCase(
            "NULs", Array("The gauge\0 stands at 300 and does not move".utf8),
            "The gauge\u{FFFD} stands at 300 and does not move", notes: ["NULs were replaced by U+FFFD"]),
        EncodingCase("empty", [], "", notes: ["empty"]),
        EncodingCase("only a mark", [0xEF, 0xBB, 0xBF], "", notes: ["empty"]),
    ])
    func textFiles(_ example: EncodingCase) throws {
        let article = try take(example.bytes)
        #expect(article.text.string == example.text)
        #expect(article.notes == example.notes)
        #expect(article.raw == example.bytes)
    }

    @Test(arguments: [
        EncodingCase("windows-1251", [0xC4, 0xE0], "Да", notes: ["decoded from windows-1251"]),
        EncodingCase("koi8-r", [0xE4, 0xC1], "Да", notes: ["decoded from koi8-r"]),
        EncodingCase("iso-8859-15", [0xA4, 0x35], "€5", notes: ["decoded from iso-8859-15"]),
        EncodingCase("iso-8859-1", [0x80, 0xE5], "€å", notes: ["decoded from Windows-1252"]),
        EncodingCase("no-such-name", [0x80, 0xE5], "€å", notes: ["decoded from Windows-1252"]),
        EncodingCase("latin1", Array("å".utf8), "å"),
    ])
    func pagesThatDeclare(_ example: EncodingCase) throws {
        let declarations = [
            "<meta charset=\(example.testDescription)>", "<META CHARSET = \"\(example.testDescription)\">",
            "<meta http-equiv='Content-Type' content='text/html; charset=\(example.testDescription)'>",
            "<?xml version=\"1.0\" encoding=\"\(example.testDescription)\"?>",
        ]
        for declaration in declarations {
            let article = try take(Array("\(declaration)<p>".utf8) + example.bytes, as: .html)
            #expect(article.text.string == example.text, "\(declaration)")
            #expect(article.notes == example.notes, "\(declaration)")
        }
    }

    @Test(arguments: [
        ("%PDF-1.7 and so on", "a PDF document"), ("PK\u{3}\u{4}word/", "a ZIP archive or office document"),
        ("GIF89a", "a GIF image"), ("{\\rtf1 Hello", "an RTF document"),
    ])
    func binaryFormats(start: String, name: String) {
        #expect(throws: IntakeError.binary(.init(path: "press/river.txt"), looksLike: name)) { try take(start) }
    }

    @Test func manyControlCharacters() {
        let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: $0 * $0 * 31 + $0 / 7) }
        #expect(throws: IntakeError.binary(.init(path: "press/river.txt"), looksLike: nil)) { try take(bytes) }
    }
}
