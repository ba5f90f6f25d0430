/// What kind of input the first bytes of a file look like, when its name does not say.
func sniffedFormat(_ head: ArraySlice<UInt8>) -> InputFormat {
    let start = head.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    if start.first == UInt8(ascii: "{") { return .jsonLine }
    let tag = String(decoding: start.prefix(512), as: UTF8.self).lowercased()
    let opensPage = ["<!doctype html", "<html", "<head", "<body"].contains { tag.hasPrefix($0) }
    return opensPage || (tag.hasPrefix("<?xml") && tag.contains("<html")) ? .html : .text
}

/// The first bytes by which common binary formats are known.
private let signatures: [(name: String, bytes: [UInt8])] = [
    ("a PDF document", Array("%PDF-".utf8)),
    ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
    ("a JPEG image", [0xFF, 0xD8, 0xFF]),
    ("a GIF image", Array("GIF8".utf8)),
    ("a ZIP archive or office document", [0x50, 0x4B, 0x03, 0x04]),
    ("a gzip archive", [0x1F, 0x8B]),
    ("an xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF]),
    ("an old office document", [0xD0, 0xCF, 0x11, 0xE0]),
    ("an RTF document", Array("{\\rtf".utf8)),
    ("an SQLite database", Array("SQLite format 3\0".utf8)),
    ("a program", [0x7F, 0x45, 0x4C, 0x46]),
]

/// The name of the binary format that `bytes` begin like, or nil.
func binaryFormat(_ bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
}

/// True where so many bytes are control characters that this is no text in any one-byte or UTF-8 encoding.
///
/// A twentieth, over the first 8 KB: text has fewer than one in a hundred, compressed data about one in ten.
func isMostlyControl(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1 << 13)
    // Without a branch, so that many bytes are taken at once: less than 0x20 but for 0x08 to 0x0D and 0x1B, and 0x7F.
    var controls: UInt32 = 0
    for byte in head {
        controls &+= (byte < 0x20 ? 1 : 0) &- (byte &- 0x08 < 6 ? 1 : 0) &- (byte == 0x1B ? 1 : 0)
        controls &+= byte == 0x7F ? 1 : 0
    }
    return Int(controls) * 20 > head.count
}
