internal import Entries
internal import Foundation
internal import GRDB
internal import Text

extension Ledger {
    /// What is wrong with the ledger, in words for the user; empty where all is well.
    ///
    /// Unpacks every original, of articles and of party files, and compares it with its digest, slices every recorded
    /// place out of its text, and has SQLite check its own structures. The search index is checked too unless the ledger
    /// is open for reading only, because FTS5 takes that question as a write.
    package func check() throws(LedgerError) -> [String] {
        let keys = try read { try Int64.fetchAll($0, sql: "SELECT key FROM article ORDER BY key") }
        var faults = try read { try $0.structuralFaults() + $0.partyFileFaults() }
        for key in keys {
            faults += try read { try ArticleCheck(ArticleReader($0, key: key)).faults() }
        }
        return isReadOnly ? faults : try faults + write { $0.searchFaults() }
    }
}

extension Database {
    fileprivate func structuralFaults() throws -> [String] {
        let structure = try String.fetchAll(self, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let links = try Row.fetchAll(self, sql: "PRAGMA foreign_key_check").map { row in
            "table \(row["table"] as String): a row points to a missing row of \(row["parent"] as String)"
        }
        return structure + links
    }

    fileprivate func searchFaults() -> [String] {
        ["article_search", "statement_search", "speaker_search"].compactMap { table in
            do {
                try execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
                return nil
            } catch {
                return "\(table): does not agree with the words it indexes"
            }
        }
    }
}

/// Compares one article of the ledger with its bytes.
private struct ArticleCheck {
    private let reader: ArticleReader

    init(_ reader: ArticleReader) {
        self.reader = reader
    }

    func faults() throws -> [String] {
        do {
            let article = try reader.article()
            let ranges = try article.ranges + reader.record().ranges + reader.sharedPlaces()
            let misplaced = ranges.filter { !article.text.holds($0) }.map {
                "article \(article.id): bytes \($0.lower) to \($0.upper) are not a place in its text"
            }
            return try misplaced + digestFaults(article) + speakerFaults(article)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return [error.message ?? error.description]
        }
    }

    private func digestFaults(_ article: Article) throws -> [String] {
        try reader.digest() == article.digest ? [] : ["article \(article.id): its original is not what was taken in"]
    }

    private func speakerFaults(_ article: Article) throws -> [String] {
        let strays = try reader.speakers().filter { speaker in
            article.text.holds(speaker.place) && article.text[speaker.place].storable != speaker.name
        }
        return strays.map {
            "article \(article.id): the speaker “\($0.name)” is not named at bytes \($0.place.lower) to \($0.place.upper)"
        }
    }
}
