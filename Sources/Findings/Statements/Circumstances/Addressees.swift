import Reading
import Text

/// Finds the phrase for those to whom something was said.
struct Addressees {
    private let phrases: NounPhrases
    private let occasions: Occasions

    init(_ phrases: NounPhrases, _ occasions: Occasions) {
        self.phrases = phrases
        self.occasions = occasions
    }

    /// The phrase that is the object of a cue’s verb: "told reporters", "urged Congress to act", "told a meeting".
    func object(of verb: CueVerb, in frame: StatementFrame) -> NounPhrase? {
        guard verb.kinds.contains(.object) || verb.kinds.contains(.request) else { return nil }
        var first = verb.word + 1
        while first < frame.sentence.last, Self.between.contains(phrases.lower(first)) { first += 1 }
        guard frame.isOpen(first), phrases.lower(first) != "that" else { return nil }
        // Inside the content a request names whom it goes to; behind "told" the content begins with its subject.
        let isInContent = frame.isOwnContent(first)
        var limit = first
        while frame.isOpen(limit + 1), frame.isOwnContent(limit + 1) == isInContent { limit += 1 }
        guard var phrase = audience(at: first, limit: limit) ?? gathering(at: first, limit: limit) else { return nil }
        // "warned Kim of the danger"
        if Self.taking.contains(where: phrases.lower(verb.word).hasPrefix), !phrases.isPronoun(phrase) {
            phrase = phrases.core(at: first, limit: limit) ?? phrase
        }
        let isPlain = verb.kinds.contains(.object) && !isInContent
        return isPlain || isFollowed(phrase, by: verb, in: frame) ? phrase : nil
    }

    /// The phrase at `first` where it can be spoken to: a name, a pronoun, or a noun for people who listen.
    func audience(at first: Int, limit: Int) -> NounPhrase? {
        guard let phrase = phrases.phrase(at: first, limit: limit) else { return nil }
        if phrases.isPronoun(phrase) { return phrases.lower(phrase.head) == "it" ? nil : phrase }
        // "A meeting of aides" is no aides; the head of "parliament chief" is its last word, whatever the grammar says.
        let last = phrases.core(at: first, limit: limit)?.words.last ?? phrase.head
        let isKnown = [phrase.head, last].contains { Audience.nouns.contains(phrases.lower($0)) }
        return isKnown || phrases.isNamed(phrase) ? phrase : nil
    }

    /// What is spoken to as a whole: "a news conference".
    func gathering(at first: Int, limit: Int) -> NounPhrase? {
        guard let phrase = phrases.phrase(at: first, limit: limit) else { return nil }
        return occasions.isGathering(phrase) ? phrase : nil
    }

    private func isFollowed(_ phrase: NounPhrase, by verb: CueVerb, in frame: StatementFrame) -> Bool {
        let next = phrase.words.last + 1
        guard next <= frame.sentence.last else { return true }
        if Self.following.contains(phrases.lower(next)) || PhraseWords.date.contains(phrases.lower(next)) {
            return true
        }
        // "has promised a new government"
        guard !phrases.lower(verb.word).hasPrefix("promis"), let found = phrases.relation(phrase.head) else {
            return false
        }
        return found.relation == .obj || found.relation == .iobj
    }

    /// Beginnings of verbs that have "of …" of their own.
    private static let taking = [
        "warn", "inform", "remind", "advis", "assur", "reassur", "notif", "convinc", "persuad",
    ]
    private static let between: Set<String> = [
        "also", "again", "then", "later", "only", "privately", "publicly", "repeatedly",
    ]
    /// What follows the person of whom something is asked.
    private static let following: Set<String> = [
        "to", "not", "that", "whether", "if", "about", "for", "against", "of", "what", "why", "how", "when", "who",
        "where",
        "over", "on", "in", "during", "at", "last", "“", "\"", ",", ":", ".", "?", "—",
    ]
}
