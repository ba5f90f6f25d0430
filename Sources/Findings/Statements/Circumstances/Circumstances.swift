import Entries
import Reading
import Text

/// Finds under what circumstances each statement of an article was made: to whom, through whom, on which occasion.
struct Circumstances {
    private let article: ReadArticle
    private let claimed: ClaimedWords
    private let scan: CircumstanceScan

    private init(_ article: ReadArticle, _ statements: [Statement], _ phrases: NounPhrases) {
        self.article = article
        claimed = ClaimedWords(article, statements)
        scan = CircumstanceScan(phrases)
    }

    /// `statements` with their circumstances.
    static func complete(_ statements: [Statement], of article: ReadArticle, _ phrases: NounPhrases) -> [Statement] {
        let circumstances = Circumstances(article, statements, phrases)
        return statements.enumerated().map { circumstances.complete($1, number: $0) }
    }

    /// `number` is the statement’s place among all, from 0.
    private func complete(_ statement: Statement, number: Int) -> Statement {
        guard let frame = StatementFrame(statement, number: number, in: claimed) else { return statement }
        let found = scan.circumstances(in: frame)
        var statement = statement
        statement.addressee = ranges(found.addressee)
        statement.via = ranges(found.via)
        statement.occasion = ranges(found.occasion)
        return statement
    }

    private func ranges(_ spans: Set<WordSpan>) -> [ByteRange] { spans.map(article.words.range).sorted() }
}

/// Circumstances as spans of words.
struct FoundCircumstances: Equatable {
    var addressee: Set<WordSpan> = []
    var via: Set<WordSpan> = []
    var occasion: Set<WordSpan> = []
}

/// Reads the words beside a statement from its cue outwards, phrase by phrase, up to the first that it does not know.
struct CircumstanceScan {
    private let phrases: NounPhrases
    private let outlets: Outlets
    private let occasions: Occasions
    private let addressees: Addressees

    init(_ phrases: NounPhrases) {
        self.phrases = phrases
        outlets = Outlets(phrases)
        occasions = Occasions(phrases, outlets)
        addressees = Addressees(phrases, occasions)
    }

    func circumstances(in frame: StatementFrame) -> FoundCircumstances {
        var found = FoundCircumstances()
        let verb = CueVerb(in: frame.cue, of: phrases)
        var taken: WordSpan?
        if let verb, let phrase = addressees.object(of: verb, in: frame) {
            taken = phrase.words
            if occasions.isGathering(phrase) {
                found.occasion.insert(phrase.words)
            } else {
                found.addressee.insert(phrase.words)
            }
        }
        let isRelayed = (frame.cue.first...frame.cue.last).contains { Outlets.isRelayed(phrases.lower($0)) }
        for run in frame.runs {
            var words = run.words
            if run.place == .cue, words.first == frame.cue.last + 1, let first = behindVerb(frame.cue) {
                words = WordSpan(first, words.last)
            }
            if let taken, words.overlaps(taken) {
                guard taken.last < words.last else { continue }
                words = WordSpan(taken.last + 1, words.last)
            }
            var reading = RunReading(words: words, place: run.place, kinds: verb?.kinds ?? [], isRelayed: isRelayed)
            read(&reading, into: &found)
        }
        if frame.runs.allSatisfy({ $0.words.first != frame.cue.last + 1 }), let first = behindVerb(frame.cue) {
            let words = WordSpan(first, frame.cue.last)
            var reading = RunReading(words: words, place: .cue, kinds: verb?.kinds ?? [], isRelayed: isRelayed)
            read(&reading, into: &found)
        }
        return found
    }

    /// The first preposition inside a cue: "said in a statement".
    private func behindVerb(_ cue: WordSpan) -> Int? {
        (cue.first...cue.last).dropFirst().first { Occasions.isPreposition(phrases.lower($0)) }
    }

    private func read(_ run: inout RunReading, into found: inout FoundCircumstances) {
        // What stands between two statements belongs to the first, unless the second begins with it.
        if run.place == .other, !opensStatement(run.words) { return }
        while run.at <= run.words.last {
            let word = phrases.lower(run.at)
            if let next = step(word, &run, &found) { run.at = next } else { return }
        }
    }

    /// The word after what stands at the place reached; nil where it is nothing known.
    private func step(_ word: String, _ run: inout RunReading, _ found: inout FoundCircumstances) -> Int? {
        if let relay = relay(at: run) {
            found.via.insert(relay.phrase.words)
            return relay.next
        }
        if word == "asked" || word == "pressed" || word == "questioned" || word == "interviewed" {
            run.isAsked = true
            return run.at + 1
        }
        if word == "addressing", let phrase = addressees.audience(at: run.at + 1, limit: run.words.last) {
            found.addressee.insert(phrase.words)
            return phrase.words.last + 1
        }
        if Self.participles.contains(word) {
            run.kinds.formUnion([.to, .with])
            return run.at + 1
        }
        if Self.prepositions.contains(word) { return behindPreposition(word, &run, &found) }
        return isPassedOver(word, run) ? run.at + 1 : nil
    }

