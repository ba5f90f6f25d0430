import Foundation
import Testing

extension CommandTests {
    /// Party files into a ledger, and questions to the base they make.
    @Suite struct Parties {
        let folder: Folder

        init() throws {
            folder = try Folder()
            try folder.write(
                "velmark.yaml",
                """
                - {id: vm, kind: state, name: Velmark, adjectives: [Velmarkian], codes: {gec: vk}}
                - {id: vm/president, kind: office, name: President of Velmark, of: vm, role: head of state, titles: [president]}
                - {id: ilse-varga, kind: person, name: Ilse Čeřovská, names: [Ilse Varga]}
                - {office: vm/president, person: ilse-varga, from: 2010-03-01, to: 2016-05, source: own archive}
                - {office: vm/president, person: jan-bek, from: 2016-05, acting: yes}
                """)
        }

        private func parties(_ arguments: String...) async throws -> Program.Ended {
            try await Program.run(["parties"] + arguments, in: folder)
        }

        @Test func importThenAsk() async throws {
            let first = try await parties("import", "velmark.yaml", "--ledger", "t.db")
            #expect(first.status == 1)
            #expect(first.output.hasPrefix("1 file imported into t.db. 3 parties, 2 tenures"))
            #expect(first.errors.contains("velmark.yaml:5: “vm/president”: “acting” is true or false"))
            let again = try await parties("import", "velmark.yaml", "--ledger", "t.db")
            #expect(again.output.hasPrefix("0 files imported into t.db, 1 known already."))

            let asked = try await parties(
                "as-of", "president", "of", "Velmark", "--on", "2012-06-01", "--ledger", "t.db")
            #expect(asked.status == 0, "\(asked.errors)")
            #expect(asked.output.contains("Ilse Čeřovská, 2010-03-01 to 2016-05, source: own archive"))
            let checked = try await parties("check", "--ledger", "t.db")
            #expect(checked.status == 1)
            #expect(checked.output.contains("vm/president is held by “jan-bek”, whom no entry defines."))
        }

        @Test(arguments: [
            "vm/president", "President of Velmark", "the president of Velmark", "Velmarkian president",
            "Velmark's president",
            "Velmark head of state", "head_of_state of Velmark", "Velmark", "Ilse Varga", "ILSE CEROVSKA", "Cerovska",
            "President Ilse Varga",
        ])
        func manyWordsForIt(_ words: String) async throws {
            _ = try await parties("import", "velmark.yaml", "--ledger", "t.db")
            let ended = try await parties("as-of", words, "--on", "2012", "--ledger", "t.db", "--json")
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output.contains(#""person":{"id":"ilse-varga","name":"Ilse Čeřovská"}"#))
            #expect(ended.output.contains(#""certainty":"certain""#))
        }

        @Test func whatIsNotCertainSaysSo() async throws {
            _ = try await parties("import", "velmark.yaml", "--ledger", "t.db")
            let ended = try await parties("as-of", "vm/president", "--on", "2016-05-10", "--ledger", "t.db")
            #expect(ended.lines.count { $0.contains("possible") } == 2)
        }

        @Test func withoutALedgerTheShippedBaseAnswers() async throws {
            let ended = try await parties("as-of", "nobody at all", "--on", "2012-06-01")
            #expect(ended.status == 2)
            #expect(ended.errors.contains("No office or person of the party base is called “nobody at all”"))
            #expect(!folder.holds("rapporteur.db"))
        }

        @Test(arguments: [
            ["import", "nowhere.yaml", "--ledger", "t.db"], ["check", "--ledger", "nowhere.db"],
            ["as-of", "vm/president", "--on", "May", "--ledger", "t.db"],
        ])
        func misuse(_ arguments: [String]) async throws {
            #expect(try await Program.run(["parties"] + arguments, in: folder).status == 2)
        }

        @Test func everyAnswerIsThereAsJSON() async throws {
            for arguments in [
                ["import", "velmark.yaml", "--ledger", "t.db"], ["check", "velmark.yaml"],
                ["as-of", "vm/president", "--on", "2012", "--ledger", "t.db"],
            ] {
                let ended = try await Program.run(["parties"] + arguments + ["--json"], in: folder)
                #expect(ended.lines.count == 1)
                #expect(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) is [String: Any])
            }
        }

        @Test func aFileWithNothingInItIsNotKept() async throws {
            try folder.write("notes.txt", "These are only words.")
            let ended = try await parties("import", "notes.txt", "--ledger", "t.db")
            #expect(ended.status == 1)
            #expect(ended.output.hasPrefix("0 files imported into t.db."))
        }

        @Test func theShippedBaseGoesTogether() async throws {
            let ended = try await parties("check")
            #expect(ended.status == 0, "\(ended.output)")
        }
    }
}
