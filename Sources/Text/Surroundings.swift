extension ArticleText {
    /// A place with whole words before and behind it, of its own line, some sixty bytes to each side.
    package func surroundings(of range: ByteRange) -> ByteRange {
        let before = bytes[max(0, range.lower - Self.reach)..<range.lower]
        let behind = bytes[range.upper..<min(count, range.upper + Self.reach)]
        // Cut at blanks and the ends of lines, which are never within a scalar.
        let start = before.lastIndex(of: 0x0A) ?? (before.startIndex == 0 ? nil : before.firstIndex(of: 0x20))
        let end = behind.firstIndex(of: 0x0A) ?? (behind.endIndex == count ? count : behind.lastIndex(of: 0x20))
        return ByteRange(start.map { $0 + 1 } ?? (before.startIndex == 0 ? 0 : range.lower), end ?? range.upper)
    }

    /// In bytes, to each side.
    private static let reach = 60
}
