package import Text

/// The words of an article as copies are told by them: a number for each, small and capital letters alike, punctuation
/// left out, with the bytes where each stands.
///
/// A word is a run of letters and digits; an apostrophe inside it is passed over, so that "don't" and "don’t" are one
/// word. Only what stands in the ranges asked for is looked at.
package struct FoldedWords: Sendable {
    /// FNV-1a (32 bits) of each word's folded bytes.
    package private(set) var hashes: [UInt32] = []
    /// Bytes at which words begin and end in the article's text.
    package private(set) var starts: [UInt32] = []
    package private(set) var ends: [UInt32] = []

    /// More words than this are not looked at: no report is so long, and memory stays bounded.
    static let most = 1 << 17

    package init(_ text: ArticleText, in ranges: [ByteRange]) {
        let expected = min(ranges.reduce(0) { $0 + $1.count } / 5, Self.most)
        hashes.reserveCapacity(expected)
        starts.reserveCapacity(expected)
        ends.reserveCapacity(expected)
        for range in ranges { scan(text.bytes, range) }
    }

    package init(_ text: ArticleText) {
        self.init(text, in: [text.whole])
    }

    package var count: Int { hashes.count }

    /// The bytes from the first word of `words` to the end of its last; `words` is not empty.
    package func bytes(of words: Range<Int>) -> ByteRange {
        ByteRange(Int(starts[words.lowerBound]), Int(ends[words.upperBound - 1]))
    }

    /// A number for the whole row of words: articles with the same one have the same words in the same order.
    package var key: UInt64 {
        var high: UInt64 = UInt64(hashes.count)
        for hash in hashes { high = mixed(high &* Self.odd &+ UInt64(hash)) }
        return high
    }

    private static let odd: UInt64 = 0x9E37_79B9_7F4A_7C15

    private mutating func scan(_ bytes: [UInt8], _ range: ByteRange) {
        var hash = Self.offsetBasis
        var start = -1
        var end = 0
        var at = range.lower
        let upper = range.upper
        let fold = asciiFold
        while at < upper {
            let byte = bytes[at]
            let folded = fold[Int(byte)]
            if folded != 0 {  // Most bytes of most texts, so they go the short way.
                if start < 0 { start = at }
                hash = (hash ^ UInt32(folded)) &* Self.prime
                at += 1
                end = at
                continue
            }
            let step = Step.next(bytes, at, upper, byte)
            switch step.kind {
            case .letter:
                if start < 0 { start = at }
                hash = ((hash ^ UInt32(step.first)) &* Self.prime ^ UInt32(step.second)) &* Self.prime
                end = at + step.length
            case .silent: break
            case .gap:
                if start >= 0 { add(hash, start, end) }
                (hash, start) = (Self.offsetBasis, -1)
            case .whole:
                if start >= 0 { add(hash, start, end) }
                add(wholeHash(bytes, at, step.length), at, at + step.length)
                (hash, start) = (Self.offsetBasis, -1)
            }
            at += step.length
        }
        if start >= 0 { add(hash, start, end) }
    }

    private static let offsetBasis: UInt32 = 2_166_136_261
    private static let prime: UInt32 = 16_777_619

    private mutating func add(_ hash: UInt32, _ start: Int, _ end: Int) {
        guard hashes.count < Self.most else { return }
        hashes.append(hash)
        starts.append(UInt32(start))
        ends.append(UInt32(end))
    }

    private func wholeHash(_ bytes: [UInt8], _ at: Int, _ length: Int) -> UInt32 {
        (at..<at + length).reduce(Self.offsetBasis) { ($0 ^ UInt32(bytes[$1])) &* Self.prime }
    }
}

/// What the next bytes of a text are to the words of it.
private struct Step {
    enum Kind {
        case letter, gap
        /// Part of a word and not compared: an apostrophe between letters, a soft hyphen.
        case silent
        /// A word of its own: scripts that write without blanks.
        case whole
    }

    var kind: Kind
    var length = 1
    /// The folded bytes to take into the word’s number.
    var first: UInt8 = 0
    var second: UInt8 = 0

    /// The step at a byte that is no letter or digit of ASCII.
    static func next(_ bytes: [UInt8], _ at: Int, _ end: Int, _ byte: UInt8) -> Step {
        if byte >= 0x80 { return wide(bytes, at, end, byte) }
        let isSilent = byte == UInt8(ascii: "'") && isInside(bytes, at, at + 1, end)
        return Step(kind: isSilent ? .silent : .gap)
    }

    /// A scalar outside ASCII (RFC 3629). The text is valid UTF-8, so its bytes are all there.
    private static func wide(_ bytes: [UInt8], _ at: Int, _ end: Int, _ byte: UInt8) -> Step {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard at + length <= end else { return Step(kind: .gap, length: end - at) }
        let next = bytes[at + 1]
        switch byte {
        case 0xC2: return Step(kind: next == 0xAD ? .silent : .gap, length: 2)  // soft hyphen; blanks, signs and « »
        case 0xE2 where next == 0x80 && bytes[at + 2] == 0x99:  // ’
            return Step(kind: isInside(bytes, at, at + 3, end) ? .silent : .gap, length: 3)
        case 0xE2, 0xEF: return Step(kind: .gap, length: 3)  // punctuation, signs, wide forms
        case 0xE3...: return Step(kind: .whole, length: length)
        default:
            let (first, second) = folded(byte, next)
            return Step(kind: .letter, length: length, first: first, second: second)
        }
    }

    /// Small letters for the capitals of Latin-1 and of Cyrillic.
    private static func folded(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
        switch (first, second) {
        case (0xC3, 0x80...0x9E) where second != 0x97: (0xC3, second + 0x20)
        case (0xD0, 0x90...0x9F): (0xD0, second + 0x20)
        case (0xD0, 0xA0...0xAF): (0xD1, second - 0x20)
        default: (first, second)
        }
    }

    private static func isInside(_ bytes: [UInt8], _ at: Int, _ after: Int, _ end: Int) -> Bool {
        at > 0 && after < end && isPartOfWord(bytes[at - 1]) && isPartOfWord(bytes[after])
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool { asciiFold[Int(byte)] != 0 || byte >= 0x80 }
}

/// Small letters and digits for each ASCII byte that is part of a word, 0 for all other bytes.
private let asciiFold: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) + 32
    default: 0
    }
}

/// Spreads every bit of a number over all others (the finaliser of MurmurHash3, by Austin Appleby, public domain).
@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 33
    value &*= 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    value &*= 0xC4CE_B9FE_1A85_EC53
    value ^= value >> 33
    return value
}
