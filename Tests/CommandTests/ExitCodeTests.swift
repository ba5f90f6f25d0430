import Testing

extension CommandTests {
    /// What each way of ending says and returns: 0 done, 1 some inputs failed, 2 misuse or something missing.
    @Suite struct ExitCodes {
        let folder: Folder

        init() throws { folder = try Folder() }

        struct Misuse: Sendable {
            let arguments: [String]
            let says: String

            init(_ arguments: String..., says: String) {
                self.arguments = arguments
                self.says = says
            }
        }

        @Test(arguments: [
            Misuse("sing", says: "Unexpected argument 'sing'"),
            Misuse("read", says: "Missing expected argument"),
            Misuse("statements", "--since", "June", says: "“June” is not a day; write it as 2018-06-12."),
            Misuse("statements", "--until", "2023-13-01", says: "is not a day"),
            Misuse("statements", "--since", "2018-02-31", says: "is not a day"),
            Misuse("statements", "--ledger", "no\u{1B}[2Jne.db", says: "There is no ledger at no\u{241B}[2Jne.db"),
            Misuse("statements", "--mode", "sung", says: "'sung' is invalid"),
            Misuse("statements", "--limit", "-3", says: "--limit"),
            Misuse("extract", "--layers", "names,moods", says: "There is no layer “moods”"),
            Misuse("extract", "--workers", "0", says: "--workers takes a number from 1"),
            Misuse("serve", "--port", "70000", says: "--port takes a number from 1 to 65535"),
            Misuse("statements", "--ledger", "none.db", says: "There is no ledger at none.db"),
            Misuse("correct", "a", "--at", "0-4", says: "--party none"),
            Misuse("party", "x", "--ledger", "none.db", says: "There is no ledger at none.db"),
            Misuse("parties", "--kind", "planet", says: "'planet' is invalid"),
            Misuse("articles", "--ledger", ".", says: "is a folder"),
            Misuse("read", "-", "--model", "none.safetensors", says: "there is no none.safetensors"),
        ])
        func misuse(_ example: Misuse) async throws {
            let ended = try await Program.run(example.arguments, in: folder)
            #expect(ended.status == 2)
            #expect(ended.output.isEmpty)
            #expect(ended.errors.contains(example.says), "\(ended.errors)")
        }

        @Test func lookingMakesNoLedger() async throws {
            _ = try await Program.run("articles", in: folder)
            #expect(!folder.holds("rapporteur.db"))
        }

        @Test func somethingThatIsNoLedgerIsLeftAsItIs() async throws {
            try folder.write("notes.db", "milk, bread, 200 pages of notes")
            let ended = try await Program.run("statements", "--ledger", "notes.db", in: folder)
            #expect(ended.status == 2)
            #expect(ended.errors.contains("not a ledger"))
            #expect(try folder.text("notes.db") == "milk, bread, 200 pages of notes")
        }

        @Test func helpIsNoFailure() async throws {
            let ended = try await Program.run("help", "read", in: folder)
            #expect(ended.status == 0)
            #expect(ended.output.contains("USAGE: rapporteur read"))
            #expect(ended.errors.isEmpty)
        }
    }
}
