import ArgumentParser

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How the program ends after an error: what it says, where, and with which exit code.
struct Ending {
    private let message: String
    private let stream: Stream
    private let code: ExitStatus

    init(of error: any Error) {
        switch error {
        case OutputError.readerGone:
            (message, stream, code) = ("", .error, .done)
        case let status as ExitStatus:
            (message, stream, code) = ("", .error, status)
        default:
            // Help and versions are errors to the parser, with code 0; its own complaints have others.
            let succeeded = Rapporteur.exitCode(for: error).isSuccess
            message = Rapporteur.fullMessage(for: error).harmlessLines
            (stream, code) = succeeded ? (.output, .done) : (.error, .misuse)
        }
    }

    func end() -> Never {
        if !message.isEmpty {
            // Where nobody can be told, the exit code has to do.
            do { try Output(stream).line(message.trimmingBlankEnd) } catch { exit(code.rawValue) }
        }
        exit(code.rawValue)
    }
}

/// The exit codes that scripts may rely on.
enum ExitStatus: Int32, Error {
    case done
    /// Some inputs failed, each named on standard error; the rest is kept.
    case someFailed
    /// The command line is wrong, or something it needs is missing.
    case misuse
}

/// Something the user can put right: what is wrong, then what to do.
struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension String {
    /// The same lines, each of them harmless: an error may hold the name of a file or an id from anywhere.
    fileprivate var harmlessLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).harmless }.joined(separator: "\n")
    }

    /// Without blanks and line ends behind.
    fileprivate var trimmingBlankEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
