import ArgumentParser
import Desk
import Entries
import Exports

extension Parties {
    /// `parties as-of`: who held an office on a day, or which offices a person held.
    struct AsOf: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say who held an office on a day, or which offices a person held.",
            discussion: """
                The office or person is an id (us/president), a name, or words such as “president of Ukraine” and “French \
                foreign minister”; a state stands for all its offices. The day may be a month or a year: who held the office \
                on all of its days is certain, who may have on some is possible. A holder without a last day is in office as \
                of the file that says so.
                """)

        @Argument(help: ArgumentHelp("The office or the person.", valueName: "office-or-person"))
        var words: [String]

        @Option(help: ArgumentHelp("The day, month or year: 2018-06-12, 2018-06, 2018.", valueName: "date"))
        var on: String

        @OptionGroup var ledger: LedgerOption

        @Flag(help: "Print JSON, for programs.")
        var json = false

        func validate() throws {
            guard DayRange(iso: on) != nil else {
                throw ValidationError("“\(on)” is no day, month or year; write it as 2018-06-12.")
            }
        }

        func run() throws {
            guard let days = DayRange(iso: on) else { throw Problem("“\(on)” is no day, month or year.") }
            let question = words.joined(separator: " ")
            guard let answer = AsOfQuestion(question, of: try ledger.shelf().base).answer(on: days) else {
                throw Problem(
                    "No office or person of the party base is called “\(question)”. Try its id, or “president of …”.")
            }
            if json { return try Output(.output).json(answer) }
            var page = Page(for: Terminal(of: .output))
            for office in answer.offices { page.office(office, on: on) }
            for person in answer.people { page.person(person, on: on) }
            try Output(.output).write(page.text)
        }
    }
}

extension Page {
    fileprivate mutating func office(_ office: OfficeAsOf, on day: String) {
        paragraph([Run(office.office.name, .bold), Run(" (\(office.office.id)) on \(day)", .dim)])
        if office.holders.isEmpty { paragraph([Run("nobody is known", .dim)], indent: 4) }
        for holder in office.holders { tenure(holder, of: holder.person) }
    }

    fileprivate mutating func person(_ person: PersonAsOf, on day: String) {
        paragraph([Run(person.person.name, .bold), Run(" (\(person.person.id)) on \(day)", .dim)])
        let parts = [("holds", person.held), ("held before", person.former), ("will hold", person.future)]
        for (head, tenures) in parts where !tenures.isEmpty {
            paragraph([Run(head, .dim)], indent: 2)
            for one in tenures { tenure(one, of: one.office) }
        }
        if parts.allSatisfy(\.1.isEmpty) { paragraph([Run("no office is known", .dim)], indent: 4) }
    }

    private mutating func tenure(_ named: NamedTenure, of party: NamedParty) {
        var notes = [named.tenure.period.description]
        if named.tenure.isActing { notes.append("acting") }
        if named.certainty == .possible { notes.append("possible") }
        if let source = named.tenure.source { notes.append("source: \(source)") }
        paragraph([Run(party.name, .source), Run(", " + notes.joined(separator: ", "), .dim)], indent: 4)
    }
}
