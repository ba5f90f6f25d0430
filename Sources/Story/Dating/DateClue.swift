import Entries
import Text

/// One thing that tells when an article was written, and how much it speaks for each day.
struct DateClue: Sendable {
    var evidence: DateEvidence
    let curve: DayCurve
    /// True for a title that somebody is said to have had once.
    let isFormer: Bool

    init(_ evidence: DateEvidence, _ curve: DayCurve, isFormer: Bool = false) {
        self.evidence = evidence
        self.curve = curve
        self.isFormer = isFormer
    }
}

extension DayRange {
    /// The days as numbers, open ends at the horizon.
    var numbers: ClosedRange<Int32> {
        let horizon = DayCurve.horizon
        let first = max(earliest?.number ?? horizon.lowerBound, horizon.lowerBound)
        let last = min(latest?.number ?? horizon.upperBound, horizon.upperBound)
        return first <= last ? first...last : horizon
    }
}

extension ClosedRange<Int32> {
    /// The days from `first` to `last` days behind the last of these, as far as the horizon reaches.
    func behind(_ first: Int32, _ last: Int32) -> ClosedRange<Int32>? { clipped(upperBound + first, upperBound + last) }

    /// The days from `first` to `last` days before the first of these, as far as the horizon reaches.
    func before(_ first: Int32, _ last: Int32) -> ClosedRange<Int32>? { clipped(lowerBound - last, lowerBound - first) }

    private func clipped(_ first: Int32, _ last: Int32) -> ClosedRange<Int32>? {
        let horizon = DayCurve.horizon
        let (low, high) = (Swift.max(first, horizon.lowerBound), Swift.min(last, horizon.upperBound))
        return low <= high ? low...high : nil
    }
}

/// How far from a day the press tells of it, as steps: weights of days before, on and behind.
struct Fading: Sendable {
    /// Days that end so many days before; ascending, with the weight up to there.
    var before: [(days: Int32, weight: Double)] = []
    /// Days up to so many behind; ascending, with the weight up to there.
    var behind: [(days: Int32, weight: Double)] = []
    /// On all other days before, and behind.
    let early: Double
    let late: Double

    /// The curve around some days, which weigh 1.
    func curve(around days: ClosedRange<Int32>) -> DayCurve {
        var steps: [(days: ClosedRange<Int32>, weight: Double)] = []
        if let all = days.behind(1, 200_000) { steps.append((all, late)) }
        var from: Int32 = 1
        for step in behind {
            if let range = days.behind(from, step.days) { steps.append((range, step.weight)) }
            from = step.days + 1
        }
        from = 1
        for step in before {
            if let range = days.before(from, step.days) { steps.append((range, step.weight)) }
            from = step.days + 1
        }
        steps.append((days, 1))
        return DayCurve(early, steps)
    }

    /// The same with a part of the weight of days farther off than some.
    func lessened(to part: Double, beyond near: Int32) -> Fading {
        func lessened(_ steps: [(days: Int32, weight: Double)]) -> [(days: Int32, weight: Double)] {
            steps.map { ($0.days, $0.days > near ? $0.weight * part : $0.weight) }
        }
        return Fading(before: lessened(before), behind: lessened(behind), early: early, late: late * part)
    }
}

let year: Int32 = 365
