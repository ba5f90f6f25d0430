package import Entries
package import Text

/// Finds where an article says which agency its report is from: a dateline ("LINDHAVEN (Reuters) -"), or the brackets
/// that close it.
package enum Credits {
    /// Bytes at the start and at the end of what is read that are looked at.
    private static let head = 240
    private static let tail = 300

    /// The first credit of the article; nil where it gives none.
    package static func first(in text: ArticleText, _ ranges: [ByteRange]) -> Credit? {
        guard let start = ranges.first?.lower, let end = ranges.last?.upper else { return nil }
        return bracketed(in: text, from: start, to: min(start + head, end))
            ?? bracketed(in: text, from: max(end - tail, start), to: end)
    }

    /// The first agency that stands alone between brackets.
    private static func bracketed(in text: ArticleText, from start: Int, to end: Int) -> Credit? {
        var open: Int?
        for at in start..<end {
            switch text.bytes[at] {
            case UInt8(ascii: "("): open = at + 1
            case UInt8(ascii: ")"):
                guard let start = open, at - start <= longest else { continue }
                let range = ByteRange(start, at)
                if let agency = agencies[text[range]] { return Credit(source: agency, share: .whole, range: range) }
                open = nil
            default: break
            }
        }
        return nil
    }

    /// The usual name of each form.
    private static let agencies: [String: String] = {
        var names: [String: String] = [:]
        for line in ResourceLines(PackageResources.agencies_txt) {
            let forms = line.split(separator: "|").map(trimmed)
            for form in forms { names[form] = forms[0] }
        }
        return names
    }()

    private static let longest = agencies.keys.map(\.utf8.count).max() ?? 0

    /// True where an outlet's name is that of the agency, or one of its forms.
    package static func isSame(_ outlet: String, as agency: String) -> Bool {
        outlet == agency || agencies[outlet] == agency
    }
}
