package import Entries
internal import Foundation
internal import GRDB
internal import Text

extension Ledger {
    /// Keeps a correction of an article of the ledger, and applies it to what lists ask for.
    ///
    /// - Returns: false where the ledger does not have these bytes.
    package func correct(_ correction: Correction) throws(LedgerError) -> Bool {
        try write { database in
            let sql = "SELECT key FROM article WHERE digest = ?"
            let digest = Data(correction.digest.bytes)
            guard let key = try Int64.fetchOne(database, sql: sql, arguments: [digest]) else { return false }
            try database.add(correction)
            let (article, found) = try ArticleReader(database, key: key).reading()
            try ArticleParties(database, article: key).settle(found, article.text, digest: correction.digest)
            return true
        }
    }
}

extension Database {
    /// All corrections of the article with these bytes, in the order they were made.
    func corrections(of digest: Digest) throws -> [Correction] {
        let sql = "SELECT * FROM correction WHERE digest = ? ORDER BY key"
        return try Row.fetchAll(cachedStatement(sql: sql), arguments: [Data(digest.bytes)]).map { row in
            Correction(
                digest: digest, range: try row.range(), words: row["words"], verdict: try verdict(row),
                note: row["note"], made: row["made"])
        }
    }

    private func verdict(_ row: Row) throws -> Correction.Verdict {
        switch row["verdict"] as String {
        case Verdict.nobody: return .nobody
        case Verdict.asFound: return .asFound
        default:
            guard let id: String = row["party"], let kind = (row["kind"] as String?).flatMap(PartyKind.init) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a correction names no party")
            }
            return .party(
                ArticleParty(
                    id: PartyID(id), kind: kind, name: row["name"] as String? ?? id,
                    isInBase: row["in_base"] as Int? == 1))
        }
    }

    fileprivate func add(_ correction: Correction) throws {
        let verdict =
            switch correction.verdict {
            case .party: Verdict.party
            case .nobody: Verdict.nobody
            case .asFound: Verdict.asFound
            }
        try run(
            """
            INSERT INTO correction (digest, start, end, words, verdict, party, kind, name, in_base, note, made)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                Data(correction.digest.bytes), correction.range.lower, correction.range.upper,
                correction.words.storable, verdict, correction.party?.id.value.storable,
                correction.party?.kind.rawValue, correction.party?.name.storable,
                correction.party.map { $0.isInBase ? 1 : 0 }, correction.note?.storable, correction.made,
            ])
    }
}

/// The words of the ledger for verdicts.
private enum Verdict {
    static let party = "party"
    static let nobody = "nobody"
    static let asFound = "as found"
}
