import Entries
import Text

/// Things that happened on known days, by the words that name them: see `Resources/en/anchor-events.txt`.
struct AnchorEvents: Sendable {
    struct Event: Sendable {
        /// The first of its names.
        let name: String
        /// Ascending; several where the name is that of several things, or of what comes again.
        let spans: [Span]
        let told: Told
        /// Spoken of before it happens.
        let isForeseen: Bool
        let source: String

        /// The days on which the first of it may have begun.
        var first: DayRange { spans.first?.first ?? .always }
    }

    struct Span: Sendable {
        /// The days on which it may have begun.
        let first: DayRange
        /// The day by which it was over; nil where it goes on.
        let last: Day?
    }

    /// For how long the press tells of it.
    enum Told: String, Sendable {
        case months, years, ever
        /// Around each of its days.
        case again
        /// For years from then on, and less before: people, places and words that were there and became the talk.
        case known
    }

    struct Match {
        let range: ByteRange
        /// The place of the event in `events`.
        let event: Int
    }

    private(set) var events: [Event] = []
    /// By the first word of a name, in each case in which it may stand: the longest first.
    private var names: [ArraySlice<UInt8>: [Name]] = [:]

    static let english = AnchorEvents(PackageResources.anchor_events_txt)

    /// Takes the lines of a table; a line that is no event is left out.
    init(_ file: [UInt8]) {
        for line in ResourceLines(file) { add(line) }
        for word in names.keys { names[word]?.sort { $0.rank > $1.rank } }
    }

    subscript(match: Match) -> Event { events[match.event] }

    /// The events that `blocks` name, in text order; of names that overlap the first and longest.
    func matches(in text: ArticleText, _ blocks: [Block]) -> [Match] {
        blocks.flatMap { block in
            var found: [Match] = []
            var at = block.range.lower
            while let word = text.word(from: at, to: block.range.upper) {
                let match = longest(at: word, in: text, to: block.range.upper)
                if let match { found.append(match) }
                at = match?.range.upper ?? word.upper
            }
            return found
        }
    }

    private func longest(at word: ByteRange, in text: ArticleText, to limit: Int) -> Match? {
        let key = text.bytes[word.lower..<word.upper]
        for name in names[key] ?? [] {
            guard let end = text.end(of: name, from: word.lower, to: limit) else { continue }
            return Match(range: ByteRange(word.lower, end), event: name.event)
        }
        return nil
    }

    private mutating func add(_ line: Substring) {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(\.withoutBlanks)
        guard fields.count == 5, let spans = Span.all(first: fields[1], last: fields[2]),
            let telling = fields[3].split(separator: " ").first,
            let told = Told(rawValue: String(telling))
        else { return }
        let words = fields[0].split(separator: ";").map { String($0.withoutBlanks) }
        events.append(
            Event(
                name: words.first ?? "", spans: spans, told: told, isForeseen: fields[3].hasSuffix("+"),
                source: fields[4].hasPrefix("W ") ? "Wikipedia, " + fields[4].dropFirst(2) : String(fields[4])))
        for name in words { add(name: Array(name.utf8)) }
    }

    private mutating func add(name bytes: [UInt8]) {
        let name = Name(bytes.drop { !isWordByte($0) }, event: events.count - 1)
        for word in name.firstWords { names[word, default: []].append(name) }
    }
}

extension AnchorEvents {
    /// A name of an event: words with a capital letter are compared to the letter, others in any case.
    struct Name {
        let bytes: [UInt8]
        /// What is as good in each place: the capital of a letter, in a word that is written without one.
        let capitals: [UInt8]
        let event: Int

        init(_ name: some Sequence<UInt8>, event: Int) {
            self.event = event
            bytes = Array(name)
            capitals = bytes.indices.map { [bytes] in capital(bytes[$0], in: bytes.word(around: $0)) }
        }

        /// Of names that match the longest counts, and of these the one with more words to the letter.
        var rank: (length: Int, exact: Int) { (bytes.count, zip(bytes, capitals).count { $0 == $1 }) }

        /// The first word as it may be written; within a word case does not change.
        var firstWords: Set<ArraySlice<UInt8>> {
            let word = bytes.prefix(while: isWordByte)
            let other = capitals.prefix(word.count)
            return [word, other, other.prefix(1) + word.dropFirst()]
        }
    }
}

/// The capital of a letter whose word has none.
private func capital(_ byte: UInt8, in word: ArraySlice<UInt8>) -> UInt8 {
    (0x61...0x7A).contains(byte) && !word.contains { (0x41...0x5A).contains($0) } ? byte - 0x20 : byte
}

extension [UInt8] {
    /// The word that holds the place, or is before it.
    fileprivate func word(around place: Int) -> ArraySlice<UInt8> {
        let start = self[..<place].lastIndex { !isWordByte($0) }.map { $0 + 1 } ?? 0
        return self[start...].prefix(while: isWordByte)
    }
}

extension AnchorEvents.Span {
    /// Those of two columns of the table; nil where the columns do not go together.
    fileprivate static func all(first: Substring, last: Substring) -> [Self]? {
        let firsts = first.split(separator: ",").compactMap { DayRange(iso: $0.withoutBlanks) }
        if last == "=" { return firsts.isEmpty ? nil : firsts.map { Self(first: $0, last: $0.latest) } }
        let lasts = last.split(separator: ",").map { DayRange(iso: $0.withoutBlanks)?.latest }
        return firsts.isEmpty || firsts.count != lasts.count ? nil : zip(firsts, lasts).map(Self.init)
    }
}

/// True for the bytes that words are made of: ASCII letters and digits, and all of other scripts.
func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
}

extension ArticleText {
    /// The first word that begins at `start` or behind it; typographic marks (U+2000 to U+207F) are no words.
    func word(from start: Int, to limit: Int) -> ByteRange? {
        var at = start
        while at < limit, !isWord(at) { at += 1 }
        guard at < limit else { return nil }
        let begin = at
        while at < limit, isWord(at) { at += 1 }
        return ByteRange(begin, at)
    }

    /// The end of `name` where it stands at `start`, whole; a typographic apostrophe is as good as a plain one.
    func end(of name: AnchorEvents.Name, from start: Int, to limit: Int) -> Int? {
        var at = start
        for (byte, capital) in zip(name.bytes, name.capitals) {
            guard at < limit else { return nil }
            if bytes[at] == byte || bytes[at] == capital {
                at += 1
            } else if byte == UInt8(ascii: "'"), isApostrophe(at) {
                at += 3
            } else {
                return nil
            }
        }
        return at < limit && isWord(at) && name.bytes.last.map(isWordByte) == true ? nil : at
    }

    private func isWord(_ at: Int) -> Bool {
        guard isWordByte(bytes[at]) else { return false }
        return bytes[at] < 0x80 || !isPunctuation(at)
    }

    private func isApostrophe(_ at: Int) -> Bool {
        at + 2 < bytes.count && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
    }

    /// True inside U+2000 to U+207F, three bytes each.
    private func isPunctuation(_ at: Int) -> Bool {
        let start = at - min(at, 2)
        return (start...at).contains { first in
            bytes[first] == 0xE2 && first + 1 < bytes.count && (0x80...0x81).contains(bytes[first + 1])
        }
    }
}
