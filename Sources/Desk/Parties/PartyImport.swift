package import Entries
package import Ledger

/// What the import of one file of parties came to.
package struct PartyImport: Sendable {
    package let file: String
    package let state: State
    package let parties: Int
    package let tenures: Int
    package let metonyms: Int
    package let faults: [PartyFault]

    /// The raw values are used in JSON.
    package enum State: String, Sendable {
        case added
        /// The ledger had the same bytes already.
        case known
        /// Nothing in it could be taken, so the ledger does not keep it.
        case refused
    }
}

extension PartyShelf {
    /// Puts files over those that are there, and into `ledger`, which keeps them as they are found.
    ///
    /// A file in which nothing can be taken is not kept. The same bytes again change nothing.
    package mutating func importFiles(at paths: [String], into ledger: Ledger) throws -> [PartyImport] {
        let known = Set(try ledger.partyFiles().map(\.digest))
        let found = try PartyPaths.files(at: paths)
        let read = add(found)
        let taken = read.filter { !$0.reading.entries.isEmpty }
        let added = try ledger.addPartyFiles(taken.map(\.file))
        return read.compactMap { file, reading in
            let isKnown = known.contains(file.digest)
            // A file of the Factbook about an ocean says nothing, and there is nothing to say of it.
            if !isKnown, reading.entries.isEmpty, reading.faults.isEmpty { return nil }
            return PartyImport(
                file: file.name,
                state: isKnown ? .known : added.contains(file.digest) ? .added : .refused,
                parties: reading.entries.parties.count, tenures: reading.entries.tenures.count,
                metonyms: reading.entries.metonyms.count, faults: reading.faults)
        }
    }
}

extension PartyEntries {
    fileprivate var isEmpty: Bool { parties.isEmpty && tenures.isEmpty && metonyms.isEmpty }
}
