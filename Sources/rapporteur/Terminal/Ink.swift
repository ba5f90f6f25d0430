/// How a piece of text is to look: colours on a terminal that has them.
package struct Ink: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let bold = Ink(rawValue: 1)
    package static let dim = Ink(rawValue: 2)
    /// The words that name who said it.
    package static let source = Ink(rawValue: 4)
    /// The words that attribute.
    package static let cue = Ink(rawValue: 8)
    /// What was said.
    package static let content = Ink(rawValue: 16)
    /// What a search looked for.
    package static let found = Ink(rawValue: 32)
    /// What only the first of two articles has, and what only the second has.
    package static let removed = Ink(rawValue: 64)
    package static let added = Ink(rawValue: 128)

    /// The parameters of the escape sequence (ECMA-48, select graphic rendition), strongest last.
    private var codes: [String] {
        let table: [(Ink, String)] = [
            (.bold, "1"), (.dim, "2"), (.content, "4"), (.cue, "33"), (.source, "1;36"), (.found, "1;7"),
            (.removed, "31"),
            (.added, "32"),
        ]
        return table.filter { contains($0.0) }.map(\.1)
    }

    /// The escape sequence that starts this look.
    fileprivate var start: String { isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m" }

    fileprivate static let end = "\u{1B}[0m"
}

/// Some text in one look. Its text is harmless: it may have come from an article.
package struct Run: Hashable, Sendable {
    package let text: String
    package let ink: Ink

    package init(_ text: String, _ ink: Ink = []) {
        self.text = text.harmless
        self.ink = ink
    }
}

extension [Run] {
    /// The text with escape sequences where there are colours, and without where there are none.
    package func painted(colours: Bool) -> String {
        guard colours else { return map(\.text).joined() }
        var painted = ""
        var ink: Ink = []
        for run in self where !run.text.isEmpty {
            if run.ink != ink { painted += (ink.isEmpty ? "" : Ink.end) + run.ink.start }
            painted += run.text
            ink = run.ink
        }
        return painted + (ink.isEmpty ? "" : Ink.end)
    }
}
