import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension CommandTests {
    /// Nothing taken in is lost and nothing is there twice, wherever a run is cut short.
    @Suite(.timeLimit(.minutes(10))) struct KilledRuns {
        let folder: Folder
        /// Enough that a run takes long beside a look at its ledger.
        private static let articles = 600

        init() throws {
            folder = try Folder()
            try folder.write("coverage.jsonl", Invented.lines(Self.articles))
        }

        @Test func aKilledRunIsFinishedByTheNext() async throws {
            try await read(into: "undisturbed.db")
            let expected = try await fingerprint("undisturbed.db")

            for (number, articles) in [0, 1, 200, 380].enumerated() {
                try await killRead(into: "killed.db", atArticles: articles)
                let left = await recorded("killed.db") ?? 0
                #expect(left < Self.articles, "kill \(number + 1) came too late to test anything")
            }
            try await read(into: "killed.db")
            #expect(try await fingerprint("killed.db") == expected)
            #expect(await recorded("killed.db") == Self.articles)
        }

        @Test func oneWorkerOrTwoRecordTheSame() async throws {
            try await read(into: "one.db", "--workers", "1")
            try await read(into: "two.db", "--workers", "2")
            #expect(try await fingerprint("one.db") == fingerprint("two.db"))
        }

        @Test func readingTwiceChangesNothing() async throws {
            try await read(into: "twice.db")
            let before = try await fingerprint("twice.db")
            let again = try await Program.run("read", "coverage.jsonl", "--ledger", "twice.db", in: folder)
            #expect(again.output.contains("\(Self.articles) known already"))
            #expect(try await fingerprint("twice.db") == before)
        }

        private func read(into ledger: String, _ options: String...) async throws {
            let ended = try await Program.run(["read", "coverage.jsonl", "--ledger", ledger] + options, in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
        }

        /// Starts a run and kills it, past help, as soon as the ledger holds so many articles.
        private func killRead(into ledger: String, atArticles articles: Int) async throws {
            let process = try Program.start(
                ["read", "coverage.jsonl", "--ledger", ledger, "--workers", "1"], in: folder)
            while process.isRunning {
                if let recorded = await recorded(ledger), recorded >= articles { break }
                try await Task.sleep(for: .milliseconds(5))
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
        }

        /// How many articles a ledger holds by now; nil while there is none to ask.
        private func recorded(_ ledger: String) async -> Int? {
            struct Answer: Decodable { let total: Int }
            let ended = try? await Program.run("articles", "--limit", "0", "--json", "--ledger", ledger, in: folder)
            guard let ended, ended.status == 0 else { return nil }
            return try? JSONDecoder().decode(Answer.self, from: Data(ended.output.utf8)).total
        }

        private func fingerprint(_ ledger: String) async throws -> String {
            let ended = try await Program.run("lab", "fingerprint", ledger, in: folder)
            #expect(ended.status == 0 && !ended.output.isEmpty, "\(ended.errors)")
            return ended.output
        }
    }
}
