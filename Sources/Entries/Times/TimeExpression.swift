package import Text

/// Words of an article that tell a time: what they mean, and what that comes to on the article's date.
package struct TimeExpression: Hashable, Sendable {
    package let range: ByteRange
    package let kind: TimeKind
    /// What the words mean, whatever the article's date is.
    package let meaning: TimeMeaning
    package let anchor: TimeAnchor
    package let modifier: TimeModifier?
    /// How the words before it bound something: "by Friday", "since March".
    package let bound: TimeBound?
    /// The name of the rule that found it.
    package let rule: String
    /// True in furniture: it can only tell when the article was captured.
    package let isFurniture: Bool
    /// What it comes to: as of no date until it is resolved.
    package var value: TimeValue

    package init(
        _ range: ByteRange, _ kind: TimeKind, _ meaning: TimeMeaning, anchor: TimeAnchor,
        modifier: TimeModifier? = nil, bound: TimeBound? = nil, rule: String, isFurniture: Bool = false,
        value: TimeValue = TimeValue(timex: "")
    ) {
        self.range = range
        self.kind = kind
        self.meaning = meaning
        self.anchor = anchor
        self.modifier = modifier
        self.bound = bound
        self.rule = rule
        self.isFurniture = isFurniture
        self.value = value
    }
}

/// What a time expression comes to.
package struct TimeValue: Hashable, Sendable {
    /// The value of TIMEX3 (TimeML 1.2.1): `1998-03-04`, `P2W`, `1998-W10`, `PAST_REF`.
    package var timex: String
    /// The same in the Extended Date/Time Format (ISO 8601-2), for people; nil where it can say nothing.
    package var edtf: String?
    /// The days it may lie on, both ends included and either open; of a duration, the days it covers where they are known.
    package var days: DayRange
    /// How exactly it tells the time; nil where it does not.
    package var granularity: TimeUnit?
    /// The days it was counted from; nil where the calendar was enough.
    package var reference: DayRange?
    /// The earlier expression it was counted from, where it was.
    package var antecedent: ByteRange?
    package var confidence: Confidence

    package init(
        timex: String, edtf: String? = nil, days: DayRange = .always, granularity: TimeUnit? = nil,
        reference: DayRange? = nil, antecedent: ByteRange? = nil, confidence: Confidence = .certain
    ) {
        self.timex = timex
        self.edtf = edtf
        self.days = days
        self.granularity = granularity
        self.reference = reference
        self.antecedent = antecedent
        self.confidence = confidence
    }
}

/// The kinds of TIMEX3. The raw values are used in the ledger and in JSON.
package enum TimeKind: String, CaseIterable, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
}

/// What a time is told from. The raw values are used in the ledger, in JSON and on screens.
package enum TimeAnchor: String, CaseIterable, Sendable {
    /// Nothing: "4 March 1998".
    case calendar
    case articleDate = "article date"
    /// The words of somebody who is quoted, as of when they spoke.
    case speechTime = "speech time"
    /// A time told before: "the next day".
    case earlierTime = "earlier time"
    /// Something that happens: "within two weeks of the vote". Open, because its day is not known.
    case event
}

/// What narrows a time. The raw values are those of TIMEX3's `mod`.
package enum TimeModifier: String, CaseIterable, Sendable {
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximately = "APPROX"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
    case atMost = "EQUAL_OR_LESS"
    case atLeast = "EQUAL_OR_MORE"
    case before = "BEFORE"
    case after = "AFTER"
}

/// How the words before a time bound something by it. The raw values are used in the ledger, in JSON and on screens.
package enum TimeBound: String, CaseIterable, Sendable {
    case by, until, within, before, since, after, from
    /// "no later than", "a deadline of".
    case deadline

    /// True where something falls due by it.
    package var isDeadline: Bool {
        switch self {
        case .by, .until, .within, .before, .deadline: true
        case .since, .after, .from: false
        }
    }
}
