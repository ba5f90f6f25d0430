import Reading
import Text

/// The verb of a cue that tells to whom was spoken: "told", "urged", "said".
struct CueVerb {
    /// How it takes the person spoken to.
    enum Kind: String, CaseIterable {
        case object, request, to, with
    }

    let word: Int
    let kinds: Set<Kind>

    /// The last such verb among the words; nil where there is none, or where it is said of the one spoken to ("was told").
    init?(in words: WordSpan, of phrases: NounPhrases) {
        guard let word = (words.first...words.last).last(where: { !Self.kinds(of: phrases.lower($0)).isEmpty }) else {
            return nil
        }
        let text = phrases.lower(word)
        let isPassive = Self.isPassive(text, behind: phrases.lower(word - 1))
        let kinds = Self.kinds(of: text).subtracting(isPassive ? [.object, .request] : [])
        guard !kinds.isEmpty else { return nil }
        self.word = word
        self.kinds = kinds
    }

    static func kinds(of verb: String) -> Set<Kind> {
        Set(Kind.allCases.filter { words.has(verb, under: $0.rawValue) })
    }

    /// True for "told" in "was told".
    static func isPassive(_ verb: String, behind word: String) -> Bool {
        passive.contains(word) && !verb.hasSuffix("ing")
    }

    private static let passive: Set<String> = [
        "was", "were", "is", "are", "be", "been", "being", "get", "got", "getting",
    ]
    private static let words = KeyedWords(PackageResources.addressing_verbs_txt)
}
