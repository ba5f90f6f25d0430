package import Entries
internal import GRDB
package import Text

/// Why a ledger could not be opened, read or written, in words that say what to do.
package enum LedgerError: Error, Equatable {
    case missing(path: String)
    case missingFolder(path: String)
    case folder(path: String)
    /// Not an SQLite file, or one that another program wrote.
    case notALedger(path: String)
    /// Written by a later version of Rapporteur.
    case newer(path: String)
    /// Written by an earlier version, and opened for reading only.
    case older(path: String)
    /// The file, its folder or the disk does not let us.
    case notPermitted(path: String)
    case locked(path: String)
    case diskFull(path: String)
    case damaged(path: String, reason: String)
    /// One input is larger than the file format can hold.
    case tooLarge(path: String)
    /// Findings that do not lie inside their article: a bug of the reader, and nothing of the batch was written.
    case misplaced(article: ArticleID, range: ByteRange)
    /// Anything else that the database reports.
    case failed(path: String, reason: String)
}

extension LedgerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path):
            "There is no ledger at \(path). Give its path, or make one with `rapporteur read`."
        case .missingFolder(let path):
            "The folder of \(path) does not exist. Make it first, or choose another place for the ledger."
        case .folder(let path):
            "\(path) is a folder. Name a file in it, for example \(path)/talks.db."
        case .notALedger(let path):
            "\(path) is not a ledger of Rapporteur. It was left as it is; choose another file."
        case .newer(let path):
            "\(path) was written by a newer Rapporteur. It was left as it is; update Rapporteur to open it."
        case .older(let path):
            "\(path) was written by an older Rapporteur. Run `rapporteur read` on it once to bring it up to date."
        case .notPermitted(let path):
            "\(path) cannot be opened or written. Check who owns the file and its folder, or copy it to a folder of yours."
        case .locked(let path):
            "Another program is writing to \(path). Wait until it is done and try again; nothing was lost."
        case .diskFull(let path):
            "The disk that holds \(path) is full. What was recorded before is kept; make room and run again."
        case .damaged(let path, let reason):
            "\(path) is damaged (\(reason)). Keep a copy, and read the articles into a new ledger."
        case .tooLarge(let path):
            "An article is too large for \(path): SQLite holds up to 1 GB each. What was recorded before is kept."
        case .misplaced(let article, let range):
            "A finding at bytes \(range.lower) to \(range.upper) does not lie inside article \(article). "
                + "Nothing of this batch was recorded. This is a bug of Rapporteur; please report it."
        case .failed(let path, let reason):
            "\(path): \(reason). What was recorded before is kept."
        }
    }
}

extension LedgerError {
    /// What a failure of the database means to the user of the file at `path`.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as LedgerError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        default: self = .failed(path: path, reason: String(describing: error))
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? error.description
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_TOOBIG: self = .tooLarge(path: path)
        case .SQLITE_NOTADB: self = .notALedger(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY: self = .notPermitted(path: path)
        default: self = .failed(path: path, reason: reason)
        }
    }
}
