import Exports
import Foundation
import Testing

/// A string and how it is written.
struct Written: Sendable {
    let string: String
    let json: String

    init(_ string: String, _ json: String) {
        self.string = string
        self.json = json
    }
}

@Suite struct JSONWriterTests {
    @Test(arguments: [
        Written("", #""""#),
        Written("plain", #""plain""#),
        Written("“Nobody was warned,” said Øyen.", #""“Nobody was warned,” said Øyen.""#),
        Written("she said \"no\"", #""she said \"no\"""#),
        Written(#"C:\talks"#, #""C:\\talks""#),
        Written("a\nb\r\n\tc", #""a\nb\r\n\tc""#),
        Written("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        Written("\u{80}a\u{9B}2J\u{9F}\u{A0}é", "\"\\u0080a\\u009b2J\\u009f\u{A0}é\""),
        Written("</script>\u{2028}\u{1F54A}\u{5E9}", "\"</script>\u{2028}\u{1F54A}\u{5E9}\""),
    ])
    func strings(_ example: Written) { check(example.string, writes: example.json) }

    @Test(arguments: [0, 7, 10, 1_234_567_890, -1, Int.max, Int.min])
    func numbers(_ number: Int) { check(number, writes: String(number)) }

    @Test func structure() {
        var json = JSONWriter()
        json.object {
            $0.member("none", [String]())
            $0.member("brace", "{")
            $0.member("pairs") { $0.array([1, 2]) { json, n in json.array(0..<n) { $0.number($1) } } }
            $0.member("nothing", String?.none)
            $0.member("empty") { $0.object { _ in } }
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"none":[],"brace":"{","pairs":[[0],[0,1]],"nothing":null,"empty":{}}"#)
    }

    private func check(_ value: some JSONWritable, writes expected: String) {
        #expect(String(decoding: value.json, as: UTF8.self) == expected)
        let read = try? JSONSerialization.jsonObject(with: Data(value.json), options: .fragmentsAllowed)
        #expect(read != nil, "a JSON reader refuses it")
    }
}
