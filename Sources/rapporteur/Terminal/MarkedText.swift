package import Entries
package import Text

/// The words of one block of an article with the parts of each statement marked and numbered.
///
/// With colours a source is bold, a cue yellow and content underlined, each after the small numbers of its statements.
/// Without, `{1 source}`, `<1 cue>` and `[1 content]` say the same, and nest as the statements do.
package struct MarkedText {
    private let text: ArticleText
    private let marks: [Mark]
    private let colours: Bool

    /// Marks the statements of an article, which are numbered from 1 in the order given.
    package init(_ text: ArticleText, statements: [Statement], colours: Bool) {
        self.text = text
        self.colours = colours
        marks = Mark.all(of: statements)
    }

    /// The line that explains the marks.
    package var legend: [Run] {
        guard colours else { return [Run("{who} <said> [what], each with the number of its statement below", .dim)] }
        return [
            Run("who", .source), Run(" "), Run("said", .cue), Run(" "), Run("what", .content),
            Run(", each after the number of its statement below", .dim),
        ]
    }

    /// What stands at `range`, with everything marked that begins or ends in it.
    package func runs(in range: ByteRange, ink base: Ink = []) -> [Run] {
        let here = marks.filter { $0.range.overlaps(range) }
        let cuts = Set(here.flatMap { [$0.range.lower, $0.range.upper] } + [range.lower, range.upper])
        let edges = cuts.filter { range.lower <= $0 && $0 <= range.upper }.sorted()
        var runs: [Run] = []
        for (edge, next) in zip(edges, edges.dropFirst()) {
            runs += here.filter { $0.range.lower == edge }.map(opening)
            let ink = here.filter { $0.range.contains(edge) }.reduce(base) { $0.union($1.role.ink) }
            runs.append(Run(text[ByteRange(edge, next)], ink))
            runs += here.filter { $0.range.upper == next }.reversed().compactMap(closing)
        }
        return runs
    }

    private func opening(_ mark: Mark) -> Run {
        let numbers = mark.numbers.map(String.init).joined(separator: ",")
        return colours ? Run(numbers.raised, .dim) : Run("\(mark.role.signs.open)\(numbers) ")
    }

    private func closing(_ mark: Mark) -> Run? {
        colours ? nil : Run(mark.role.signs.close)
    }
}

/// A span with a part in one or more statements: a source that serves three of them is marked once.
private struct Mark {
    let range: ByteRange
    let role: Role
    var numbers: [Int]

    /// In text order; of two that begin together the longer first, so that signs nest.
    static func all(of statements: [Statement]) -> [Mark] {
        var marks: [Mark] = []
        var known: [Place: Int] = [:]
        for (index, statement) in statements.enumerated() {
            for place in Role.allCases.flatMap({ role in role.spans(of: statement).map { Place($0, role) } }) {
                if let at = known[place] {
                    marks[at].numbers.append(index + 1)
                } else {
                    known[place] = marks.count
                    marks.append(Mark(range: place.range, role: place.role, numbers: [index + 1]))
                }
            }
        }
        return marks.filter { !$0.range.isEmpty }
            .sorted { $0.order < $1.order }
    }

    private var order: (Int, Int, Int) { (range.lower, -range.upper, role.rawValue) }

    private struct Place: Hashable {
        let range: ByteRange
        let role: Role

        init(_ range: ByteRange, _ role: Role) {
            self.range = range
            self.role = role
        }
    }
}

/// The part a span plays in a statement, outermost first.
private enum Role: Int, CaseIterable {
    case content, source, cue

    func spans(of statement: Statement) -> [ByteRange] {
        switch self {
        case .content: statement.content
        case .source: statement.source
        case .cue: statement.cue
        }
    }

    var ink: Ink {
        switch self {
        case .content: .content
        case .source: .source
        case .cue: .cue
        }
    }

    var signs: (open: String, close: String) {
        switch self {
        case .content: ("[", "]")
        case .source: ("{", "}")
        case .cue: ("<", ">")
        }
    }
}

extension String {
    /// Numbers in small raised digits, a dot between two.
    fileprivate var raised: String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return String(map { $0.wholeNumberValue.map { digits[$0] } ?? "·" })
    }
}
