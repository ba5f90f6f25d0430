package import Entries
import Foundation
package import Ledger
import Parties
import Text

/// The files that a party base is made of, in order: those that are shipped, those a ledger carries, and any besides.
package struct PartyShelf: Sendable {
    private var library = PartyLibrary()
    private var files: [PartyFile] = []

    /// A shelf with the files of the folder that is shipped.
    ///
    /// - Throws: `PartyFileError`.
    package init(shipped folder: String) throws(PartyFileError) {
        try add(paths: [folder])
    }

    /// A shelf with the files of the folder that is shipped, and over them those that the user of `ledger` imported.
    package init(shipped folder: String, ledger: Ledger) throws {
        try self.init(shipped: folder)
        add(try ledger.partyFiles())
    }

    /// Puts files, and the files of folders, over those that are there; returns what was read from each.
    @discardableResult
    package mutating func add(paths: [String]) throws(PartyFileError) -> [(file: PartyFile, reading: PartyReading)] {
        add(try PartyPaths.files(at: paths))
    }

    @discardableResult
    package mutating func add(_ new: [PartyFile]) -> [(file: PartyFile, reading: PartyReading)] {
        library.add(new)
        files += new
        return Array(zip(new, library.readings.suffix(new.count)))
    }

    /// The same for the same files in the same order: a base that was edited links anew.
    package var edition: String {
        String(Digest(of: Array(files.map(\.digest.hex).joined().utf8)).hex.prefix(8))
    }

    /// The base of all that is there.
    package var base: PartyBase { library.base }

    /// What could not be taken of the files, in their order.
    package var faults: [PartyFault] { library.readings.flatMap(\.faults) }

    /// What does not go together in the base.
    package var clashes: [PartyClash] { PartyChecks.clashes(in: base) }

    /// How many of the holders that the tables on the shelf list are answered.
    package var measure: PartyMeasure { PartyMeasure(AsOfMeasure(files, of: base)) }
}

/// How many of the holders that public data lists a base gives back, on the first and on a middle day of each.
package struct PartyMeasure: Sendable {
    /// Heads of state and of government.
    package let heads: Tally
    /// Ministers, deputies, ambassadors.
    package let others: Tally
    /// The rows that were not answered.
    package let unanswered: [String]

    package struct Tally: Sendable {
        package let asked: Int
        package let answered: Int
    }

    init(_ measure: AsOfMeasure) {
        heads = Tally(asked: measure.heads.asked, answered: measure.heads.answered)
        others = Tally(asked: measure.others.asked, answered: measure.others.answered)
        unanswered = measure.unanswered
    }
}

extension Desk {
    /// The party base as this ledger has it: the files of the folder that is shipped, then those that its user imported.
    package func partyBase(shipped folder: String) throws -> PartyBase {
        try PartyShelf(shipped: folder, ledger: ledger).base
    }
}

/// Why a file of parties could not be read.
package enum PartyFileError: Error, Equatable, CustomStringConvertible {
    case unreadable(path: String, reason: String)

    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path): cannot be read (\(reason)). Check the name and the permissions; nothing was imported."
        }
    }
}

/// The files of parties at the places that a user names.
enum PartyPaths {
    /// Files as they are, and of folders all that may be files of parties, in the order of their names.
    static func files(at paths: [String]) throws(PartyFileError) -> [PartyFile] {
        var files: [PartyFile] = []
        for path in paths {
            var isFolder: ObjCBool = false
            // The call fills in the flag it is lent and keeps no pointer to it.
            let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            guard exists else { throw .unreadable(path: path, reason: "there is no such file") }
            for name in isFolder.boolValue ? try inside(path) : [path] { files.append(try file(name)) }
        }
        return files
    }

    private static func inside(_ folder: String) throws(PartyFileError) -> [String] {
        do {
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
            let wanted = names.filter { name in
                let parts = name.split(separator: "/")
                let isHidden = parts.contains { $0.hasPrefix(".") }
                return !isHidden && endings.contains { name.hasSuffix($0) } && !others.contains(parts.last ?? "")
            }
            return wanted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(folder)/\($0)" }
        } catch {
            throw .unreadable(path: folder, reason: error.localizedDescription)
        }
    }

    private static let endings = [".yaml", ".yml", ".json", ".csv"]
    /// What lies beside the country files of the Factbook, and beside tables of holders.
    private static let others: Set<Substring> = ["package.json", "country-codes.csv"]

    private static func file(_ path: String) throws(PartyFileError) -> PartyFile {
        do {
            return PartyFile(name: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }
}
