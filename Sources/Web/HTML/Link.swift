/// Where a link leads: a page of the dossier, a place on the same page, or an address of the web.
struct Link: Hashable, Sendable {
    let address: String

    /// A place on the same page.
    init(anchor: String) {
        address = "#" + anchor
    }

    /// A page of the dossier; parameters without a value are left out.
    init(path: String, _ parameters: [(name: String, value: String?)] = [], anchor: String? = nil) {
        let pairs = parameters.compactMap { name, value in value.map { "\(name)=\(percentEncoded($0))" } }
        address = path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")) + (anchor.map { "#" + $0 } ?? "")
    }

    /// An address outside, or nil where following it could be anything but a visit to a web page.
    init?(outside address: String) {
        let start = address.prefix(8).lowercased()
        guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        self.address = address
    }
}

/// `words` as they may stand in a path or a query (RFC 3986): every byte but letters, digits and `-._~` as `%XX`.
func percentEncoded(_ words: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in words.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            bytes.append(byte)
        default:
            bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The words that `percentEncoded` or a form encoded (where a plus stands for a blank), or nil where they are broken.
func percentDecoded(_ encoded: some StringProtocol, form: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(encoded.utf8)[...]
    while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "+") where form: bytes.append(0x20)
        case UInt8(ascii: "%"):
            guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        default: bytes.append(byte)
        }
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}
