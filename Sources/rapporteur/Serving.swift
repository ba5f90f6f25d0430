import Desk
import Web

/// Serves the ledger at `path` as a dossier until the program is ended.
func serve(_ path: String, at address: AddressOptions, opensBrowser: Bool) async throws {
    let dossier = Dossier(desk: try Desk.openToServe(path), title: path)
    do throws(ServingError) {
        try await dossier.run(host: address.host, port: address.port) { url in
            let opened = opensBrowser && Browser.open(url)
            Output.complain("The dossier is at \(url)\(opened ? ", in your browser now" : ""). Ctrl-C ends it.")
        }
    } catch {
        throw Problem("\(error). Another --port may be free.")
    }
}
