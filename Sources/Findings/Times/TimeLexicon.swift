import Entries
import Text

/// The words that times are made of, with the classes and values of each: a resource, found by their bytes.
struct TimeLexicon: Sendable {
    /// One word. The entry at 0 is no word.
    private struct Entry: Sendable {
        /// Where its letters stand in `letters`.
        var start = 0
        var count = 0
        var mask: UInt32 = 0
        var values: [(of: TimeClass, value: Int32)] = []
        /// True for words that are times with a capital only: "May".
        var needsCapital = false
        /// True for abbreviations that a stop belongs to: "Sept".
        var takesStop = false
    }

    private var entries = [Entry()]
    private var letters: [UInt8] = []
    /// Open addressing; 0 is free.
    private var table: [UInt16]

    /// The longest word of the lexicon, in bytes; longer ones need not be looked for.
    static let longest = 16

    /// Reads lines "CLASS VALUE: word word"; `capital: word` tells which need a capital, `stop: word` which take a stop.
    init(_ file: [UInt8]) {
        table = Array(repeating: 0, count: 4_096)
        for line in ResourceLines(file) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let head = line[..<colon].split(separator: " ").map(String.init)
            let words = line[line.index(after: colon)...].split(separator: " ").map { add(String($0)) }
            switch head[0] {
            case "capital": for word in words { entries[word].needsCapital = true }
            case "stop": for word in words { entries[word].takesStop = true }
            default: give(words, head)
            }
        }
    }

    /// Gives words the class, and the value, that the head of a line names.
    private mutating func give(_ words: [Int], _ head: [String]) {
        guard let kind = TimeClass.named[head[0]], let value = head.count > 1 ? kind.value(of: head[1]) : 0 else {
            preconditionFailure("the lexicon of times has no class “\(head.joined(separator: " "))”")
        }
        for word in words {
            entries[word].mask |= kind.bit
            entries[word].values.append((kind, value))
        }
    }

    /// The number of a word in small letters, which is added where it is not there yet.
    mutating func add(_ word: String) -> Int {
        let bytes = Array(word.utf8)
        let place = slot(of: bytes.hash) { self.matches($0, bytes) }
        if table[place] != 0 { return Int(table[place]) }
        table[place] = UInt16(entries.count)
        entries.append(Entry(start: letters.count, count: bytes.count))
        letters += bytes
        return entries.count - 1
    }

    /// The number of the word in `bytes`, in any case; 0 where it is none, or where it lacks a capital it needs.
    func number(of bytes: ArraySlice<UInt8>) -> Int {
        guard bytes.count <= Self.longest else { return 0 }
        let number = Int(table[slot(of: bytes.hash) { matches($0, bytes) }])
        return entries[number].needsCapital && bytes.first.map { $0 >= 0x61 } == true ? 0 : number
    }

    var count: Int { entries.count }

    func mask(_ word: Int) -> UInt32 { entries[word].mask }

    func value(_ word: Int, as kind: TimeClass) -> Int32? {
        entries[word].values.first { $0.of == kind }?.value
    }

    private func slot(of hash: UInt64, where isIt: (Int) -> Bool) -> Int {
        var place = Int(hash % UInt64(table.count))
        while table[place] != 0, !isIt(Int(table[place])) { place = (place + 1) % table.count }
        return place
    }

    private func matches(_ word: Int, _ bytes: some Collection<UInt8>) -> Bool {
        let entry = entries[word]
        guard entry.count == bytes.count else { return false }
        return zip(letters[entry.start..<entry.start + entry.count], bytes).allSatisfy { $0 == $1.lowered }
    }

    func takesStop(_ word: Int) -> Bool { entries[word].takesStop }
}

extension TimeClass {
    /// What a value means that the lexicon writes: a number, or the name of a unit, modifier, season and so on.
    fileprivate func value(of text: String) -> Int32? {
        let place: Int? =
            switch self {
            case .unit, .units, .clockunit: TimeUnit.allCases.firstIndex { $0.rawValue == text }
            case .season: Season.allCases.firstIndex { $0.rawValue == text }
            case .part: PartOfDay.allCases.firstIndex { $0.rawValue == text }
            case .narrow, .about: TimeModifier.allCases.firstIndex { $0.rawValue == text }
            case .vague: VagueTime.allCases.firstIndex { $0.rawValue == text }
            default: Int(text)
            }
        return place.map { Int32($0) }
    }
}

extension Collection<UInt8> {
    /// FNV-1a over the small letters.
    fileprivate var hash: UInt64 {
        reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.lowered)) &* 0x100_0000_01B3 }
    }
}

extension UInt8 {
    /// The small letter of an ASCII capital.
    fileprivate var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
