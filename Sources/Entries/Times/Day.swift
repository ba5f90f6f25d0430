/// A calendar day: whole days since 1970-01-01, proleptic Gregorian.
package struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01; negative before it.
    package let number: Int32

    package init(number: Int32) { self.number = number }

    /// The day of a date, or nil where the calendar has no such date; years 0 to 9999, as ISO 8601 writes them.
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.init(inYear: year, month: month, day: day)
    }

    /// The first day of a month of any year, astronomical: 0 is 1 BC.
    package init(firstOf month: Int, _ year: Int) {
        self.init(inYear: min(max(year, -Self.farthestYear), Self.farthestYear), month: month, day: 1)
    }

    /// Years from the year 0 that days are counted in; the numbers of later ones would not fit.
    private static let farthestYear = 999_999

    /// The day that `2018-06-12` names, or nil where it names none.
    package init?(iso text: some StringProtocol) {
        guard let parts = isoParts(text), parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    /// Counts from 1 March, so that the leap day is the last of its year; eras are 400 years, 146,097 days.
    private init(inYear year: Int, month: Int, day: Int) {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
    /// Days beyond those that can be counted are the last, or the first, that can be: texts step as far as they like.
    package static func + (day: Day, days: Int) -> Day { Day(number: Int32(clamping: Int(day.number) + days)) }
    package static func - (day: Day, days: Int) -> Day { day + -days }
    /// How many days `a` is after `b`.
    package static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

    /// Year, month and day of the month.
    package var date: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday.allCases[((Int(number) + 3) % 7 + 7) % 7]
    }

    /// The Monday of its ISO week.
    package var monday: Day { self - (weekday.rawValue - 1) }

    /// The week of ISO 8601 that holds it, with the year that the week belongs to: that of its Thursday.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = monday + 3
        let year = thursday.date.year
        return (year, (thursday - Day(firstOf: 1, year)) / 7 + 1)
    }

    /// The same day so many units on, or back; the last of the month where the month is shorter.
    package func moved(by count: Int, _ unit: TimeUnit) -> Day {
        switch unit {
        case .week: return CalendarCell.day(self).moved(by: count * 7).firstDay
        case .month, .year:
            let date = date
            let month = CalendarCell.month(date.year, date.month).moved(by: unit == .year ? count * 12 : count)
            return min(month.firstDay + (date.day - 1), month.lastDay)
        default: return CalendarCell.day(self).moved(by: count).firstDay
        }
    }

    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// `2018-06-12`
    package var description: String {
        let (year, month, day) = date
        return "\(four(year))-\(two(month))-\(two(day))"
    }
}

/// A day of the week, Monday first, as ISO 8601 has it.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// The numbers of `2018`, `2018-06` or `2018-06-12`, or nil for any other form.
func isoParts(_ text: some StringProtocol) -> [Int]? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
        parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}
