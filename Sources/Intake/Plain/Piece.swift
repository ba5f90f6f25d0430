import Text

/// A paragraph as the furniture rules see it.
struct Piece {
    let range: ByteRange
    /// The words in lower case with single spaces and plain apostrophes, without marks at the ends; empty when long.
    let folded: String
    let words: Int
    let endsSentence: Bool

    /// Furniture comes in short pieces; what is longer is never compared with phrases.
    static let longest = 400

    init(_ range: ByteRange, in text: ArticleText) {
        let bytes = text.bytes[range.lower..<range.upper]
        self.range = range
        folded = bytes.count <= Self.longest ? fold(bytes) : ""
        words = wordCount(bytes)
        endsSentence = Intake.endsSentence(range, in: text)
    }

    /// True for a line of a few words that is no sentence.
    var isShortLine: Bool { words <= 12 && range.count <= 120 && !endsSentence }
    /// True for what only running text has: a sentence of some length.
    var isRunningText: Bool { words >= 12 && endsSentence }
    var hasWords: Bool { range.count > Self.longest || !folded.isEmpty }
}

/// Lower case (ASCII), single spaces, plain apostrophes, "copyright" for its signs, only letters and digits at the ends.
func fold(_ bytes: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
        let byte = bytes[place]
        // Few bytes begin what is replaced.
        if byte == 0xC2 || byte == 0xE2 || byte == UInt8(ascii: "("),
            let replaced = replacements.first(where: { bytes[place...].starts(with: $0.bytes) })
        {
            folded += replaced.by
            place += replaced.bytes.count
            continue
        }
        place += 1
        if byte > 0x20 {
            folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        } else if folded.last != 0x20 {
            folded.append(0x20)
        }
    }
    let start = folded.firstIndex(where: isWordByte) ?? folded.endIndex
    var end = folded.lastIndex(where: isWordByte).map { $0 + 1 } ?? folded.endIndex
    while end < folded.endIndex, folded[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: folded[start..<end], as: UTF8.self)
}

private let replacements: [(bytes: [UInt8], by: [UInt8])] = [
    ("\u{A0}", " "), ("‘", "'"), ("’", "'"), ("©", "copyright"), ("(c)", "copyright"), ("(C)", "copyright"),
].map { (Array($0.0.utf8), Array($0.1.utf8)) }

/// True for the first byte of a letter or digit, and of most that are neither but no ASCII or Latin-1 mark.
private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xEE, 0xF0...0xF4: true
    default: false
    }
}

/// True for text that goes on elsewhere.
func isCutOff(_ bytes: ArraySlice<UInt8>) -> Bool {
    let end = bytes.suffix(3)
    return end.elementsEqual("...".utf8) || end.elementsEqual("…".utf8)
}

func wordCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var inside = false
    for byte in bytes {
        if byte > 0x20, !inside { count += 1 }
        inside = byte > 0x20
    }
    return count
}
