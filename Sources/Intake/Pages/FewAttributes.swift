/// More attributes than this in one tag are dropped; real pages have a few dozen.
private let mostAttributes = 500

/// HTML in which no tag has attributes without number. libxml2 compares each with all before it: 100,000 took 8 s.
func withFewAttributes(_ html: [UInt8]) -> [UInt8] {
    var tag = TagScanner()
    guard let first = html.firstIndex(where: { tag.take($0) }) else { return html }
    return html[..<first] + html[(first + 1)...].filter { !tag.take($0) }
}

/// Follows HTML byte by byte, as far as it takes to count the attributes of a tag.
private struct TagScanner {
    private(set) var attributes = 0
    private var isInside = false
    private var previous: UInt8 = 0
    private var quote: UInt8?
    /// After `=`, where a quotation mark opens a value.
    private var awaitsValue = false

    /// Takes the next byte; true where it belongs to an attribute that is one too many.
    mutating func take(_ byte: UInt8) -> Bool {
        defer { previous = byte }
        if let open = quote {
            if byte == open { quote = nil }
        } else if !isInside {
            isInside = previous == UInt8(ascii: "<") && (0x61...0x7A).contains(byte | 0x20)
            if isInside { (attributes, awaitsValue) = (0, false) }
        } else if byte == UInt8(ascii: ">") {
            isInside = false
        } else if awaitsValue, byte == 0x22 || byte == 0x27 {
            (quote, awaitsValue) = (byte, false)
        } else if byte > 0x20 {
            if previous <= 0x20 || previous == 0x22 || previous == 0x27, !awaitsValue { attributes += 1 }
            awaitsValue = byte == UInt8(ascii: "=")
        }
        return isInside && attributes > mostAttributes
    }
}
