import Reading
import Text

/// Finds bodies that a source names without a name the reader knows: "the transport ministry", "Karvenia".
struct Bodies {
    private let article: ReadArticle

    init(_ article: ReadArticle) {
        self.article = article
    }

    /// The body that `source` as a whole names, without its article and what is said of it.
    func body(in source: ByteRange) -> ByteRange? {
        let phrase = article.words.spans(in: source)
        let isDefinite = phrase.first.map { article.text[$0].lowercased() == "the" } ?? false
        let core = phrase.dropFirst(isDefinite ? 1 : 0)
            .drop { Self.marks.contains(article.text[$0]) }
            .prefix { !Self.ends.contains(article.text[$0]) && !Self.marks.contains(article.text[$0]) }
        guard let first = core.first, let last = core.last else { return nil }
        let range = ByteRange(first.lower, last.upper)
        let head = article.text[core.prefix { article.text[$0] != "of" }.last ?? last].lowercased()
        if isDefinite, Institutions.english.contains(head) { return range }
        // The first word of a sentence has its capital anyway: "Voters", "Officials".
        let isSure = isDefinite || core.count > 1 || !startsSentence(first)
        return isSure && core.allSatisfy(isProper) && !Self.pronouns.contains(head) && !RoleNouns.english.contains(head)
            ? range : nil
    }

    private func startsSentence(_ word: ByteRange) -> Bool {
        let index = article.sentences.partitioningIndex { $0.lower >= word.lower }
        return index < article.sentences.count && article.sentences[index].lower == word.lower
    }

    private func isProper(_ word: ByteRange) -> Bool {
        let text = article.text[word]
        return ["of", "and", "for", "the", "&", "-", "."].contains(text)
            || article.text.scalar(at: word.lower).value.properties.isUppercase
    }

    private static let marks: Set<String> = ["“", "”", "\"", "‘", "’", "'"]
    /// Words after which only more is said of the body.
    private static let ends: Set<String> = [",", "(", "—", "–", "who", "which", "that", "in", "at", "on", "based"]
    /// Words that may have a capital and name nobody.
    private static let pronouns: Set<String> = [
        "he", "she", "it", "they", "we", "i", "you", "who", "both", "each", "all",
    ]
}

/// Nouns for bodies that speak: a resource, one a line.
enum Institutions {
    static let english = Set(
        String(decoding: PackageResources.institution_nouns_txt, as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
}
