/// Breaks runs of text into lines at blanks, by the columns that the words take.
package struct Wrapping {
    private let width: Int
    private let indent: Int
    private var lines: [[Run]] = []
    private var line: [Run] = []
    private var used = 0
    private var word: [Run] = []
    /// The look of the blanks before `word`; nil where it begins a paragraph.
    private var blank: Ink?

    /// The lines of a paragraph, none wider than `width`, each beginning with `indent` blanks.
    package static func lines(_ runs: [Run], width: Int, indent: Int = 0) -> [[Run]] {
        var wrapping = Wrapping(width: max(width - indent, 1), indent: indent)
        for run in runs { wrapping.take(run) }
        wrapping.endWord()
        wrapping.endLine()
        return wrapping.lines
    }

    private init(width: Int, indent: Int) {
        self.width = width
        self.indent = indent
    }

    /// Splits a run at its blanks. A word may go on from one run into the next.
    private mutating func take(_ run: Run) {
        var rest = run.text[...]
        while let end = rest.firstIndex(of: " ") {
            if end > rest.startIndex { word.append(Run(String(rest[..<end]), run.ink)) }
            endWord()
            blank = run.ink
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { word.append(Run(String(rest), run.ink)) }
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        let needed = word.reduce(0) { $0 + $1.text.displayWidth }
        if used > 0, used + 1 + needed > width { endLine() }
        if used > 0, let blank {
            line.append(Run(" ", blank))
            used += 1
        }
        if needed > width { breakWord() } else { place(word, needed) }
        word = []
        blank = nil
    }

    private mutating func place(_ runs: [Run], _ columns: Int) {
        line += runs
        used += columns
    }

    /// Breaks a word that fits on no line, as a web address may be, wherever a line ends.
    private mutating func breakWord() {
        for run in word {
            var piece = ""
            for character in run.text {
                let columns = character.displayWidth
                if used > 0, used + columns > width {
                    line.append(Run(piece, run.ink))
                    piece = ""
                    endLine()
                }
                piece.append(character)
                used += columns
            }
            line.append(Run(piece, run.ink))
        }
    }

    private mutating func endLine() {
        guard used > 0 else { return }
        lines.append(indent > 0 ? [Run(String(repeating: " ", count: indent))] + line : line)
        line = []
        used = 0
    }
}
