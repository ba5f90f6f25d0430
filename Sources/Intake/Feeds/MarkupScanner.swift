import CLibXML2

/// Cuts XML, however broken, into tags and text.
///
/// libxml2 is not used here: in recovery it ends whatever is open at any end tag, stops at the first entity it was not
/// told of, and gives nothing of a section that does not end, which is how feeds are broken. Declarations are passed
/// over, so entities cannot be defined, let alone grow.
struct MarkupScanner {
    enum Token: Equatable {
        /// `isEmpty` where the tag ends itself.
        case start(name: String, attributes: [String: String], isEmpty: Bool)
        case end(name: String)
        /// Character references put in place.
        case text([UInt8])
        /// A CDATA section, as it stands.
        case section([UInt8])
    }

    private let bytes: [UInt8]
    private var position = 0

    /// `bytes` are UTF-8 without NULs.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        while position < bytes.count {
            guard bytes[position] == .lessThan, position + 1 < bytes.count else { return text() }
            switch bytes[position + 1] {
            case UInt8(ascii: "!"):
                if let section = declaration() { return section }
            case UInt8(ascii: "?"): position = after("?>", from: position + 2)
            case UInt8(ascii: "/"): return endTag()
            case let byte where Self.startsName(byte): return startTag()
            default: return text()
            }
        }
        return nil
    }

    /// Passes over a comment or a declaration; gives a CDATA section.
    private mutating func declaration() -> Token? {
        if bytes[position...].starts(with: "<![CDATA[".utf8) {
            let start = position + 9
            let end = find("]]>", from: start) ?? bytes.count
            position = min(end + 3, bytes.count)
            return .section(Array(bytes[start..<end]))
        }
        if bytes[position...].starts(with: "<!--".utf8) {
            position = after("-->", from: position + 4)
            return nil
        }
        // A document type may hold declarations of its own between brackets.
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
            if byte == .greaterThan, depth == 0 { break }
        }
        return nil
    }

    /// Text up to the next tag; a `<` that begins none is text.
    private mutating func text() -> Token {
        let start = position
        position += 1
        while position < bytes.count {
            if bytes[position] == .lessThan, position + 1 < bytes.count {
                let next = bytes[position + 1]
                if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") { break }
                if Self.startsName(next) { break }
            }
            position += 1
        }
        return .text(decodingReferences(bytes[start..<position]))
    }

    private mutating func endTag() -> Token {
        let start = position + 2
        let end = bytes[start...].firstIndex { $0 == .greaterThan || $0 == .lessThan } ?? bytes.count
        position = end < bytes.count && bytes[end] == .greaterThan ? end + 1 : end
        let name = bytes[start..<end].drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
        return .end(name: String(decoding: name, as: UTF8.self).lowercased())
    }

    private mutating func startTag() -> Token {
        position += 1
        let name = takeName()
        var attributes: [String: String] = [:]
        while position < bytes.count {
            let byte = bytes[position]
            if byte == .greaterThan {
                position += 1
                return .start(name: name, attributes: attributes, isEmpty: false)
            }
            if byte == UInt8(ascii: "/"), position + 1 < bytes.count, bytes[position + 1] == .greaterThan {
                position += 2
                return .start(name: name, attributes: attributes, isEmpty: true)
            }
            // A tag that never ends, before the next one.
            if byte == .lessThan { break }
            if Self.startsName(byte) { takeAttribute(into: &attributes) } else { position += 1 }
        }
        return .start(name: name, attributes: attributes, isEmpty: false)
    }

    private mutating func takeAttribute(into attributes: inout [String: String]) {
        let name = takeName()
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return }
        position += 1
        skipSpace()
        guard position < bytes.count else { return }
        let quote = bytes[position]
        let value: ArraySlice<UInt8>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = position + 1
            // A value that never ends, before the next tag.
            let end = bytes[start...].firstIndex { $0 == quote || $0 == .lessThan } ?? bytes.count
            value = bytes[start..<end]
            position = end < bytes.count && bytes[end] == quote ? end + 1 : end
        } else {
            value = bytes[position...].prefix { $0 > 0x20 && $0 != .greaterThan && $0 != .lessThan }
            position = value.endIndex
        }
        guard attributes.count < Self.mostAttributes, attributes[name] == nil else { return }
        attributes[name] = String(decoding: decodingReferences(value), as: UTF8.self)
    }

    private static let mostAttributes = 64

    /// A name in lower case, prefix included.
    private mutating func takeName() -> String {
        let start = position
        while position < bytes.count, Self.continuesName(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    private func after(_ end: String, from start: Int) -> Int {
        find(end, from: start).map { $0 + end.utf8.count } ?? bytes.count
    }

    private func find(_ end: String, from start: Int) -> Int? {
        let end = Array(end.utf8)
        var place = start
        while place < bytes.count, let next = bytes[place...].firstIndex(of: end[0]) {
            if bytes[next...].starts(with: end) { return next }
            place = next + 1
        }
        return nil
    }

    private static func startsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }
}

/// Text with the references in it put in place: `&amp;`, `&#8217;`, and the names of HTML, which feeds use undeclared.
/// What is no reference stays as it stands.
func decodingReferences(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(.ampersand) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let start = rest.firstIndex(of: .ampersand) {
        result += rest[..<start]
        let name = rest[(start + 1)...].prefix(longestReference).prefix { $0 != UInt8(ascii: ";") }
        if name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";"), let scalar = scalar(named: name) {
            result += String(scalar).utf8
            rest = rest[(name.endIndex + 1)...]
        } else {
            result.append(.ampersand)
            rest = rest[(start + 1)...]
        }
    }
    return result + rest
}

private let longestReference = 12

private func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if name.first == UInt8(ascii: "#") {
        let digits = String(decoding: name.dropFirst(), as: UTF8.self)
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { isForbidden($0) ? nil : Unicode.Scalar($0) }
    }
    guard !name.isEmpty, name.allSatisfy({ (0x30...0x7A).contains($0) }) else { return nil }
    if name.elementsEqual("apos".utf8) { return "'" }
    let terminated = Array(name) + [0]
    // The pointer is to a constant table of libxml2, and the name outlives the call.
    return unsafe htmlEntityLookup(terminated).flatMap { unsafe Unicode.Scalar($0.pointee.value) }
}

/// Control characters, which XML has no way to hold.
private func isForbidden(_ value: UInt32) -> Bool { value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D }

extension UInt8 {
    static let lessThan = UInt8(ascii: "<")
    static let greaterThan = UInt8(ascii: ">")
    static let ampersand = UInt8(ascii: "&")
}
