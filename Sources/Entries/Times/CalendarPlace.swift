/// Where in the calendar a meaning leads from a reference.
struct CalendarPlace {
    /// Nil where the words and the reference are not enough.
    private(set) var cell: CalendarCell?
    /// True where the reference was needed.
    private(set) var isTold = false

    private let meaning: TimeMeaning
    private let reference: CalendarCell?
    private let isHistory: Bool

    init(_ meaning: TimeMeaning, from reference: CalendarCell?, isHistory: Bool) {
        self.meaning = meaning
        self.reference = reference
        self.isHistory = isHistory
        cell = stepped()
        fill(meaning.date)
    }

    /// Where `step` leads; nil where there is none.
    private mutating func stepped() -> CalendarCell? {
        guard let step = meaning.step else { return nil }
        isTold = true
        return reference?.stepped(step)
    }

    private mutating func fill(_ date: CalendarDate) {
        guard meaning.step == nil || cell != nil else { return }
        fillYears(date)
        if date.month != nil || date.day != nil {
            fillDay(date)
        } else if let holiday = date.holiday {
            fill { holiday.day(in: $0).map { .day($0) } }
        } else if let season = date.season {
            fill { .season($0, season) }
        } else if let quarter = date.quarter {
            fill { .quarter($0, quarter) }
        } else if let half = date.half {
            fill { .half($0, half) }
        } else if date.weekday != nil || date.isWeekend {
            fillWeekday(date)
        }
        if let ordinal = date.ordinal { cell = cell?.part(ordinal, weekday: date.weekday) }
        if cell == nil, date.hasClock {
            isTold = true
            cell = reference
        }
    }

    private mutating func fillYears(_ date: CalendarDate) {
        if let year = date.year {
            cell = .year(year)
        } else if let decade = date.decade {
            // "The eighties" are those of the century that speaks of them, unless they are still to come.
            let century = reference.map { $0.year.divided(by: 100) * 100 } ?? 1_900
            let year =
                decade >= 100
                ? decade : century + decade > (reference?.year ?? 1_999) ? century - 100 + decade : century + decade
            cell = .decade(year)
        } else if let century = date.century {
            cell = .century(century)
        }
    }

    /// Finds the cell of a year: that of the container where it has one, else the one that is chosen.
    private mutating func fill(of year: (Int) -> CalendarCell?) {
        if let container = cell {
            cell = year(container.year) ?? container
        } else {
            cell = chosen(year)
        }
    }

    private mutating func fillDay(_ date: CalendarDate) {
        guard let month = date.month else { return fillDayOfMonth(date) }
        let place = { (year: Int) in CalendarCell(year: year, month: month, day: date.day) }
        // A weekday beside the date tells the year.
        if cell == nil, date.day != nil, let weekday = date.weekday, let reference {
            let years = [0, -1, 1, -2, 2, -3, 3, -4, 4].map { reference.year + $0 }
            let fitting = years.compactMap(place).filter { $0.firstDay.weekday == weekday }
            if let fit = fitting.min(by: {
                abs($0.firstDay - reference.firstDay) < abs($1.firstDay - reference.firstDay)
            }),
                abs(fit.firstDay - reference.firstDay) < 400
            {
                isTold = true
                cell = fit
                return
            }
        }
        fill(of: place)
    }

    /// "The 5th", of a month that is told otherwise.
    private mutating func fillDayOfMonth(_ date: CalendarDate) {
        guard let number = date.day else { return }
        let place = { (month: CalendarCell) -> CalendarCell? in
            let day = month.firstDay + (number - 1)
            return day <= month.lastDay ? .day(day) : nil
        }
        if let cell, cell.unit == .month {
            self.cell = place(cell)
            return
        }
        guard cell == nil, let reference else { return }
        isTold = true
        let month = CalendarCell(.month, holding: reference.firstDay)
        cell = chosen(from: [-1, 0, 1].compactMap { place(month.moved(by: $0)) })
    }

