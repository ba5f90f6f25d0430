internal import Foundation
internal import GRDB

/// The file of a ledger, before it is opened.
struct LedgerFile {
    let path: String
    let readOnly: Bool
    /// Seconds to wait for another program that is writing.
    let patience: Double

    static func configuration(readOnly: Bool = false, patience: Double = 5) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
        return configuration
    }

    /// The connections to the file, its schema brought up to date.
    ///
    /// GRDB writes to the file as it opens it, so whether it is ours is asked first, through a connection that
    /// cannot write.
    func open() throws(LedgerError) -> any DatabaseWriter {
        let isNew = try checkPlace()
        do {
            if !isNew { try checkOwner() }
            let configuration = Self.configuration(readOnly: readOnly, patience: patience)
            let pool = try DatabasePool(path: plainPath, configuration: configuration)
            if !readOnly { try Migration.migrator.migrate(pool) }
            return pool
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// SQLite takes a path that begins with `file:` for a URL, and `:memory:` for no file at all.
    private var plainPath: String { path.hasPrefix("/") ? path : "./" + path }

    /// True where there is no file yet, or an empty one.
    private func checkPlace() throws(LedgerError) -> Bool {
        guard !path.isEmpty, let found = attributes(of: path) else {
            if readOnly { throw .missing(path: path) }
            try checkFolder()
            return true
        }
        if found[.type] as? FileAttributeType == .typeDirectory { throw .folder(path: path) }
        let files = FileManager.default
        guard files.isReadableFile(atPath: path), readOnly || files.isWritableFile(atPath: path) else {
            throw .notPermitted(path: path)
        }
        return !readOnly && found[.size] as? Int == 0
    }

    private func checkFolder() throws(LedgerError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard !path.isEmpty, attributes(of: folder)?[.type] as? FileAttributeType == .typeDirectory else {
            throw .missingFolder(path: path)
        }
        guard FileManager.default.isWritableFile(atPath: folder) else { throw .notPermitted(path: path) }
    }

    /// What the file system says of a file or folder, or of what a link leads to; nil where there is none.
    private func attributes(of path: String) -> [FileAttributeKey: Any]? {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return try? FileManager.default.attributesOfItem(atPath: target)
    }

    /// Throws unless the file is a ledger that this version can read.
    private func checkOwner() throws {
        let configuration = Self.configuration(readOnly: true, patience: patience)
        let queue = try DatabaseQueue(path: plainPath, configuration: configuration)
        try queue.read { database in
            let owner = try Int.fetchOne(database, sql: "PRAGMA application_id")
            guard try owner == Migration.applicationID || (owner == 0 && !readOnly && isBare(database)) else {
                throw LedgerError.notALedger(path: path)
            }
            if try Migration.migrator.hasBeenSuperseded(database) { throw LedgerError.newer(path: path) }
            if try readOnly && !Migration.migrator.hasCompletedMigrations(database) {
                throw LedgerError.older(path: path)
            }
        }
    }

    /// True where a run was killed before its first migration was written: then the file holds GRDB's own table at most.
    private func isBare(_ database: Database) throws -> Bool {
        let sql = "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'"
        return try Int.fetchOne(database, sql: sql) == 0
    }
}
