import Entries
import Reading
import Text

/// Tells which parts of a content stand between quotation marks.
struct QuotedParts {
    private let article: ReadArticle
    private var text: ArticleText { article.text }
    private var quotations: [Quotation] { article.quotations }

    init(_ article: ReadArticle) { self.article = article }

    /// The content with the quotation marks that stand at its edges: they belong to what was said.
    func withMarks(_ content: ByteRange) -> ByteRange {
        var (start, end) = (content.lower, content.upper)
        for quotation in overlapping(content) {
            // Between the mark and the content there may be punctuation: “We will meet,” said he.
            if quotation.outer.lower < start, isPunctuation(quotation.inner.lower, start) {
                start = quotation.outer.lower
            }
            if quotation.outer.upper > end, isPunctuation(end, quotation.inner.upper) { end = quotation.outer.upper }
        }
        return ByteRange(start, end)
    }

    /// The content without whom it was said to: of "scolded the envoy: “We waited”" the quotation alone.
    func behindColon(_ content: ByteRange, of cue: ByteRange) -> ByteRange {
        let grammar = article.grammar
        guard let start = overlapping(content).first?.outer.lower, start > content.lower,
            grammar.count == article.words.count
        else { return content }
        let before = article.words.index(atOrAfter: content.lower)..<article.words.index(atOrAfter: start)
        guard article.words.index(atOrAfter: cue.upper) == before.lowerBound, let colon = before.last,
            article.text[article.words.range(colon, colon)] == ":", before.count <= Self.longestAddressee,
            !before.contains(where: { grammar.partOfSpeech[$0] == .verb || grammar.partOfSpeech[$0] == .auxiliary })
        else { return content }
        return ByteRange(start, content.upper)
    }

    /// In words, the colon among them.
    private static let longestAddressee = 8

    /// The quoted stretches inside `content`, without their marks.
    func parts(_ content: ByteRange) -> [ByteRange] {
        overlapping(content).compactMap { quotation in
            let start = max(quotation.inner.lower, content.lower)
            let end = min(quotation.inner.upper, content.upper)
            return start < end ? trimmed(ByteRange(start, end)) : nil
        }
    }

    func mode(of content: [ByteRange], quoted: [ByteRange]) -> StatementMode {
        guard !quoted.isEmpty else { return .indirect }
        let isOpen = content.contains { piece in
            var at = piece.lower
            for part in quoted where piece.overlaps(part) {
                if hasLetters(at, part.lower) { return true }
                at = part.upper
            }
            return hasLetters(at, piece.upper)
        }
        return isOpen ? .mixed : .direct
    }

    private func overlapping(_ range: ByteRange) -> ArraySlice<Quotation> {
        let first = quotations.partitioningIndex { $0.outer.end > range.start }
        let end = quotations.partitioningIndex { $0.outer.start >= range.end }
        return quotations[first..<max(first, end)]
    }

    private func hasLetters(_ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        return text[ByteRange(start, end)].unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }

    private func isPunctuation(_ start: Int, _ end: Int) -> Bool { !hasLetters(start, end) }

    private func trimmed(_ range: ByteRange) -> ByteRange? {
        var (start, end) = (range.lower, range.upper)
        while start < end, text.bytes[start] <= 0x20 { start += 1 }
        while start < end, text.bytes[end - 1] <= 0x20 { end -= 1 }
        return start < end ? ByteRange(start, end) : nil
    }
}
