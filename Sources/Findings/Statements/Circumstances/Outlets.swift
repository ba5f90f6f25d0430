import Reading
import Text

/// Tells outlets, and others who pass on what somebody said, from other noun phrases.
struct Outlets {
    private let phrases: NounPhrases

    init(_ phrases: NounPhrases) {
        self.phrases = phrases
    }

    /// True for "Tass", "the Interfax news agency", "state media", "his newspaper".
    func isOutlet(_ phrase: NounPhrase) -> Bool {
        let last = phrases.lower(phrase.head)
        return Self.words.has(last, under: "noun") || Self.words.has(phrases.lower(phrase.words.last), under: "noun")
            || holds(phrase, under: "by") || holds(phrase, under: "on")
    }

    /// True for what one appears or writes on: "CNN", "Fox & Friends", "CBS’s “Face the Nation”".
    func isStage(_ phrase: NounPhrase) -> Bool {
        let first = phrases.lower(phrase.words.first) == "the" ? phrase.words.first + 1 : phrase.words.first
        return Self.words.phrases(under: "on").contains { begins($0, at: first, of: phrase.words) }
    }

    /// True for the name of an outlet that one is seen or heard on.
    static func isBroadcaster(_ name: String) -> Bool {
        words.phrases(under: "on").contains { $0.joined(separator: " ") == name }
    }

    /// True for those through whom one speaks: "a spokesman", "his lawyer".
    func isMouthpiece(_ phrase: NounPhrase) -> Bool { Self.words.has(phrases.lower(phrase.head), under: "through") }

    /// True for "reported" in "Tass reported".
    static func relays(_ verb: String) -> Bool { words.has(verb, under: "verb") }

    /// True for "quoted" in "quoted by Tass".
    static func isRelayed(_ participle: String) -> Bool { words.has(participle, under: "participle") }

    private func holds(_ phrase: NounPhrase, under key: String) -> Bool {
        Self.words.phrases(under: key).contains { name in
            (phrase.words.first...phrase.words.last).contains { begins(name, at: $0, of: phrase.words) }
        }
    }

    private func begins(_ name: [String], at first: Int, of words: WordSpan) -> Bool {
        first + name.count - 1 <= words.last && name.indices.allSatisfy { phrases.word(first + $0) == name[$0] }
    }

    private static let words = KeyedWords(PackageResources.outlets_txt)
}
