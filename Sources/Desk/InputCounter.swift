import Entries
import Intake

/// Hands out inputs in portions, in order, and no more at a time than can be held: the workers' side of the counter.
actor InputCounter {
    private var inputs: Inputs
    private var handedOut = 0
    private var finished = 0
    private var isEmpty = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Portions that may be under way or waiting their turn.
    private let limit: Int

    /// Inputs in a portion: enough windows for full batches, few enough to stay in step.
    private static let portion = 24
    /// Bytes after which a portion is closed early.
    private static let portionBytes = 256 << 10

    init(_ inputs: sending Inputs, limit: Int) {
        self.inputs = inputs
        self.limit = limit
    }

    struct Portion: Sendable {
        let number: Int
        let inputs: [Result<RawInput, IntakeError>]
    }

    /// The next portion, as soon as there is room for it; nil when all inputs are handed out.
    func next() async -> Portion? {
        while handedOut - finished >= limit, !isEmpty {
            await withCheckedContinuation { waiting.append($0) }
        }
        guard !isEmpty else { return nil }
        var portion: [Result<RawInput, IntakeError>] = []
        var bytes = 0
        while portion.count < Self.portion, bytes < Self.portionBytes {
            guard let input = inputs.next() else {
                isEmpty = true
                break
            }
            portion.append(input)
            if case .success(let input) = input { bytes += input.bytes.count }
        }
        guard !portion.isEmpty else { return nil }
        defer { handedOut += 1 }
        return Portion(number: handedOut, inputs: portion)
    }

    /// Makes room: a portion has left the counter.
    func finish() {
        finished += 1
        wakeAll()
    }

    /// Hands out nothing more.
    func stop() {
        isEmpty = true
        wakeAll()
    }

    private func wakeAll() {
        let woken = waiting
        waiting = []
        for waiter in woken { waiter.resume() }
    }
}
