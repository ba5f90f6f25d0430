import ArgumentParser

/// `serve`: the record in the browser.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the record in the browser.",
        discussion: "Serves to this machine only unless --host says otherwise. Ctrl-C ends it.")

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var address: AddressOptions

    @Flag(help: "Open the browser.")
    var open = false

    func run() async throws {
        try await serve(ledger.path, at: address, opensBrowser: open)
    }
}

/// Where the dossier is served.
struct AddressOptions: ParsableArguments {
    @Option(help: "The address to serve at; 127.0.0.1 is seen by this machine only.")
    var host = "127.0.0.1"

    @Option(help: "The port to serve at.")
    var port = 8017

    func validate() throws {
        guard (1...65535).contains(port) else { throw ValidationError("--port takes a number from 1 to 65535.") }
    }
}
