import ArgumentParser
import Exports
import Intake

extension Lab {
    /// `lab blocks`: the blocks of pages and texts with their features, for training the block classifier.
    struct Blocks: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the blocks of pages and texts with the features that the block classifier sees.",
            discussion: "One line of JSON for each input, in order; the first line names the columns.")

        @Argument(help: "Files and folders.", completion: .file())
        var paths: [String]

        func run() throws {
            let output = Output(.output)
            try output.json(Columns(names: BlockTable.features))
            for input in Inputs(paths: paths) {
                let input = try input.get()
                guard let table = try? BlockTable(of: input) else { continue }
                try output.json(Line(path: "\(input.origin)", table: table))
            }
        }
    }
}

private struct Columns: JSONWritable {
    let names: [String]

    func write(to json: inout JSONWriter) { json.object { $0.member("features", names) } }
}

private struct Line: JSONWritable {
    let path: String
    let table: BlockTable

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("path", path)
            $0.member("blocks") { json in
                json.array(table.rows) { json, row in
                    json.object {
                        $0.member("text", row.text)
                        $0.member("alike", "\(row.alike)")
                        $0.member("parent", row.parent)
                        // As text, because JSON has no NaN.
                        $0.member("features", row.features.map { "\($0)" }.joined(separator: " "))
                    }
                }
            }
        }
    }
}
