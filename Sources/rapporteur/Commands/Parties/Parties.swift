import ArgumentParser

/// `parties`: who can act in a negotiation, and who they were on which day.
struct Parties: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "List the parties by number of statements; import and check them, and ask who held which office on a day.",
        discussion: """
            A base of states, organizations, offices and people is shipped with the program, in parties/. What you import \
            goes over it, and stays in the ledger. The form of party files is described in parties/README.md.
            """,
        subcommands: [List.self, Import.self, Check.self, AsOf.self],
        defaultSubcommand: List.self)
}
