import Entries
import Yams

/// A file of parties, holders and metonyms in YAML, in the form of `parties/README.md`.
struct PartyYAML {
    private let file: String
    private var reading = PartyReading()

    /// All entries of `file` that can be read, with a fault for each that cannot: one bad entry loses no other.
    static func read(_ file: PartyFile) -> PartyReading {
        var yaml = PartyYAML(file: file.name)
        let text = String(decoding: file.bytes, as: UTF8.self)
        if String(validating: file.bytes, as: UTF8.self) == nil {
            yaml.add("it is not UTF-8", kept: "what is broken was replaced by U+FFFD")
        }
        do {
            yaml.take(try compose(yaml: text), lineOffset: 0)
        } catch {
            yaml.takeOneByOne(text)
        }
        return yaml.reading
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func take(_ root: Node?, lineOffset: Int) {
        guard let root else { return }
        guard let entries = root.sequence else {
            let line = (root.mark?.line ?? 1) + lineOffset
            return add("a list of entries is expected here", line: line, kept: "nothing of it was kept")
        }
        for node in entries {
            var entry = EntryNode(node, file: file, lineOffset: lineOffset)
            reading.entries.add(&entry)
            reading.faults += entry.finish()
        }
    }

    /// Reads each entry as a text of its own, so that what is broken ends with its entry.
    ///
    /// An entry begins with a hyphen at the start of a line.
    private mutating func takeOneByOne(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let starts = lines.indices.filter { lines[$0] == "-" || lines[$0].hasPrefix("- ") }
        if let stray = lines[..<(starts.first ?? lines.count)].firstIndex(where: \.isContent) {
            add("an entry begins with “- ” at the start of a line", line: stray + 1, kept: "these lines were left out")
        }
        for (start, end) in zip(starts, starts.dropFirst() + [lines.count]) {
            do {
                take(try compose(yaml: lines[start..<end].joined(separator: "\n")), lineOffset: start)
            } catch {
                add(
                    Self.reason(error), line: start + 1 + Self.line(error),
                    kept: "this entry was left out, the rest kept")
            }
        }
    }

    private mutating func add(_ reason: String, line: Int? = nil, kept: String) {
        reading.faults.append(PartyFault(file: file, line: line, reason: reason, kept: kept))
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
            .reader(let problem, _, _, _):
            "not YAML (\(problem))"
        case .duplicatedKeysInMapping(let keys, _): "“\(keys.joined(separator: "”, “"))” stands twice"
        default: "not YAML"
        }
    }

    /// The line of an error inside its text, from 0.
    private static func line(_ error: any Error) -> Int {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line - 1
        default: 0
        }
    }
}

extension Substring {
    /// True for a line that says something: no blank line, remark or document marker.
    fileprivate var isContent: Bool {
        let line = drop(while: \.isWhitespace)
        return !line.isEmpty && !line.hasPrefix("#") && !line.hasPrefix("---") && !line.hasPrefix("%")
    }
}
