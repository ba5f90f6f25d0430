/// A day that is named after what is kept on it, by the rule that finds it in a year.
package enum Holiday: Hashable, Sendable {
    /// Month and day.
    case fixed(Int, Int)
    /// The nth weekday of a month; -1 is the last.
    case nth(Int, Weekday, Int)
    /// Days from Easter Sunday, Gregorian.
    case easter(Int)

    /// Its day in a year; nil in years without it.
    package func day(in year: Int) -> Day? {
        switch self {
        case .fixed(let month, let day): Day(year: year, month: month, day: day)
        case .nth(let count, let weekday, let month): Day(nth: count, weekday, of: month, year)
        case .easter(let days): (0...9_999).contains(year) ? Self.easterSunday(of: year) + days : nil
        }
    }

    /// The anonymous Gregorian computus (Meeus, Jones and Butcher).
    private static func easterSunday(of year: Int) -> Day {
        let golden = year % 19
        let century = year / 100
        let leap = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15
        let moon = leap % 30
        let epact = moon - (moon > 28 || (moon == 28 && golden > 10) ? 1 : 0)
        let weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7
        // Days from 21 March to the Sunday after the full moon.
        return Day(firstOf: 3, year) + 27 + (epact - weekday)
    }
}

extension Day {
    /// The nth such weekday of a month, the last where `count` is -1; nil where it has no such.
    package init?(nth count: Int, _ weekday: Weekday, of month: Int, _ year: Int) {
        guard (1...12).contains(month), count == -1 || (1...5).contains(count) else { return nil }
        let first = Day(firstOf: month, year)
        let length = Day.length(ofMonth: month, in: year)
        let offset = (weekday.rawValue - first.weekday.rawValue).remainder(by: 7)
        let place = count == -1 ? offset + (length - 1 - offset) / 7 * 7 : offset + (count - 1) * 7
        guard place < length else { return nil }
        self = first + place
    }
}
