package import Entries

/// A party base in the making: files are added in order, each read over what the earlier ones say.
package struct PartyLibrary: Sendable {
    private var files: [PartyEntries] = []
    /// Of each file, in order, what it said and what could not be taken.
    package private(set) var readings: [PartyReading] = []

    package init() {}

    /// Reads files and puts them over those added before.
    ///
    /// Public data of one form that comes in one run is read over the same base, so that the 260 files of the Factbook
    /// need one base and not 260.
    package mutating func add(_ new: [PartyFile]) {
        var base: (form: PartyForm, base: PartyBase)?
        for file in new {
            let form = PartyForm(file)
            if form == .yaml {
                base = nil
                add(PartyYAML.read(file))
                continue
            }
            if base?.form != form || form == .table { base = (form, PartyBase(files)) }
            let over = base?.base ?? .empty
            add(form == .factbook ? FactbookFile.read(file, over: over) : OfficeHolderTable.read(file, over: over))
        }
    }

    private mutating func add(_ reading: PartyReading) {
        readings.append(reading)
        files.append(reading.entries)
    }

    /// The base of all files so far.
    package var base: PartyBase { PartyBase(files) }
}

/// In which form a file of parties is written; told from its first bytes, not from its name.
package enum PartyForm: String, CaseIterable, Sendable {
    case yaml
    /// A country file of the World Factbook in JSON.
    case factbook
    /// Office holders, comma-separated.
    case table

    package init(_ file: PartyFile) {
        if OfficeHolderTable.isOne(file.bytes) {
            self = .table
        } else {
            self = FactbookFile.isOne(file.bytes) ? .factbook : .yaml
        }
    }
}