    private func behindPreposition(
        _ preposition: String, _ run: inout RunReading, _ found: inout FoundCircumstances
    ) -> Int? {
        let last = run.words.last
        if let audience = addressees.audience(at: run.at + 1, limit: last), takesAddressee(preposition, run) {
            found.addressee.insert(audience.words)
            return audience.words.last + 1
        }
        if isDate(at: run.at + 1) { return run.at + 1 }
        guard let phrase = phrases.phrase(at: run.at + 1, limit: last) else { return nil }
        guard occasions.isOccasion(phrase, behind: preposition) else { return phrase.words.last + 1 }
        var end = phrase.words.last
        var next = end + 1
        while next < last, isDate(at: next) { next += 1 }
        // "in a phone call Saturday with …"
        if next > end + 1, occasions.names(phrase, otherPartyBehind: phrases.lower(next)),
            let other = phrases.phrase(at: next + 1, limit: last)
        {
            found.addressee.insert(other.words)
        }
        if end + 2 <= last, Self.complements.contains(phrases.lower(end + 1)), !isDate(at: end + 2),
            let other = phrases.phrase(at: end + 2, limit: last)
        {
            if occasions.names(phrase, otherPartyBehind: phrases.lower(end + 1)) {
                found.addressee.insert(other.words)
            }
            end = other.words.last
        }
        // "on the programme “Fog and Friends”"
        if end < last, let title = phrases.quotedTitle(at: end + 1, limit: last) { end = title }
        found.occasion.insert(WordSpan(run.at, end))
        return end + 1
    }

    private func takesAddressee(_ preposition: String, _ run: RunReading) -> Bool {
        switch preposition {
        case "to": run.kinds.contains(.to)
        case "with": run.kinds.contains(.with)
        case "by": run.isAsked
        default: false
        }
    }

    /// Who passed the words on, where the words at the place reached say so.
    private func relay(at run: RunReading) -> (phrase: NounPhrase, next: Int)? {
        let (at, last) = (run.at, run.words.last)
        let word = phrases.lower(at)
        let following = at < last ? phrases.lower(at + 1) : ""
        if word == "according", following == "to", let phrase = phrases.phrase(at: at + 2, limit: last) {
            return (phrase, phrase.words.last + 1)
        }
        if word == "through" || word == "via", let phrase = phrases.phrase(at: at + 1, limit: last),
            outlets.isMouthpiece(phrase)
        {
            return (phrase, phrase.words.last + 1)
        }
        let isParticiple = Outlets.isRelayed(word) && following == "by"
        if isParticiple || (word == "by" && run.isRelayed && at == run.words.first) {
            let first = isParticiple ? at + 2 : at + 1
            guard let phrase = phrases.phrase(at: first, limit: last), outlets.isOutlet(phrase) else { return nil }
            return (phrase, phrase.words.last + 1)
        }
        return run.place == .content ? report(at: at, limit: last) : nil
    }

    /// "Xinhua reported" behind what was said.
    private func report(at first: Int, limit: Int) -> (phrase: NounPhrase, next: Int)? {
        guard let phrase = phrases.phrase(at: first, limit: limit), phrase.words.last < limit,
            Outlets.relays(phrases.lower(phrase.words.last + 1)), outlets.isOutlet(phrase)
        else { return nil }
        return (phrase, phrase.words.last + 2)
    }

    /// True for ", and in a later interview".
    private func opensStatement(_ words: WordSpan) -> Bool {
        guard let first = (words.first...words.last).first(where: { !Self.passed.contains(phrases.word($0)) }) else {
            return false
        }
        return Self.openers.contains(phrases.lower(first))
    }

    /// Marks, dates and adverbs; at the beginning "and", "but", "while".
    private func isPassedOver(_ word: String, _ run: RunReading) -> Bool {
        if Self.passed.contains(word) || isDate(at: run.at) { return true }
        let isFirst = run.at == run.words.first || phrases.word(run.at - 1) == ","
        if isFirst, run.place != .content, Self.openers.contains(word) { return true }
        return word.hasSuffix("ly") && phrases.partOfSpeech(run.at).map { $0 == .adverb } ?? true
    }

    private func isDate(at index: Int) -> Bool {
        let word = phrases.lower(index)
        return phrases.isDate(index)
            || !word.isEmpty && word.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
    }

    private static let participles: Set<String> = [
        "speaking", "talking", "writing", "testifying", "appearing", "tweeting", "said", "spoke",
    ]
    private static let prepositions: Set<String> = [
        "in", "at", "during", "on", "by", "over", "via", "from", "to", "with", "after", "before", "near", "outside",
    ]
    private static let complements: Set<String> = ["with", "to", "of", "on", "before", "for", "between"]
    private static let passed: Set<String> = [
        ",", "—", "–", "-", "(", ")", "…", "”", "\"", "’", "also", "later", "earlier", "again", "then", "however",
        "meanwhile",
        "too", "still", "instead", "so", "afterwards", "afterward", "today", "yesterday", "tomorrow", "tonight", "when",
        "further", "once", "first", "even", "there", "here", "alone", "himself", "herself", "that", "as",
    ]
    private static let openers: Set<String> = ["and", "but", "while", "though", "or", "yet", "as", "for"]
}

/// How far a run has been read.
private struct RunReading {
    let words: WordSpan
    let place: StatementFrame.Place
    /// How a verb read so far takes the person spoken to.
    var kinds: Set<CueVerb.Kind>
    /// The cue says that somebody passed the words on: "was quoted".
    let isRelayed: Bool
    /// Somebody is said to have asked.
    var isAsked = false
    var at: Int

    init(words: WordSpan, place: StatementFrame.Place, kinds: Set<CueVerb.Kind>, isRelayed: Bool) {
        self.words = words
        self.place = place
        self.kinds = kinds
        self.isRelayed = isRelayed
        at = words.first
    }
}
