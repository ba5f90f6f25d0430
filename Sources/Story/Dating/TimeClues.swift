import Entries
import Text

/// What the days, months and years named in a text tell of when it was written.
struct TimeClues {
    let named: NamedTimes

    // How long after the newest day, month and year that they name as past articles are written: measured on 1,670
    // dated articles of the American press. The newest day is that of the article or the day before in one of three.

    private static let day = Fading(
        before: [(7, 0.05), (30, 0.003), (90, 0.0005), (year, 0.0008)],
        behind: [
            (1, 0.5), (3, 0.15), (7, 0.03), (14, 0.015), (30, 0.008), (60, 0.005), (year, 0.0013), (2 * year, 0.0008),
            (4 * year, 0.0003), (11 * year, 0.00008),
        ], early: 0.000015, late: 0.000005)
    private static let month = Fading(
        before: [(60, 0.5), (year, 0.3)],
        behind: [
            (30, 1.2), (150, 2), (year, 3), (2 * year, 2.8), (3 * year, 1.2), (4 * year, 0.7), (6 * year, 0.22),
            (11 * year, 0.04),
        ], early: 0.06, late: 0.006)
    private static let wholeYear = Fading(
        before: [(year, 1), (2 * year, 0.55), (3 * year, 0.18), (6 * year, 0.06)],
        behind: [
            (year, 1), (2 * year, 1), (3 * year, 0.85), (4 * year, 0.65), (5 * year, 0.4), (9 * year, 0.2),
            (19 * year, 0.06),
        ], early: 0.006, late: 0.014)
    /// Votes and games are told of for years before and after.
    private static let foreseen = Fading(
        before: [(year, 1), (2 * year, 0.45), (3 * year, 0.3), (4 * year, 0.08)],
        behind: [
            (year, 0.45), (2 * year, 0.55), (3 * year, 0.3), (4 * year, 0.28), (8 * year, 0.07), (12 * year, 0.04),
        ], early: 0.01, late: 0.01)
    /// A year that something is to be done by.
    private static let planned = Fading(
        before: [(year, 1), (2 * year, 0.6), (4 * year, 0.3), (10 * year, 0.15)],
        behind: [(year, 0.4), (3 * year, 0.2), (8 * year, 0.08)], early: 0.05, late: 0.02)

    var clues: [DateClue] { newest + plans + equations }

    // MARK: - Newest past

    private var newest: [DateClue] {
        let finest = [TimeUnit.day, .month, .year].compactMap { unit in newest(of: unit) }
        return finest
    }

    /// The newest that is told no more coarsely than `unit`, unless a finer one is as new.
    private func newest(of unit: TimeUnit) -> DateClue? {
        let told = named.past.filter { $0.unit == unit }
        guard let last = told.max(by: { $0.days.upperBound < $1.days.upperBound }) else { return nil }
        if unit > .day, named.past.contains(where: { $0.unit < unit && $0.days.upperBound >= last.days.lowerBound }) {
            return nil
        }
        let fading = unit == .day ? Self.day : unit == .month ? Self.month : Self.wholeYear
        let curve = fading.curve(around: last.days)
        let days = DayRange(Day(number: last.days.lowerBound), nil)
        let noun = unit == .day ? "day" : unit == .month ? "month" : "year"
        return DateClue(
            DateEvidence(
                .newest, days, at: last.range, reason: "the newest \(noun) that it tells of as past"), curve)
    }

    // MARK: - Plans

    private var plans: [DateClue] {
        let votes = named.planned.filter(\.isForeseen)
        let others = named.planned.filter { !$0.isForeseen }
        return [
            votes.max { $0.days.upperBound < $1.days.upperBound }.map { plan in
                DateClue(
                    DateEvidence(
                        .planned, DayRange(Day(number: plan.days.lowerBound) - 4 * 365, nil), at: plan.range,
                        reason: "named some years before and after"),
                    Self.foreseen.curve(around: plan.days))
            },
            others.min { $0.days.upperBound < $1.days.upperBound }.map { plan in
                DateClue(
                    DateEvidence(
                        .planned, DayRange(nil, Day(number: plan.days.upperBound)), at: plan.range,
                        reason: "told as still to come"),
                    Self.planned.curve(around: plan.days))
            },
        ].compactMap(\.self)
    }

    // MARK: - Equations

