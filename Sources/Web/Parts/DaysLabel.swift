import Entries

/// Some days in words: "12 June 2018", "June 2018", "2018", "between 3 May 2018 and 12 June 2018".
struct DaysLabel {
    let days: DayRange

    var words: String {
        switch (days.earliest, days.latest) {
        case (let first?, let last?):
            first == last ? first.words : whole(first, last) ?? "between \(first.words) and \(last.words)"
        case (let first?, nil): "on or after \(first.words)"
        case (nil, let last?): "on or before \(last.words)"
        case (nil, nil): "date unknown"
        }
    }

    var html: HTML {
        guard days != .always else { return Tag.span(.class("unknown")) { words } }
        guard let day = days.day else { return Tag.span(.class("estimated")) { words } }
        return Tag.time(.datetime(day.description)) { words }
    }

    /// The month or the year that the days are, where they are just that.
    private func whole(_ first: Day, _ last: Day) -> String? {
        let (year, month, _) = first.date
        if first == Day(firstOf: 1, year), last + 1 == Day(firstOf: 1, year + 1) { return String(year) }
        let next = month == 12 ? Day(firstOf: 1, year + 1) : Day(firstOf: month + 1, year)
        return first == Day(firstOf: month, year) && last + 1 == next ? "\(Day.months[month - 1]) \(year)" : nil
    }
}

extension Day {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The day that a date as articles give it begins with: `2018-06-12T09:30:00Z`; nil where it begins with none.
    init?(startOf published: String) { self.init(iso: published.prefix(10)) }

    /// `12 June 2018`
    var words: String {
        let (year, month, day) = date
        return "\(day) \(Self.months[month - 1]) \(year)"
    }
}

extension ArticleSummary {
    /// The date that came with it, else the days on which it may have been written.
    var when: HTML {
        if let published { return DateLabel(published).html }
        return DaysLabel(days: written ?? .always).html
    }
}
