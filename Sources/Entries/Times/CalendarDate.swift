/// What words give of a place in the calendar; what they leave open is nil.
package struct CalendarDate: Hashable, Sendable {
    /// Astronomical: 0 is 1 BC.
    package var year: Int?
    /// True where `year` is a fiscal or school year, which may begin in another month.
    package var isFiscal = false
    /// The first year of a century or a decade, where one is meant and no year of it.
    package var century: Int?
    /// 0 to 90 where only the decade of a century is given ("the eighties"), else the decade's first year.
    package var decade: Int?
    /// 1 or 2; 1 to 4.
    package var half: Int?
    package var quarter: Int?
    package var season: Season?
    /// 1 to 12.
    package var month: Int?
    package var isWeekend = false
    /// 1 to 31.
    package var day: Int?
    package var weekday: Weekday?
    package var holiday: Holiday?
    /// "the first week of March", "the second Tuesday": which one within what the other fields give; -1 is the last.
    package var ordinal: TimeStep?
    /// 0 to 24, with minutes as far as they are told.
    package var hour: Int?
    package var minute: Int?
    package var partOfDay: PartOfDay?
    /// The offset from UTC in minutes, where the words give it.
    package var zone: Int?

    package init() {}

    package var isEmpty: Bool { self == CalendarDate() }
    /// True where it tells a time of day.
    package var hasClock: Bool { hour != nil || partOfDay != nil }
}

/// The seasons of the northern half, by their TIMEX3 codes.
package enum Season: String, CaseIterable, Sendable {
    case spring = "SP"
    case summer = "SU"
    case autumn = "FA"
    case winter = "WI"
}

/// The parts of a day, by their TIMEX3 codes.
package enum PartOfDay: String, CaseIterable, Sendable {
    case morning = "MO"
    case midday = "MI"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
    case daytime = "DT"
}