    private var equations: [DateClue] {
        named.equations.compactMap { equation in
            guard let days = DayRange(iso: "\(equation.year)") else { return nil }
            return DateClue(
                DateEvidence(.equation, days, at: equation.range, reason: "the two together lead to \(equation.year)"),
                DayCurve(0.02, [(days.numbers, 1)]))
        }
    }

    // MARK: - Parts of a year

    // How near the named day of a year articles are written: measured on 7,500 days and 3,800 months, and drawn nearer
    // to 1 (to the power 0.7), because an article's days tell of one another.

    private static let ofDay = Fading(
        before: [(15, 0.68), (30, 0.44), (45, 0.28), (90, 0.2)],
        behind: [(15, 1), (30, 0.53), (45, 0.35), (90, 0.21)], early: 0.105, late: 0.105)
    private static let ofMonth = Fading(
        before: [(30, 0.66)], behind: [(60, 1), (90, 0.93), (120, 0.82), (150, 0.7)], early: 0.545, late: 0.545)
    /// Of a day with its weekday the year is plain; nine of ten are told within ten days.
    private static let ofWeekday = Fading(
        before: [(10, 0.3), (30, 0.1), (60, 0.03)], behind: [(10, 0.8), (30, 0.2), (90, 0.03)], early: 0.003,
        late: 0.003)
    /// Where several are named, each tells the year, and all together the days.
    private static let nearWeekday = Fading(
        before: [(60, 1)], behind: [(90, 1)], early: 0.08, late: 0.08)

    /// What months and days without a year tell, once `days` say of which years they can be.
    func clues(near days: DayRange) -> [DateClue] {
        Self.years(near: days).map { weekdays($0) + seasons($0) } ?? []
    }

    /// The years of some days and two beside; nil where they are too many.
    static func years(near days: DayRange) -> ClosedRange<Int>? {
        guard let first = days.earliest, let last = days.latest, last - first <= mostYears * 366 else { return nil }
        return (first.date.year - 2)...(last.date.year + 2)
    }

    /// With more years in question, the days of a year tell nothing.
    private static let mostYears = 40

    private func weekdays(_ years: ClosedRange<Int>) -> [DateClue] {
        let told = unique(named.weekdays).compactMap { partial in
            let hits = hits(partial, years)
            return hits.isEmpty ? nil : (partial: partial, hits: hits)
        }
        let near = told.map { curve($0.hits.map(\.numbers), Self.ofWeekday) }.heaviest
        return told.prefix(Self.mostWeekdays).enumerated().map { place, told in
            let all = told.hits.map(\.description).joined(separator: ", ")
            let year = curve(told.hits.map(\.numbers), Self.nearWeekday)
            let isFirst = place == 0
            return DateClue(
                DateEvidence(
                    .weekday, DayRange(told.hits.first?.earliest, told.hits.last?.latest), at: told.partial.range,
                    reason: "these fall together on \(all)"),
                isFirst ? near * year : year)
        }
    }

    /// More of them tell the year no surer: they are of one calendar.
    private static let mostWeekdays = 3

    /// The days of some years that a partial date fits.
    private func hits(_ partial: NamedTimes.Partial, _ years: ClosedRange<Int>) -> [DayRange] {
        years.compactMap { year in Day(year: year, month: partial.month, day: partial.day ?? 1) }
            .filter { partial.weekday == nil || $0.weekday == partial.weekday }.map { DayRange($0) }
    }

    private func seasons(_ years: ClosedRange<Int>) -> [DateClue] {
        let days = unique(named.seasons.filter { $0.day != nil }).prefix(Self.mostSeasons)
        let months = unique(named.seasons.filter { $0.day == nil }).prefix(Self.mostSeasons)
        return (days + months).map { partial in
            let hits = years.compactMap { CalendarCell(year: $0, month: partial.month, day: partial.day)?.days }
            return DateClue(
                DateEvidence(
                    .season, .always, at: partial.range,
                    reason: "told without its year, so mostly that of the months around it"),
                curve(hits.map(\.numbers), partial.day == nil ? Self.ofMonth : Self.ofDay))
        }
    }

    /// More of them tell of a long story rather than of the day.
    private static let mostSeasons = 3

    private func curve(_ hits: [ClosedRange<Int32>], _ fading: Fading) -> DayCurve {
        hits.map(fading.curve).heaviest
    }

    private func unique(_ partials: [NamedTimes.Partial]) -> [NamedTimes.Partial] {
        var seen: Set<[Int]> = []
        return partials.filter { seen.insert([$0.month, $0.day ?? 0, $0.weekday?.rawValue ?? 0]).inserted }
    }
}
