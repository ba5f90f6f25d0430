import Entries
import GRDB
import Ledger
import Testing
import Text

@Suite("A ledger carries the party files that were imported")
struct PartyFileTests {
    private let first = PartyFile(name: "states.yaml", bytes: Array("- {id: vm, kind: state, name: Velmark}\n".utf8))
    private let second = PartyFile(name: "ämter.yaml", bytes: Array("# Åsmund — “office”\n".utf8))

    @Test func inOrderAndWhole() throws {
        let ledger = try Ledger.inMemory()
        #expect(try ledger.partyFiles().isEmpty)
        #expect(try ledger.addPartyFiles([second, first]) == [first.digest, second.digest])
        #expect(try ledger.partyFiles() == [second, first])
    }

    @Test("The same bytes are one file, whatever they are called")
    func once() throws {
        let ledger = try Ledger.inMemory()
        _ = try ledger.addPartyFiles([first])
        let again = PartyFile(name: "copy.yaml", bytes: first.bytes)
        #expect(try ledger.addPartyFiles([again, second, second]) == [second.digest])
        #expect(try ledger.partyFiles() == [first, second])
    }

    @Test func theFingerprintCoversThem() throws {
        let (one, other) = (try Ledger.inMemory(), try Ledger.inMemory())
        let bare = try one.fingerprint()
        _ = try one.addPartyFiles([first, second])
        _ = try other.addPartyFiles([second, first])
        #expect(try Set([bare, one.fingerprint(), other.fingerprint()]).count == 3)
    }

    @Test(arguments: [
        "UPDATE party_file SET zlib = zeroblob(length(zlib))", "UPDATE party_file SET digest = randomblob(32)",
    ])
    func damageIsNoticed(_ sql: String) throws {
        let folder = try Folder()
        let path = folder("talks.db")
        _ = try Ledger(path: path).addPartyFiles([first])
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
        let ledger = try Ledger(path: path)
        #expect(try ledger.check().contains { $0.contains("states.yaml") })
        #expect(throws: LedgerError.self) { try ledger.partyFiles() }
    }

    @Test func aLedgerOfTheFirstVersionTakesThem() throws {
        let folder = try Folder()
        let path = folder("talks.db")
        try Folder.copyShippedLedger(to: path)
        let ledger = try Ledger(path: path)
        #expect(try ledger.addPartyFiles([first]) == [first.digest])
        #expect(try ledger.check().isEmpty)
    }
}
