package import Entries
internal import GRDB
internal import Text

extension Ledger {
    /// The articles that hold all the words, the best first (BM25), each with the first paragraph that holds most.
    ///
    /// Titles, paragraphs and headings are searched, furniture is not. `"Quoted words"` stand together, `sanction*` is
    /// any word that begins so; nothing else has a meaning.
    package func search(_ words: String, _ slice: Slice) throws(LedgerError) -> Listing<SearchHit> {
        try read { database in
            let tokenizer = try Tokenizer(database)
            guard let words = try SearchWords(words, tokenizer) else {
                return Listing(items: [], total: 0, skipped: slice.skip)
            }
            let source: SQL = "FROM article_search WHERE article_search MATCH \(words.pattern)"
            return Listing(
                items: try database.keys("SELECT rowid \(source) ORDER BY rank, rowid", slice).map {
                    let reader = ArticleReader(database, key: $0)
                    let (text, blocks) = (try reader.text(), try reader.blocks())
                    try reader.requireInside(text, blocks.map(\.range))
                    let finder = PassageFinder(text: text, blocks: blocks, words: words)
                    return try finder.hit(in: try reader.summary(), tokenizer)
                },
                total: try database.count("SELECT count(*) \(source)"), skipped: slice.skip)
        }
    }
}

/// Finds the passage of an article that shows best what was searched for.
private struct PassageFinder {
    /// Bytes of a passage: longer paragraphs are cut to about as much around the first match.
    private static let length = 300
    /// Bytes of a paragraph that are looked at.
    private static let limit = 1_000_000
    let text: ArticleText
    let blocks: [Block]
    let words: SearchWords

    /// Where all words stand in the title, the passage is the beginning of the text, without a match.
    func hit(in summary: ArticleSummary, _ tokenizer: Tokenizer) throws -> SearchHit {
        let body = blocks.filter { !$0.kind.isFurniture }.map(\.range)
        var best = (range: body.first ?? ByteRange(0, 0), matches: [ByteRange](), phrases: 0)
        for range in body where best.phrases < words.phrases.count {
            let found = try tokenizer.words(of: text, in: cut(range, to: Self.limit))
            let places = words.phrases.map { $0.places(in: found) }
            let phrases = places.count { !$0.isEmpty }
            if phrases > best.phrases { best = (range, Self.apart(places.joined().sorted()), phrases) }
        }
        let passage = passage(of: best.range, around: best.matches.first)
        return SearchHit(
            article: summary, passage: Passage(passage, in: text),
            matches: best.matches.filter(passage.contains).map { Passage($0, in: text) })
    }

    /// The places that do not overlap an earlier one.
    private static func apart(_ places: [ByteRange]) -> [ByteRange] {
        places.reduce(into: []) { kept, place in
            if kept.last?.overlaps(place) != true { kept.append(place) }
        }
    }

    /// The paragraph, or about 300 bytes of it around `match`, between two words.
    private func passage(of range: ByteRange, around match: ByteRange?) -> ByteRange {
        guard range.count > Self.length * 3 / 2 else { return range }
        let match = match ?? ByteRange(range.lower, range.lower)
        let earliest = max(range.lower, match.lower - Self.length / 3)
        let start = earliest == range.lower ? earliest : firstGap(in: earliest..<match.lower) ?? match.lower
        let latest = min(range.upper, max(match.upper, start + Self.length))
        let end = latest == range.upper ? latest : lastGap(in: match.upper..<latest) ?? match.upper
        return ByteRange(start, end)
    }

    /// The first offset that follows a space, or at least begins a scalar.
    private func firstGap(in offsets: Range<Int>) -> Int? {
        offsets.first { isSpace($0 - 1) } ?? offsets.first(where: text.isBoundary)
    }

    /// The last offset before a space, or at least at the beginning of a scalar.
    private func lastGap(in offsets: Range<Int>) -> Int? {
        offsets.last { isSpace($0) } ?? offsets.last(where: text.isBoundary)
    }

    private func isSpace(_ offset: Int) -> Bool {
        text.bytes[offset] == UInt8(ascii: " ") || text.bytes[offset] == UInt8(ascii: "\n")
    }

    private func cut(_ range: ByteRange, to length: Int) -> ByteRange {
        guard range.count > length else { return range }
        let end = stride(from: range.lower + length, to: range.lower, by: -1).first(where: text.isBoundary)
        return ByteRange(range.lower, end ?? range.lower)
    }
}
