extension ArticleText {
    /// The place that `120-340` names, its first byte and its end; nil where no words stand there.
    package func range(_ words: String) -> ByteRange? {
        let ends = words.split(separator: "-" as Character, omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], 0 <= start, start < end, end <= count,
            isBoundary(start), isBoundary(end)
        else { return nil }
        return ByteRange(start, end)
    }
}
