import ArgumentParser

/// `feeds`: which feeds a ledger watches.
struct Feeds: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say which feeds are watched: add, list and remove them, take and give lists of feeds.",
        discussion: "`rapporteur watch` reads them. What was taken in from a feed stays when the feed is removed.",
        subcommands: [List.self, Add.self, Remove.self, Import.self, Export.self],
        defaultSubcommand: List.self)
}
