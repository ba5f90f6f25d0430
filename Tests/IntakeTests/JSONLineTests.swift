import Entries
import Intake
import Testing
import Text

@Suite struct JSONLineTests {
    @Test(arguments: [
        (#"{"text":"a\u00e5\n\t\"\\\/b"}"#, "aå\n\t\"\\/b"),
        (#"{"text":"\ud83d\ude00"}"#, "😀"),
        (#"{"text":"[\ud83d] [\ude00] [\ud83d\n] [\ud83d\u0041]"}"#, "[\u{FFFD}] [\u{FFFD}] [\u{FFFD}\n] [\u{FFFD}A]"),
        (#"{"text":"\ufeffone\r\ntwo\u0000"}"#, "\u{FEFF}one\r\ntwo\0"),
        (#" { "text" : "“Да”, e\u0301, قال" } "#, "“Да”, e\u{301}, قال"),
        (#"{"text":"first","more":{"text":"inner"},"text":"last"}"#, "last"),
        (#"{"text":null,"html":"<p>From the page."}"#, "From the page."),
        (#"{"text":"","x":[1,-0.5e+3,true,false,null,{"a":[]},{}]}"#, ""),
    ])
    func textIsNeverAltered(line: String, text: String) throws {
        #expect(try take(line, as: .jsonLine).text == .init(text))
    }

    @Test func members() throws {
        let article = try take(
            #"{"id":7,"text":"The gate is open.","title":"Gate","authors":["Ylva Strøm","Jan Okřina"],"#
                + #""published":"2023-05-16","outlet":"Gazette","#
                + #""url":"https://gazette.example/1","language":"en-GB","unknown":{"a":[[]]}}"#, as: .jsonLine)
        #expect(article.id == ArticleID("7"))
        #expect(article.title == "Gate")
        #expect(article.authors == ["Ylva Strøm", "Jan Okřina"])
        #expect(article.published == "2023-05-16")
        #expect(article.outlet == "Gazette")
        #expect(article.url == "https://gazette.example/1")
        #expect(article.language == "en")
        #expect(article.notes == [])
    }

    @Test func theWordsAloneCanBeHadWithTheirID() throws {
        let line = Array(#"{"id":7,"text":"The gate is open.","title":"Gate"}"#.utf8)
        let bare = try bareLine(RawInput(origin: Origin(path: "a"), bytes: line, format: .jsonLine))
        #expect(bare.id == ArticleID("7"))
        #expect(bare.text.string == "The gate is open.")
    }

    @Test func idFollowsFromTheOrigin() throws {
        let line = Array(#"{"text":"x"}"#.utf8)
        #expect(try take(line, as: .jsonLine, from: "a/press.jsonl", line: 12).id == ArticleID("press-12"))
        #expect(try take(line, as: .jsonLine, from: "-", line: 3).id == ArticleID("stdin-3"))
        #expect(try take(Array("x".utf8), from: "a/b.c/river.one.txt").id == ArticleID("river.one"))
    }

    @Test func whatCannotBeUsedIsNoted() throws {
        let article = try take(#"{"text":"x","title":5,"authors":[5],"outlet":["a"],"url":null}"#, as: .jsonLine)
        #expect(
            article.notes == [
                #""title" is not a string and was left out"#, #""outlet" is not a string and was left out"#,
                #""authors" is no list of strings and was left out"#,
            ])
        let broken = try take(Array(#"{"text":"a"#.utf8) + [0xFF, 0xE2, 0x80] + Array(#"b"}"#.utf8), as: .jsonLine)
        #expect(broken.text.string == "a\u{FFFD}\u{FFFD}b")
        #expect(broken.notes == ["broken UTF-8 was replaced by U+FFFD"])
    }

    private static let origin = Origin(path: "press/river.txt")

    @Test(arguments: [
        ("", 0, "a value is missing"), ("nonsense", 0, "a value is missing"),
        (#"["text"]"#, 0, "it is another kind of value"), (#"{"text":"a"} x"#, 13, "something follows the value"),
        (#"{"text":"a""#, 11, "a comma or } is missing"), (#"{"text" "a"}"#, 8, "a colon is missing"),
        (#"{text:"a"}"#, 1, "a name in quotation marks is missing"),
        (#"{"text":"a",}"#, 12, "a name in quotation marks is missing"), (#"{"text":"a"#, 10, "a string does not end"),
        (#"{"text":"\x"}"#, 10, "an escape is unknown"),
        ("{\"text\":\"a\tb\"}", 10, "a control character stands in a string"),
        (#"{"text":"\u12g4"}"#, 13, "four hexadecimal digits are missing"), (#"{"n":01}"#, 7, "a number begins with 0"),
        (#"{"n":1.}"#, 7, "a digit is missing"), (#"{"a":[1 2]}"#, 8, "a comma or ] is missing"),
        (#"{"a":[{"b":1]}"#, 12, "a comma or } is missing"), (#"{"a":tru}"#, 5, "a value is missing"),
    ])
    func faultsNameTheirPlace(line: String, byte: Int, reason: String) {
        #expect(throws: IntakeError.notJSON(Self.origin, atByte: byte, reason: reason)) {
            try take(line, as: .jsonLine)
        }
    }

    @Test(arguments: [
        (#"{"id":"a"}"#, IntakeError.missingText(origin)),
        (#"{"text":5}"#, IntakeError.badField(origin, field: "text", expected: "a string")),
        (#"{"id":[1],"text":"a"}"#, IntakeError.badField(origin, field: "id", expected: "a string or a number")),
    ])
    func membersOfTheWrongKind(line: String, error: IntakeError) {
        #expect(throws: error) { try take(line, as: .jsonLine) }
    }

    @Test func errorsSayWhatWhereAndWhatToDo() {
        let error = IntakeError.notJSON(Origin(path: "a.jsonl", line: 3), atByte: 9, reason: "a colon is missing")
        #expect(
            error.description
                == "a.jsonl:3: not a JSON object (a colon is missing at byte 9). One object a line is expected; the line was skipped."
        )
    }
}
