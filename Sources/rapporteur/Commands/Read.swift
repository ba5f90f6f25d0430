import ArgumentParser
import Desk
import Intake
import Ledger

/// `read`: articles into a ledger.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read articles into a ledger.",
        discussion: """
            Takes text files, web pages, JSONL files (one article a line), feeds, archives of pages (ZIP, tar, WARC; packed \
            with gzip or not) and folders of all of them; `-` is JSONL on standard input. Addresses of pages, and texts with \
            an address on each line, are fetched, as far as robots.txt allows. What the ledger holds already is not read again, so a run that was cut short is finished by running \
            it once more.
            """)

    @Argument(help: "Files, folders and addresses, or - for JSONL on standard input.", completion: .file())
    var paths: [String]

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var fetching: FetchingOptions
    @OptionGroup var reading: ReadingOptions

    func run() async throws {
        let (files, addresses) = WebPaths.divided(paths)
        if files.isEmpty { return try await fetch(addresses) }
        let summary = try await read(files, into: ledger.path, with: reading)
        try Output(.output).line(summary.sentence(ledger: ledger.path))
        for id in summary.renamed {
            Output.complain("another article has that name already; this one is \(id)")
        }
        if summary.kept > 0 {
            try Output(.output).line(
                """
                See it with:  rapporteur statements\(ledger.flag)
                       or in a browser:  rapporteur serve\(ledger.flag)
                """)
        }
        var ending: ExitStatus?
        do throws(ExitStatus) {
            try report(summary.failures, of: summary.inputs, keeping: "the rest is kept")
        } catch {
            ending = error
        }
        if !addresses.isEmpty { try await fetch(addresses) }
        if let ending { throw ending }
    }

    /// Fetches pages, and reads them into the ledger.
    private func fetch(_ addresses: [String]) async throws {
        _ = try reading.location
        let web = try fetching.web
        let target = try Ledger(path: ledger.path)
        let watch = Watch(target, room: try reading.room(for: target), web: web)
        var report = WatchReport(json: false)
        let new = try await watch.read(addresses) { try report.note($0) }
        if new < addresses.count {
            try Output(.output).line("\(addresses.count - new) of \(counted(addresses.count, "page")) known already.")
        }
        try report.end()
    }
}

/// Reads articles into the ledger at `path`, with a progress bar on a terminal.
func read(_ paths: [String], into path: String, with options: ReadingOptions) async throws -> ReadingSummary {
    // That the model is missing is told before a ledger is made.
    _ = try options.location
    let ledger = try Ledger(path: path)
    let room = try options.room(for: ledger)
    var bar = ProgressBar(on: Terminal(of: .error))
    let errors = Output(.error)
    // A terminal that goes away must not end a reading, so what cannot be drawn is let go.
    let draw = { (text: String) in if !text.isEmpty { _ = try? errors.write(text) } }
    defer { draw(bar.erased) }
    let bytes = InputSize.bytes(at: paths)
    return try await room.read(Inputs(paths: paths), into: ledger) { progress in
        if let line = bar.redrawn(progress.step(of: bytes)) { draw(line) }
    }
}

/// Names each failure on standard error, then ends with the exit code for it, where there were any.
func report(_ failures: [IntakeError], of inputs: Int, keeping rest: String) throws(ExitStatus) {
    guard !failures.isEmpty else { return }
    for failure in failures { Output.complain("\(failure)") }
    Output.complain("\(failures.count) of \(counted(inputs, "input")) failed; \(rest)")
    throw .someFailed
}
