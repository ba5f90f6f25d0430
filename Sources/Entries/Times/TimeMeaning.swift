/// What words of time mean before the day they are told from is known.
///
/// A date is found from the reference in this order: `step` leads to a year, month, week or day; `date` fills in what the
/// words give of the calendar, parts above it that are open being found by `choice` and `tense`. A duration or a set has
/// a `length`; a vague time ("recently") has only `vague`.
package struct TimeMeaning: Hashable, Sendable {
    /// From the reference: -1 week for "last week", 0 years for "this year".
    package var step: TimeStep?
    package var date = CalendarDate()
    package var length: TimeLength?
    package var vague: VagueTime?
    package var choice: TimeChoice?
    /// Of the verb that governs it.
    package var tense: Tense?

    package init() {}
}

/// So many units forwards, or backwards where the count is negative.
package struct TimeStep: Hashable, Sendable {
    package var count: Int
    package var unit: TimeUnit

    package init(_ count: Int, _ unit: TimeUnit) {
        self.count = count
        self.unit = unit
    }
}

/// How long something lasts, or between which lengths: "two to three weeks"; without counts, "weeks".
package struct TimeLength: Hashable, Sendable {
    /// In tenths, so that one and a half is 15; nil where the words do not count.
    package var least: Int?
    package var most: Int?
    package var unit: TimeUnit

    package init(tenths least: Int?, to most: Int? = nil, _ unit: TimeUnit) {
        self.least = least
        self.most = most ?? least
        self.unit = unit
    }
}

/// A time without a date. The raw values are those of TIMEX3.
package enum VagueTime: String, CaseIterable, Sendable {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
}

/// Which of the days, months or years that fit is meant. The raw values are used in the ledger.
package enum TimeChoice: String, CaseIterable, Sendable {
    /// The one before the reference: "last March".
    case last
    /// The one of the week or year of the reference: "this Monday".
    case this
    /// The one after the reference: "next Monday".
    case next
}

/// The tense of a verb, as far as it places a time. The raw values are used in the ledger.
package enum Tense: String, CaseIterable, Sendable {
    case past, present, future
}
