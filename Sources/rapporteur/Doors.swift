import Desk
import Exports
import Ledger

extension Desk {
    /// Opens the ledger at `path` to look at; one that is not there is not made.
    static func open(_ path: String) throws -> Desk {
        Desk(try Ledger(path: path, readOnly: true))
    }
}

extension Output {
    /// Writes a value as one line of JSON.
    func json(_ value: some JSONWritable) throws(OutputError) {
        try write(value.json + [UInt8(ascii: "\n")])
    }
}
