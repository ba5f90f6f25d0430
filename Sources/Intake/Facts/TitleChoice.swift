/// Chooses an article's title among what its page offers: headings, linked data, tags for sharing, the page's title.
struct TitleChoice {
    let title: String?
    /// All that may be the title, for recognising it among the blocks.
    let candidates: [String]

    init(headings: [String], subheadings: [String], linked: String?, shared: [String], page: String?, outlet: String?) {
        let shared = shared.compactMap { clean($0) }
        let declared = ([linked].compactMap { clean($0) } + shared).filter { !Self.isOutlet($0, outlet) }
        let whole = declared + [page].compactMap { $0 }
        let stripped = whole.map { withoutOutlet($0, outlet) }
        candidates = headings + whole + stripped + [page].compactMap { $0 }.map(withoutLastPart)
        // A heading that the tags repeat is how readers see it; without tags, one that begins the page's own title, or at
        // least is part of it.
        let top = headings.map(ComparedTitle.init).filter { $0.folded.count > 5 && !Self.isOutlet($0.text, outlet) }
        let known = (declared.isEmpty ? [page].compactMap { $0 } : declared).map(ComparedTitle.init)
        let lower = subheadings.map(ComparedTitle.init).filter { heading in known.contains { $0.begins(with: heading) }
        }
        let confirmed = (top + lower).filter { heading in known.contains { $0.repeats(heading) } }
        let begun = confirmed.first { heading in known.contains { $0.begins(with: heading) } }
        // Tags for search machines say the same in other words; then what readers see is the title.
        let likely =
            begun ?? confirmed.max { Self.words($0.text) < Self.words($1.text) }
            ?? top.first { heading in known.contains { $0.sharesWords(with: heading) } }
        let seen = likely.map { declared.isEmpty && $0.text == page ? withoutLastPart($0.text) : $0.text }
        title = seen ?? Self.unseen(declared: declared.first, page: page, headings, outlet)
    }

    /// The title of a page none of whose headings is confirmed.
    private static func unseen(declared: String?, page: String?, _ headings: [String], _ outlet: String?) -> String? {
        if let declared {
            let stripped = withoutOutlet(declared, outlet)
            return stripped == declared ? withoutOutletPart(declared) : stripped
        }
        // A page titled in a word or two has its outlet's name there.
        let isOutlets = page.map { words($0) <= 2 } ?? true
        if isOutlets, let heading = headings.first(where: { words($0) >= 2 }) { return heading }
        if let page {
            let stripped = withoutLastPart(withoutOutlet(page, outlet))
            if !isOutlet(stripped, outlet) { return stripped }
        }
        return headings.first { !isOutlet($0, outlet) } ?? headings.first ?? page
    }

    private static func isOutlet(_ text: String, _ outlet: String?) -> Bool {
        outlet.map { folded($0) == folded(text) } ?? false
    }

    private static func words(_ text: String) -> Int { text.split(separator: " ").count }
}

/// A title, or a heading, in the forms in which they are compared.
private struct ComparedTitle {
    let text: String
    let folded: String
    private let lower: String

    init(_ text: String) {
        self.text = text
        lower = text.lowercased()
        folded = Intake.folded(text)
    }

    /// True where it starts with the heading, alone or with something parted from it behind.
    func begins(with heading: ComparedTitle) -> Bool { folded == heading.folded || goesOn(behind: heading) }

    private func goesOn(behind heading: ComparedTitle) -> Bool {
        lower.hasPrefix(heading.lower) && titleSeparators.contains { lower.hasPrefix(heading.lower + $0) }
    }

    /// True where one holds the other, and most of it.
    func repeats(_ heading: ComparedTitle) -> Bool {
        let (a, b) = (folded, heading.folded)
        guard !a.isEmpty, !b.isEmpty else { return false }
        if goesOn(behind: heading) { return true }
        if a.holds(b) { return b.utf8.count * 10 >= a.utf8.count * 3 }
        return b.holds(a) && a.utf8.count * 10 >= b.utf8.count * 6
    }

    /// True where both have four in ten of their words in common.
    func sharesWords(with heading: ComparedTitle) -> Bool {
        let (a, b) = (words, heading.words)
        return a.intersection(b).count * 10 >= min(a.count, b.count) * 4 && !a.isEmpty && !b.isEmpty
    }

    private var words: Set<String> {
        Set(lower.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.utf8.count > 2 })
    }
}

private let titleSeparators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " // ", " ∙ ", " : "]

/// "Ferry sails | The Courier" without the outlet's name.
private func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    guard let outlet else { return title }
    for separator in titleSeparators {
        if title.hasSuffix(separator + outlet) { return String(title.dropLast(separator.count + outlet.count)) }
        if title.hasPrefix(outlet + separator) { return String(title.dropFirst(separator.count + outlet.count)) }
    }
    return title
}

/// "Ferry sails | The Courier" where no tag names the outlet, without a last part of few words.
private func withoutOutletPart(_ title: String) -> String {
    for separator in [" | ", " » ", " • ", " :: "] where title.holds(separator) {
        let parts = title.split(separator: separator)
        if parts.count > 1, let last = parts.last, last.split(separator: " ").count <= 4 {
            return String(title.dropLast(separator.count + last.count))
        }
    }
    return title
}

/// A page's title without what follows the first bar, or a last part of few words.
func withoutLastPart(_ title: String) -> String {
    for separator in titleSeparators where title.holds(separator) {
        let parts = title.split(separator: separator)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
        if separator == " | " || separator == " » " {
            // "News | Ferry sails at dawn | Courier": the longest part, if it is not the first.
            return String(parts.max { $0.utf8.count < $1.utf8.count } ?? first)
        }
        if last.split(separator: " ").count <= 4, parts.count > 2 || first.utf8.count >= last.utf8.count {
            return String(title.dropLast(separator.count + last.count))
        }
    }
    return title
}
