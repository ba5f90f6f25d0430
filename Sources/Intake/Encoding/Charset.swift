import Foundation

/// An encoding that text may come in.
enum Charset: Equatable {
    case utf8
    case utf16(bigEndian: Bool)
    case utf32(bigEndian: Bool)
    case windows1252
    /// One that Foundation decodes, with the name it was declared by.
    case other(String.Encoding, name: String)

    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .utf32: "UTF-32"
        case .windows1252: "Windows-1252"
        case .other(_, let name): name
        }
    }

    /// False where an ASCII letter takes more than one byte.
    var isByteBased: Bool {
        switch self {
        case .utf16, .utf32: false
        default: true
        }
    }

    /// The text; what cannot be decoded becomes U+FFFD.
    func decode(_ bytes: ArraySlice<UInt8>) -> String {
        switch self {
        case .utf8: String(decoding: bytes, as: UTF8.self)
        case .utf16(let bigEndian): String(decoding: units(bytes, bigEndian) as [UInt16], as: UTF16.self)
        case .utf32(let bigEndian): String(decoding: units(bytes, bigEndian) as [UInt32], as: UTF32.self)
        case .windows1252: decodeWindows1252(bytes)
        // Foundation decodes all or nothing; one byte that is not defined should not cost the rest.
        case .other(let encoding, _): String(bytes: bytes, encoding: encoding) ?? decodeByByte(bytes, encoding)
        }
    }
}

extension Charset {
    /// The encoding a page means by `label`, as the Encoding Standard reads it; nil for an unknown one.
    init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "utf-16", "utf-16le": self = .utf16(bigEndian: false)
        case "utf-16be": self = .utf16(bigEndian: true)
        case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii": self = .windows1252
        default:
            guard let encoding = Self.encodings[label.lowercased()] else { return nil }
            self = .other(encoding, name: label.lowercased())
        }
    }

    private static let encodings: [String: String.Encoding] = [
        "iso-8859-2": .isoLatin2,
        "windows-1250": .windowsCP1250, "windows-1251": .windowsCP1251, "cp1251": .windowsCP1251,
        "windows-1253": .windowsCP1253, "windows-1254": .windowsCP1254, "iso-8859-9": .windowsCP1254,
        "shift_jis": .shiftJIS, "euc-jp": .japaneseEUC, "iso-2022-jp": .iso2022JP,
        // Core Foundation's numbers for encodings that Foundation has no name for.
        "iso-8859-5": String.Encoding(rawValue: 0x8000_0205), "iso-8859-15": String.Encoding(rawValue: 0x8000_020F),
        "koi8-r": String.Encoding(rawValue: 0x8000_0A02), "koi8-u": String.Encoding(rawValue: 0x8000_0A08),
        "gbk": String.Encoding(rawValue: 0x8000_0631), "gb2312": String.Encoding(rawValue: 0x8000_0632),
        "gb18030": String.Encoding(rawValue: 0x8000_0632), "big5": String.Encoding(rawValue: 0x8000_0A03),
        "euc-kr": String.Encoding(rawValue: 0x8000_0940),
    ]
}

/// Whole units of several bytes; a unit cut off at the end is dropped for U+FFFD.
private func units<Unit: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>, _ bigEndian: Bool) -> [Unit] {
    let size = Unit.bitWidth / 8
    let starts = stride(from: bytes.startIndex, through: bytes.endIndex - size, by: size)
    var units: [Unit] = starts.map { start in
        var unit = Unit.zero
        for step in 0..<size {
            let place = bigEndian ? size - 1 - step : step
            unit |= Unit(bytes[start + step]) << Unit(8 * place)
        }
        return unit
    }
    if bytes.count % size != 0 { units.append(0xFFFD) }
    return units
}

/// What the bytes 0x80 to 0x9F mean in Windows-1252; the rest are Latin-1, and five are not defined.
private let windows1252: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

private func decodeWindows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var string = String.UnicodeScalarView()
    for byte in bytes {
        string.append((0x80..<0xA0).contains(byte) ? windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(string)
}

private func decodeByByte(_ bytes: ArraySlice<UInt8>, _ encoding: String.Encoding) -> String {
    let table = (UInt8.min...UInt8.max).map { String(bytes: [$0], encoding: encoding) ?? "\u{FFFD}" }
    return bytes.reduce(into: "") { $0 += table[Int($1)] }
}
