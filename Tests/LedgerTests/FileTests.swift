import Entries
import Foundation
import GRDB
import Ledger
import Testing
import Text

/// A folder that is there for one test. A class because it goes away with its last use.
final class Folder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// A ledger as the first version wrote it.
    static func copyShippedLedger(to path: String) throws {
        let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Ledgers/version-1.ledger").path
        try FileManager.default.copyItem(atPath: shipped, toPath: path)
    }
}

@Suite("The file of a ledger")
struct FileTests {
    private let folder: Folder
    private let path: String

    init() throws {
        folder = try Folder()
        path = folder("talks.db")
    }

    private func record(_ samples: [Sample] = Sample.all) throws -> String {
        let ledger = try Ledger(path: path)
        _ = try ledger.record(samples.map { $0.reading() })
        return try ledger.fingerprint()
    }

    private func alter(_ sql: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    @Test func keepsItsRecord() throws {
        let fingerprint = try record()
        #expect(try Ledger(path: path).fingerprint() == fingerprint)
        let reader = try Ledger(path: path, readOnly: true)
        #expect(try reader.fingerprint() == fingerprint)
        #expect(try reader.check().isEmpty)
        #expect(throws: LedgerError.notPermitted(path: path)) { try reader.record([numbered(1).reading()]) }
    }

    @Test func readersSeeWhatAWriterAdds() throws {
        let writer = try Ledger(path: path)
        let reader = try Ledger(path: path, readOnly: true)
        _ = try writer.record([Sample.talks.reading()])
        #expect(try reader.overview().articles == 1)
    }

    @Test func aKilledRunKeepsItsBatches() throws {
        let ledger = try Ledger(path: path)
        _ = try ledger.record(Sample.all.map { $0.reading() })
        _ = try ledger.record((0..<50).map { numbered($0).reading() })
        // What a killed process leaves: the file and the log beside it, neither closed.
        let copy = folder("copy.db")
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
        }
        let recovered = try Ledger(path: copy)
        #expect(try recovered.fingerprint() == ledger.fingerprint())
        #expect(try recovered.check().isEmpty)
    }

    @Test func aCutLogLosesOnlyItsEnd() throws {
        let ledger = try Ledger(path: path)
        var known: Set<String> = [try ledger.fingerprint()]
        for number in 0..<6 {
            _ = try ledger.record([numbered(number).reading()])
            known.insert(try ledger.fingerprint())
        }
        let log = try #require(FileManager.default.contents(atPath: path + "-wal"))
        for share in 0...12 {
            let copy = folder("cut-\(share).db")
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            try log.prefix(log.count * share / 12).write(to: URL(fileURLWithPath: copy + "-wal"))
            let recovered = try Ledger(path: copy)
            #expect(try known.contains(recovered.fingerprint()))
            #expect(try recovered.check().isEmpty)
            _ = try recovered.record((0..<6).map { numbered($0).reading() })
            #expect(try recovered.fingerprint() == ledger.fingerprint())
        }
    }

    @Test func aLedgerOfTheFirstVersionOpens() throws {
        // Holds the samples as the first version recorded them; it is never made anew.
        try Folder.copyShippedLedger(to: path)
        let ledger = try Ledger(path: path)
        #expect(try ledger.check().isEmpty)
        for sample in Sample.all {
            let reading = sample.reading()
            #expect(try ledger.article(reading.article.id)?.article == reading.article)
            #expect(try ledger.article(reading.article.id)?.record == reading.record)
        }
        #expect(try ledger.record([Sample.talks.reading(Sample.laterStamp), numbered(1).reading()]).renewed == 1)
        #expect(try ledger.check().isEmpty)
    }

    @Test func anEmptyFileBecomesALedger() throws {
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(try Ledger(path: path).overview().articles == 0)
    }

    @Test(arguments: ["file:talks.db?mode=memory", ":memory:", "talks ü “1”.db"])
    func oddNamesAreOnlyNames(_ name: String) throws {
        _ = try Ledger(path: folder(name)).record([Sample.talks.reading()])
        #expect(FileManager.default.fileExists(atPath: folder(name)))
    }

    @Test func saysWhatIsWrongWithThePlace() throws {
        #expect(throws: LedgerError.missing(path: path)) { try Ledger(path: path, readOnly: true) }
        #expect(throws: LedgerError.folder(path: folder.path)) { try Ledger(path: folder.path) }
        let nowhere = folder("no/talks.db")
        #expect(throws: LedgerError.missingFolder(path: nowhere)) { try Ledger(path: nowhere) }
        #expect(throws: LedgerError.missingFolder(path: "")) { try Ledger(path: "") }
        #expect(throws: LedgerError.notPermitted(path: "/proc/talks.db")) { try Ledger(path: "/proc/talks.db") }
    }

