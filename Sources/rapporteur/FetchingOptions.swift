import ArgumentParser
import Desk

/// How things are fetched from the web.
struct FetchingOptions: ParsableArguments {
    @Flag(name: .customLong("allow-private"), help: "Ask addresses of this machine and its own network, too.")
    var allowsPrivate = false

    @Option(
        help: ArgumentHelp(
            "How the owner of a server can reach you: an address that is sent with each request.", valueName: "words"))
    var contact: String?

    func validate() throws {
        guard contact?.allSatisfy({ $0.isASCII && !$0.isNewline && $0 != "\0" }) ?? true else {
            throw ValidationError("--contact takes plain letters, digits and signs on one line.")
        }
    }

    /// Who is asked and through what, by these options and the environment.
    var web: WebAccess {
        get throws {
            try WebAccess(environment: Environment.all, allowsPrivate: allowsPrivate, contact: contact)
        }
    }
}
