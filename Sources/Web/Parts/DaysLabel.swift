import Entries

/// Some days in words: "12 June 2018", "June 2018", "between 3 May and 12 June 2018", "since 3 May 2018".
struct DaysLabel {
    let days: DayRange

    var words: String {
        switch (days.earliest, days.latest) {
        case (let first?, let last?) where first == last: Self.words(first)
        case (let first?, let last?): "between \(Self.words(first)) and \(Self.words(last))"
        case (let first?, nil): "on or after \(Self.words(first))"
        case (nil, let last?): "on or before \(Self.words(last))"
        case (nil, nil): "date unknown"
        }
    }

    var html: HTML {
        guard days != .always else { return Tag.span(.class("unknown")) { words } }
        guard let day = days.day else { return Tag.span(.class("estimated")) { words } }
        return Tag.time(.datetime(day.description)) { words }
    }

    static func words(_ day: Entries.Day) -> String { Day(day.description)?.words ?? day.description }
}

extension ArticleSummary {
    /// The date that came with it, else the days on which it may have been written.
    var when: HTML {
        if let published { return DateLabel(published).html }
        return DaysLabel(days: written ?? .always).html
    }
}
