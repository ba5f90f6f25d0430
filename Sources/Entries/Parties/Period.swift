/// A stretch of time whose first day, and first day no longer, are each known as far as they are known.
package struct Period: Hashable, Sendable {
    /// The first day; nil where it has always been so.
    package let from: DayRange?
    /// The first day on which it is no longer so; nil where it goes on, as of the file that says so.
    package let to: DayRange?

    package init(from: DayRange? = nil, to: DayRange? = nil) {
        self.from = from
        self.to = to
    }

    package static let always = Period()

    /// Whether it held on every day of `days` (certain), perhaps on one of them (possible), or on none (nil).
    package func holds(on days: DayRange) -> Certainty? {
        guard !isOver(before: days), !begins(after: days) else { return nil }
        return hasBegun(by: days) && goesOn(through: days) ? .certain : .possible
    }

    package func holds(on day: Day) -> Certainty? { holds(on: DayRange(day)) }

    /// True where it was over before the first of `days`, however the open days are taken.
    package func isOver(before days: DayRange) -> Bool {
        guard let last = to?.latest, let first = days.earliest else { return false }
        return last <= first
    }

    /// True where it begins after the last of `days`, however the open days are taken.
    package func begins(after days: DayRange) -> Bool {
        guard let first = from?.earliest, let last = days.latest else { return false }
        return last < first
    }

    /// True where both may have held on one day.
    package func overlaps(_ other: Period) -> Bool {
        let ends = { (period: Period) in DayRange(period.from?.earliest, period.to.flatMap(\.latest).map { $0 - 1 }) }
        return holds(on: ends(other)) != nil && other.holds(on: ends(self)) != nil
    }

    private func hasBegun(by days: DayRange) -> Bool {
        guard let from else { return true }
        guard let latest = from.latest, let first = days.earliest else { return false }
        return latest <= first
    }

    private func goesOn(through days: DayRange) -> Bool {
        guard let to else { return true }
        guard let earliest = to.earliest, let last = days.latest else { return false }
        return last < earliest
    }
}

extension Period: CustomStringConvertible {
    /// `2014-03 to 2019-05-20`, `since 2019-05-20`, `until 1991`.
    package var description: String {
        switch (from, to) {
        case (let from?, let to?): "\(from) to \(to)"
        case (let from?, nil): "since \(from)"
        case (nil, let to?): "until \(to)"
        case (nil, nil): "always"
        }
    }
}

/// How sure an answer about a day is, where the days at its ends are known to a month or a year only.
package enum Certainty: String, CaseIterable, Sendable {
    case certain, possible
}
