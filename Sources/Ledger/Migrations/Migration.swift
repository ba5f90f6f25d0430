internal import GRDB

/// One step in the life of the schema. A step that has shipped is never edited; the next change is a new file.
struct Migration: Sendable {
    /// Kept in the ledger: tells which steps it has taken.
    let name: String
    let sql: String

    /// All steps, in order.
    static let all = [
        firstRecord, partyFiles, partiesOfArticles, circumstances, times, dates, origins, feeds, descriptions, roots,
        blockCorrections, changes, editions, parts,
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in all {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        return migrator
    }

    /// Marks an SQLite file as ours, in its header: "Rapp".
    static let applicationID = 0x5261_7070
}
