internal import Foundation
internal import GRDB
internal import Text

extension Ledger {
    /// The SHA-256 of all that is recorded: two ledgers with the same fingerprint hold the same.
    ///
    /// It covers articles in the order they were taken in, the places they were found at, all findings with their
    /// stamps, and the files of parties, but not how SQLite and zlib lay them out.
    package func fingerprint() throws(LedgerError) -> String {
        try read { database in
            var digest = Digest(of: [])
            for key in try Int64.fetchAll(database, sql: "SELECT key FROM article ORDER BY key") {
                digest = Digest(of: digest.bytes + (try database.lines(ofArticle: key)))
            }
            let parties = try database.partyFileLines()
            return parties.isEmpty ? digest.hex : Digest(of: digest.bytes + parties).hex
        }
    }
}

/// One query for each table with findings, by article.
private let queries = [
    """
    SELECT id, digest, title, outlet, published, day, modified, type, url, language, model, rules, text
    FROM article JOIN body ON article = key WHERE key = ?
    """,
    "SELECT 'origin', path, line FROM origin WHERE article = ? ORDER BY key",
    "SELECT 'note', words FROM note WHERE article = ? ORDER BY number",
    "SELECT 'part', whole, number, last FROM part WHERE article = ?",
    "SELECT 'author', name FROM author WHERE article = ? ORDER BY number",
    "SELECT 'credit', source, share, start, end FROM credit WHERE article = ? ORDER BY number",
    "SELECT 'block', kind, start, end FROM block WHERE article = ? ORDER BY number",
    "SELECT 'sentence', start, end FROM sentence WHERE article = ? ORDER BY number",
    "SELECT 'name', kind, start, end FROM name WHERE article = ? ORDER BY number",
    """
    SELECT 'statement', number, mode, name, link, name_start, name_end, found_party, party, corrected
    FROM statement LEFT JOIN speaker ON speaker.key = speaker WHERE article = ? ORDER BY number
    """,
    "SELECT 'reference', start, end, antecedent_start, antecedent_end FROM reference WHERE article = ? ORDER BY number",
    """
    SELECT 'party', number, id, kind, name, in_base, role_start, role_end, acts_for, found
    FROM article_party WHERE article = ? ORDER BY number
    """,
    """
    SELECT 'tie', party, relation, number, id FROM party_tie WHERE article = ? ORDER BY party, relation, number
    """,
    """
    SELECT 'mention', start, end, found_party, party, link, confidence, evidence_start, evidence_end
    FROM mention WHERE article = ? ORDER BY number
    """,
    "SELECT 'title day', earliest, latest FROM title_day WHERE article = ? ORDER BY number",
    "SELECT 'title', start, end FROM title_span WHERE article = ? ORDER BY number",
    """
    SELECT 'title held', number, part, start, end, person, time, earliest, latest
    FROM title_held WHERE article = ? ORDER BY number, part
    """,
    """
    SELECT 'said', number, earliest, latest, start, end
    FROM statement JOIN statement_said ON statement = statement.key WHERE article = ? ORDER BY number
    """,
    "SELECT 'date', date, earliest, latest FROM article_date WHERE article = ? ORDER BY date",
    """
    SELECT 'date evidence', date, number, kind, earliest, latest, start, end, reason, neighbour, followed
    FROM date_evidence WHERE article = ? ORDER BY date, number
    """,
    """
    SELECT 'correction', correction.digest, start, end, words, verdict, party, note
    FROM article JOIN correction USING (digest) WHERE article.key = ? ORDER BY correction.key
    """,
    """
    SELECT 'block correction', start, end, words, found, put_back, note
    FROM article JOIN block_correction USING (digest) WHERE article.key = ? ORDER BY block_correction.key
    """,
    """
    SELECT 'evidence', statement.number, role, evidence.number, start, end
    FROM statement JOIN evidence ON statement = statement.key WHERE article = ?
    ORDER BY statement.number, role, evidence.number
    """,
    """
    SELECT 'nested', number, held_by, mode, link, name_start, name_end, party
    FROM nested WHERE article = ? ORDER BY number
    """,
    """
    SELECT 'time', number, start, end, kind, meaning, anchor, modifier, bound, rule, furniture, timex, edtf, earliest,
      latest, granularity, told, told_earliest, told_latest, antecedent_start, antecedent_end, confidence
    FROM time WHERE article = ? ORDER BY number
    """,
    """
    SELECT 'nested evidence', nested.number, role, nested_evidence.number, start, end
    FROM nested JOIN nested_evidence ON nested = nested.key WHERE article = ?
    ORDER BY nested.number, role, nested_evidence.number
    """,
    "SELECT 'placed', text_key, same_text, root, family, words, shingles FROM placed WHERE article = ?",
    """
    SELECT 'relative', other, copy, contained_here, contained_there FROM relative WHERE article = ? ORDER BY other
    """,
    """
    SELECT 'shared', other, start, end, other_start, other_end
    FROM shared_passage WHERE article = ? ORDER BY other, number
    """,
    """
    SELECT 'change', other, kind, start, end, around_start, around_end, other_start, other_end, other_around_start,
      other_around_end
    FROM change WHERE article = ? ORDER BY other, number
    """,
    "SELECT 'noted', shingle FROM noted WHERE article = ? ORDER BY shingle",
]

extension Database {
    /// All that is recorded of one article, in bytes that no other record has.
    fileprivate func lines(ofArticle key: Int64) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for query in queries {
            let rows = try Row.fetchCursor(cachedStatement(sql: query), arguments: [key])
            while let row = try rows.next() {
                for value in row.databaseValues { bytes += value.selfDelimited }
                bytes.append(UInt8(ascii: "\n"))
            }
        }
        return bytes
    }
}

extension DatabaseValue {
    /// The value with its kind and, where that varies, its length in bytes.
    fileprivate var selfDelimited: [UInt8] {
        switch storage {
        case .null: Array("n".utf8)
        case .int64(let number): Array("i\(number);".utf8)
        case .double(let number): Array("d\(number);".utf8)
        case .string(let string): Array("s\(string.utf8.count);".utf8) + Array(string.utf8)
        case .blob(let data): Array("b\(data.count);".utf8) + Array(data)
        }
    }
}
