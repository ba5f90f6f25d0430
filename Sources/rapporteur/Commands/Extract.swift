import ArgumentParser
import Desk
import Entries
import Exports
import Inference
import Intake

/// `extract`: articles in, one line of JSON out for each; nothing is kept.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read articles and print what is found, one line of JSON for each, in the same order.",
        discussion: """
            The stateless form for pipes and clusters: JSONL on standard input, or the files and folders named. Places \
            are offsets in Unicode code points of "text", the end exclusive. An input that fails has a line with \
            "error" in its place.
            """)

    @Argument(help: "Files and folders; - or nothing for JSONL on standard input.", completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only these layers: \(Layers.all); text for none, without the reader.", valueName: "layers"),
        completion: .list(Layer.allCases.map(\.rawValue)), transform: Layers.parse)
    var layers: Set<Layer> = Set(Layer.allCases)

    @Option(help: "How exactly to compute: int8 is fast, float32 the reference.")
    var precision: Precision = .int8

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
        let room = layers.isEmpty ? reading.roomWithoutReader : try reading.room(precision: precision)
        let output = Output(.output)
        var failures: [IntakeError] = []
        var inputs = 0
        try await room.read(Inputs(paths: paths.isEmpty ? ["-"] : paths), layers: layers) { outcomes in
            inputs += outcomes.count
            for outcome in outcomes {
                switch outcome {
                case .article(let article, let record):
                    try output.json(ExtractLine(article, record, layers: layers))
                case .failure(let failure):
                    failures.append(failure)
                    try output.json(ExtractFailure(id: failure.place, reason: "\(failure)"))
                case .known:
                    preconditionFailure("without a ledger nothing is known before it is read")
                }
            }
        }
        try report(failures, of: inputs, keeping: "the rest was read")
    }
}

/// The names of layers on the command line.
private enum Layers {
    static let all = Layer.allCases.map(\.rawValue).joined(separator: ",")

    static func parse(_ text: String) throws -> Set<Layer> {
        Set(
            try text.split(separator: ",").filter { $0 != "text" }.map { name in
                guard let layer = Layer(rawValue: String(name)) else {
                    throw ValidationError("There is no layer “\(name)”; there are: \(all).")
                }
                return layer
            })
    }
}

extension Precision: ExpressibleByArgument {}
