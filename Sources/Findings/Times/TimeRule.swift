import Entries

/// What a pattern means: the right side of its line, as in the head of `patterns.txt`.
struct TimeRule: Sendable {
    let name: String
    var step: Amount?
    var length: Amount?
    var set: Amount?
    var nth: Amount?
    /// Calendar fields whose number stands in another class, or is given.
    var fields: [Field] = []
    var vague: VagueTime?
    var choice: Choice?
    var modifier: TimeModifier?
    var kind: TimeKind?
    var anchor: TimeAnchor?
    var part: PartOfDay?
    var holiday: Holiday?
    var isFiscal = false
    var addsHalf = false
    var isWeekend = false
    /// True for words that only look like a time: they are passed over.
    var isNothing = false
    var check: TimeCheck?

    /// How many of a unit.
    struct Amount: Sendable {
        var count: Count
        /// Nil for the unit of the words.
        var unit: TimeUnit?
    }

    enum Count: Sendable {
        case given(Int)
        /// What NUM or FEW matched, times this; 1 where neither did.
        case counted(Int)
        /// What ORD matched, times this.
        case ordinal(Int)
        case told
        case half
        case open
    }

    enum Choice: Sendable {
        case given(TimeChoice)
        case told
    }

    /// `quarter=ORD`, `year=-NUM`, `hour=12`.
    struct Field: Sendable {
        let name: Name
        let count: Count

        enum Name: String, Sendable {
            case quarter, half, century, year, hour
        }
    }

    /// - Parameter meaning: assignments, parted by blanks.
    init(_ name: String, _ meaning: String) {
        self.name = name
        for assignment in meaning.split(separator: " ") {
            let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
            guard assign(parts[0], parts.count > 1 ? parts[1] : "") else {
                preconditionFailure("times: the meaning of “\(name)” cannot be “\(assignment)”")
            }
        }
    }

    init(_ name: String, _ holiday: Holiday) {
        self.name = name
        self.holiday = holiday
    }

    private mutating func assign(_ key: String, _ value: String) -> Bool {
        switch key {
        case "step": step = Self.amount(value)
        case "length": length = Self.amount(value)
        case "set": set = Self.amount(value)
        case "nth": nth = Self.amount(value)
        case "vague": vague = VagueTime(rawValue: value)
        case "choice": choice = value == "TOLD" ? .told : TimeChoice(rawValue: value).map { .given($0) }
        case "mod": modifier = TimeModifier(rawValue: value)
        case "kind": kind = TimeKind(rawValue: value)
        case "anchor": anchor = value == "earlier" ? .earlierTime : nil
        case "part": part = PartOfDay(rawValue: value)
        case "check":
            check = TimeCheck(rawValue: value)
            return check != nil
        case "fiscal": isFiscal = true
        case "plus": addsHalf = true
        case "weekend": isWeekend = true
        case "nothing": isNothing = true
        default:
            guard let field = Field.Name(rawValue: key), let count = Self.count(value) else { return false }
            fields.append(Field(name: field, count: count))
        }
        return true
    }

    /// `-NUM.UNIT`, `2.day`.
    private static func amount(_ text: String) -> Amount? {
        let parts = text.split(separator: ".").map(String.init)
        guard parts.count == 2, let count = count(parts[0]) else { return nil }
        return Amount(count: count, unit: TimeUnit(rawValue: parts[1]))
    }

    private static func count(_ text: String) -> Count? {
        switch text {
        case "NUM", "FEW": .counted(1)
        case "-NUM": .counted(-1)
        case "ORD": .ordinal(1)
        case "-ORD": .ordinal(-1)
        case "TOLD": .told
        case "half": .half
        case "?": .open
        default: Int(text).map { .given($0) }
        }
    }
}

extension TimeRule {
    /// True for what may stand inside a longer date.
    var isDate: Bool {
        (kind ?? .date) == .date && length == nil && set == nil && vague == nil && part == nil && !isNothing
    }
}
