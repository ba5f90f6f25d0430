import Entries
import Text

/// The days on which every title that an article gives to a known person was that person's.
struct TitledDays {
    private var days: [ClosedRange<Int32>] = [Int32.min...Int32.max]
    private var spans: [ByteRange] = []

    /// Takes one more pair of title and name; a pair that no day would fit besides the others is left out.
    mutating func add(_ tenures: [Tenure], at span: ByteRange) {
        let held = tenures.compactMap(\.period.numbers)
        let both = days.flatMap { day in held.filter { $0.overlaps(day) }.map { $0.clamped(to: day) } }
        guard !held.isEmpty, !both.isEmpty else { return }
        days = both
        spans.append(span)
    }

    var evidence: TitleEvidence? {
        guard !spans.isEmpty else { return nil }
        return TitleEvidence(
            days: days.sorted { $0.lowerBound < $1.lowerBound }.map(DayRange.init), spans: spans.sorted())
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
