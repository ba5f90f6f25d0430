import ArgumentParser
import Desk
import Entries
import Exports

/// `due`: what is to be done by a day.
struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what falls due on a day, or in the days after it.",
        discussion: """
            Deadlines are times behind “by”, “until”, “before”, “within”, “no later than” and their kind, with the \
            statement they stand in. A deadline of a month or a year falls due on all of its days.
            """)

    @Option(help: ArgumentHelp("The day, month or year: 2018-06-12, 2018-06, 2018.", valueName: "date"))
    var on: String

    @Option(help: ArgumentHelp("As many days more.", valueName: "days"))
    var within = 0

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var list: ListOptions

    func validate() throws {
        guard DayRange(iso: on) != nil else {
            throw ValidationError("“\(on)” is no day, month or year; write it as 2018-06-12.")
        }
        guard (0...Self.longest).contains(within) else {
            throw ValidationError("--within takes a number of days, from 0 to \(Self.longest).")
        }
    }

    /// A century.
    private static let longest = 36_525

    func run() throws {
        guard let days = DayRange(iso: on), let last = days.latest else { throw Problem("“\(on)” is no day.") }
        let found = try Desk.open(ledger.path).deadlines(on: DayRange(days.earliest, last + within), list.slice)
        if list.json { return try Output(.output).json(found) }
        guard found.total > 0 else { return try Output(.output).line("Nothing is known to fall due then.") }
        var page = Page(for: Terminal(of: .output))
        for (index, deadline) in found.items.enumerated() {
            if index > 0 { page.blankLine() }
            page.deadline(deadline)
        }
        page.remainder(of: found, noun: "deadlines")
        try Output(.output).write(page.text)
    }
}
