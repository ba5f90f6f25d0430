import Entries
import Text

/// The text that some bytes were decoded to, with what had to be repaired.
struct Decoded {
    let text: ArticleText
    let notes: [String]
}

/// Decodes a file: by byte order mark, else UTF-8 if it is that, else UTF-16 by its NULs, else as declared, else
/// Windows-1252. Line ends become LF and NULs U+FFFD.
func decode(_ input: RawInput, declared: Charset?) throws(IntakeError) -> Decoded {
    if let format = binaryFormat(input.bytes) { throw IntakeError.binary(input.origin, looksLike: format) }
    let found = charset(of: input.bytes, declared: declared)
    if found.charset.isByteBased, isMostlyControl(input.bytes) {
        throw IntakeError.binary(input.origin, looksLike: nil)
    }
    var notes: [String] = []
    if found.charset != .utf8 {
        notes.append("decoded from \(found.charset.name)")
    } else if found.isBroken {
        notes.append("broken UTF-8 was replaced by U+FFFD")
    }
    var text = found.text ?? ArticleText(found.charset.decode(input.bytes[found.skipped...]))
    let (hasNULs, hasReturns) = odd(text.bytes)
    if hasNULs {
        text = text.rewritten(withoutNULs)
        notes.append("NULs were replaced by U+FFFD")
    }
    if hasReturns { text = text.rewritten(withUnixLineEnds) }
    return Decoded(text: text, notes: notes)
}

/// What the bytes of a file are in.
private struct FoundCharset {
    let charset: Charset
    /// How many bytes the byte order mark takes.
    var skipped = 0
    /// True for what is no valid UTF-8.
    var isBroken = false
    /// The text, where the bytes are just that.
    var text: ArticleText?
}

private func charset(of bytes: [UInt8], declared: Charset?) -> FoundCharset {
    for (mark, charset) in byteOrderMarks where bytes.starts(with: mark) {
        return FoundCharset(charset: charset, skipped: mark.count)
    }
    if let wide = wideCharset(bytes) { return FoundCharset(charset: wide) }
    if let text = ArticleText(utf8: bytes) { return FoundCharset(charset: .utf8, text: text) }
    if let declared, declared.isByteBased { return FoundCharset(charset: declared, isBroken: true) }
    return FoundCharset(charset: isNearlyUTF8(bytes) ? .utf8 : .windows1252, isBroken: true)
}

/// Whether there are NULs and carriage returns: one pass without a branch, which takes many bytes at once.
private func odd(_ bytes: [UInt8]) -> (hasNULs: Bool, hasReturns: Bool) {
    var (nuls, returns): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
        nuls |= byte == 0 ? 1 : 0
        returns |= byte == 0x0D ? 1 : 0
    }
    return (nuls > 0, returns > 0)
}

/// UTF-32 first, since the mark of UTF-16 in little-endian order begins that of UTF-32.
private let byteOrderMarks: [([UInt8], Charset)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0, 0], .utf32(bigEndian: false)),
    ([0, 0, 0xFE, 0xFF], .utf32(bigEndian: true)),
    ([0xFF, 0xFE], .utf16(bigEndian: false)),
    ([0xFE, 0xFF], .utf16(bigEndian: true)),
]

/// UTF-16 without a mark: in Western text every other byte is NUL, always on the same side.
private func wideCharset(_ bytes: [UInt8]) -> Charset? {
    let head = bytes.prefix(4096)
    guard head.count >= 4, head.count % 2 == 0 else { return nil }
    var nuls = (even: 0, odd: 0)
    for (offset, byte) in head.enumerated() where byte == 0 {
        if offset % 2 == 0 { nuls.even += 1 } else { nuls.odd += 1 }
    }
    let most = head.count / 2 * 7 / 10
    if nuls.odd > most, nuls.even * 20 < nuls.odd { return .utf16(bigEndian: false) }
    if nuls.even > most, nuls.odd * 20 < nuls.even { return .utf16(bigEndian: true) }
    return nil
}

/// True for UTF-8 with a few broken places: most of its non-ASCII bytes stand in valid sequences.
private func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    var lead = 0
    var broken = 0
    for (offset, byte) in bytes.enumerated() where byte >= 0xC0 {
        lead += 1
        if offset + 1 == bytes.count || bytes[offset + 1] & 0xC0 != 0x80 { broken += 1 }
    }
    return lead > 0 && broken * 5 < lead
}

private func withoutNULs(_ bytes: [UInt8]) -> [UInt8] {
    bytes.reduce(into: []) { result, byte in
        if byte == 0 { result += [0xEF, 0xBF, 0xBD] } else { result.append(byte) }
    }
}

private func withUnixLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0D) {
        result += rest[..<end]
        result.append(0x0A)
        rest = rest[(end + 1)...]
        if rest.first == 0x0A { rest = rest.dropFirst() }
    }
    return result + rest
}
