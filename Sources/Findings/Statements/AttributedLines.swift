import Entries
import Reading
import Text

/// Lines whose form alone attributes them: a quotation signed with a dash, and the turns of a transcript.
struct AttributedLines {
    private let article: ReadArticle

    /// Words in the longest signature: "Ana Duarte, a farmer in Port Aurelle".
    private static let longestSignature = 12

    static func add(to claims: inout Claims) {
        let lines = AttributedLines(article: claims.article)
        for block in claims.article.article.body {
            if let signed = lines.signed(block.range) { claims.add(signed, taking: block.range) }
        }
        for turn in lines.turns() { claims.add(turn.attribution, taking: turn.block) }
    }

    /// “…” — Ana Duarte
    private func signed(_ block: ByteRange) -> Attribution? {
        guard let quotation = article.quotations.first(startingAt: block.lower), quotation.isClosed,
            quotation.outer.upper < block.upper
        else { return nil }
        let rest = article.words.spans(in: ByteRange(quotation.outer.upper, block.upper))
        guard let dash = rest.first, ["—", "–", "―"].contains(article.text[dash]) else { return nil }
        let name = rest.dropFirst().filter { article.text[$0] != "." }
        guard let first = name.first, let last = name.last, name.count <= Self.longestSignature,
            article.text.scalar(at: first.lower).value.properties.isUppercase
        else { return nil }
        return Attribution(source: ByteRange(first.lower, last.upper), cue: dash, content: [quotation.inner])
    }

    /// DUARTE: … — paragraphs that begin so, in an article where some name begins two or more of them.
    private func turns() -> [(attribution: Attribution, block: ByteRange)] {
        let found = article.article.body.compactMap { block in
            turn(block.range).map { (attribution: $0.attribution, block: block.range, name: $0.name) }
        }
        let names = Dictionary(grouping: found, by: \.name)
        guard names.values.contains(where: { $0.count > 1 }) else { return [] }
        return found.map { ($0.attribution, $0.block) }
    }

    private func turn(_ block: ByteRange) -> (attribution: Attribution, name: String)? {
        let words = article.words.spans(in: ByteRange(block.lower, min(block.lower + 60, block.upper)))
        let opening = words.prefix { ["\"", "“"].contains(article.text[$0]) }
        let rest = words.dropFirst(opening.count)
        guard let colon = rest.firstIndex(where: { article.text[$0] == ":" }), let first = rest.first,
            (1...3).contains(colon - rest.startIndex), rest[..<colon].allSatisfy(isUpper),
            let start = article.words.spans(in: ByteRange(words[colon].upper, block.upper)).first
        else { return nil }
        let name = ByteRange(first.lower, words[colon - 1].upper)
        let content = ByteRange(start.lower, block.upper)
        return (Attribution(source: name, cue: words[colon], content: [content]), article.text[name])
    }

    private func isUpper(_ word: ByteRange) -> Bool {
        word.count > 1 && article.text[word].unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "." }
    }
}

extension [Quotation] {
    /// The quotation that begins at `offset`.
    func first(startingAt offset: Int) -> Quotation? {
        let index = partitioningIndex { $0.outer.lower >= offset }
        return index < count && self[index].outer.lower == offset ? self[index] : nil
    }
}
