package import Text

/// Writes JSON (RFC 8259) as UTF-8, without blanks, with keys in the order they are given.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Writes an object whose members `members` writes.
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        bytes.append(.openBrace)
        members(&self)
        bytes.append(.closeBrace)
    }

    /// Writes one member of the object being written.
    package mutating func member(_ key: StaticString, _ value: some JSONWritable) {
        member(key) { value.write(to: &$0) }
    }

    /// Writes one member of the object being written, its value as `value` writes it.
    package mutating func member(_ key: StaticString, value: (inout JSONWriter) -> Void) {
        if bytes.last != .openBrace { bytes.append(.comma) }
        string(key.description)
        bytes.append(.colon)
        value(&self)
    }

    /// Writes an array, each element as `element` writes it.
    package mutating func array<Elements: Sequence>(
        _ elements: Elements, element: (inout JSONWriter, Elements.Element) -> Void
    ) {
        bytes.append(.openBracket)
        for value in elements {
            if bytes.last != .openBracket { bytes.append(.comma) }
            element(&self, value)
        }
        bytes.append(.closeBracket)
    }

    package mutating func null() { bytes.append(contentsOf: "null".utf8) }

    package mutating func bool(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

    package mutating func number(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var digits = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(digits % 10))
            digits /= 10
        } while digits > 0
        bytes[start...].reverse()
    }

    package mutating func string(_ value: String) {
        string(utf8: Array(value.utf8))
    }

    /// Writes a string given as valid UTF-8; everything but quotes, backslashes and controls stands as it is.
    ///
    /// Controls beyond ASCII are escaped, too, though no reader of JSON asks for that: terminals obey them.
    package mutating func string(utf8: [UInt8]) {
        bytes.append(.quote)
        var written = 0
        for offset in utf8.indices {
            // The second byte of U+0080 to U+009F is the number of the scalar.
            let isHigh = 0x80...0x9F ~= utf8[offset] && offset > 0 && utf8[offset - 1] == 0xC2
            guard isHigh || utf8[offset].needsEscape else { continue }
            bytes.append(contentsOf: utf8[written..<(isHigh ? offset - 1 : offset)])
            escape(utf8[offset])
            written = offset + 1
        }
        bytes.append(contentsOf: utf8[written...])
        bytes.append(.quote)
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(.backslash)
        switch byte {
        case .quote, .backslash: bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

/// Something with a fixed shape on the wire.
package protocol JSONWritable {
    func write(to json: inout JSONWriter)
}

extension JSONWritable {
    /// The value as one line of JSON, without the line's end.
    package var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}

extension String: JSONWritable {
    package func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONWritable {
    package func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: JSONWritable {
    package func write(to json: inout JSONWriter) { json.bool(self) }
}

extension ArticleText: JSONWritable {
    package func write(to json: inout JSONWriter) { json.string(utf8: bytes) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
    package func write(to json: inout JSONWriter) {
        if let self { self.write(to: &json) } else { json.null() }
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    package func write(to json: inout JSONWriter) {
        json.array(self) { $1.write(to: &$0) }
    }
}

extension UInt8 {
    fileprivate static let openBrace = UInt8(ascii: "{")
    fileprivate static let closeBrace = UInt8(ascii: "}")
    fileprivate static let openBracket = UInt8(ascii: "[")
    fileprivate static let closeBracket = UInt8(ascii: "]")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let colon = UInt8(ascii: ":")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let backslash = UInt8(ascii: "\\")

    fileprivate var needsEscape: Bool { self < 0x20 || self == .quote || self == .backslash || self == 0x7F }
}
