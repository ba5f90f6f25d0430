package import Entries

/// What recording a batch of readings changed.
package struct Recorded: Hashable, Sendable {
    /// Articles that the ledger did not have.
    package var added = 0
    /// Articles whose findings were replaced, because another version of model or rules had found the old ones.
    package var renewed = 0
    /// Articles that the ledger had, with findings of the same version.
    package var known = 0
    /// Statements of the articles that were added or whose findings were replaced.
    package var statements = 0
    /// The ids under which articles were added whose own id another article had.
    package var renamed: [ArticleID] = []

    package init() {}

    package static func += (total: inout Recorded, part: Recorded) {
        total.added += part.added
        total.renewed += part.renewed
        total.known += part.known
        total.statements += part.statements
        total.renamed += part.renamed
    }
}

/// Whether some bytes have to be read.
package enum KnownState: Hashable, Sendable {
    /// The ledger does not have them.
    case unknown
    /// The ledger has them, read by the same versions.
    case read
    /// The ledger has them, read by other versions.
    case stale
}
