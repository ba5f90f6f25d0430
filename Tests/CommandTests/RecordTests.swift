import Foundation
import Testing

extension CommandTests {
    /// From articles to a ledger and out again, on the terminal and as JSON.
    @Suite struct Records {
        let folder: Folder

        init() throws { folder = try Folder() }

        @Test func readThenAsk() async throws {
            try folder.write("coverage.jsonl", Invented.lines(5))
            let read = try await Program.run("read", "coverage.jsonl", "--ledger", "t.db", in: folder)
            #expect(read.status == 0, "\(read.errors)")
            #expect(read.errors.isEmpty, "a progress bar in a pipe?")
            #expect(read.output.hasPrefix("5 articles read into t.db."))
            #expect(read.output.contains("rapporteur statements --ledger t.db"))

            let statements = try await Program.run("statements", "--speaker", "bråthen", "--ledger", "t.db", in: folder)
            #expect(statements.output.contains("Åsmund Bråthen"))
            let shown = try await Program.run("show", "a001", "--ledger", "t.db", in: folder)
            #expect(shown.output.contains("{"))
            #expect(shown.output.contains("Dam talks, day 2"))
            let found = try await Program.run("search", "debt that grows", "--ledger", "t.db", in: folder)
            #expect(
                found.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("a debt that grows"))
        }

        @Test(arguments: [
            "statements", "speakers", "articles", "search\u{0}dam", "show\u{0}a002", "parties", "explain\u{0}a002",
            "party\u{0}us/president", "times\u{0}a002", "due\u{0}--on\u{0}2023",
        ])
        func everyListIsThereAsJSON(_ command: String) async throws {
            try folder.write("coverage.jsonl", Invented.lines(4))
            _ = try await Program.run("read", "coverage.jsonl", "--ledger", "t.db", in: folder)
            let arguments = command.split(separator: "\u{0}").map(String.init)
            let ended = try await Program.run(arguments + ["--json", "--ledger", "t.db"], in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.lines.count == 1)
            #expect(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) is [String: Any])
        }

        @Test func whatIsPutBackStaysSoAndIsTakenOutAgain() async throws {
            let page = """
                The envoys met at the dam on Monday, and they will meet again before the summer begins.

                Read also: “The ferry strike is over,” said Ana Malá.

                They left without a word, as they had come, by the road along the river.
                """
            try folder.write("page.txt", page)
            _ = try await Program.run("read", "page.txt", "--ledger", "r.db", in: folder)
            let residue = { (arguments: String...) in
                try await Program.run(["residue", "page", "--ledger", "r.db"] + arguments, in: self.folder).output
            }
            #expect(try await residue().contains("teaser: Read also"))
            #expect(try await residue("--put-back", "95", "--note", "it is news").contains("put back, was teaser"))
            let said = try await Program.run("statements", "--ledger", "r.db", in: folder).output
            #expect(said.contains("ferry strike"))
            // Another party base is another reason to read the article again.
            try folder.write("base.yaml", "- {id: vm, kind: state, name: Velmark}\n")
            _ = try await Program.run("parties", "import", "base.yaml", "--ledger", "r.db", in: folder)
            let again = try await Program.run("read", "page.txt", "--ledger", "r.db", in: folder)
            #expect(!again.output.contains("known already"), "\(again.output)")
            #expect(try await residue().contains("put back, was teaser"))
            #expect(try await Program.run("statements", "--ledger", "r.db", in: folder).output == said)
            #expect(try await residue("--withdraw", "95").contains("teaser: Read also"))
            let wrong = try await Program.run("residue", "page", "--withdraw", "95", "--ledger", "r.db", in: folder)
            #expect(wrong.status == 2 && wrong.errors.contains("were not put back"))
        }

        @Test func aCorrectionHoldsAndIsTakenBack() async throws {
            try folder.write("coverage.jsonl", Invented.lines(1))
            _ = try await Program.run("read", "coverage.jsonl", "--ledger", "t.db", in: folder)
            let correct = ["correct", "a000", "--ledger", "t.db", "--at", "0-4"]
            let made = try await Program.run(
                correct + ["--party", "us/president", "--note", "only a test"], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.output.contains("nobody → "))
            let explained = try await Program.run("explain", "a000", "--ledger", "t.db", in: folder).output
            #expect(explained.contains("corrected") && explained.contains("only a test"))
            #expect(explained.split(separator: "\n").allSatisfy { $0.count <= 80 })
            let party = try await Program.run("party", "us/president", "--ledger", "t.db", in: folder).output
            #expect(party.contains("1 mention in 1 article"))
            let back = try await Program.run(correct + ["--withdraw"], in: folder)
            #expect(back.output.contains(" → nobody"), "\(back.errors)")
        }

