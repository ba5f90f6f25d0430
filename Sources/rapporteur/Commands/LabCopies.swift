import ArgumentParser
import Desk
import Entries
import Exports
import Intake
import Text

extension Lab {
    /// `lab copies`: which articles of a stream share an origin.
    struct Copies: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take articles as JSONL and print for each the earlier ones that it shares an origin with.",
            discussion: "The texts are compared as they are given, with all that a site puts around them.")

        @Argument(help: "JSONL files; - or nothing for standard input.", completion: .file(extensions: ["jsonl"]))
        var paths: [String] = []

        @Flag(help: "Also print the passages that articles share, as code points.")
        var passages = false

        func run() throws {
            let output = Output(.output)
            var copies = CopiesOfLines()
            var failures: [IntakeError] = []
            var lines: [UInt8] = []
            var read = 0
            for input in Inputs(paths: paths.isEmpty ? ["-"] : paths) {
                read += 1
                do {
                    let (id, text, links) = try copies.next(input.get())
                    let points = passages ? CodePoints(text) : nil
                    lines += CopiesLine(id: id, links: links, points: points).json + [UInt8(ascii: "\n")]
                } catch let failure as IntakeError {
                    failures.append(failure)
                }
                if lines.count > Self.buffer {
                    try output.write(lines)
                    lines.removeAll(keepingCapacity: true)
                }
            }
            try output.write(lines)
            try report(failures, of: read, keeping: "the rest was compared")
        }

        /// Bytes that are written at a time.
        private static let buffer = 1 << 16
    }
}

/// One article with its links, for `score_copies.py`; with its passages, where places are asked for.
private struct CopiesLine: JSONWritable {
    let id: ArticleID
    let links: [CopiesOfLines.Link]
    let points: CodePoints?

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", id.value)
            $0.member("links", links.filter(\.isCopy).map(\.other.value))
            if let points { $0.member("shared") { $0.array(links) { shared($1, points, &$0) } } }
        }
    }

    private func shared(_ link: CopiesOfLines.Link, _ points: CodePoints, _ json: inout JSONWriter) {
        json.object {
            $0.member("with", link.other.value)
            $0.member("contained", [Int(link.containedHere * 100), Int(link.containedThere * 100)])
            $0.member(
                "passages", link.passages.map { [points.offset(ofByte: $0.lower), points.offset(ofByte: $0.upper)] })
        }
    }
}
