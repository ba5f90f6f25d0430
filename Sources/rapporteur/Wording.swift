import Desk
import Entries
import Intake

extension ReadingSummary {
    /// The inputs that the ledger holds now.
    var kept: Int { added + renewed + known }

    /// Everything that was looked at, failures included.
    var inputs: Int { kept + failures.count }

    /// What a reading came to, in one line.
    func sentence(ledger path: String) -> String {
        var parts = ["\(counted(added, "article")) read into \(path)"]
        if renewed > 0 { parts.append("\(renewed) read again with another reader") }
        if known > 0 { parts.append("\(known) known already") }
        return parts.joined(separator: ", ") + ". \(counted(statements, "statement")) found."
    }
}

extension Progress {
    /// How far this is of so many bytes, where they could be counted.
    func step(of bytes: Int?) -> ProgressBar.Step {
        ProgressBar.Step(
            articles: inputs, statements: statements, share: bytes.map { Double(self.bytes) / Double(max($0, 1)) })
    }
}

extension IntakeError {
    /// Where the input that failed stands: `articles.jsonl:12`.
    var place: String {
        switch self {
        case .unreadable(let path, _), .brokenArchive(let path, _), .unreadableMember(let path, _),
            .addressList(let path, _, _):
            path
        case .notJSON(let origin, _, _), .missingText(let origin), .badField(let origin, _, _),
            .tooLarge(let origin, _), .binary(let origin, _):
            origin.description
        }
    }
}
