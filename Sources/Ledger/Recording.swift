package import Entries
internal import Foundation
internal import GRDB
package import Text

extension Ledger {
    /// Whether the bytes with this digest have to be read by the versions of `stamp`.
    package func state(of digest: Digest, stamp: Stamp) throws(LedgerError) -> KnownState {
        try read { database in
            let sql = "SELECT model, rules FROM article WHERE digest = ?"
            guard let row = try Row.fetchOne(database, sql: sql, arguments: [Data(digest.bytes)]) else {
                return .unknown
            }
            return stamp == Stamp(model: row["model"], rules: row["rules"]) ? .read : .stale
        }
    }

    /// Records a batch of articles with what was found in each, all of it or, where it throws, nothing.
    ///
    /// The same bytes are one article, whatever they are called. Bytes known with findings of the same stamp change
    /// nothing; with findings of another stamp, their article keeps its id and its place, and is otherwise recorded
    /// as now read. Either way the place where they were found is remembered.
    ///
    /// U+0000 in an id, a title and the like is recorded as U+FFFD; texts and original bytes keep it.
    package func record(
        _ readings: [(article: Article, record: ArticleRecord)]
    ) throws(LedgerError) -> Recorded {
        try write { database in
            var total = Recorded()
            for (article, record) in readings {
                try total += ArticleWriter(database, article, record).write()
            }
            return total
        }
    }

    /// Remembers another place where the bytes with this digest were found; does nothing where they are unknown.
    package func noteOrigin(_ origin: Origin, of digest: Digest) throws(LedgerError) {
        try write { try $0.noteOrigin(origin, of: digest) }
    }
}

extension Database {
    func noteOrigin(_ origin: Origin, of digest: Digest) throws {
        try run(
            """
            INSERT INTO origin (article, path, line) SELECT key, ?, ? FROM article WHERE digest = ?
            ON CONFLICT DO NOTHING
            """, [origin.path.storable, origin.line, Data(digest.bytes)])
    }

    /// Runs a statement that is prepared once for each connection.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension String {
    /// The string as SQLite can hold it: a TEXT ends at U+0000.
    var storable: String {
        utf8.contains(0) ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
    }
}
