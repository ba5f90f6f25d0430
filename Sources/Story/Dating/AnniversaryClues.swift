import Entries
import Text

/// What time since an event tells: "the war, now entering its third year", "the tenth anniversary of the treaty",
/// "two years after the vote".
struct AnniversaryClues {
    let events: AnchorEvents
    let text: ArticleText

    func clues(_ matches: [AnchorEvents.Match]) -> [DateClue] {
        matches.compactMap { match in
            ordinalYear(behind: match) ?? anniversary(before: match) ?? length(before: match)
        }
    }

    // MARK: - "now entering its third year"

    private func ordinalYear(behind match: AnchorEvents.Match) -> DateClue? {
        let words = words(behind: match.range.upper, Self.reach)
        guard let its = words.firstIndex(where: { ["its", "their"].contains(text[$0].lowercased()) }), its > 0,
            its + 2 < words.count, let count = Counts.english.number(text[words[its + 1]]),
            text[words[its + 2]].lowercased() == "year"
        else { return nil }
        let days: (Int, Int)? =
            switch text[words[its - 1]].lowercased() {
            case "entering", "enters", "entered", "enter", "starting", "starts", "began", "begins": (-45, 90)
            case "in", "into": (-15, 365)
            case "nearing", "nears", "approaching", "approaches": (-150, 0)
            default: nil
            }
        guard let days else { return nil }
        return clue(match, ByteRange(match.range.lower, words[its + 2].upper)) { first in
            let start = first.moved(by: count - 1, .year)
            return (DayRange(start + days.0, start + days.1), "its year \(count) began on \(start)")
        }
    }

    /// Words behind an event in which its year can be told.
    private static let reach = 8

    // MARK: - "the tenth anniversary of", "two years after"

    private func anniversary(before match: AnchorEvents.Match) -> DateClue? {
        let words = words(before: match.range.lower, 4).filter { !["the", "of"].contains(text[$0].lowercased()) }
        guard let last = words.last, text[last].lowercased() == "anniversary", words.count > 1,
            let count = Counts.english.number(text[words[words.count - 2]])
        else { return nil }
        return clue(match, ByteRange(words[words.count - 2].lower, match.range.upper)) { first in
            let day = first.moved(by: count, .year)
            return (DayRange(day - 60, day + 30), "year \(count) of it was complete on \(day)")
        }
    }

    private func length(before match: AnchorEvents.Match) -> DateClue? {
        let words = words(before: match.range.lower, 4).filter { text[$0].lowercased() != "the" }
        guard words.count > 2, ["after", "since"].contains(text[words[words.count - 1]].lowercased()),
            let unit = Self.units[text[words[words.count - 2]].lowercased()],
            let count = Counts.english.number(text[words[words.count - 3]])
        else { return nil }
        let slack = max(unit.days / 2, 3)
        return clue(match, ByteRange(words[words.count - 3].lower, match.range.upper)) { first in
            let day = first.moved(by: count, unit.name)
            return (DayRange(day - slack, day + slack + unit.days / 2), "that is \(day)")
        }
    }

    /// With about how many days each has.
    private static let units: [String: (name: TimeUnit, days: Int)] = [
        "year": (.year, 365), "years": (.year, 365), "month": (.month, 30), "months": (.month, 30), "week": (.week, 7),
        "weeks": (.week, 7), "day": (.day, 1), "days": (.day, 1),
    ]

    /// What is told of an event, counted from each first day that it may have.
    private func clue(
        _ match: AnchorEvents.Match, _ range: ByteRange, _ told: (Day) -> (days: DayRange, reason: String)
    ) -> DateClue? {
        let event = events[match]
        let all = event.spans.compactMap { span in
            span.first.earliest.map { (began: span.first, told: told($0)) }
        }
        guard let first = all.first, let last = all.last else { return nil }
        let reasons = all.map { "began on \($0.began); \($0.told.reason)" }.joined(separator: ", or ")
        return DateClue(
            DateEvidence(
                .anniversary, DayRange(first.told.days.earliest, last.told.days.latest), at: range,
                reason: "“\(event.name)” \(reasons) (\(event.source))"),
            all.map { Self.fading.curve(around: $0.told.days.numbers) }.heaviest)
    }

    /// Writers miscount: half a year off is common, a year happens.
    private static let fading = Fading(
        before: [(180, 0.2), (400, 0.04)], behind: [(180, 0.2), (400, 0.04)], early: 0.02, late: 0.02)

    // MARK: - Words around an event

    private func words(behind end: Int, _ most: Int) -> [ByteRange] {
        var found: [ByteRange] = []
        var at = end
        while found.count < most, let word = text.word(from: at, to: text.count), !hasStop(at, word.lower) {
            found.append(word)
            at = word.upper
        }
        return found
    }

    private func words(before start: Int, _ most: Int) -> [ByteRange] {
        var found: [ByteRange] = []
        var end = start
        while found.count < most {
            var at = end
            while at > 0, !isWordByte(text.bytes[at - 1]) { at -= 1 }
            let last = at
            while at > 0, isWordByte(text.bytes[at - 1]) { at -= 1 }
            guard at < last, !hasStop(last, end) else { break }
            found.append(ByteRange(at, last))
            end = at
        }
        return found.reversed()
    }

    private func hasStop(_ start: Int, _ end: Int) -> Bool {
        text.bytes[start..<end].contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\n") }
    }
}

/// Words that count: `counts.txt`.
struct Counts: Sendable {
    private var numbers: [String: Int] = [:]

    static let english = Counts(PackageResources.counts_txt)

    init(_ file: [UInt8]) {
        for line in ResourceLines(file) {
            let fields = line.split(separator: " ")
            if fields.count == 2, let number = Int(fields[1]) { numbers[String(fields[0])] = number }
        }
    }

    /// The number of "third", "20th" or "20"; none above 200.
    func number(_ word: String) -> Int? {
        if let known = numbers[word.lowercased()] { return known }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...200).contains(number),
            ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count).lowercased())
        else { return nil }
        return number
    }
}
