import Desk
import Entries
import Exports
import Ledger

extension Desk {
    /// Opens the ledger at `path` to look at; one that is not there is not made.
    static func open(_ path: String) throws -> Desk {
        Desk(try Ledger(path: path, readOnly: true))
    }
}

extension LedgerOption {
    /// The ledger and the party base, to look at; with `writing` to correct, too. A ledger that is not there is not made.
    func desk(writing: Bool = false) throws -> Desk { try Desk.withParties(path, writing: writing) }
}

extension Desk {
    /// The ledger at `path` to look at and to correct; to look at only where it may not be written.
    static func openToServe(_ path: String) throws -> Desk {
        do {
            return try withParties(path, writing: true) { try ReadingRoom.shipped(for: $0) }
        } catch LedgerError.notPermitted {
            return try withParties(path, writing: false)
        }
    }

    fileprivate static func withParties(_ path: String, writing: Bool, room: OpenRoom? = nil) throws -> Desk {
        let ledger = try writing ? Ledger.existing(path) : Ledger(path: path, readOnly: true)
        return Desk(ledger, base: try partyBase(ledger), room: room)
    }

    /// Who parties are can be looked up in the record alone, so a base that is nowhere is an empty one, unless the user
    /// says where it is.
    private static func partyBase(_ ledger: Ledger) throws -> PartyBase {
        let shipped: String
        do throws(Problem) {
            shipped = try PartyFolder.find()
        } catch {
            if Environment["RAPPORTEUR_PARTIES"] != nil { throw error }
            return .empty
        }
        return try PartyShelf(shipped: shipped, ledger: ledger).base
    }
}

extension Ledger {
    /// Opens the ledger at `path` to write; one that is not there is not made.
    static func existing(_ path: String) throws -> Ledger {
        _ = try Ledger(path: path, readOnly: true)
        return try Ledger(path: path)
    }
}

extension Output {
    /// Writes a value as one line of JSON.
    func json(_ value: some JSONWritable) throws(OutputError) {
        try write(value.json + [UInt8(ascii: "\n")])
    }
}
