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
        let top = headings.filter { folded($0).count > 5 && !Self.isOutlet($0, outlet) }
        let known = declared.isEmpty ? [page].compactMap { $0 } : declared
        let lower = subheadings.filter { heading in known.contains { Self.begins($0, heading) } }
        let confirmed = (top + lower).filter { heading in known.contains { Self.repeats($0, heading) } }
        // Tags for search machines say the same in other words; then what readers see is the title.
        let alike = top.filter { heading in known.contains { Self.sharesWords($0, heading) } }
        let begun = confirmed.first { heading in known.contains { Self.begins($0, heading) } }
        let seen = (begun ?? confirmed.max { Self.words($0) < Self.words($1) } ?? alike.first)
            .map { declared.isEmpty && $0 == page ? withoutLastPart($0) : $0 }
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

    /// True for a title that starts with the heading, alone or with something parted from it behind.
    private static func begins(_ title: String, _ heading: String) -> Bool {
        let (whole, start) = (title.lowercased(), heading.lowercased())
        return folded(title) == folded(heading) || titleSeparators.contains { whole.hasPrefix(start + $0) }
    }

    private static func isOutlet(_ text: String, _ outlet: String?) -> Bool {
        outlet.map { folded($0) == folded(text) } ?? false
    }

    /// True where one holds the other, and most of it.
    private static func repeats(_ whole: String, _ heading: String) -> Bool {
        let (a, b) = (folded(whole), folded(heading))
        guard !a.isEmpty, !b.isEmpty else { return false }
        if titleSeparators.contains(where: { whole.lowercased().hasPrefix(heading.lowercased() + $0) }) { return true }
        if a.holds(b) { return b.utf8.count * 10 >= a.utf8.count * 3 }
        return b.holds(a) && a.utf8.count * 10 >= b.utf8.count * 6
    }

    /// True where two titles have four in ten of their words in common.
    private static func sharesWords(_ title: String, _ heading: String) -> Bool {
        let (a, b) = (wordSet(title), wordSet(heading))
        return a.intersection(b).count * 10 >= min(a.count, b.count) * 4 && !a.isEmpty && !b.isEmpty
    }

    private static func wordSet(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.utf8.count > 2 })
    }

    private static func words(_ text: String) -> Int { text.split(separator: " ").count }
}

/// Letters and digits in lower case, without anything between.
func folded(_ text: String) -> String { String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }

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
    for separator in [" | ", " » ", " • ", " :: "] {
        let parts = title.split(separator: separator)
        if parts.count > 1, let last = parts.last, last.split(separator: " ").count <= 4 {
            return String(title.dropLast(separator.count + last.count))
        }
    }
    return title
}

/// A page's title without what follows the first bar, or a last part of few words.
func withoutLastPart(_ title: String) -> String {
    for separator in titleSeparators {
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
