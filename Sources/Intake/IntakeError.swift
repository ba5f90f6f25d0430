package import Entries

/// Why an input could not be taken in. Each says what, where, and what to do.
package enum IntakeError: Error, Equatable, Sendable {
    case unreadable(path: String, reason: String)
    case notJSON(Origin, atByte: Int, reason: String)
    case missingText(Origin)
    case badField(Origin, field: String, expected: String)
    /// `bytes` is how many there are, or were seen before giving up.
    case tooLarge(Origin, bytes: Int)
    case binary(Origin, looksLike: String?)
    /// An archive that breaks off, or is not whole from this byte on; of a packed one, bytes as unpacked.
    case brokenArchive(path: String, atByte: Int)
    /// One file or record in an archive; the others are read.
    case unreadableMember(path: String, reason: String)
    /// A file that holds no articles, but addresses where some may be.
    case addressList(path: String, kind: String, advice: String)
}

extension IntakeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path): cannot be read (\(reason)). Check the name and the permissions."
        case .notJSON(let origin, let byte, let reason):
            "\(origin): not a JSON object (\(reason) at byte \(byte)). One object a line is expected; the line was skipped."
        case .missingText(let origin):
            "\(origin): has neither \"text\" nor \"html\" nor \"path\". Give one of them; the line was skipped."
        case .badField(let origin, let field, let expected):
            "\(origin): \"\(field)\" must be \(expected). Correct it; the line was skipped."
        case .tooLarge(let origin, let bytes):
            "\(origin): too large (\(Self.megabytes(bytes))). The limit for one article is"
                + " \(Self.megabytes(Inputs.largest)); split it. It was skipped."
        case .binary(let origin, let kind):
            "\(origin): not text (it looks like \(kind ?? "binary data")). Convert it to text or HTML first; it was skipped."
        case .brokenArchive(let path, let byte):
            "\(path): breaks off or is damaged at byte \(byte). What stands before was read."
        case .unreadableMember(let path, let reason):
            "\(path): cannot be read (\(reason)). It was skipped; the rest of its archive was read."
        case .addressList(let path, let kind, let advice):
            "\(path): is \(kind), which holds addresses and no articles. \(advice); it was skipped."
        }
    }

    /// Rounded up, without overflow: some lengths are what a hostile archive says.
    private static func megabytes(_ bytes: Int) -> String {
        let (whole, rest) = bytes.quotientAndRemainder(dividingBy: 1 << 20)
        return "\(rest > 0 ? whole + 1 : whole) MB"
    }
}
