import Entries
import Reading
import Text

/// Where and through whom a report came, as it stands before its first sentence: "LISSE (Tass) — ".
enum Dateline {
    /// Words of the longest.
    private static let longest = 12

    /// What of a source stands behind the dateline of its block; nil where nothing does.
    static func without(_ source: ByteRange, _ article: ReadArticle) -> ByteRange? {
        guard let block = article.article.body.first(where: { $0.range.contains(source) }),
            let first = end(in: block.range, article), source.lower < first
        else { return source }
        return first < source.upper ? ByteRange(first, source.upper) : nil
    }

    /// Where the words behind the dateline of a block begin; nil where it has none.
    private static func end(in block: ByteRange, _ article: ReadArticle) -> Int? {
        let opening = article.words.index(atOrAfter: block.lower)
        let words = (opening..<min(opening + longest, article.words.count)).map { article.words.range($0, $0) }
        guard let first = words.first, block.contains(first), first.count > 1,
            article.text[first].unicodeScalars.allSatisfy(\.properties.isUppercase),
            // "NATO — the alliance" has none.
            article.names.contains(where: { $0.kind == .place && $0.range.overlaps(first) }),
            let dash = words.firstIndex(where: { ["—", "–", "-"].contains(article.text[$0]) }),
            words[dash - 1].upper < words[dash].lower, dash + 1 < words.count, block.contains(words[dash + 1])
        else { return nil }
        return words[dash + 1].lower
    }
}
