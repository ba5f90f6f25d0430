extension ArticleText {
    /// The scalar that begins at byte `offset`, and its length in bytes. `offset` is on a boundary inside the text.
    package func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int) {
        decodeScalar(bytes, at: offset)
    }

    /// The scalar that ends just before byte `offset`, and its length in bytes; nil at the start of the text.
    package func scalar(before offset: Int) -> (value: Unicode.Scalar, length: Int)? {
        guard offset > 0 else { return nil }
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return decodeScalar(bytes, at: start)
    }
}

/// Decodes one scalar of bytes known to be valid UTF-8 (RFC 3629).
package func decodeScalar(_ bytes: [UInt8], at offset: Int) -> (value: Unicode.Scalar, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0x7F >> UInt32(length))
    for step in 1..<length { value = value << 6 | UInt32(bytes[offset + step] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
