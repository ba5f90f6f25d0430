import Text

/// Words that tell where noun phrases begin and end: a resource.
enum PhraseWords {
    static let pronoun = file.words(under: "pronoun")
    static let determiner = file.words(under: "determiner")
    static let finite = file.words(under: "finite")
    static let small = file.words(under: "small")
    static let abbreviation = file.words(under: "abbreviation")
    static let date = file.words(under: "date")
    static let time = file.words(under: "time")

    /// True for a word that no noun phrase has in it.
    static func ends(_ word: String) -> Bool { end.contains(word) || finite.contains(word) }

    private static let end = file.words(under: "end")
    private static let file = KeyedWords(PackageResources.phrase_words_txt)
}

/// Nouns for those who are spoken to without a name: a resource.
enum Audience {
    static let nouns = Set(lines.flatMap { $0.prefix(2) }).subtracting(["-"])
    static let plurals = Set(lines.compactMap { $0.count > 1 ? $0[1] : nil }).subtracting(["-"])
    /// Those that are no title of a person.
    static let bodies = Set(lines.compactMap { $0.count > 2 ? $0[0] : nil })

    private static let lines = ResourceLines(PackageResources.audience_nouns_txt).map {
        $0.split(separator: " ").map(String.init)
    }
}
