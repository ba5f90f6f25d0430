/// A unit of time, or how exactly a time is told, the smallest first. The raw values are used in the ledger and in JSON.
package enum TimeUnit: String, CaseIterable, Sendable {
    case second, minute, hour
    case partOfDay = "part of day"
    case day, weekend, week, month, season, quarter, half, year, decade, century, millennium
}

extension TimeUnit: Comparable {
    package static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rank < b.rank }

    /// How many of which unit it is, for arithmetic: three months for a quarter.
    package var inBaseUnits: (count: Int, unit: TimeUnit) {
        switch self {
        case .weekend: (1, .week)
        case .season, .quarter: (3, .month)
        case .half: (6, .month)
        case .decade: (10, .year)
        case .century: (100, .year)
        case .millennium: (1_000, .year)
        default: (1, self)
        }
    }

    /// How many of it make a day; 1 for a day and what is longer.
    package var perDay: Int {
        switch self {
        case .second: 86_400
        case .minute: 1_440
        case .hour: 24
        default: 1
        }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
