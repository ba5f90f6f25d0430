package import Entries
package import Text

/// The words of an article's body, as columns: runs of letters, marks and digits, or single punctuation marks.
package struct Words: Sendable {
    /// UTF-8 byte offsets into the article's text.
    package private(set) var start: [UInt32] = []
    package private(set) var end: [UInt32] = []
    /// How each is written: see `Shape`.
    private(set) var shape: [UInt8] = []

    package var count: Int { start.count }
    package var isEmpty: Bool { start.isEmpty }

    /// The words that stand in `blocks`; what stands elsewhere is not looked at.
    ///
    /// - Parameters:
    ///   - limit: no more words than this.
    ///   - cuts: bytes at which a word ends in any case: where a treebank parts "don't".
    package init(_ text: ArticleText, in blocks: [Block], limit: Int, cuts: Set<Int> = []) {
        let guess = min(text.count / 5, limit)
        start.reserveCapacity(guess)
        end.reserveCapacity(guess)
        shape.reserveCapacity(guess)
        for block in blocks { append(text, block.range, limit, cuts) }
    }

    /// From the first byte of word `first` to the last of word `last`.
    package func range(_ first: Int, _ last: Int) -> ByteRange {
        ByteRange(Int(start[first]), Int(end[last]))
    }

    package func range(_ span: WordSpan) -> ByteRange { range(span.first, span.last) }

    /// `span` cut where a line begins: no name runs over a line break.
    func lines(of span: WordSpan) -> [WordSpan] {
        let starts = (span.first...span.last).filter {
            $0 == span.first || shape[$0] / Shape.cases == Shape.Break.line.rawValue
        }
        return zip(starts, starts.dropFirst() + [span.last + 1]).map { WordSpan($0, $1 - 1) }
    }

    /// The first word that ends after byte `offset`, or `count`.
    package func index(atOrAfter offset: Int) -> Int {
        end.partitioningIndex { Int($0) > offset }
    }

    private mutating func append(_ text: ArticleText, _ block: ByteRange, _ limit: Int, _ cuts: Set<Int>) {
        var at = block.lower
        var gap = Shape.Break.line
        while at < block.upper, count < limit {
            let (scalar, length) = text.scalar(at: at)
            switch ScalarKind(scalar) {
            case .gap:
                if scalar == "\n" { gap = .line } else if gap == .glued { gap = .space }
                at += length
            case .mark:
                add(at, at + length, Shape.code(.mark, after: gap))
                (at, gap) = (at + length, .glued)
            case .word:
                let (end, letters) = word(text, from: at, to: block.upper, cuts)
                add(at, end, Shape.code(letters, after: gap))
                (at, gap) = (end, .glued)
            }
        }
    }

    private func word(_ text: ArticleText, from start: Int, to limit: Int, _ cuts: Set<Int>) -> (end: Int, Shape.Case) {
        var count = Shape.Case.Count()
        var at = start
        while at < limit {
            let (scalar, length) = text.scalar(at: at)
            guard ScalarKind(scalar) == .word, at == start || !cuts.contains(at) else { break }
            count.add(scalar)
            at += length
        }
        return (at, count.result)
    }

    private mutating func add(_ from: Int, _ to: Int, _ code: UInt8) {
        start.append(UInt32(from))
        end.append(UInt32(to))
        shape.append(code)
    }
}

/// Some words in a row: the first and the last, both inside.
package struct WordSpan: Hashable, Sendable {
    package let first: Int
    package let last: Int

    package init(_ first: Int, _ last: Int) {
        precondition(first <= last, "a span of words has at least one")
        self.first = first
        self.last = last
    }

    package var count: Int { last - first + 1 }
    package func contains(_ word: Int) -> Bool { first <= word && word <= last }
    package func overlaps(_ other: WordSpan) -> Bool { first <= other.last && other.first <= last }

    /// It in parts of at most `longest` words.
    func cut(to longest: Int) -> [WordSpan] {
        stride(from: first, through: last, by: longest).map { WordSpan($0, min($0 + longest - 1, last)) }
    }
}
