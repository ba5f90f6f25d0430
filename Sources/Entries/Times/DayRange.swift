/// The days between two days, both included; a missing end is open.
package struct DayRange: Hashable, Sendable {
    package let earliest: Day?
    package let latest: Day?

    /// An `earliest` after `latest` is taken the other way round.
    package init(_ earliest: Day?, _ latest: Day?) {
        if let earliest, let latest, latest < earliest {
            (self.earliest, self.latest) = (latest, earliest)
        } else {
            (self.earliest, self.latest) = (earliest, latest)
        }
    }

    package init(_ day: Day) { self.init(day, day) }

    /// All days.
    package static let always = DayRange(nil, nil)

    /// The days of `2018`, `2018-06` or `2018-06-12`; nil where the text is none of these or no such day is.
    package init?(iso text: some StringProtocol) {
        guard let parts = isoParts(text) else { return nil }
        let month = parts.count > 1 ? parts[1] : nil
        guard let first = Day(year: parts[0], month: month ?? 1, day: parts.count > 2 ? parts[2] : 1) else {
            return nil
        }
        guard parts.count < 3 else {
            self.init(first)
            return
        }
        let last = month ?? 12
        self.init(first, Day(year: parts[0], month: last, day: Day.length(ofMonth: last, in: parts[0])))
    }

    /// The days that `2018-06-12T09:30:00Z`, `2018-06` and their kind begin with: as written, no time zone moves them.
    package init?(published: String) {
        self.init(iso: published.prefix { $0 != "T" && $0 != "t" && $0 != " " })
    }

    /// The one day, where it is one.
    package var day: Day? { earliest == latest ? earliest : nil }

    package func contains(_ day: Day) -> Bool {
        earliest.map { $0 <= day } ?? true && latest.map { day <= $0 } ?? true
    }

    /// True where a day lies in both.
    package func overlaps(_ other: DayRange) -> Bool {
        !isBefore(other) && !other.isBefore(self)
    }

    /// True where every day of this is before every day of `other`.
    package func isBefore(_ other: DayRange) -> Bool {
        guard let latest, let first = other.earliest else { return false }
        return latest < first
    }
}

extension DayRange: CustomStringConvertible {
    /// `2018-06-12`, `2018-06`, `2018`, or both ends: `2018-06-12/2018-07-03`, `../2018`.
    package var description: String {
        if let day { return day.description }
        guard let earliest, let latest else {
            return "\(earliest?.description ?? "..")/\(latest?.description ?? "..")"
        }
        let whole = [7, 4].map { String(earliest.description.prefix($0)) }
        return whole.first { DayRange(iso: $0) == self } ?? "\(earliest)/\(latest)"
    }
}
