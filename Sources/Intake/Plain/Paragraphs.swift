import Text

/// The paragraphs of a text: its lines, with those put together again that were broken only to fit a width.
func paragraphs(of text: ArticleText) -> [ByteRange] {
    let lines = lines(of: text)
    let width = wrapWidth(lines, text)
    var paragraphs: [ByteRange] = []
    for (index, line) in lines.enumerated() {
        if index > 0, !line.afterBlank, let last = paragraphs.last,
            isBroken(lines[index - 1], before: line, width: width, text)
        {
            paragraphs[paragraphs.count - 1] = ByteRange(last.lower, line.range.upper)
        } else {
            paragraphs.append(line.range)
        }
    }
    return paragraphs
}

/// The width a text was wrapped to, or nil for text with a line for each paragraph.
///
/// Wrapped text leaves no room for the next line's first word. Seven in ten lines, because the last line of a paragraph
/// does not count; lists of headlines, the nearest thing to it, stay below four.
private func wrapWidth(_ lines: [Line], _ text: ArticleText) -> Int? {
    let broken = zip(lines, lines.dropFirst()).filter { !$1.afterBlank }
    let lengths = broken.map { $0.0.length }.sorted()
    guard lengths.count >= 4 else { return nil }
    // A long address or heading may stand out, so not quite the longest.
    let width = lengths[(lengths.count - 1) * 49 / 50]
    guard (50...100).contains(width) else { return nil }
    let full = broken.count { $0.length + 1 + firstWordLength($1, text) > width }
    return full * 10 >= broken.count * 7 ? width : nil
}

/// True where a line runs on in the next.
private func isBroken(_ line: Line, before next: Line, width: Int?, _ text: ArticleText) -> Bool {
    if let width { return line.length + 1 + firstWordLength(next, text) > width }
    // Single places in otherwise unwrapped text: mid-sentence, and going on in lower case.
    let goesOn = text.scalar(at: next.range.lower).value.properties.isLowercase
    return goesOn && line.length >= 40 && !endsSentence(line.range, in: text)
}

private func firstWordLength(_ line: Line, _ text: ArticleText) -> Int {
    text.bytes[line.range.lower..<line.range.upper].prefix { $0 > 0x20 }.count { $0 & 0xC0 != 0x80 }
}

/// True where `range` ends as a sentence does, closing quotation marks and brackets aside.
func endsSentence(_ range: ByteRange, in text: ArticleText) -> Bool {
    endsSentence(text.bytes, in: range.lower..<range.upper)
}

/// The same for bytes that are valid UTF-8.
func endsSentence(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
        var start = end - 1
        while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let (scalar, length) = decodeScalar(bytes, at: start)
        switch scalar {
        case ".", "!", "?", "…", ":", ";", "。", "！", "？", "؟", "۔", "।": return true
        case "\"", "'", "”", "’", "»", "›", ")", "]", "*", " ", "\u{A0}": end -= length
        default: return false
        }
    }
    return false
}

/// Bytes without white space at their ends.
func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    func isSign(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
    if let first = bytes.first, let last = bytes.last, isSign(first), isSign(last) { return bytes }
    let text = ArticleText(String(decoding: bytes, as: UTF8.self))
    let range = trimmed(text.whole, in: text)
    return range.count == bytes.count ? bytes : Array(text.bytes[range.lower..<range.upper])
}
