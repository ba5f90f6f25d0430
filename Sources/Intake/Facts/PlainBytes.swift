/// True for text whose bytes tell as much as its characters: ASCII, the letters of Latin-1, dashes and quotation marks.
///
/// Nothing in it joins with what stands before it, and no white space is outside ASCII. Asking characters takes some fifty
/// times as long, and most titles and names are such text.
func isPlain(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while place < bytes.count {
        switch bytes[place] {
        case ..<0x80: place += 1
        case 0xC3: place += 2
        case 0xE2 where isMark(bytes, at: place): place += 3
        default: return false
        }
    }
    return true
}

/// U+2010 to U+2027: dashes, quotation marks, bullets, dots.
private func isMark(_ bytes: [UInt8], at place: Int) -> Bool {
    place + 2 < bytes.count && bytes[place + 1] == 0x80 && (0x90...0xA7).contains(bytes[place + 2])
}

/// Letters and digits in lower case, without anything between.
func folded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard isPlain(bytes) else { return String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
        switch bytes[place] {
        case 0x30...0x39, 0x61...0x7A: folded.append(bytes[place])
        case 0x41...0x5A: folded.append(bytes[place] | 0x20)
        case 0xC3: folded += latinLetter(bytes[place + 1])
        default: break
        }
        place += bytes[place] < 0x80 ? 1 : bytes[place] == 0xC3 ? 2 : 3
    }
    return String(decoding: folded, as: UTF8.self)
}

/// A letter of Latin-1 in lower case, by the second byte of its two; nothing for the signs of times and division.
private func latinLetter(_ second: UInt8) -> [UInt8] {
    switch second {
    case 0x97, 0xB7: []
    case ..<0x9F: [0xC3, second + 0x20]
    default: [0xC3, second]
    }
}
