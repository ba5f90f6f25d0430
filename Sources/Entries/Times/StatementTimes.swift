package import Text

extension Statement {
    /// When it was said, as the words around its cue tell: "said on Monday", "told reporters Friday".
    ///
    /// The nearest date that stands outside the content, between source and cue or right beside them in the sentence of
    /// the cue. A year in the source is no such date: "the 2012 nominee said".
    ///
    /// - Parameter sentences: of the article; where none is known, the words between decide alone.
    package func whenSaid(among times: [TimeExpression], sentences: [ByteRange]) -> TimeExpression? {
        let heads = source + cue
        guard let first = heads.map(\.lower).min(), let last = heads.map(\.upper).max() else { return nil }
        let near = ByteRange(max(0, first - Self.nearby), last + Self.nearby)
        let sentence = cue.first.flatMap { cue in sentences.first { $0.contains(cue) } } ?? near
        let candidates = times.filter { time in
            time.tellsADate && near.contains(time.range) && sentence.contains(time.range)
                && !content.contains { $0.overlaps(time.range) } && !describesSource(time)
                && !isCut(between: time.range, and: ByteRange(first, last))
        }
        return candidates.min { distance(of: $0.range) < distance(of: $1.range) }
    }

    private func describesSource(_ time: TimeExpression) -> Bool {
        (time.meaning.granularity ?? .year) > .day && source.contains { $0.contains(time.range) }
    }

    /// Bytes between the words of attribution and the time of it: "told a news conference in Geneva on Monday".
    private static let nearby = 40

    private func distance(of range: ByteRange) -> Int {
        cue.map { max($0.lower - range.upper, range.lower - $0.upper, 0) }.min() ?? 0
    }

    /// True where content stands between a time and the words of attribution: it belongs to what comes behind.
    private func isCut(between time: ByteRange, and frame: ByteRange) -> Bool {
        let gap = ByteRange(min(time.upper, frame.upper), max(time.lower, frame.lower, min(time.upper, frame.upper)))
        return !gap.isEmpty && content.contains { $0.overlaps(gap) }
    }
}

extension TimeExpression {
    fileprivate var tellsADate: Bool { (kind == .date || kind == .time) && meaning.vague == nil && !isFurniture }
}
