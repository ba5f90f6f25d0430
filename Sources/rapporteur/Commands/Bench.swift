import ArgumentParser
import Desk
import Exports
import Inference
import Intake

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Lab {
    /// `lab bench`: where the time of reading goes, against what this machine's matrix products could do.
    struct Bench: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read articles once, keep nothing, and print as JSON how the time divides.",
            discussion: """
                "limit" is the best rate that as many workers reach at once with 8-bit products alone, in operations a \
                second, measured before reading; "operationsPerRow" is what the encoder needs for one word piece.
                """)

        @Argument(help: "Files and folders, or - for JSONL on standard input.", completion: .file())
        var paths: [String]

        @OptionGroup var reading: ReadingOptions

        func run() async throws {
            let shape = try Encoder(ModelFile(path: reading.location.path), precision: .int8).shape
            let room = try reading.room()
            let limit = try await Self.limit(shape, workers: reading.workerCount)
            let (start, cpuStart) = (ContinuousClock.now, Self.cpuSeconds)
            var articles = 0
            let stopwatch = try await room.read(Inputs(paths: paths)) { articles += $0.count }
            let (seconds, cpuSeconds) = ((ContinuousClock.now - start) / .seconds(1), Self.cpuSeconds - cpuStart)
            try Output(.output).json(
                Measured(
                    articles: articles, workers: reading.workerCount, seconds: seconds, cpuSeconds: cpuSeconds,
                    stopwatch: stopwatch,
                    limit: limit,
                    operationsPerRow: MatrixLimit.operations(shape, rows: 1)))
        }

        /// Seconds that all cores together have worked for this process; time lost to other programs is not in it.
        private static var cpuSeconds: Double {
            var time = timespec()
            // The call fills in the struct it is lent and keeps no pointer to it.
            guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }

        /// What all workers reach together: cores that share their units reach less than the sum of each alone.
        private static func limit(_ shape: EncoderShape, workers: Int) async throws -> Double {
            try await withThrowingTaskGroup(of: Double.self) { group in
                for _ in 0..<workers { group.addTask { try MatrixLimit.measure(shape) } }
                return try await group.reduce(0, +)
            }
        }
    }
}

/// One measurement; times in milliseconds, those of the stages of all workers together.
private struct Measured: JSONWritable {
    let articles: Int
    let workers: Int
    let seconds: Double
    let cpuSeconds: Double
    let stopwatch: Stopwatch
    let limit: Double
    let operationsPerRow: Double

    func write(to json: inout JSONWriter) {
        let milliseconds = { (seconds: Double) in Int((seconds * 1000).rounded()) }
        json.object {
            $0.member("articles", articles)
            $0.member("workers", workers)
            $0.member("wall", milliseconds(seconds))
            $0.member("cpu", milliseconds(cpuSeconds))
            for stage in Stage.allCases { $0.member(stage.key, milliseconds(stopwatch[stage])) }
            $0.member("limit", Int(limit))
            $0.member("operationsPerRow", Int(operationsPerRow))
        }
    }
}

extension Stage {
    fileprivate var key: StaticString {
        switch self {
        case .products: "products"
        case .attention: "attention"
        case .elementwise: "elementwise"
        }
    }
}
