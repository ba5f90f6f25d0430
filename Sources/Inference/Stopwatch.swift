/// Where the time of encoding goes.
package enum Stage: Int, CaseIterable, Sendable {
    /// Products of rows with weights.
    case products
    /// Scores, softmax and sums inside the windows.
    case attention
    /// Embedding, quantisation, GELU, layer norm.
    case elementwise
}

/// Seconds of one worker, by stage.
package struct Stopwatch: Equatable, Sendable {
    private var durations = [Duration](repeating: .zero, count: Stage.allCases.count)

    /// At zero.
    package init() {}

    package subscript(stage: Stage) -> Double { durations[stage.rawValue] / .seconds(1) }

    package var total: Double { Stage.allCases.reduce(0) { $0 + self[$1] } }

    /// Adds the time of another worker.
    package static func += (total: inout Stopwatch, other: Stopwatch) {
        for stage in Stage.allCases { total.durations[stage.rawValue] += other.durations[stage.rawValue] }
    }

    /// Adds the time that `work` takes.
    mutating func measure(_ stage: Stage, _ work: () -> Void) {
        let start = ContinuousClock.now
        work()
        durations[stage.rawValue] += ContinuousClock.now - start
    }
}
