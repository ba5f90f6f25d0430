import ArgumentParser
import Entries

/// Which ledger a command works on.
struct LedgerOption: ParsableArguments {
    @Option(
        name: .customLong("ledger"),
        help: ArgumentHelp(
            "The ledger: one file that holds the record. (default: $RAPPORTEUR_LEDGER or rapporteur.db)",
            valueName: "file"),
        completion: .file(extensions: ["db"]))
    private var given: String?

    /// What was given, else what the environment says, else `rapporteur.db` here.
    var path: String { given ?? Environment["RAPPORTEUR_LEDGER"] ?? Self.usual }

    /// True where the command line or the environment names it.
    var isNamed: Bool { given != nil || Environment["RAPPORTEUR_LEDGER"] != nil }

    private static let usual = "rapporteur.db"

    /// What to add to a command for this ledger: nothing where it would be found without.
    var flag: String { given.map { " --ledger \($0)" } ?? "" }

    /// What to say where the ledger has no article of this id.
    func noArticle(_ id: String) -> Problem {
        Problem("No article is called “\(id)”. `rapporteur articles\(flag)` lists their names.")
    }
}

/// Which part of a list to show, and how.
struct ListOptions: ParsableArguments {
    @Option(help: "How many to show.")
    var limit = 20

    @Option(help: "How many to pass over first.")
    var skip = 0

    @Flag(help: "Print JSON, for programs.")
    var json = false

    var slice: Slice { Slice(skip: skip, limit: limit) }

    func validate() throws {
        guard limit >= 0, skip >= 0 else { throw ValidationError("--limit and --skip take whole numbers from 0 up.") }
    }
}

/// Which outlet and which days of publication to keep to.
struct PublicationOptions: ParsableArguments {
    @Option(help: "Only from this outlet.")
    var outlet: String?

    @Option(help: ArgumentHelp("Only published on this day or later; leaves undated articles out.", valueName: "date"))
    var since: String?

    @Option(
        help: ArgumentHelp("Only published on this day or earlier; leaves undated articles out.", valueName: "date"))
    var until: String?

    func validate() throws {
        for day in [since, until].compactMap(\.self) where Day(iso: day) == nil {
            throw ValidationError("“\(day)” is not a day; write it as 2018-06-12.")
        }
    }
}

extension StatementMode: ExpressibleByArgument {}
extension StatementOrder: ExpressibleByArgument {}