    private mutating func fillWeekday(_ date: CalendarDate) {
        guard date.ordinal == nil else { return }
        let place = { (week: CalendarCell) -> CalendarCell in
            date.weekday.map { .day(week.firstDay + ($0.rawValue - 1)) } ?? .weekend(week.firstDay)
        }
        if let container = cell {
            guard container.unit <= .week else { return }
            cell = place(CalendarCell(.week, holding: container.firstDay))
            return
        }
        isTold = true
        guard let reference else { return }
        let week = CalendarCell(.week, holding: reference.firstDay)
        guard meaning.choice != .this else {
            cell = meaning.tense == .past ? chosen(from: [place(week.moved(by: -1)), place(week)]) : place(week)
            return
        }
        cell = chosen(from: [-1, 0, 1].map { place(week.moved(by: $0)) }, unlessTold: .past)
    }

    /// The year's cell that is meant, of those around the reference.
    private mutating func chosen(_ place: (Int) -> CalendarCell?) -> CalendarCell? {
        isTold = true
        guard let reference else { return nil }
        let now = reference.year
        if meaning.choice == .this || (isHistory && reference.unit >= .year) {
            return place(now)
        }
        return chosen(from: [-1, 0, 1, -4, 4].compactMap { place(now + $0) })
    }

    /// Which of some cells is meant: as the words choose, else as the tense tells, else the nearest.
    ///
    /// A bare weekday is the last one, that day included, and a bare month the nearest within six months: right for 90 %
    /// and 82 % of those in annotated news.
    ///
    /// - Parameter tense: what to assume where neither is told.
    private func chosen(from cells: [CalendarCell], unlessTold tense: Tense? = nil) -> CalendarCell? {
        guard let now = reference?.firstDay else { return nil }
        switch meaning.choice {
        case .last: return cells.filter { $0.lastDay < now }.max { $0.firstDay < $1.firstDay }
        case .next: return cells.filter { $0.firstDay > now }.min { $0.firstDay < $1.firstDay }
        case .this, nil: break
        }
        if let tense {
            return (meaning.tense ?? tense) == .future
                ? cells.filter { $0.lastDay >= now }.min { $0.firstDay < $1.firstDay }
                : cells.filter { $0.firstDay <= now }.max { $0.firstDay < $1.firstDay }
        }
        return cells.min { cost(of: $0, from: now) < cost(of: $1, from: now) }
    }

    /// How far a cell is: days the other way than the tense says, or than a chronicle goes, count as more.
    private func cost(of cell: CalendarCell, from now: Day) -> Int {
        let days = cell.distance(from: now)
        let isAhead = cell.firstDay > now
        if isHistory { return isAhead ? days * 10 : days * 25 }
        switch meaning.tense {
        case .future: return isAhead ? days * 10 : days * 60
        case .past: return isAhead ? days * 25 : days * 10
        case .present, nil: return isAhead ? days * 13 : days * 10
        }
    }
}

extension CalendarCell {
    /// Where a step leads: to a cell of its unit; from a quarter, a year's step to a quarter.
    fileprivate func stepped(_ step: TimeStep) -> CalendarCell {
        if step.count != 0, step.unit == .year, unit == .quarter || unit == .half {
            return moved(by: step.count * (unit == .quarter ? 4 : 2))
        }
        if step.unit == .season { return CalendarCell(.season, holding: firstDay) }
        return CalendarCell(step.unit, holding: firstDay).moved(by: step.count)
    }

    /// The nth, or from the last, cell of a unit in it, or the nth weekday of it.
    fileprivate func part(_ ordinal: TimeStep, weekday: Weekday?) -> CalendarCell? {
        if let weekday, case .month(let year, let month) = self {
            return Day(nth: ordinal.count, weekday, of: month, year).map { .day($0) }
        }
        guard ordinal.unit < unit else { return self }
        let found =
            ordinal.count > 0
            ? CalendarCell(ordinal.unit, holding: firstDay).moved(by: ordinal.count - 1)
            : CalendarCell(ordinal.unit, holding: lastDay).moved(by: ordinal.count + 1)
        return found.firstDay <= lastDay && found.lastDay >= firstDay ? found : self
    }

    /// Days between it and a day outside it; 0 inside.
    fileprivate func distance(from day: Day) -> Int {
        day < firstDay ? firstDay - day : max(0, day - lastDay)
    }
}
