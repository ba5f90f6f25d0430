package import Entries
internal import Foundation
internal import GRDB
package import Text

extension Ledger {
    /// Keeps files of parties behind those it has, in this order; returns the digests of those it did not have.
    ///
    /// The same bytes are one file, whatever they are called, and keep their place.
    package func addPartyFiles(_ files: [PartyFile]) throws(LedgerError) -> Set<Digest> {
        try write { database in
            var added: Set<Digest> = []
            for file in files {
                try database.run(
                    """
                    INSERT INTO party_file (name, digest, size, zlib) VALUES (?, ?, ?, ?)
                    ON CONFLICT (digest) DO NOTHING
                    """,
                    [file.name.storable, Data(file.digest.bytes), file.bytes.count, try packed(file.bytes)])
                if database.changesCount > 0 { added.insert(file.digest) }
            }
            return added
        }
    }

    /// The files of parties it has, in the order in which they were imported.
    package func partyFiles() throws(LedgerError) -> [PartyFile] {
        try read { try $0.partyFiles() }
    }
}

extension Database {
    fileprivate func partyFiles() throws -> [PartyFile] {
        try Row.fetchAll(self, sql: "SELECT name, digest, size, zlib FROM party_file ORDER BY key").map { row in
            let name: String = row["name"]
            guard let bytes = unpacked(row["zlib"], size: row["size"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the party file \(name) is not whole")
            }
            let file = PartyFile(name: name, bytes: bytes)
            guard Data(file.digest.bytes) == row["digest"] as Data else {
                throw DatabaseError(
                    resultCode: .SQLITE_CORRUPT, message: "the party file \(name) is not what was imported")
            }
            return file
        }
    }

    /// What is wrong with the files of parties.
    func partyFileFaults() throws -> [String] {
        do {
            _ = try partyFiles()
            return []
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return [error.message ?? error.description]
        }
    }

    /// What tells the files of parties apart, in order; nothing where there are none.
    func partyFileLines() throws -> [UInt8] {
        try Row.fetchAll(self, sql: "SELECT name, digest FROM party_file ORDER BY key").flatMap { row in
            Array((row["name"] as String).utf8) + [0] + Array(row["digest"] as Data)
        }
    }
}
