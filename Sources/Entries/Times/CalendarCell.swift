/// One cell of the calendar: a day, a week, a month and so on to a millennium, proleptic Gregorian.
package enum CalendarCell: Hashable, Sendable {
    case day(Day)
    /// Saturday and Sunday of the ISO week that holds the day, which is its Monday.
    case weekend(Day)
    /// The ISO week that begins on that Monday.
    case week(Day)
    /// Year and month.
    case month(Int, Int)
    case season(Int, Season)
    case quarter(Int, Int)
    case half(Int, Int)
    case year(Int)
    /// The first year of it.
    case decade(Int)
    case century(Int)
    case millennium(Int)

    /// The cell of `unit` that holds `day`; units below a day give the day.
    package init(_ unit: TimeUnit, holding day: Day) {
        let (year, month, _) = day.date
        switch unit {
        case .second, .minute, .hour, .partOfDay, .day: self = .day(day)
        case .weekend: self = .weekend(day.monday)
        case .week: self = .week(day.monday)
        case .month: self = .month(year, month)
        case .season: self = .season(year, Season(month: month))
        case .quarter: self = .quarter(year, (month + 2) / 3)
        case .half: self = .half(year, (month + 5) / 6)
        case .year: self = .year(year)
        case .decade: self = .decade(year.divided(by: 10) * 10)
        case .century: self = .century(year.divided(by: 100) * 100)
        case .millennium: self = .millennium(year.divided(by: 1_000) * 1_000)
        }
    }

    /// The year, or the month or the day of it where they are given; nil where the calendar has no such.
    package init?(year: Int, month: Int?, day: Int?) {
        switch (month, day) {
        case (nil, _): self = .year(year)
        case (let month?, nil):
            guard (1...12).contains(month) else { return nil }
            self = .month(year, month)
        case (let month?, let day?):
            guard let found = Day(year: year, month: month, day: day) else { return nil }
            self = .day(found)
        }
    }

    package var unit: TimeUnit {
        switch self {
        case .day: .day
        case .weekend: .weekend
        case .week: .week
        case .month: .month
        case .season: .season
        case .quarter: .quarter
        case .half: .half
        case .year: .year
        case .decade: .decade
        case .century: .century
        case .millennium: .millennium
        }
    }

    /// The year it lies in, or its first; of a week, the ISO year.
    package var year: Int {
        switch self {
        case .day(let day): day.date.year
        case .weekend(let monday), .week(let monday): (monday + 3).date.year
        case .month(let year, _), .season(let year, _), .quarter(let year, _), .half(let year, _), .year(let year),
            .decade(let year), .century(let year), .millennium(let year):
            year
        }
    }

    package var firstDay: Day {
        switch self {
        case .day(let day), .week(let day): day
        case .weekend(let monday): monday + 5
        case .month(let year, let month): Day(firstOf: month, year)
        case .season(let year, let season):
            {
                let first = season.firstMonth(of: year)
                return Day(firstOf: first.month, first.year)
            }()
        case .quarter(let year, let quarter): Day(firstOf: quarter * 3 - 2, year)
        case .half(let year, let half): Day(firstOf: half * 6 - 5, year)
        case .year(let year), .decade(let year), .century(let year), .millennium(let year): Day(firstOf: 1, year)
        }
    }

    package var lastDay: Day {
        switch self {
        case .day(let day): day
        case .week(let monday), .weekend(let monday): monday + 6
        default: dayAfter - 1
        }
    }

    package var days: DayRange { DayRange(firstDay, lastDay) }

    /// So many cells of the same unit further on, or back; a season moves by years.
    package func moved(by count: Int) -> CalendarCell {
        let count = min(max(count, -farthest), farthest)
        return switch self {
        case .day(let day): .day(day + count)
        case .weekend(let monday): .weekend(monday + count * 7)
        case .week(let monday): .week(monday + count * 7)
        case .month(let year, let month): Self.month(number: year * 12 + month - 1 + count)
        case .season(let year, let season): .season(year + count, season)
        case .quarter(let year, let quarter): Self.quarter(number: year * 4 + quarter - 1 + count)
        case .half(let year, let half): Self.half(number: year * 2 + half - 1 + count)
        case .year(let year): .year(year + count)
        case .decade(let year): .decade(year + count * 10)
        case .century(let year): .century(year + count * 100)
        case .millennium(let year): .millennium(year + count * 1_000)
        }
    }

    /// Cells that one step leads past at most, 20,000 years of them; more is no date of anybody's.
    private var farthest: Int {
        switch self {
        case .day: 20_000 * 366
        case .weekend, .week: 20_000 * 53
        case .month: 20_000 * 12
        case .quarter: 20_000 * 4
        case .half: 20_000 * 2
        case .season, .year: 20_000
        case .decade: 2_000
        case .century: 200
        case .millennium: 20
        }
    }

    /// The day after its last, for cells of months.
    private var dayAfter: Day {
        switch self {
        case .season(let year, let season):
            let last = season.lastMonth(of: year)
            return Self.month(last.year, last.month).moved(by: 1).firstDay
        default: return moved(by: 1).firstDay
        }
    }

    private static func month(number: Int) -> CalendarCell {
        .month(number.divided(by: 12), number.remainder(by: 12) + 1)
    }

    private static func quarter(number: Int) -> CalendarCell {
        .quarter(number.divided(by: 4), number.remainder(by: 4) + 1)
    }

    private static func half(number: Int) -> CalendarCell {
        .half(number.divided(by: 2), number.remainder(by: 2) + 1)
    }
}

extension Season {
    /// The meteorological season of a month.
    init(month: Int) {
        self =
            switch month {
            case 3...5: .spring
            case 6...8: .summer
            case 9...11: .autumn
            default: .winter
            }
    }

    /// The first month that is called so in a year. "The winter of 1914" may be either of two.
    func firstMonth(of year: Int) -> (year: Int, month: Int) {
        switch self {
        case .spring: (year, 3)
        case .summer: (year, 6)
        case .autumn: (year, 9)
        case .winter: (year - 1, 12)
        }
    }

    /// The last month: seasons end in their fourth, by the sun.
    func lastMonth(of year: Int) -> (year: Int, month: Int) {
        self == .winter ? (year + 1, 3) : (year, firstMonth(of: year).month + 3)
    }
}

extension Int {
    /// Rounded down, also below zero.
    func divided(by divisor: Int) -> Int { (self - remainder(by: divisor)) / divisor }

    /// 0 up to `divisor`, also below zero.
    func remainder(by divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
