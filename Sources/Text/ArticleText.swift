/// True for valid UTF-8.
package func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    let text = try? UTF8Span(validating: bytes.span)
    return text != nil
}

/// The words of one article: valid UTF-8 that is stored once and never altered.
package struct ArticleText: Hashable, Sendable {
    package let bytes: [UInt8]

    /// Takes the string as it is; a Swift string is always valid Unicode.
    package init(_ string: String) {
        bytes = Array(string.utf8)
    }

    /// Takes bytes that are valid UTF-8 already, or nil.
    package init?(utf8 bytes: [UInt8]) {
        guard isValidUTF8(bytes) else { return nil }
        self.bytes = bytes
    }

    /// The text with other bytes for its line ends and such, which leave it valid UTF-8.
    package func rewritten(_ rewrite: ([UInt8]) -> [UInt8]) -> ArticleText { ArticleText(rewrite(bytes)) }

    private init(_ validBytes: [UInt8]) {
        assert(isValidUTF8(validBytes), "valid UTF-8 stays valid")
        bytes = validBytes
    }

    package var count: Int { bytes.count }
    package var isEmpty: Bool { bytes.isEmpty }
    package var whole: ByteRange { ByteRange(0, bytes.count) }
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// What stands at `range`, to the letter. `range` lies inside the text and on scalar boundaries.
    package subscript(range: ByteRange) -> String {
        String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
    }

    /// True where a scalar begins, and at the end of the text.
    package func isBoundary(_ offset: Int) -> Bool {
        offset == bytes.count || (offset < bytes.count && bytes[offset] & 0xC0 != 0x80)
    }

    /// True where `range` lies inside the text, on scalar boundaries.
    package func holds(_ range: ByteRange) -> Bool { isBoundary(range.lower) && isBoundary(range.upper) }
}
