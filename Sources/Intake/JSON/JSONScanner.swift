/// Reads JSON strictly (RFC 8259) from bytes that are valid UTF-8.
///
/// Foundation's reader refuses what nests deeper than 512 levels and turns a lone surrogate escape into an error;
/// this one keeps its own stack, so that no depth can exhaust the thread's, and puts U+FFFD for the surrogate.
struct JSONScanner {
    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value that `bytes` hold, with containers down to `depth` levels; deeper ones are checked but not kept.
    static func value(of bytes: [UInt8], depth: Int) throws(JSONFault) -> JSONValue {
        var scanner = JSONScanner(bytes)
        scanner.skipSpace()
        let value = try scanner.value(depth: depth)
        scanner.skipSpace()
        guard scanner.position == bytes.count else { throw scanner.fault("something follows the value") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        switch next {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth > 0 else {
                try skipContainer()
                return .deeper
            }
            return try next == UInt8(ascii: "{") ? object(depth: depth - 1) : array(depth: depth - 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        var members: [JSONMember] = []
        position += 1
        skipSpace()
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            let name = try name()
            members.append(JSONMember(name: name, value: try value(depth: depth)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw fault("a comma or } is missing") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        var elements: [JSONValue] = []
        position += 1
        skipSpace()
        if take("]") { return .array([]) }
        repeat {
            skipSpace()
            elements.append(try value(depth: depth))
            skipSpace()
        } while take(",")
        guard take("]") else { throw fault("a comma or ] is missing") }
        return .array(elements)
    }

    /// Passes over an array or object of any depth, checking that it is well formed.
    private mutating func skipContainer() throws(JSONFault) {
        var open: [Unicode.Scalar] = []
        repeat {
            skipSpace()
            if take("{") {
                skipSpace()
                open.append("}")
                if next != UInt8(ascii: "}") {
                    _ = try name()
                    continue
                }
            } else if take("[") {
                skipSpace()
                open.append("]")
                if next != UInt8(ascii: "]") { continue }
            } else {
                _ = try value(depth: 0)
            }
            try closeContainers(&open)
        } while !open.isEmpty
    }

    /// After a value: closes what ends here, and moves on to the next value if one follows.
    private mutating func closeContainers(_ open: inout [Unicode.Scalar]) throws(JSONFault) {
        while let closing = open.last {
            skipSpace()
            if take(closing) {
                open.removeLast()
                continue
            }
            guard take(",") else { throw fault("a comma or \(closing) is missing") }
            skipSpace()
            if closing == "}" { _ = try name() }
            return
        }
    }

    /// A member's name with its colon.
    private mutating func name() throws(JSONFault) -> String {
        guard next == UInt8(ascii: "\"") else { throw fault("a name in quotation marks is missing") }
        let name = try string()
        skipSpace()
        guard take(":") else { throw fault("a colon is missing") }
        skipSpace()
        return name
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw fault("a value is missing") }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = position
        _ = take("-")
        let leading = next
        let digits = skipDigits()
        guard digits > 0 else { throw fault("a value is missing") }
        if leading == UInt8(ascii: "0"), digits > 1 { throw fault("a number begins with 0") }
        if take("."), skipDigits() == 0 { throw fault("a digit is missing") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if skipDigits() == 0 { throw fault("a digit is missing") }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        return position - start
    }
}

// MARK: - Strings

extension JSONScanner {
    private mutating func string() throws(JSONFault) -> String {
        position += 1
        var start = position
        var decoded: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                let tail = bytes[start..<position]
                position += 1
                return decoded.isEmpty
                    ? String(decoding: tail, as: UTF8.self) : String(decoding: decoded + tail, as: UTF8.self)
            case UInt8(ascii: "\\"):
                decoded += bytes[start..<position]
                decoded += String(try escape()).utf8
                start = position
            case 0..<0x20:
                throw fault("a control character stands in a string")
            default:
                position += 1
            }
        }
        throw fault("a string does not end")
    }

    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        position += 1
        guard let letter = next else { throw fault("a string does not end") }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try escapedScalar()
        default:
            position -= 1
            throw fault("an escape is unknown")
        }
    }

    /// The scalar of `\uXXXX`, or of two that make a surrogate pair; U+FFFD for a surrogate alone.
    private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
        let first = try hexDigits()
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard bytes[position...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
        let afterFirst = position
        position += 2
        let second = try hexDigits()
        guard (0xDC00..<0xE000).contains(second) else {
            position = afterFirst
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexDigits() throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("four hexadecimal digits are missing")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}

// MARK: - Steps

extension JSONScanner {
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let byte = next, UInt32(byte) == character.value else { return false }
        position += 1
        return true
    }

    private func fault(_ reason: String) -> JSONFault { JSONFault(byte: position, reason: reason) }
}
