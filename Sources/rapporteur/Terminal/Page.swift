package import Entries

/// A page of text in the making: lines laid out for one terminal.
package struct Page {
    private let terminal: Terminal
    package private(set) var text = ""

    package init(for terminal: Terminal) {
        self.terminal = terminal
    }

    package var colours: Bool { terminal.hasColours }

    /// Adds a paragraph, broken into lines of the terminal's width.
    package mutating func paragraph(_ runs: [Run], indent: Int = 0) {
        for line in Wrapping.lines(runs, width: terminal.width, indent: indent) {
            text += line.painted(colours: colours) + "\n"
        }
    }

    package mutating func blankLine() {
        text += "\n"
    }

    /// Adds rows of cells, each column as wide as its widest cell; the first takes what is left and is cut where it
    /// must be.
    package mutating func table(_ rows: [[Run]]) {
        let columns = rows.map(\.count).max() ?? 0
        var widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].text.displayWidth : 0 }.max() ?? 0
        }
        guard !widths.isEmpty else { return }
        let others = widths.dropFirst().reduce(0) { $0 + $1 + Self.gap }
        widths[0] = min(widths[0], max(terminal.width - others, Self.leastColumn))
        for row in rows { self.row(row, widths) }
    }

    private static let gap = 2
    private static let leastColumn = 10

    private mutating func row(_ cells: [Run], _ widths: [Int]) {
        var line: [Run] = []
        for (cell, width) in zip(cells, widths) {
            let shown = Run(cell.text.cut(to: width), cell.ink)
            line += [shown, Run(String(repeating: " ", count: width - shown.text.displayWidth + Self.gap))]
        }
        if !line.isEmpty { line.removeLast() }
        text += line.painted(colours: colours) + "\n"
    }
}

extension Page {
    /// Adds what a list leaves out and how to see it, where it leaves anything out.
    package mutating func remainder<Item>(of listing: Listing<Item>, noun: String) {
        let shown = listing.skipped + listing.items.count
        guard shown < listing.total, !listing.items.isEmpty else { return }
        blankLine()
        paragraph([
            Run("\(listing.skipped + 1)-\(shown) of \(listing.total) \(noun); --skip \(shown) shows the next.", .dim)
        ])
    }
}

extension String {
    /// The text, or as much of it as fits into `columns` with an ellipsis behind.
    package func cut(to columns: Int) -> String {
        guard displayWidth > columns else { return self }
        var kept = ""
        var used = 0
        for character in self {
            let width = character.displayWidth
            guard used + width < columns else { break }
            kept.append(character)
            used += width
        }
        return kept + "…"
    }
}
