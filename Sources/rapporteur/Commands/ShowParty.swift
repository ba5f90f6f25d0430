import ArgumentParser
import Desk
import Entries
import Exports

/// `party`: all that is recorded of one party.
struct ShowParty: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "party",
        abstract: "Show a party: names used, offices over time, what it said, and what others said of it.",
        discussion: """
            Takes an id, as `rapporteur parties` lists it, or a name. Where several parties have the name, they are listed \
            instead. Offices are those of the party base, each with its source; all else is counted in the record.
            """)

    @Argument(help: ArgumentHelp("The party’s id or name.", valueName: "name"))
    var words: [String]

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var list: ListOptions

    func run() throws {
        let desk = try ledger.desk()
        let called = words.joined(separator: " ")
        let found = try desk.parties(called: called)
        guard let first = found.first else {
            throw Problem(
                "No party is called “\(called)”. `rapporteur parties\(ledger.flag)` lists those of the record.")
        }
        guard found.count == 1, let profile = try desk.party(first.id) else { return try choose(found, called) }
        let said = try desk.statements(StatementFilter(party: first.id), list.slice)
        let about = try desk.statements(StatementFilter(about: first.id), list.slice)
        if list.json { return try Output(.output).json(PartyAnswer(profile: profile, statements: said, about: about)) }
        var page = Page(for: Terminal(of: .output))
        page.party(profile)
        page.list(said, "Statements made")
        page.list(about, "Statements that mention it")
        try Output(.output).write(page.text)
    }

    private func choose(_ found: [PartyTally], _ called: String) throws {
        let listing = Listing(items: found, total: found.count, skipped: 0)
        if list.json { return try Output(.output).json(listing) }
        var page = Page(for: Terminal(of: .output))
        page.paragraph([Run("\(found.count) parties have “\(called)” in a name. Say which, by its id:")])
        page.blankLine()
        page.table(found.map { [Run($0.name, .source), Run($0.kind.rawValue, .dim), Run($0.id.value)] })
        try Output(.output).write(page.text)
    }
}

/// All that is recorded of one party, for programs.
private struct PartyAnswer: JSONWritable {
    let profile: PartyProfile
    let statements: Listing<CitedStatement>
    let about: Listing<CitedStatement>

    func write(to json: inout JSONWriter) {
        json.object {
            profile.members(to: &$0)
            $0.member("statements", statements)
            $0.member("about", about)
        }
    }
}
