import Entries
import Reading
import Text

/// The words of an article as strings, in the form in which names are compared.
struct Tokens {
    let article: ReadArticle
    /// As written.
    let text: [String]
    /// As `FoldedName` has them; empty for hyphens and dashes.
    let folded: [String]
    /// Which sentence each stands in.
    let sentence: [Int]
    let isCapitalised: [Bool]
    /// Two letters or more, all of them capitals.
    let isUpper: [Bool]
    let isQuoted: [Bool]

    init(_ article: ReadArticle) {
        self.article = article
        let ranges = (0..<article.words.count).map { article.words.range($0, $0) }
        text = ranges.map { article.text[$0] }
        folded = text.map(Self.fold)
        isCapitalised = ranges.map { article.text.scalar(at: $0.lower).value.properties.isUppercase }
        isUpper = text.map { $0.utf8.count > 1 && $0.unicodeScalars.allSatisfy(\.properties.isUppercase) }
        sentence = Self.places(of: ranges, in: article.sentences).map { $0 ?? -1 }
        isQuoted = Self.places(of: ranges, in: article.quotations.map(\.outer)).map { $0 != nil }
    }

    var count: Int { text.count }

    /// True where the grammar sees a name; false without grammar.
    func isProperNoun(_ word: Int) -> Bool {
        article.grammar.count == count && article.grammar.partOfSpeech[word] == .properNoun
    }

    /// True behind "ambassador to".
    func isBound(_ word: Int) -> Bool { word > 0 && ["to", "for", "of", "in"].contains(folded[word - 1]) }

    /// True for the word behind "@".
    func isHandle(_ word: Int) -> Bool { word > 0 && text[word - 1] == "@" }

    /// True for "the President": a title with an article before it is nobody's name, whatever the reader took it for.
    func isTitle(_ name: ByteRange) -> Bool {
        let own = words(in: name)
        return own.count == 1 && own.lowerBound > 0 && folded[own.lowerBound - 1] == "the"
            && RoleNouns.english.contains(folded[own.lowerBound])
    }

    /// True where the grammar sees a preposition, a conjunction or a verb: "said that | President Duarte".
    func isLink(_ word: Int) -> Bool {
        article.grammar.count == count
            && [.adposition, .subordinator, .coordinator, .verb, .auxiliary].contains(
                article.grammar.partOfSpeech[word])
    }

    /// The words that lie in `range`.
    func words(in range: ByteRange) -> Range<Int> {
        let first = article.words.index(atOrAfter: range.lower)
        var end = first
        while end < count, Int(article.words.end[end]) <= range.upper { end += 1 }
        return first..<end
    }

    /// True where a noun introduces the name at `range`: "the envoy, Kim", "envoy Kim", "Kim, the Velian envoy".
    func introduces(_ noun: String, _ range: ByteRange) -> Bool {
        let name = words(in: range)
        let before = (0..<name.lowerBound).suffix(2).reversed().drop { folded[$0] == "," }
        if before.first.map({ folded[$0] == noun }) ?? false { return true }
        let behind = (name.upperBound..<count).prefix(7)
        guard let first = behind.first, folded[first] == "," else { return false }
        return behind.dropFirst().prefix { folded[$0] != "," }.contains { folded[$0] == noun }
    }

    /// From the first byte of the first of `words` to the last of the last; `words` is not empty.
    func range(_ words: Range<Int>) -> ByteRange { article.words.range(words.lowerBound, words.upperBound - 1) }

    /// True where nothing stands between word `index` and the next.
    func isGlued(_ index: Int) -> Bool {
        index >= 0 && index + 1 < count && article.words.end[index] == article.words.start[index + 1]
    }

    /// The word after the possessive ending that begins at `index`, if one does: "’s", or "’" after an s.
    func end(ofPossessiveAt index: Int) -> Int? {
        guard index > 0, index < count, folded[index] == "'", isGlued(index - 1) else { return nil }
        if isGlued(index), folded[index + 1] == "s" { return index + 2 }
        return folded[index - 1].hasSuffix("s") && !isGlued(index) ? index + 1 : nil
    }

    /// The word after "Velia-backed", where a phrase begins so, with or without "the"; not in "Velia’s state-run daily".
    func end(ofEpithetIn phrase: Range<Int>) -> Int? {
        let end = phrase.prefix(Self.longestEpithet).first { word in
            PartyWords.epithet.contains(folded[word]) && word - 2 >= phrase.lowerBound && folded[word - 1].isEmpty
                && !phrase.prefix { $0 < word }.contains { folded[$0] == "'" }
                && isGlued(word - 2) && isGlued(word - 1)
        }
        return end.map { $0 + 1 }
    }

    private static let longestEpithet = 7

    /// Which of some ranges, in order and apart, each of the words lies in.
    private static func places(of words: [ByteRange], in ranges: [ByteRange]) -> [Int?] {
        var at = 0
        return words.map { word in
            while at < ranges.count, ranges[at].end <= word.start { at += 1 }
            return at < ranges.count && ranges[at].contains(word) ? at : nil
        }
    }

    private static func fold(_ word: String) -> String {
        word.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? word : FoldedName(word).text
    }
}

extension Tokens {
    /// The words of a name that stands by itself, as an article's words are.
    static func words(of name: String) -> [(text: String, folded: String)] {
        let text = ArticleText(name)
        let words = Words(text, in: [Block(text.whole, .paragraph)], limit: .max)
        return (0..<words.count).map { index in
            let word = text[words.range(index, index)]
            return (word, fold(word))
        }
    }
}

extension Range<Int> {
    /// True where `other` lies in it.
    func holds(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
