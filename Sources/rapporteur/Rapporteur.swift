import ArgumentParser

/// The program: reads the press about a negotiation and keeps the record of who said what.
struct Rapporteur: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rapporteur",
        abstract: "Reads articles about a negotiation and keeps the record: who said what, cited to the letter.",
        discussion: """
            Begin with `rapporteur demo`, or with your own articles:

              rapporteur read articles/ --ledger talks.db
              rapporteur statements --ledger talks.db --speaker Putin
              rapporteur serve --ledger talks.db

            Nothing leaves this machine; `watch`, and `read` with an address, ask the web for pages.
            Exit codes: 0 done, 1 some inputs failed, 2 misuse or something missing.
            """,
        subcommands: [
            Read.self, Feeds.self, WatchFeeds.self, Statements.self, Speakers.self, Parties.self, ShowParty.self,
            Articles.self, Show.self, Explain.self, Times.self, Dates.self, Due.self, Correct.self,
            ShowResidue.self, Search.self, Origins.self, Changes.self, Diff.self, Serve.self,
            Extract.self, Demo.self, Completions.self, Lab.self,
        ]
    )
}

@main
enum Start {
    static func main() async {
        Output.expectClosedPipes()
        do {
            var command = try Rapporteur.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Ending(of: error).end()
        }
    }
}
