import ArgumentParser
import Exports
import Intake

extension Lab {
    /// `lab unpack`: how fast archives and feeds give out what is in them.
    struct Unpack: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take out of files what is in them, read none of it, and print as JSON how much it was.",
            discussion: "\"unpacked\" is the bytes of the articles, \"wall\" the milliseconds it took.")

        @Argument(help: "Files and folders.", completion: .file())
        var paths: [String]

        func run() throws {
            let start = ContinuousClock.now
            var (inputs, failures, unpacked) = (0, 0, 0)
            for result in Inputs(paths: paths) {
                switch result {
                case .success(let input):
                    inputs += 1
                    unpacked += input.bytes.count
                case .failure: failures += 1
                }
            }
            let spent = (ContinuousClock.now - start) / .milliseconds(1)
            try Output(.output).json(
                Unpacked(inputs: inputs, failures: failures, unpacked: unpacked, milliseconds: Int(spent.rounded())))
        }
    }
}

private struct Unpacked: JSONWritable {
    let inputs: Int
    let failures: Int
    let unpacked: Int
    let milliseconds: Int

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("inputs", inputs)
            $0.member("failures", failures)
            $0.member("unpacked", unpacked)
            $0.member("wall", milliseconds)
        }
    }
}
