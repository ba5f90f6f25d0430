import Reading
import Text

/// Tells occasions and media ("at a news conference", "on Twitter") from other phrases behind a preposition.
struct Occasions {
    private let phrases: NounPhrases
    private let outlets: Outlets

    init(_ phrases: NounPhrases, _ outlets: Outlets) {
        self.phrases = phrases
        self.outlets = outlets
    }

    /// True where the phrase behind `preposition` is an occasion.
    func isOccasion(_ phrase: NounPhrase, behind preposition: String) -> Bool {
        let head = phrases.lower(phrase.head)
        if Self.words.has(head, under: preposition) { return true }
        return preposition == "on"
            && (outlets.isStage(phrase) || phrases.quotedTitle(at: phrase.words.first, limit: phrase.words.last) != nil)
    }

    /// True for what is spoken to as a whole, and is no party: "told a news conference".
    func isGathering(_ phrase: NounPhrase) -> Bool {
        let head = phrases.lower(phrase.head)
        return Self.words.has(head, under: "at") && !Audience.nouns.contains(head)
    }

    /// True where the noun names the other party behind that preposition: "interview with", "letter to".
    func names(_ occasion: NounPhrase, otherPartyBehind preposition: String) -> Bool {
        Self.words.has(phrases.lower(occasion.head), under: preposition + "=")
    }

    static func isPreposition(_ word: String) -> Bool { prepositions.contains(word) }

    private static let prepositions: Set<String> = ["in", "at", "during", "on", "by", "over", "via", "from"]
    private static let words = KeyedWords(PackageResources.occasion_nouns_txt)
}
