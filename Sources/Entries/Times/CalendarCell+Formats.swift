extension CalendarCell {
    /// As TIMEX3 writes it: `1998-03-04`, `1998-W10-WE`, `1998-SU`, `199` for a decade, `BC0490`.
    package var timex: String {
        switch self {
        case .day(let day):
            let date = day.date
            return "\(Self.timexYear(date.year))-\(two(date.month))-\(two(date.day))"
        case .week: return "\(Self.timexYear(year))-W\(two(weekNumber))"
        case .weekend: return "\(Self.timexYear(year))-W\(two(weekNumber))-WE"
        case .month(let year, let month): return "\(Self.timexYear(year))-\(two(month))"
        case .season(let year, let season): return "\(Self.timexYear(year))-\(season.rawValue)"
        case .quarter(let year, let quarter): return "\(Self.timexYear(year))-Q\(quarter)"
        case .half(let year, let half): return "\(Self.timexYear(year))-H\(half)"
        case .year(let year): return Self.timexYear(year)
        case .decade(let year): return String(Self.timexYear(year).dropLast())
        case .century(let year): return String(Self.timexYear(year).dropLast(2))
        case .millennium(let year): return String(Self.timexYear(year).dropLast(3))
        }
    }

    /// In the Extended Date/Time Format, levels 1 and 2 (ISO 8601-2): `1998-03-04`, `1998-22` for summer, `199X`.
    ///
    /// Weeks have no form of their own there and are written as intervals.
    package var edtf: String {
        switch self {
        case .day(let day): Self.edtfDay(day)
        case .week, .weekend: "\(Self.edtfDay(firstDay))/\(Self.edtfDay(lastDay))"
        case .month(let year, let month): "\(Self.edtfYear(year))-\(two(month))"
        case .season(let year, let season): "\(Self.edtfYear(year))-\(season.edtf)"
        case .quarter(let year, let quarter): "\(Self.edtfYear(year))-\(32 + quarter)"
        case .half(let year, let half): "\(Self.edtfYear(year))-\(39 + half)"
        case .year(let year): Self.edtfYear(year)
        case .decade(let year): "\(Self.edtfYear(year).dropLast())X"
        case .century(let year): "\(Self.edtfYear(year).dropLast(2))XX"
        case .millennium(let year): "\(Self.edtfYear(year).dropLast(3))XXX"
        }
    }

    static func edtfDay(_ day: Day) -> String {
        let date = day.date
        return "\(edtfYear(date.year))-\(two(date.month))-\(two(date.day))"
    }

    private var weekNumber: Int { firstDay.isoWeek.week }

    /// Years before 1 AD as TimeML and TIMEX2 write them: 490 BC is `BC0490`.
    static func timexYear(_ year: Int) -> String { year > 0 ? four(year) : "BC" + four(1 - year) }

    /// Astronomical, as ISO 8601 counts: 490 BC is `-0489`.
    static func edtfYear(_ year: Int) -> String {
        year.magnitude > 9_999 ? "Y\(year)" : year < 0 ? "-" + four(-year) : four(year)
    }
}

extension Season {
    /// The codes 21 to 24 of the Extended Date/Time Format.
    var edtf: Int {
        switch self {
        case .spring: 21
        case .summer: 22
        case .autumn: 23
        case .winter: 24
        }
    }
}
