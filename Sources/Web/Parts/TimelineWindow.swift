import Entries
import Text

/// How closely the timeline is looked at: what one column is.
enum TimelineZoom: String, CaseIterable {
    case years, months, weeks, days

    /// The next closer look.
    var closer: TimelineZoom? {
        switch self {
        case .years: .months
        case .months: .days
        case .weeks: .days
        case .days: nil
        }
    }

    /// Columns that are shown at a time.
    var columns: Int {
        switch self {
        case .years: 16
        case .months: 18
        case .weeks: 18
        case .days: 31
        }
    }

    /// The first day of the column that a day is in.
    func start(of day: Day) -> Day {
        let (year, month, _) = day.date
        return switch self {
        case .years: Day(firstOf: 1, year)
        case .months: Day(firstOf: month, year)
        case .weeks: day.monday
        case .days: day
        }
    }

    /// The first day of the column so many further on.
    func start(_ steps: Int, after start: Day) -> Day {
        let (year, month, _) = start.date
        let months = year * 12 + month - 1 + steps
        // Months are counted up from January in years before 0, too.
        let index = (months % 12 + 12) % 12
        return switch self {
        case .years: Day(firstOf: 1, year + steps)
        case .months: Day(firstOf: index + 1, (months - index) / 12)
        case .weeks: start + steps * 7
        case .days: start + steps
        }
    }
}

/// The days that a timeline shows, in columns.
struct TimelineWindow {
    struct Unit {
        let first: Day
        let last: Day
        let name: String
    }

    let zoom: TimelineZoom
    let first: Day
    /// The last day shown.
    let end: Day

    /// A window that begins with the column of `from`; without one, that of the whole record.
    init(_ zoom: TimelineZoom?, from: Day?, whole: DayRange?) {
        let start = from ?? whole?.earliest ?? Day(number: 0)
        let zoom = zoom ?? Self.zoom(for: whole)
        self.zoom = zoom
        first = zoom.start(of: start)
        end = zoom.start(zoom.columns, after: first) - 1
    }

    var days: DayRange { DayRange(first, end) }
    var middle: Day { first + (end - first) / 2 }
    /// Where the windows before and behind this one begin; nil where ISO 8601 writes no such year.
    var before: Day? { Self.written(zoom.start(-zoom.columns, after: first)) }
    var behind: Day? { Self.written(end + 1) }
    var words: String { first.words + " to " + end.words }

    var units: [Unit] {
        (0..<zoom.columns).map { step in
            let start = zoom.start(step, after: first)
            return Unit(first: start, last: zoom.start(step + 1, after: first) - 1, name: name(of: start))
        }
    }

    /// The days from the first to the last of all, those known to some years or better only where there are any; nil where
    /// there are none.
    static func hull(of all: [DayRange]) -> DayRange? {
        let near = all.filter { range in
            range.latest.flatMap { last in range.earliest.map { last - $0 <= someYears } } ?? false
        }
        let days = near.isEmpty ? all : near
        let first = days.compactMap { $0.earliest ?? $0.latest }.min()
        let last = days.compactMap { $0.latest ?? $0.earliest }.max()
        return first.map { DayRange($0, last) }
    }

    /// Of each column, how many of some days are surely of it, and how many more may be: all whose days are not in one
    /// column, or not known to end.
    func counts(of days: [DayRange]) -> [(sure: Int, perhaps: Int)] {
        var counts = units.map { _ in (sure: 0, perhaps: 0) }
        let starts = units.map(\.first)
        for range in days {
            let from = column(of: range.earliest ?? range.latest ?? first, starts)
            let to = column(of: range.latest ?? range.earliest ?? end, starts)
            if from == to, range.earliest != nil, range.latest != nil {
                if counts.indices.contains(from) { counts[from].sure += 1 }
            } else {
                for column in max(from, 0)...max(min(to, counts.count - 1), max(from, 0)) where column < counts.count {
                    counts[column].perhaps += 1
                }
            }
        }
        return counts
    }

    /// The column of a day; -1 before the window, the number of columns behind it.
    private func column(of day: Day, _ starts: [Day]) -> Int {
        day > end ? starts.count : starts.partitioningIndex { $0 > day } - 1
    }

    /// Where a bar over some days begins and how long it is, in a drawing as wide as `width`.
    func place(of days: DayRange, of width: Int) -> (start: Int, width: Int) {
        let length = end - first + 1
        let from = min(max((days.earliest ?? days.latest ?? first) - first, 0), length - 1)
        let to = min(max((days.latest ?? end) - first + 1, from + 1), length)
        // A day in twenty years is still to be seen.
        return (from * width / length, max((to - from) * width / length, width / 150))
    }

    private func name(of start: Day) -> String {
        let (year, month, day) = start.date
        let name = String(Day.months[month - 1].prefix(3))
        return switch zoom {
        case .years: String(year)
        case .months: month == 1 ? "\(year)" : name
        case .weeks: day <= 7 || start == first ? "\(day) \(name)" : String(day)
        case .days: day == 1 || start == first ? "\(day) \(name)" : String(day)
        }
    }

    private static func written(_ day: Day) -> Day? { Day(iso: day.description) }

    /// In days. What may be of any time would stretch the window beyond use.
    private static let someYears = 4 * 366

    /// The closest look that shows all.
    private static func zoom(for whole: DayRange?) -> TimelineZoom {
        guard let first = whole?.earliest, let last = whole?.latest else { return .years }
        return TimelineZoom.allCases.reversed()
            .first { $0.start($0.columns, after: $0.start(of: first)) > last } ?? .years
    }
}
