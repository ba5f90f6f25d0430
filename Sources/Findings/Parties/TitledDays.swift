import Entries
import Text

/// The days on which every title that an article gives to a known person was that person's.
struct TitledDays {
    private var days: [ClosedRange<Int32>] = [Int32.min...Int32.max]
    private var spans: [ByteRange] = []
    private var titles: [TitledPerson] = []

    /// Takes one more title by itself.
    mutating func add(_ title: TitledPerson) { titles.append(title) }

    /// Takes one more pair of title and name; a pair that no day would fit besides the others is left out.
    mutating func add(_ tenures: [Tenure], at span: ByteRange) {
        let held = tenures.compactMap(\.period.numbers)
        let both = days.flatMap { day in held.filter { $0.overlaps(day) }.map { $0.clamped(to: day) } }
        guard !held.isEmpty, !both.isEmpty else { return }
        days = both
        spans.append(span)
    }

    var evidence: TitleEvidence? {
        guard !titles.isEmpty else { return nil }
        return TitleEvidence(
            days: spans.isEmpty ? [] : days.sorted { $0.lowerBound < $1.lowerBound }.map(DayRange.init),
            spans: spans.sorted(), titles: titles.sorted { $0.range < $1.range })
    }
}

extension TitledPerson {
    /// The title as its bearer held it in `tenures`; nil where no day is known.
    init?(_ range: ByteRange, _ person: PartyID, _ time: RolePhrase.Time, _ tenures: [Tenure]) {
        let held = tenures.compactMap(\.period.numbers).sorted { $0.lowerBound < $1.lowerBound }
        guard !held.isEmpty else { return nil }
        self.init(range, person, TitleTime(time), held: held.map(DayRange.init))
    }
}

extension TitleTime {
    fileprivate init(_ time: RolePhrase.Time) {
        self =
            switch time {
            case .current: .current
            case .former: .former
            case .future: .future
            case .other: .other
            }
    }
}

extension DayRange {
    fileprivate init(_ numbers: ClosedRange<Int32>) {
        self.init(
            numbers.lowerBound == .min ? nil : Day(number: numbers.lowerBound),
            numbers.upperBound == .max ? nil : Day(number: numbers.upperBound))
    }
}

extension Period {
    /// Its days as far as they may reach.
    fileprivate var numbers: ClosedRange<Int32>? {
        let first = from?.earliest?.number ?? .min
        let last = to?.latest.map { $0.number - 1 } ?? .max
        return first <= last ? first...last : nil
    }
}
