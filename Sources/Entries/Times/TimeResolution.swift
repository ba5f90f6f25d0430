import Text

/// The times of one article with their values as of the days on which it may have been written, in the same order.
///
/// Values found before are replaced, so that a better date of the article only needs another call. Where `days` are
/// several, a value told from the article's date covers what it comes to on each of them; on open days it stays open.
///
/// - Parameter times: in text order; "the next day" is told from the one before.
package func resolve(_ times: [TimeExpression], writtenOn days: DayRange) -> [TimeExpression] {
    if let day = days.day { return TimeResolver.values(of: times, on: day) }
    let open = TimeResolver.values(of: times, on: nil)
    guard days != .always else { return open }
    let first = days.earliest.map { TimeResolver.values(of: times, on: $0) } ?? open
    let last = days.latest.map { TimeResolver.values(of: times, on: $0) } ?? open
    return times.indices.map { open[$0].spanning(first[$0].value, last[$0].value, writtenOn: days) }
}

extension TimeExpression {
    /// It with a value that holds from `first`, as of the first day of the article's, to `last`, as of the last.
    fileprivate func spanning(_ first: TimeValue, _ last: TimeValue, writtenOn days: DayRange) -> TimeExpression {
        var copy = self
        if first.timex == last.timex, first.days == last.days {
            copy.value = first
        } else {
            copy.value.days = DayRange(first.days.earliest, last.days.latest)
        }
        if first.reference != nil || last.reference != nil { copy.value.reference = days }
        return copy
    }
}

/// Resolves the times of an article one after the other, as of one day, or of an unknown one.
struct TimeResolver {
    /// The day the article was written on.
    let article: Day?
    /// Whether bare dates follow the times told before them rather than the article's date.
    let isHistory: Bool
    /// The time told last.
    private(set) var focus: Focus?
    /// The reporting period told last: "a year earlier" is told from it.
    private var period: Focus?
    /// The day told last.
    private var day: Focus?

    /// A time told before.
    struct Focus {
        let cell: CalendarCell
        let range: ByteRange
    }

    static func values(of times: [TimeExpression], on article: Day?) -> [TimeExpression] {
        var resolver = TimeResolver(article: article, isHistory: isHistory(times, as: article))
        return times.map { time in
            var time = time
            time.value = resolver.value(of: time)
            return time
        }
    }

    private init(article: Day?, isHistory: Bool) {
        self.article = article
        self.isHistory = isHistory
    }

    /// True where most dates have years, and years long past: a chronicle, in which "in May" is of the year told last.
    private static func isHistory(_ times: [TimeExpression], as article: Day?) -> Bool {
        var past = 0
        var current = 0
        let latest = article.map { $0.date.year - 1 } ?? .max
        for time in times where !time.isFurniture {
            if let year = time.meaning.date.year {
                if year < latest { past += 1 } else { current += 1 }
            } else if time.anchor == .articleDate, time.meaning.step != nil || time.meaning.date.weekday != nil {
                current += 2
            }
        }
        return past >= 4 && past > current * 2
    }

    private mutating func value(of time: TimeExpression) -> TimeValue {
        let meaning = time.meaning
        if let vague = meaning.vague { return TimeValue(timex: vague.rawValue) }
        if let length = meaning.length { return self.length(length, time) }
        guard time.kind != .set else { return TimeValue(timex: meaning.date.openTimex ?? "XXXX") }
        let reference = reference(for: time)
        let place = CalendarPlace(
            meaning, from: reference?.cell, isHistory: reference?.range != nil && meaning.followsHistory)
        guard var cell = place.cell else {
            return TimeValue(timex: meaning.openTimex, granularity: meaning.granularity)
        }
        if meaning.date.hasClock { cell = .day(cell.firstDay) }
        if !time.isFurniture { remember(cell, of: time) }
        var value = TimeValue(
            timex: cell.timex + meaning.date.clockTimex, edtf: cell.edtf + meaning.date.clockEDTF, days: cell.days,
            granularity: meaning.date.clockUnit ?? cell.unit)
        if place.isTold, let reference {
            value.reference = reference.cell.days
            value.antecedent = reference.range
            if meaning.step == nil, meaning.choice == nil, meaning.tense == nil { value.confidence = .likely }
        }
        value.narrow(to: time.modifier, of: cell)
        return value
    }

    /// What a time is told from: the article's day, or the time told before; nil where neither is known.
    private func reference(for time: TimeExpression) -> (cell: CalendarCell, range: ByteRange?)? {
        let article = article.map { (cell: CalendarCell.day($0), range: ByteRange?.none) }
        if time.meaning.isYearAgo, let period { return (period.cell, period.range) }
        if time.meaning.step?.unit == .quarter, time.anchor == .earlierTime, period == nil, let day = self.article {
            return (CalendarCell(.quarter, holding: day).moved(by: -1), nil)
        }
        let told: Focus? =
            switch time.anchor {
            case .earlierTime: earlier(for: time.meaning)
            case .event: nil
            case .calendar, .articleDate, .speechTime: isHistory && time.meaning.followsHistory ? focus : nil
            }
        if time.anchor == .event { return nil }
        return told.map { ($0.cell, $0.range) } ?? article
    }

    /// The time that "a year earlier" or "that day" is told from.
    private func earlier(for meaning: TimeMeaning) -> Focus? {
        if meaning.step?.unit == .year || meaning.step?.unit == .quarter, let period { return period }
        if meaning.granularity ?? .day <= .day, let day { return day }
        return focus
    }

    private mutating func remember(_ cell: CalendarCell, of time: TimeExpression) {
        let told = Focus(cell: cell, range: time.range)
        focus = told
        switch cell {
        case .day: day = told
        // The period that a report is on, not the one that it compares with.
        case .quarter where time.anchor != .earlierTime && (time.meaning.step?.count ?? 0) >= 0: period = told
        default: break
        }
    }

    private func length(_ length: TimeLength, _ time: TimeExpression) -> TimeValue {
        var value = TimeValue(timex: length.timex, granularity: length.unit)
        guard time.kind == .duration, let article, time.anchor != .earlierTime, time.anchor != .event else {
            return value
        }
        let starts = time.meaning.choice == .next || time.bound == .within
        guard starts || time.meaning.choice == .last else { return value }
        value.days = length.days(from: article, forwards: starts)
        value.reference = DayRange(article)
        value.edtf = value.days.edtf
        return value
    }
}

extension TimeMeaning {
    /// "A year ago": of the period that a report is on, where it is on one.
    fileprivate var isYearAgo: Bool { step == TimeStep(-1, .year) && choice == nil && date.isEmpty }

    /// True for dates that a chronicle tells from the time before.
    fileprivate var followsHistory: Bool {
        step == nil && date.year == nil && date.weekday == nil
    }
}
