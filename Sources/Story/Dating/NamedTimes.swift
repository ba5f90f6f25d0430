import Entries
import Text

/// The times of an article that tell when it was written, sorted by how they tell it.
struct NamedTimes {
    /// Days, months and years with their year, told as past, in text order.
    private(set) var past: [Named] = []
    /// Those told as still to come, or as an end: "by 2030", "the 2020 election".
    private(set) var planned: [Named] = []
    /// A weekday with month and day but without a year.
    private(set) var weekdays: [Partial] = []
    /// A month, or a day of a month, without a year.
    private(set) var seasons: [Partial] = []
    /// A year named together with how far it lies: "2016, next year".
    private(set) var equations: [(year: Int, range: ByteRange)] = []

    struct Named {
        let days: ClosedRange<Int32>
        let range: ByteRange
        let unit: TimeUnit
        /// A vote, a race or games of that year.
        let isForeseen: Bool
    }

    struct Partial {
        let month: Int
        let day: Int?
        let weekday: Weekday?
        let range: ByteRange
    }

    init(_ times: [TimeExpression], in text: ArticleText) {
        let told = times.filter { !$0.isFurniture && ($0.kind == .date || $0.kind == .time) }
        for time in told { add(time, text) }
        for (first, second) in zip(told, told.dropFirst()) where Self.goTogether(first.range, second.range, in: text) {
            addEquation(first, second)
        }
    }

    /// True for times so near that they tell of the same: "2016, next year", "the 2016 election next year".
    private static func goTogether(_ first: ByteRange, _ second: ByteRange, in text: ArticleText) -> Bool {
        let between = first.upper..<max(first.upper, second.lower)
        return between.count <= rightBeside
            || between.count <= besides
                && !text.bytes[between].contains {
                    [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "\n")].contains($0)
                }
    }

    /// Bytes between them: ", ", " in ", "’s ".
    private static let rightBeside = 5
    /// Bytes between them in one clause: " election ".
    private static let besides = 16

    private mutating func add(_ time: TimeExpression, _ text: ArticleText) {
        let date = time.meaning.date
        guard time.meaning.step == nil else { return }
        if let year = date.year {
            guard !date.isFiscal, let named = named(time, year, text) else { return }
            if time.isPlanned || named.isForeseen { planned.append(named) } else { past.append(named) }
        } else if let month = date.month, time.meaning.choice == nil, date.ordinal == nil {
            let partial = Partial(
                month: month, day: date.day, weekday: date.weekday, range: time.range)
            if date.weekday != nil, date.day != nil { weekdays.append(partial) } else { seasons.append(partial) }
        }
    }

    private func named(_ time: TimeExpression, _ year: Int, _ text: ArticleText) -> Named? {
        let date = time.meaning.date
        guard let cell = CalendarCell(year: year, month: date.month, day: date.day),
            DayCurve.horizon.contains(cell.firstDay.number)
        else { return nil }
        return Named(
            days: cell.days.numbers, range: time.range, unit: cell.unit,
            isForeseen: cell.unit == .year && ForeseenNouns.english.follow(time.range.upper, in: text))
    }

    /// "The 2016 election next year": the year and the step from the year of writing lead to that.
    private mutating func addEquation(_ first: TimeExpression, _ second: TimeExpression) {
        for (named, stepped) in [(first, second), (second, first)] {
            guard let year = named.meaning.date.year, named.meaning.step == nil, named.meaning.date.month == nil,
                let step = stepped.meaning.step, step.unit == .year, abs(step.count) <= 30,
                stepped.meaning.date.isEmpty, stepped.anchor == .articleDate
            else { continue }
            equations.append((year - step.count, ByteRange(first.range.lower, second.range.upper)))
        }
    }
}

extension TimeExpression {
    /// Told as still to come, or as the end of something.
    fileprivate var isPlanned: Bool {
        bound?.isDeadline == true || meaning.tense == .future
    }
}

/// Nouns of what is known long before it comes: `foreseen-nouns.txt`.
struct ForeseenNouns: Sendable {
    private let nouns: Set<String>

    static let english = ForeseenNouns(PackageResources.foreseen_nouns_txt)

    init(_ file: [UInt8]) {
        let all = ResourceLines(file).flatMap { $0.split(separator: " ") }
        nouns = Set(all.map { String($0).replacing("-", with: " ") })
    }

    /// True where one of the nouns is among the three words behind byte `end`.
    func follow(_ end: Int, in text: ArticleText) -> Bool {
        var (at, before) = (end, "")
        for _ in 0..<3 {
            guard at < text.count, text.bytes[at] == UInt8(ascii: " "),
                let word = text.word(from: at, to: text.count), word.lower == at + 1
            else { return false }
            let lower = text[word].lowercased()
            if nouns.contains(lower) || nouns.contains("\(before) \(lower)") { return true }
            (at, before) = (word.upper, lower)
        }
        return false
    }
}