    @Test func leavesFilesOfOthersAlone() throws {
        let words = Data("Dear diary, this is no ledger at all. ".utf8 + Array(repeating: 46, count: 5_000))
        try words.write(to: URL(fileURLWithPath: path))
        #expect(throws: LedgerError.notALedger(path: path)) { try Ledger(path: path) }
        #expect(FileManager.default.contents(atPath: path) == words)

        let other = folder("other.db")
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE diary (day TEXT)") }
        let before = FileManager.default.contents(atPath: other)
        #expect(throws: LedgerError.notALedger(path: other)) { try Ledger(path: other) }
        #expect(FileManager.default.contents(atPath: other) == before)
    }

    @Test func leavesNewerAndOlderLedgersAlone() throws {
        _ = try record()
        try alter("INSERT INTO grdb_migrations VALUES ('999 later')")
        #expect(throws: LedgerError.newer(path: path)) { try Ledger(path: path) }
        try alter("DELETE FROM grdb_migrations")
        #expect(throws: LedgerError.older(path: path)) { try Ledger(path: path, readOnly: true) }
    }

    @Test func waitsForAnotherWriterAndThenSaysSo() throws {
        let ledger = try Ledger(path: path, patience: 0.05)
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: LedgerError.locked(path: path)) { try ledger.record([Sample.talks.reading()]) }
            #expect(try ledger.overview().articles == 0)
            try database.execute(sql: "COMMIT")
        }
        #expect(try ledger.record([Sample.talks.reading()]).added == 1)
    }

    @Test func everyErrorSaysWhatToDo() {
        let errors: [LedgerError] = [
            .missing(path: "x.db"), .missingFolder(path: "x.db"), .folder(path: "x.db"), .notALedger(path: "x.db"),
            .newer(path: "x.db"), .older(path: "x.db"), .notPermitted(path: "x.db"), .locked(path: "x.db"),
            .diskFull(path: "x.db"), .damaged(path: "x.db", reason: "torn"), .tooLarge(path: "x.db"),
            .failed(path: "x.db", reason: "odd"),
        ]
        for error in errors { #expect(error.description.contains("x.db") && error.description.hasSuffix(".")) }
    }
}

@Suite("A damaged ledger is noticed")
struct DamageTests {
    private let folder: Folder
    private let path: String

    init() throws {
        folder = try Folder()
        path = folder("talks.db")
        _ = try Ledger(path: path).record(Sample.all.map { $0.reading() })
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let sql: String
        let fault: String

        init(_ sql: String, _ fault: String) {
            self.sql = sql
            self.fault = fault
        }

        var testDescription: String { sql }
    }

    @Test(arguments: [
        Case("UPDATE evidence SET end = 9000", "not a place in its text"),
        Case("UPDATE evidence SET start = end + 1", "are not a place"),
        Case("INSERT INTO shared_passage VALUES (2, 1, 1, 0, 9000, 0, 1)", "not a place in its text"),
        Case("INSERT INTO shared_passage VALUES (2, 1, 1, 0, 1, 0, 9000)", "not a place in its text"),
        Case("UPDATE name SET start = start + 1 WHERE article = 2 AND number = 1", "not a place in its text"),
        Case("UPDATE statement SET name_start = name_start + 1 WHERE number = 1 AND article = 1", "is not named at"),
        Case("UPDATE block SET end = 4000000000", "not a place in its text"),
        Case("UPDATE block SET kind = 'poem'", "poem"),
        Case("UPDATE body SET text = x'ff'", "not UTF-8"),
        Case("UPDATE body SET text = CAST(replace(CAST(text AS TEXT), 'terms', 'temrs') AS BLOB)", "does not agree"),
        Case("UPDATE original SET zlib = zeroblob(length(zlib))", "not whole"),
        Case("UPDATE original SET size = 1 << 60", "not whole"),
        Case("UPDATE article SET digest = randomblob(32) WHERE key = 1", "not what was taken in"),
        Case("DELETE FROM body WHERE article = 1", "a part of it is missing"),
        Case("DELETE FROM origin", "where it was found"),
        Case("PRAGMA foreign_keys = OFF; DELETE FROM statement WHERE number = 1", "missing row"),
        Case("UPDATE speaker SET name = 'Ilse' WHERE name = 'Ilse Varga'", "does not agree"),
    ])
    func check(_ example: Case) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: example.sql) }
        let ledger = try Ledger(path: path)
        let faults = try ledger.check()
        #expect(faults.contains { $0.contains(example.fault) }, "\(faults)")
        // Reading it gives an answer or an error, and never words that stand nowhere.
        _ = Result { try ledger.statements(StatementFilter(), .all) }
        _ = Result { try ledger.search("meet угоду", .all) }
        _ = Result { try ledger.article(ArticleID("talks")) }
        _ = Result { try ledger.record([Sample.talks.reading(Sample.laterStamp)]) }
    }

    @Test func tornPagesAreNoCrash() throws {
        var bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        for page in stride(from: 4_096 * 3, to: bytes.count, by: 4_096 * 5) {
            for offset in page..<min(page + 600, bytes.count) { bytes[offset] = UInt8(truncatingIfNeeded: offset * 31) }
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let outcome = Result { try Ledger(path: path).check() }
        switch outcome {
        case .success(let faults): #expect(!faults.isEmpty)
        case .failure(let error): #expect(error is LedgerError)
        }
    }
}
