extension TimeMeaning {
    /// The meaning in one line of text, for keeping: `step=-1 week;month=3;tense=past`. Reading it back gives the same.
    package var text: String {
        var parts: [String] = []
        func add(_ key: String, _ value: String?) { if let value { parts.append("\(key)=\(value)") } }
        add("step", step?.text)
        for (key, path) in Self.numbers { add(key, date[keyPath: path].map(String.init)) }
        add("season", date.season?.rawValue)
        add("weekday", date.weekday.map { String($0.rawValue) })
        add("part", date.partOfDay?.rawValue)
        add("holiday", date.holiday?.text)
        add("nth", date.ordinal?.text)
        if date.isFiscal { parts.append("fiscal") }
        if date.isWeekend { parts.append("weekend") }
        add("length", length?.text)
        add("vague", vague?.rawValue)
        add("choice", choice?.rawValue)
        add("tense", tense?.rawValue)
        return parts.joined(separator: ";")
    }

    /// The meaning that `text` was made of; nil where it is not of this form.
    package init?(text: String) {
        for part in text.split(separator: ";" as Character) {
            let sides = part.split(separator: "=" as Character, maxSplits: 1, omittingEmptySubsequences: false)
                .map(String.init)
            guard set(sides[0], sides.count > 1 ? sides[1] : "") else { return nil }
        }
    }

    private mutating func set(_ key: String, _ value: String) -> Bool {
        if let path = Self.numbers.first(where: { $0.key == key })?.path {
            date[keyPath: path] = Int(value)
            return date[keyPath: path] != nil
        }
        switch key {
        case "step": return put(\.step, TimeStep(text: value))
        case "season": return put(\.date.season, Season(rawValue: value))
        case "weekday": return put(\.date.weekday, Int(value).flatMap(Weekday.init))
        case "part": return put(\.date.partOfDay, PartOfDay(rawValue: value))
        case "holiday": return put(\.date.holiday, Holiday(text: value))
        case "nth": return put(\.date.ordinal, TimeStep(text: value))
        case "fiscal": date.isFiscal = true
        case "weekend": date.isWeekend = true
        case "length": return put(\.length, TimeLength(text: value))
        case "vague": return put(\.vague, VagueTime(rawValue: value))
        case "choice": return put(\.choice, TimeChoice(rawValue: value))
        case "tense": return put(\.tense, Tense(rawValue: value))
        default: return false
        }
        return true
    }

    /// Sets a part, and says whether there was something to set.
    private mutating func put<Part>(_ path: WritableKeyPath<TimeMeaning, Part?>, _ part: Part?) -> Bool {
        self[keyPath: path] = part
        return part != nil
    }

    /// The fields of a date that are numbers.
    private static var numbers: [(key: String, path: WritableKeyPath<CalendarDate, Int?>)] {
        [
            ("year", \.year), ("century", \.century), ("decade", \.decade), ("half", \.half), ("quarter", \.quarter),
            ("month", \.month), ("day", \.day), ("hour", \.hour), ("minute", \.minute), ("zone", \.zone),
        ]
    }
}

extension TimeStep {
    /// `-1 week`
    fileprivate var text: String { "\(count) \(unit.rawValue)" }

    fileprivate init?(text: String) {
        let parts = text.split(separator: " " as Character, maxSplits: 1).map(String.init)
        guard parts.count == 2, let count = Int(parts[0]), let unit = TimeUnit(rawValue: parts[1]) else { return nil }
        self.init(count, unit)
    }
}

extension TimeLength {
    /// `20 40 week` in tenths, `? ? year` where nobody counts.
    fileprivate var text: String {
        [least.map(String.init) ?? "?", most.map(String.init) ?? "?", unit.rawValue].joined(separator: " ")
    }

    fileprivate init?(text: String) {
        let parts = text.split(separator: " " as Character, maxSplits: 2).map(String.init)
        guard parts.count == 3, let unit = TimeUnit(rawValue: parts[2]),
            parts.prefix(2).allSatisfy({ $0 == "?" || Int($0) != nil })
        else { return nil }
        self.init(tenths: Int(parts[0]), to: Int(parts[1]), unit)
    }
}

extension Holiday {
    /// `fixed 12 25`, `nth 4 4 11`, `easter -2`
    package var text: String {
        switch self {
        case .fixed(let month, let day): "fixed \(month) \(day)"
        case .nth(let count, let weekday, let month): "nth \(count) \(weekday.rawValue) \(month)"
        case .easter(let days): "easter \(days)"
        }
    }

    /// The rule that `text` was made of.
    package init?(text: String) {
        let parts = text.split(separator: " " as Character)
        let numbers = parts.dropFirst().compactMap { Int($0) }
        switch (parts.first, numbers.count) {
        case ("fixed", 2): self = .fixed(numbers[0], numbers[1])
        case ("easter", 1): self = .easter(numbers[0])
        case ("nth", 3):
            guard let weekday = Weekday(rawValue: numbers[1]) else { return nil }
            self = .nth(numbers[0], weekday, numbers[2])
        default: return nil
        }
    }
}
