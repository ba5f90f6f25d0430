extension TimeValue {
    /// Narrows the days, or opens them, as a modifier says.
    mutating func narrow(to modifier: TimeModifier?, of cell: CalendarCell) {
        let third = (cell.lastDay - cell.firstDay + 1) / 3
        switch modifier {
        case .start: days = DayRange(cell.firstDay, cell.firstDay + max(0, third - 1))
        case .mid: days = DayRange(cell.firstDay + third, cell.lastDay - third)
        case .end: days = DayRange(cell.lastDay - max(0, third - 1), cell.lastDay)
        case .approximately:
            days = DayRange(cell.moved(by: -1).firstDay, cell.moved(by: 1).lastDay)
            edtf = edtf.map { $0.contains("/") ? $0 : $0 + "~" }
        case .before, .lessThan, .atMost:
            days = DayRange(nil, modifier == .before ? cell.firstDay - 1 : cell.lastDay)
            edtf = "../" + CalendarCell.edtfDay(days.latest ?? cell.lastDay)
        case .after, .moreThan, .atLeast:
            days = DayRange(modifier == .after ? cell.lastDay + 1 : cell.firstDay, nil)
            edtf = CalendarCell.edtfDay(days.earliest ?? cell.firstDay) + "/.."
        case nil: break
        }
    }
}

extension DayRange {
    /// As an interval of the Extended Date/Time Format.
    var edtf: String {
        "\(earliest.map(CalendarCell.edtfDay) ?? "..")/\(latest.map(CalendarCell.edtfDay) ?? "..")"
    }
}

extension TimeLength {
    /// As TIMEX3 writes it: `P2W`, `PT36H`, `P1.5Y`; `PXD` where the words do not count.
    var timex: String {
        // Decades and centuries are counted in years.
        let (factor, unit) =
            unit == .decade || unit == .century || unit == .millennium ? self.unit.inBaseUnits : (1, self.unit)
        if let least, least % 10 == 5, unit == .hour || unit == .minute {
            return "PT\(least / 10)\(unit == .hour ? "H30M" : "M30S")"
        }
        let count = least.map { Self.decimal($0 * factor) } ?? "X"
        return unit < .partOfDay ? "PT\(count)\(unit.letter)" : "P\(count)\(unit.letter)"
    }

    /// The days that it covers from a day on, or up to it; the longest it may be.
    func days(from day: Day, forwards: Bool) -> DayRange {
        let open = forwards ? DayRange(day, nil) : DayRange(nil, day)
        guard let most else { return open }
        let (factor, unit) = unit.inBaseUnits
        let tenths = 10 * unit.perDay
        let count = (most * factor + tenths - 1) / tenths
        let end = day.moved(by: forwards ? count : -count, unit)
        return forwards ? DayRange(day, end) : DayRange(end, day)
    }

    private static func decimal(_ tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension TimeUnit {
    /// Its letter in durations (ISO 8601, with TIMEX3's additions).
    fileprivate var letter: String {
        switch self {
        case .second: "S"
        case .minute, .month: "M"
        case .hour: "H"
        case .partOfDay, .day: "D"
        case .weekend: "WE"
        case .week: "W"
        case .season: "SN"
        case .quarter: "Q"
        case .half: "HY"
        case .year, .decade, .century, .millennium: "Y"
        }
    }
}

extension TimeMeaning {
    /// How exactly it tells a date.
    var granularity: TimeUnit? { date.clockUnit ?? date.unit ?? step?.unit }

    /// The value without a reference: open places are X.
    var openTimex: String {
        let clock = date.clockTimex
        if let open = date.openTimex { return open + clock }
        return switch step?.unit ?? .day {
        case .week: "XXXX-WXX"
        case .weekend: "XXXX-WXX-WE"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .half: "XXXX-HX"
        case .season, .year: "XXXX"
        case .decade: "XXX"
        case .century: "XX"
        case .millennium: "X"
        case .second, .minute, .hour, .partOfDay, .day: "XXXX-XX-XX\(clock)"
        }
    }
}

extension CalendarDate {
    /// The smallest cell that it names.
    var unit: TimeUnit? {
        if day != nil || weekday != nil || holiday != nil { return .day }
        if isWeekend { return .weekend }
        if let ordinal { return ordinal.unit }
        if month != nil { return .month }
        if season != nil { return .season }
        if quarter != nil { return .quarter }
        if half != nil { return .half }
        return year != nil ? .year : decade != nil ? .decade : century != nil ? .century : nil
    }

    /// How exactly it tells the time of day.
    var clockUnit: TimeUnit? {
        hour == nil ? partOfDay.map { _ in .partOfDay } : minute != nil ? .minute : .hour
    }

    /// `T19:15`, `TNI`, `T08:30Z`; empty without a time of day.
    var clockTimex: String {
        guard let hour else { return partOfDay.map { "T" + $0.rawValue } ?? "" }
        return "T\(two(hour)):\(two(minute ?? 0))" + (zone == 0 ? "Z" : "")
    }

    var clockEDTF: String { hour == nil ? "" : clockTimex }

    /// The value where nothing fills what is left open; nil where it names no cell.
    var openTimex: String? {
        let year = year.map(CalendarCell.timexYear) ?? "XXXX"
        if let month { return "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "") }
        if let day { return "\(year)-XX-\(two(day))" }
        if let weekday { return "\(year)-WXX-\(weekday.rawValue)" }
        if isWeekend { return "\(year)-WXX-WE" }
        if let season { return "\(year)-\(season.rawValue)" }
        if let quarter { return "\(year)-Q\(quarter)" }
        if let half { return "\(year)-H\(half)" }
        if case .fixed(let month, let day) = holiday { return "\(year)-\(two(month))-\(two(day))" }
        if holiday != nil { return "\(year)-XX-XX" }
        if let decade { return decade < 100 ? "XX\(decade / 10)" : CalendarCell.decade(decade).timex }
        return self.year == nil ? nil : year
    }
}
