import Foundation
import Testing

extension CommandTests {
    /// Inputs nobody would wish for: clear messages, nothing lost, and the good ones are read all the same.
    @Suite struct HostileInputs {
        let folder: Folder

        init() throws { folder = try Folder() }

        @Test func goodOnesAreReadNextToBadOnes() async throws {
            try folder.write("good.jsonl", Invented.lines(3))
            try folder.write(
                "noise.txt", [0x7F, 0x45, 0x4C, 0x46] + (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 151) })
            try folder.write("lines.jsonl", "{\"id\": 1\n" + Invented.line(7) + "\n[]\n")
            let ended = try await Program.run(
                "read", "good.jsonl", "none.txt", "noise.txt", "lines.jsonl", "--ledger", "t.db", in: folder)

            #expect(ended.status == 1)
            for name in ["none.txt: cannot be read", "noise.txt: not text", "lines.jsonl:1", "lines.jsonl:3"] {
                #expect(ended.errors.contains(name), "\(ended.errors)")
            }
            #expect(ended.errors.hasSuffix("4 of 8 inputs failed; the rest is kept\n"), "\(ended.errors)")
            let articles = try await Program.run("articles", "--ledger", "t.db", in: folder)
            #expect(articles.lines.filter { !$0.hasPrefix(" ") } == [1, 2, 3, 8].map { "Dam talks, day \($0)" })
        }

        @Test func aFailedInputHasALineOfItsOwn() async throws {
            let ended = try await Program.run(
                "extract", input: Invented.line(0) + "\nnot json\n" + Invented.line(1) + "\n", in: folder)
            #expect(ended.status == 1)
            let lines = try ended.lines.map { try Extracted($0) }
            #expect(lines.map(\.id) == ["a000", "-:2", "a001"])
            #expect(lines.map { $0.error == nil } == [true, false, true])
            #expect(ended.errors.hasSuffix("1 of 3 inputs failed; the rest was read\n"))
        }

        struct Odd: Sendable, CustomTestStringConvertible {
            let name: String
            let bytes: [UInt8]

            init(_ name: String, _ bytes: [UInt8]) {
                self.name = name
                self.bytes = bytes
            }

            init(_ name: String, _ text: String) {
                self.init(name, Array(text.utf8))
            }

            var testDescription: String { name }
        }

        /// Read without complaint, whatever is found in them.
        @Test(arguments: [
            Odd("empty.txt", ""),
            Odd("blanks.txt", " \n\t\n\r\n"),
            Odd("broken.txt", Array("“Yes,” said Br".utf8) + [0xC3, 0x28, 0xFF, 0xE2, 0x82] + Array("then.\n".utf8)),
            Odd("nul.txt", "Br\u{0}then said yes. " + String(repeating: "“No,” said Malá. ", count: 20)),
            Odd("bom.txt", [0xEF, 0xBB, 0xBF] + Array("“Yes,” Øyen said.".utf8)),
            Odd("rtl.txt", "قال الوزير: «لن نخفض السد» and כך אמר \u{202E}dias\u{202C} Quadros."),
            Odd("marks.txt", "Z" + String(repeating: "\u{0301}", count: 5000) + "algo said no."),
            Odd("nested.txt", String(repeating: "“", count: 10_000) + "no" + String(repeating: "”", count: 10_000)),
            Odd("line.txt", String(repeating: "“No,” Brzęk said. ", count: 2_000)),
            Odd("word.txt", String(repeating: "x", count: 500_000)),
            Odd("tags.html", String(repeating: "<div><p>", count: 20_000) + "“No,” Brzęk said."),
        ])
        func oddOnesAreRead(_ odd: Odd) async throws {
            try folder.write(odd.name, odd.bytes)
            let ended = try await Program.run("extract", odd.name, in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            let lines = try ended.lines.map { try Extracted($0) }
            #expect(lines.count == 1)
            for line in lines { #expect(line.spansLieInside) }
        }

        @Test func aReaderThatGoesAwayIsNoFailure() async throws {
            try folder.write("many.jsonl", Invented.lines(40))
            let ended = try await Program.shell(
                #""$RAPPORTEUR" extract many.jsonl | head -n 1 > first; echo "${PIPESTATUS[0]}""#, in: folder)
            #expect(ended.output == "0\n")
            #expect(ended.errors.isEmpty)
            #expect(try Extracted(Substring(folder.text("first"))).id == "a000")
        }
    }
}
