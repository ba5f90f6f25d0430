import Entries

/// The meaning of a match, put together from its rule and what its classes matched.
struct TimeDraft {
    var meaning = TimeMeaning()
    var kind: TimeKind
    var modifier: TimeModifier?
    var anchor: TimeAnchor?

    init(_ match: TimeMatch, _ matcher: TimeMatcher) {
        self.init(match, matcher, depth: 0)
    }

    private init(_ match: TimeMatch, _ matcher: TimeMatcher, depth: Int) {
        kind = .date
        if match.date >= 0, let inner = matcher.date(at: match.date, depth: depth + 1) {
            self = TimeDraft(inner, matcher, depth: depth + 1)
        }
        let rule = matcher.grammar.rules[match.rule]
        let words = MatchedWords(match: match, atoms: matcher.atoms)
        fillDate(words)
        fillClock(words)
        apply(rule, words)
        kind = rule.kind ?? inferredKind
    }

    private var inferredKind: TimeKind {
        if kind == .set { return .set }
        if meaning.length != nil { return .duration }
        return meaning.date.hasClock ? .time : .date
    }

    /// What the classes of calendar words stand for.
    private mutating func fillDate(_ words: MatchedWords) {
        if let iso = words.value(.iso) {
            let date = Day(number: Int32(iso)).date
            (meaning.date.year, meaning.date.month, meaning.date.day) = (date.year, date.month, date.day)
        }
        words.value(.month).map { meaning.date.month = $0 }
        words.value(.day).map { meaning.date.day = $0 }
        words.value(.year).map { meaning.date.year = $0 }
        words.value(.decade).map { meaning.date.decade = $0 }
        if let weekday = words.value(.weekday) ?? words.value(.weekdays) {
            meaning.date.weekday = Weekday(rawValue: weekday)
        }
        words.value(.season).map { meaning.date.season = Season.allCases[$0] }
        words.value(.dayword).map { meaning.step = TimeStep($0, .day) }
        words.value(.vague).map { meaning.vague = VagueTime.allCases[$0] }
        if let modifier = words.value(.narrow) ?? words.value(.about) {
            self.modifier = TimeModifier.allCases[modifier]
        }
        if let short = words.value(.yy), let year = meaning.date.year {
            // "1999-00" ends in the next century.
            meaning.date.year = year / 100 * 100 + short + (short < year % 100 ? 100 : 0)
        }
    }

    private mutating func fillClock(_ words: MatchedWords) {
        words.value(.part).map { meaning.date.partOfDay = PartOfDay.allCases[$0] }
        let half = words.value(.ampm)
        if let minutes = words.value(.clock) {
            setClock(minutes, half)
        } else if let hour = words.value(.hour) {
            setClock(hour * 60, half)
        }
        words.value(.zone).map { meaning.date.zone = $0 }
    }

    private mutating func setClock(_ minutes: Int, _ half: Int?) {
        let minutes = half.map { minutes % 720 + $0 * 60 } ?? minutes
        (meaning.date.hour, meaning.date.minute) = (minutes / 60, minutes % 60)
        if half == nil, meaning.date.partOfDay == .afternoon || meaning.date.partOfDay == .evening, minutes < 720 {
            meaning.date.hour = minutes / 60 + 12
        }
        meaning.date.partOfDay = nil
    }

    private mutating func apply(_ rule: TimeRule, _ words: MatchedWords) {
        if let step = words.step(rule.step) { meaning.step = step }
        if let length = words.length(rule.length ?? rule.set, plusHalf: rule.addsHalf) {
            meaning.length = length
            if rule.set != nil { kind = .set }
        }
        if let nth = words.step(rule.nth) { meaning.date.ordinal = nth }
        for field in rule.fields { set(field, words) }
        if let vague = rule.vague { meaning.vague = vague }
        switch rule.choice {
        case .given(let choice): meaning.choice = choice
        case .told: meaning.choice = words.value(.told).map { $0 < 0 ? .last : $0 == 0 ? .this : .next }
        case nil: break
        }
        if let holiday = rule.holiday { meaning.date.holiday = holiday }
        if let part = rule.part { meaning.date.partOfDay = part }
        if rule.isFiscal { meaning.date.isFiscal = true }
        if rule.isWeekend { meaning.date.isWeekend = true }
        modifier = rule.modifier ?? modifier
        anchor = rule.anchor ?? anchor
    }

    private mutating func set(_ field: TimeRule.Field, _ words: MatchedWords) {
        guard let number = words.number(field.count) else { return }
        switch field.name {
        case .quarter: meaning.date.quarter = number == -1 ? 4 : number
        case .half: meaning.date.half = number == -1 ? 2 : number
        // The 20th century is that of 1900; 1 BC is the year 0.
        case .century: meaning.date.century = number < 0 ? number * 100 : (number - 1) * 100
        case .year: meaning.date.year = number < 0 ? number + 1 : number
        case .hour: (meaning.date.hour, meaning.date.minute, meaning.date.partOfDay) = (number, 0, nil)
        }
    }
}

/// What the classes of a match stand for.
struct MatchedWords {
    let match: TimeMatch
    let atoms: TimeAtoms

    func value(_ kind: TimeClass) -> Int? { match[kind].map { atoms.value($0, as: kind) } }

    private var unit: TimeUnit? {
        for kind in [TimeClass.unit, .units, .clockunit] {
            if let place = value(kind) { return TimeUnit.allCases[place] }
        }
        return nil
    }

    func number(_ count: TimeRule.Count) -> Int? {
        switch count {
        case .given(let number): number
        case .counted(let sign): sign * (value(.num).map { $0 / 10 } ?? 1)
        case .ordinal(let sign): value(.ord).map { sign * $0 }
        case .told: value(.told)
        case .half, .open: nil
        }
    }

    /// Hours and less as the whole days in them: "48 hours ago" is the day before yesterday.
    func step(_ amount: TimeRule.Amount?) -> TimeStep? {
        guard let amount, let unit = amount.unit ?? unit, let count = number(amount.count) else { return nil }
        return unit < .partOfDay ? TimeStep(count / unit.perDay, .day) : TimeStep(count, unit)
    }

    func length(_ amount: TimeRule.Amount?, plusHalf: Bool) -> TimeLength? {
        guard let amount, let unit = amount.unit ?? unit else { return nil }
        switch amount.count {
        case .open: return TimeLength(tenths: nil, unit)
        case .half: return TimeLength(tenths: 5, unit)
        case .counted:
            if let tenths = value(.num) {
                let most = match.otherNumber.map { atoms.value($0, as: .num) }
                return TimeLength(tenths: tenths + (plusHalf ? 5 : 0), to: most, unit)
            }
            if let most = value(.few) { return TimeLength(tenths: nil, to: most, unit) }
            return TimeLength(tenths: plusHalf ? 15 : 10, unit)
        default: return number(amount.count).map { TimeLength(tenths: $0 * 10 + (plusHalf ? 5 : 0), unit) }
        }
    }
}
