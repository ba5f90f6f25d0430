import Entries

/// How much each day speaks for itself: a function of days in steps.
///
/// Only ratios count: a day of weight 2 is twice as likely as one of weight 1.
struct DayCurve: Sendable {
    /// The first day of each step, ascending; the first step begins with the horizon.
    private(set) var starts: [Int32]
    private(set) var weights: [Double]

    /// The days that are looked at: those of the newspapers of a century and of one to come. Intervals that reach an end
    /// of it are open there.
    static let horizon: ClosedRange<Int32> = -25_567...47_846  // 1900-01-01 ... 2100-12-31

    /// The same weight on all days.
    init(_ weight: Double) {
        starts = [Self.horizon.lowerBound]
        weights = [weight]
    }

    /// `weight` on all days, then that of each step on its days; a later step goes over an earlier.
    init(_ weight: Double, _ steps: [(days: ClosedRange<Int32>, weight: Double)]) {
        self.init(weight)
        for step in steps { set(step.days, step.weight) }
    }

    /// Weighs each day by both.
    static func * (a: DayCurve, b: DayCurve) -> DayCurve { a.joined(b, *).scaled() }

    /// Each day as the heavier of both weighs it.
    func max(_ other: DayCurve) -> DayCurve { joined(other, Swift.max) }

    private func joined(_ other: DayCurve, _ weigh: (Double, Double) -> Double) -> DayCurve {
        var result = DayCurve(0)
        result.starts = []
        result.weights = []
        var (left, right) = (0, 0)
        while left < starts.count, right < other.starts.count {
            result.starts.append(Swift.max(starts[left], other.starts[right]))
            result.weights.append(weigh(weights[left], other.weights[right]))
            let (nextLeft, nextRight) = (end(of: left), other.end(of: right))
            if nextLeft <= nextRight { left += 1 }
            if nextRight <= nextLeft { right += 1 }
        }
        return result
    }

    func weight(on day: Int32) -> Double {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= day { low = middle } else { high = middle }
        }
        return weights[low]
    }

    /// The shortest run of days that holds this share of all weight; an end at the horizon is open.
    func shortest(holding share: Double) -> DayRange {
        let total = weights.indices.reduce(0) { $0 + mass($1) }
        guard total > 0 else { return .always }
        let runs = [true, false].map { narrowest(holding: share * total, forwards: $0) }
        let best = runs[1].count < runs[0].count ? runs[1] : runs[0]
        return DayRange(
            best.lowerBound <= Self.horizon.lowerBound ? nil : Day(number: best.lowerBound),
            best.upperBound >= Self.horizon.upperBound ? nil : Day(number: best.upperBound))
    }

    // MARK: - Steps

    private func end(of step: Int) -> Int32 {
        step + 1 < starts.count ? starts[step + 1] : Self.horizon.upperBound + 1
    }

    private func length(_ step: Int) -> Double { Double(end(of: step) - starts[step]) }

    private func mass(_ step: Int) -> Double { weights[step] * length(step) }

    /// The shortest run that begins (or, backwards, ends) with a step.
    private func narrowest(holding wanted: Double, forwards: Bool) -> ClosedRange<Int32> {
        var best = Self.horizon
        var (first, last, held) = (0, 0, mass(0))
        while true {
            while held < wanted, last + 1 < starts.count {
                last += 1
                held += mass(last)
            }
            if held < wanted { break }
            // A run that ends with a step begins as late as it can; one that begins with a step may be any.
            while !forwards, held - mass(first) >= wanted {
                held -= mass(first)
                first += 1
            }
            let run = trimmed(first, last, spare: held - wanted, atEnd: forwards)
            if run.count < best.count { best = run }
            held -= mass(first)
            first += 1
            if first > last {
                guard first < starts.count else { break }
                last = first
                held = mass(first)
            }
        }
        return best
    }

    /// The days of some steps without as many at one end as weigh no more than `spare`.
    private func trimmed(_ first: Int, _ last: Int, spare: Double, atEnd: Bool) -> ClosedRange<Int32> {
        let (from, to) = (starts[first], end(of: last) - 1)
        let weight = weights[atEnd ? last : first]
        guard weight > 0 else { return from...to }
        let surplus = Int32(min(spare / weight, length(atEnd ? last : first) - 1))
        return atEnd ? from...(to - surplus) : (from + surplus)...to
    }

    private mutating func set(_ days: ClosedRange<Int32>, _ weight: Double) {
        guard days.overlaps(Self.horizon) else { return }
        let days = days.clamped(to: Self.horizon)
        let after = days.upperBound + 1
        let rest = self.weight(on: min(after, Self.horizon.upperBound))
        var kept = zip(starts, weights).filter { !(days.lowerBound...after).contains($0.0) }
        kept.append((days.lowerBound, weight))
        if after <= Self.horizon.upperBound { kept.append((after, rest)) }
        kept.sort { $0.0 < $1.0 }
        starts = kept.map(\.0)
        weights = kept.map(\.1)
    }

    /// The heaviest day set to 1, so that products do not vanish.
    private func scaled() -> DayCurve {
        guard let most = weights.max(), most > 0 else { return self }
        var scaled = self
        scaled.weights = weights.map { $0 / most }
        return scaled
    }
}

extension DayCurve {
    /// The heaviest weight in some days.
    func most(in days: ClosedRange<Int32>) -> Double {
        starts.indices.reduce(0) { most, step in
            starts[step] <= days.upperBound && end(of: step) > days.lowerBound ? Swift.max(most, weights[step]) : most
        }
    }

    /// How many days as heavy as the heaviest would weigh as much as all: the fewer, the more the curve tells.
    var spread: Double {
        guard let most = weights.max(), most > 0 else { return 0 }
        return weights.indices.reduce(0) { $0 + mass($1) } / most
    }
}

extension DayCurve {
    /// `weight` on all days, and on the days of each step its own besides.
    init(_ weight: Double, sum steps: [(days: ClosedRange<Int32>, weight: Double)]) {
        self.init(weight)
        var changes: [(day: Int32, change: Double)] = []
        for step in steps where step.days.overlaps(Self.horizon) {
            let days = step.days.clamped(to: Self.horizon)
            changes.append((days.lowerBound, step.weight))
            changes.append((days.upperBound + 1, -step.weight))
        }
        changes.sort { ($0.day, $0.change) < ($1.day, $1.change) }
        var current = weight
        for change in changes where Self.horizon.contains(change.day) {
            current = Swift.max(current + change.change, weight)
            if starts[starts.count - 1] == change.day {
                weights[weights.count - 1] = current
            } else {
                starts.append(change.day)
                weights.append(current)
            }
        }
    }
}

extension [DayCurve] {
    /// Each day as the heaviest of them weighs it; all days alike where there are none.
    var heaviest: DayCurve { dropFirst().reduce(first ?? DayCurve(1)) { $0.max($1) } }
}
