import Reading
import Text

/// What patterns of times see of a text: words, with numbers, clock times and dates in digits put together, as columns.
struct TimeAtoms {
    /// The first and the last word of each.
    private(set) var first: [UInt32] = []
    private(set) var last: [UInt32] = []
    /// The classes it belongs to.
    private(set) var mask: [UInt32] = []
    /// Its number in the lexicon; 0 where it is not there.
    private(set) var word: [UInt16] = []
    /// The value of what is written in digits or put together.
    private(set) var value: [Int32] = []
    /// True where no pattern goes on from the atom before: a new line behind a blank one, or another block.
    private(set) var isBreak: [Bool] = []

    let words: Words
    let text: ArticleText
    let lexicon: TimeLexicon

    init(_ words: Words, of text: ArticleText, _ lexicon: TimeLexicon) {
        (self.words, self.text, self.lexicon) = (words, text, lexicon)
        for column in [\TimeAtoms.first, \.last, \.mask] { self[keyPath: column].reserveCapacity(words.count) }
        word.reserveCapacity(words.count)
        value.reserveCapacity(words.count)
        isBreak.reserveCapacity(words.count)
        var next = 0
        while next < words.count { next = append(next) + 1 }
    }

    var count: Int { first.count }

    func range(_ atoms: Range<Int>) -> ByteRange {
        words.range(Int(first[atoms.lowerBound]), Int(last[atoms.upperBound - 1]))
    }

    /// What the atom is as one of a class that it has.
    func value(_ atom: Int, as kind: TimeClass) -> Int {
        if let known = lexicon.value(Int(word[atom]), as: kind) { return Int(known) }
        return kind == .num ? Int(value[atom]) : Int(value[atom]) / (kind.isInTenths ? 10 : 1)
    }

    /// Appends the atom that begins at word `at`, and returns its last word.
    private mutating func append(_ at: Int) -> Int {
        let atom = composed(at) ?? single(at)
        isBreak.append(at > 0 && startsAnew(at))
        first.append(UInt32(at))
        last.append(UInt32(atom.last))
        mask.append(atom.mask)
        word.append(UInt16(atom.word))
        value.append(atom.value)
        return atom.last
    }

    /// An atom on its way into the columns.
    struct Atom {
        var last: Int
        var mask: UInt32
        var word = 0
        var value: Int32 = 0
    }

    private func single(_ at: Int) -> Atom {
        let bytes = bytes(at)
        let number = lexicon.number(of: bytes)
        return Atom(last: at, mask: lexicon.mask(number) | Self.form(bytes[bytes.startIndex]), word: number)
    }

    /// The classes that only tell how a word is written.
    static let forms = TimeClass.capital.bit | TimeClass.small.bit | TimeClass.digits.bit

    private static func form(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0x41...0x5A: TimeClass.capital.bit
        case 0x61...0x7A: TimeClass.small.bit
        case 0x30...0x39: TimeClass.digits.bit
        default: 0
        }
    }

    /// True where a blank line, or more than blanks, stands before the word.
    private func startsAnew(_ at: Int) -> Bool {
        var lines = 0
        for byte in text.bytes[Int(words.end[at - 1])..<Int(words.start[at])] where byte == 0x0A { lines += 1 }
        return lines > 1
    }

    // MARK: - For putting together

    func bytes(_ word: Int) -> ArraySlice<UInt8> {
        text.bytes[Int(words.start[word])..<Int(words.end[word])]
    }

    /// True where word `at` stands right behind the one before.
    func isGlued(_ at: Int) -> Bool { at > 0 && at < words.count && words.end[at - 1] == words.start[at] }

    func isMark(_ at: Int, _ mark: UInt8) -> Bool {
        guard at < words.count else { return false }
        return text.bytes[Int(words.start[at])] == mark
    }

    func isHyphen(_ at: Int) -> Bool {
        guard at < words.count else { return false }
        let bytes = bytes(at)
        return bytes.elementsEqual([0x2D]) || bytes.elementsEqual([0xE2, 0x80, 0x90])
            || bytes.elementsEqual([0xE2, 0x80, 0x91])
    }

    func isApostrophe(_ at: Int) -> Bool {
        guard at < words.count else { return false }
        let bytes = bytes(at)
        return bytes.elementsEqual([0x27]) || bytes.elementsEqual([0xE2, 0x80, 0x99])
            || bytes.elementsEqual([0xE2, 0x80, 0x98])
    }
}

extension TimeClass {
    /// True for classes whose values the columns hold in tenths, as those of numbers.
    fileprivate var isInTenths: Bool {
        switch self {
        case .ord, .day, .year, .yy, .hour: true
        default: false
        }
    }
}

extension TimeAtoms {
    /// True where an atom is this word in small letters, or with capitals.
    func isWord(_ atom: Int, is word: String) -> Bool {
        guard first[atom] == last[atom] else {
            return word == "'s" && self.word[atom] == lexicon.number(of: [0x27, 0x73])
        }
        let bytes = bytes(Int(first[atom]))
        guard bytes.count == word.utf8.count else { return false }
        return zip(bytes, word.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 >= 0x61) }
    }

    func has(_ kind: TimeClass, at atom: Int) -> Bool {
        atom >= 0 && atom < count && mask[atom] & kind.bit != 0
    }

    /// A mark that ends a clause.
    func isStop(_ atom: Int) -> Bool {
        let bytes = bytes(Int(first[atom]))
        guard bytes.count == 1, let byte = bytes.first else { return false }
        return byte == 0x2E || byte == 0x3B || byte == 0x21 || byte == 0x3F
    }

    func isSentenceStart(_ atom: Int) -> Bool { atom == 0 || isBreak[atom] || isStop(atom - 1) }

    /// A word with a capital that is in no list.
    func isUnknownName(_ atom: Int) -> Bool { has(.capital, at: atom) && word[atom] == 0 }

    /// A word of five letters and more that ends so: "postponed".
    func endsInED(_ atom: Int) -> Bool {
        let bytes = bytes(Int(first[atom]))
        return bytes.count > 4 && bytes.suffix(2).elementsEqual([0x65, 0x64]) && bytes[bytes.startIndex] >= 0x61
    }

    /// False for the first three or four letters of a name without the stop: "Sun", "Mar".
    func isSpelledOut(_ atom: Int) -> Bool { first[atom] != last[atom] || !lexicon.takesStop(Int(word[atom])) }
}
