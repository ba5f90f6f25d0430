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
    /// By the first word of a name: the rest of it, the longest first, with the event.
    private var names: [ArraySlice<UInt8>: [(bytes: [UInt8], event: Int)]] = [:]

    static let english = AnchorEvents(PackageResources.anchor_events_txt)

    /// Takes the lines of a table; a line that is no event is left out.
    init(_ file: [UInt8]) {
        for line in ResourceLines(file) { add(line) }
        for word in names.keys { names[word]?.sort { $0.bytes.count > $1.bytes.count } }
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
            guard let end = text.end(of: name.bytes, from: word.lower, to: limit) else { continue }
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
        guard let first = bytes.firstIndex(where: isWordByte) else { return }
        let word = bytes[first...].prefix(while: isWordByte)
        names[word, default: []].append((Array(bytes[first...]), events.count - 1))
        // A name in lower case can open a sentence.
        guard let letter = word.first, (0x61...0x7A).contains(letter) else { return }
        let upper = [letter - 0x20] + bytes[(first + 1)...]
        names[ArraySlice([letter - 0x20] + word.dropFirst()), default: []].append((upper, events.count - 1))
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
    func end(of name: [UInt8], from start: Int, to limit: Int) -> Int? {
        var at = start
        for byte in name {
            guard at < limit else { return nil }
            if bytes[at] == byte {
                at += 1
            } else if byte == UInt8(ascii: "'"), isApostrophe(at) {
                at += 3
            } else {
                return nil
            }
        }
        return at < limit && isWord(at) && name.last.map(isWordByte) == true ? nil : at
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
