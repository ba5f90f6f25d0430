import ArgumentParser
import Desk
import Entries
import Foundation

/// `demo`: the example coverage, read and shown.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read the example coverage of an invented negotiation and show it in the browser.",
        discussion: "Keeps its ledger in .demo/talks.db here; delete the folder to begin again.")

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var address: AddressOptions

    @Flag(name: .customLong("no-serve"), help: "Stop after printing what was found.")
    var stopsAfterReading = false

    func run() async throws {
        let coverage = Checkout.parent(of: Self.coverage) + "/" + Self.coverage
        guard FileManager.default.fileExists(atPath: coverage) else {
            throw Problem("There is no \(Self.coverage) here; the demo runs in the source checkout.")
        }
        let summary = try await read([coverage], into: try ledger(), with: reading)
        try report(summary.failures, of: summary.inputs, keeping: "the rest is kept")
        let desk = try Desk.open(Self.ledger)
        try Output(.output).write(try overview(of: desk, reading: summary))
        if !stopsAfterReading { try await serve(Self.ledger, at: address, opensBrowser: true) }
    }

    private static let coverage = "examples/coverage"
    private static let folder = ".demo"
    private static let ledger = folder + "/talks.db"

    private func ledger() throws(Problem) -> String {
        do {
            try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
        } catch {
            throw Problem("The folder \(Self.folder) cannot be made here: \(error.localizedDescription)")
        }
        return Self.ledger
    }

    private func overview(of desk: Desk, reading summary: ReadingSummary) throws -> String {
        let record = try desk.overview()
        let speakers = try desk.speakers(Slice(limit: 3)).items
        var page = Page(for: Terminal(of: .output))
        page.paragraph([Run(summary.sentence(ledger: Self.ledger))])
        page.paragraph([
            Run("The record: ", .bold),
            Run(
                """
                \(counted(record.articles, "article")) by \(counted(record.outlets.count, "outlet")), \
                \(counted(record.statements, "statement")) by \(counted(record.speakers, "speaker")), \
                \(record.unresolved) by somebody the article does not settle.
                """),
        ])
        let tallies = speakers.map { "\($0.name) (\($0.statements))" }
        page.paragraph([Run("Heard most: ", .bold), Run(tallies.joined(separator: ", "))])
        page.paragraph([Run("Look closer: ", .bold), Run("rapporteur statements --ledger \(Self.ledger)")])
        return page.text
    }
}