        @Test func deadlinesAreListedWithTheirStatements() async throws {
            let line = """
                {"id": "n", "published": "2023-03-01", "text": "Milada Čeřovská said on Tuesday that the gates must open by \
                March 17.\\n\\nThe talks were to resume in two days."}
                """
            _ = try await Program.run("read", "-", "--ledger", "t.db", input: line, in: folder)
            let times = try await Program.run("times", "n", "--ledger", "t.db", in: folder).output
            #expect(times.contains("“Tuesday” is 2023-02-28") && times.contains("“March 17” is 2023-03-17"))
            let due = try await Program.run(
                "due", "--on", "2023-03-15", "--within", "3", "--ledger", "t.db", in: folder
            ).output
            #expect(due.hasPrefix("2023-03-17 by “March 17”") && due.contains("n, 2023-03-01"), "\(due)")
            let none = try await Program.run("due", "--on", "2023-03-18", "--ledger", "t.db", in: folder).output
            #expect(none.contains("Nothing is known to fall due"))
        }

        @Test func theLedgerIsFoundThroughTheEnvironment() async throws {
            let environment = ["RAPPORTEUR_LEDGER": "elsewhere.db"]
            let read = try await Program.run(
                "read", "-", input: Invented.lines(2), environment: environment, in: folder)
            #expect(read.status == 0, "\(read.errors)")
            let ended = try await Program.run("articles", environment: environment, in: folder)
            #expect(ended.output.contains("a000, Meridian Press, 2023-01-10"), "\(ended.output)")
        }

        @Test func layersLimitWhatIsPrinted() async throws {
            let ended = try await Program.run("extract", "--layers", "names", input: Invented.line(0), in: folder)
            let line = try Extracted(Substring(ended.output))
            #expect(line.names != nil && line.attributions == nil && line.sentences == nil)
        }

        @Test func textOnStandardInputIsNeverAltered() async throws {
            let text = "  “No,”\u{00A0}Øyen said.\r\n\r\nCafe\u{0301} \u{FEFF}talks\u{2028}end.  "
            let encoded = String(decoding: try JSONEncoder().encode(["id": "x", "text": text]), as: UTF8.self)
            let ended = try await Program.run("extract", input: encoded, in: folder)
            let read = try Extracted(Substring(ended.output)).text ?? ""
            #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
        }

        @Test func articlesCannotCommandTheTerminal() async throws {
            let text = "“No,” \u{1B}]0;owned\u{07}Øyen said. \u{9B}2J\u{202E}Then it was over."
            let encoded = String(decoding: try JSONEncoder().encode(["id": "x", "text": text]), as: UTF8.self)
            _ = try await Program.run("read", "-", "--ledger", "t.db", input: encoded, in: folder)
            for colours in [[:], ["CLICOLOR_FORCE": "1"]] {
                let ended = try await Program.run("show", "x", "--ledger", "t.db", environment: colours, in: folder)
                for harmful in ["\u{1B}]", "\u{07}", "\u{9B}", "\u{202E}"] {
                    #expect(!ended.output.contains(harmful), "\(ended.output.debugDescription)")
                }
                #expect(ended.output.contains("\u{1B}[") == !colours.isEmpty)
            }
        }

        @Test func noColorWins() async throws {
            try folder.write("coverage.jsonl", Invented.lines(1))
            _ = try await Program.run("read", "coverage.jsonl", "--ledger", "t.db", in: folder)
            let environment = ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]
            let ended = try await Program.run("show", "a000", "--ledger", "t.db", environment: environment, in: folder)
            #expect(ended.status == 0)
            #expect(!ended.output.contains("\u{1B}"))
        }

        @Test func theDemoReadsTheExampleCoverage() async throws {
            let ended = try await Program.run("demo", "--no-serve", in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output.contains("15 articles"))
            #expect(folder.holds(".demo/talks.db"))
        }
    }
}
