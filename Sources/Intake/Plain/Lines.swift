import Text

/// A line that is not blank, without the white space at its ends.
struct Line {
    let range: ByteRange
    /// In scalars.
    let length: Int
    /// True where a blank line comes before it.
    let afterBlank: Bool
}

/// The lines of a text that are not blank. Lines end at LF, CR, VT, FF and Unicode's own separators.
func lines(of text: ArticleText) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var blanks = 0
    let bytes = text.bytes
    func finish(_ end: Int) {
        // The LF of CRLF ends no line of its own.
        if start == end, start > 0, end < bytes.count, bytes[end] == 0x0A, bytes[start - 1] == 0x0D { return }
        let range = trimmed(ByteRange(start, end), in: text)
        if range.isEmpty {
            blanks += 1
        } else {
            lines.append(Line(range: range, length: length(range, in: bytes), afterBlank: blanks > 0))
            blanks = 0
        }
    }
    var offset = 0
    while offset < bytes.count {
        let width = lineEnd(bytes, offset)
        if width > 0 {
            finish(offset)
            start = offset + width
        }
        offset += max(width, 1)
    }
    finish(bytes.count)
    return lines
}

/// The range without white space and byte order marks at its ends; empty where there is nothing else.
func trimmed(_ range: ByteRange, in text: ArticleText) -> ByteRange {
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper {
        let (scalar, length) = text.scalar(at: lower)
        guard isBlank(scalar) else { break }
        lower += length
    }
    while lower < upper, let (scalar, length) = text.scalar(before: upper), isBlank(scalar) { upper -= length }
    return ByteRange(lower, upper)
}

/// White space, and the marks that show nothing.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
        ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
        : scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
}

/// How many bytes the line end at `offset` takes; 0 where there is none.
private func lineEnd(_ bytes: [UInt8], _ offset: Int) -> Int {
    switch bytes[offset] {
    case 0x0A...0x0D: 1
    case 0xE2 where bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8: 3
    default: 0
    }
}

private func length(_ range: ByteRange, in bytes: [UInt8]) -> Int {
    bytes[range.lower..<range.upper].count { $0 & 0xC0 != 0x80 }
}
