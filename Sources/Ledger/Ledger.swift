internal import GRDB

/// The record of all articles and what was found in them: one SQLite file.
///
/// A class because it owns the connections to that file. Each call is one transaction; calls may come from any task.
package final class Ledger: Sendable {
    private let database: any DatabaseWriter
    private let path: String

    /// Opens the ledger at `path`, making it where there is none, unless it is opened for reading only.
    ///
    /// While another program writes, a call waits for it for up to `patience` seconds.
    package init(path: String, readOnly: Bool = false, patience: Double = 5) throws(LedgerError) {
        self.path = path
        database = try LedgerFile(path: path, readOnly: readOnly, patience: patience).open()
    }

    private init(_ database: any DatabaseWriter) {
        self.database = database
        path = "the ledger in memory"
    }

    /// A ledger that lives as long as the value.
    package static func inMemory() throws(LedgerError) -> Ledger {
        do {
            let queue = try DatabaseQueue(configuration: LedgerFile.configuration())
            try Migration.migrator.migrate(queue)
            return Ledger(queue)
        } catch {
            throw LedgerError(error, path: "the ledger in memory")
        }
    }

    /// True where nothing can be recorded.
    package var isReadOnly: Bool { database.configuration.readonly }

    /// Runs `body` on one unchanging state of the ledger.
    func read<Answer>(_ body: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        do { return try database.read(body) } catch { throw LedgerError(error, path: path) }
    }

    /// Runs `body` in one transaction: all of it is recorded, or, where it throws, none.
    func write<Answer>(_ body: (Database) throws -> Answer) throws(LedgerError) -> Answer {
        do { return try database.write(body) } catch { throw LedgerError(error, path: path) }
    }
}
