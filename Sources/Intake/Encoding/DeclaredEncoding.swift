/// The encoding that a page declares near its beginning, by `<meta charset>`, `http-equiv` or the XML declaration.
///
/// Any `charset=` or `encoding=` in the first 4 KB counts; the Encoding Standard looks at 1 KB, too few for some pages.
func declaredEncoding(_ bytes: [UInt8]) -> Charset? {
    let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for attribute in ["charset", "encoding"] {
        for place in head.indices where head[place...].starts(with: attribute.utf8) {
            let label = attributeValue(head[(place + attribute.utf8.count)...])
            if let label, let charset = Charset(label: label) { return charset }
        }
    }
    return nil
}

/// The value after an attribute's name: `= "utf-8"`, with or without quotation marks and spaces.
private func attributeValue(_ bytes: ArraySlice<UInt8>) -> String? {
    let afterName = bytes.drop { $0 == 0x20 }
    guard afterName.first == UInt8(ascii: "=") else { return nil }
    let value = afterName.dropFirst().drop { [0x20, 0x22, 0x27].contains($0) }
    return String(decoding: value.prefix { $0 > 0x20 && ![0x22, 0x27, 0x3B, 0x3E, 0x2F].contains($0) }, as: UTF8.self)
}
