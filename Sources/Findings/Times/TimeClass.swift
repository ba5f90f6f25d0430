/// What a word can be to the patterns of times; several at once: "second".
enum TimeClass: UInt8, CaseIterable, Sendable {
    case month, weekday, season
    /// "Mondays".
    case weekdays
    /// A part of the day: "morning".
    case part
    /// A day and longer: "week".
    case unit
    /// The same, more than one: "weeks".
    case units
    /// Shorter than a day: "hour", "minutes".
    case clockunit
    /// A count, in tenths: "two", "1,200", "2.5".
    case num
    /// A count that nobody counted, by the most it may be, in tenths: "few".
    case few
    case ord
    /// Four digits, "nineteen ninety-six", "'98".
    case year
    /// The two digits of "1995-96".
    case yy
    /// A day of the month: 1 to 31, "3rd".
    case day
    /// "1960s", "'80s", "eighties".
    case decade
    /// Minutes from midnight: "7:15", "7pm".
    case clock
    /// A bare number from 1 to 24.
    case hour
    /// Hours to add: "a.m." 0, "p.m." 12.
    case ampm
    /// Minutes from UTC.
    case zone
    /// Days from today: "yesterday".
    case dayword
    /// Which one, seen from today: "last" -1, "this" 0, "next" 1.
    case told
    /// A part of something longer, by its modifier: "early".
    case narrow
    /// How exactly something is told, by the modifier: "about".
    case about
    case vague
    /// A whole date in digits: "2014-03-03", by the number of its day.
    case iso
    /// It begins with a capital letter.
    case capital
    /// It begins with a small one.
    case small
    case digits
    /// What a clause about something to come has: "will".
    case future
    /// What a clause about something past has: "was".
    case past

    var bit: UInt32 { 1 << UInt32(rawValue) }

    /// As the lexicon and the patterns write it: `MONTH`.
    var name: String { "\(self)".uppercased() }

    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// Those without which nothing is a time; what has none of them near is not looked at.
    static let triggers: UInt32 = [
        month, weekday, weekdays, season, part, unit, units, clockunit, year, decade, clock, ampm, zone, dayword, vague,
        iso,
    ].reduce(0) { $0 | $1.bit }
}
