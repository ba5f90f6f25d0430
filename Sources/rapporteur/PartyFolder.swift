import Desk
import Foundation
import Ledger

/// Where the party base that is shipped lies: `parties/`, a folder of YAML files.
enum PartyFolder {
    /// Looks where the environment says, and only there; else beside the program, in `parties` here, and in the source
    /// checkout that the program was built in.
    static func find() throws(Problem) -> String {
        if let named = Environment["RAPPORTEUR_PARTIES"] {
            guard isComplete(named) else {
                throw Problem(
                    "The party base cannot be read: there is no \(named)/\(name). RAPPORTEUR_PARTIES names its folder.")
            }
            return named
        }
        let places = [
            Checkout.folderOfProgram + "/parties", "parties", Checkout.parent(of: "parties/" + name) + "/parties",
        ]
        guard let place = places.first(where: isComplete) else {
            throw Problem(
                """
                The party base (parties/\(name)) is not beside the program, in . or in the source checkout. Name its folder \
                with RAPPORTEUR_PARTIES; it comes with the source, in parties/.
                """)
        }
        return place
    }

    /// One file that is always in it.
    private static let name = "states.yaml"

    private static func isComplete(_ folder: String) -> Bool {
        FileManager.default.isReadableFile(atPath: folder + "/" + name)
    }
}

extension LedgerOption {
    /// The party base that is shipped, with what this ledger carries over it.
    ///
    /// A ledger that nobody named need not be there.
    func shelf() throws -> PartyShelf {
        let shipped = try PartyFolder.find()
        guard isNamed || FileManager.default.fileExists(atPath: path) else { return try PartyShelf(shipped: shipped) }
        return try PartyShelf(shipped: shipped, ledger: try Ledger(path: path, readOnly: true))
    }
}
