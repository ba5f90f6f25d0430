import ArgumentParser
import Desk
import Exports
import Intake

extension Lab {
    /// `lab times`: how fast times are found.
    struct Times: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find and resolve the times of articles on one core, and print as JSON how fast that is.",
            discussion: "Nothing is read with the model, and nothing is kept.")

        @Argument(help: "Files and folders, or - for JSONL on standard input.", completion: .file())
        var paths: [String]

        func run() throws {
            try Output(.output).json(Measured(measure: TimesMeasure(Inputs(paths: paths))))
        }
    }
}

/// One measurement; the time in milliseconds.
private struct Measured: JSONWritable {
    let measure: TimesMeasure

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("articles", measure.articles)
            $0.member("characters", measure.characters)
            $0.member("times", measure.times)
            $0.member("milliseconds", Int((measure.seconds * 1000).rounded()))
            $0.member("charactersPerSecond", Int(Double(measure.characters) / max(measure.seconds, 1e-9)))
        }
    }
}
