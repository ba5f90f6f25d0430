import Entries
import Reading
import Text

/// A name as words: without a possessive ending and without titles such as "Mr.".
struct NameWords {
    /// As the reader marked it.
    let mention: ByteRange
    /// The name itself.
    let range: ByteRange
    /// Folded; never empty.
    let words: [String]

    /// Kings keep their title: without it their names are given names.
    private static func isTitle(_ word: String) -> Bool {
        PartyWords.title.contains(word) || (RoleNouns.english.contains(word) && !isCrown(word))
    }

    static func isCrown(_ word: String) -> Bool { ["king", "queen", "prince", "princess"].contains(word) }

    private init(mention: ByteRange, range: ByteRange, words: [String]) {
        self.mention = mention
        self.range = range
        self.words = words
    }

    /// Without the state that it begins with: "American Alan Gross", "ambassador to | Velia Ana Duarte"; "German Gref" may be
    /// a name.
    func withoutAdjective(_ tokens: Tokens, _ matches: NameMatches) -> NameWords {
        let own = tokens.words(in: range)
        guard words.count > 2, own.count > 2, let match = matches.match(startingAt: own.lowerBound),
            match.words.count == 1,
            match.senses.contains(where: {
                $0.kind == .adjective || ($0.kind == .name && tokens.isBound(own.lowerBound))
            })
        else { return self }
        return NameWords(
            mention: mention, range: tokens.range(own.lowerBound + 1..<own.upperBound), words: Array(words.dropFirst()))
    }

    /// Without the body that it tells which it is, "Obama Administration", and without what repeats it, as links do that
    /// lost their marks: "Duarte Ana Maria DuarteFive things", "Ana Duarte Ana Maria DuarteFive things".
    func withoutBody(_ tokens: Tokens) -> NameWords {
        let own = tokens.words(in: range)
        guard words.count > 1, own.count == words.count else { return self }
        let kept: Range<Int>
        if words.count == 2, words[1] == "admin" || Institutions.english.contains(words[1]) {
            kept = 0..<1
        } else if let again = words.indices.dropFirst().first(where: { isRepeated($0, own, tokens) }) {
            kept = words[again] != words[0] ? 0..<1 : again > 1 ? 0..<again : 1..<words.count
        } else {
            return self
        }
        let place = own.lowerBound + kept.lowerBound..<own.lowerBound + kept.upperBound
        return NameWords(mention: mention, range: tokens.range(place), words: Array(words[kept]))
    }

    /// True for the first word once more, with the next capital glued to it where a link lost its marks: "DuarteFive"; not
    /// for "Mo Mowlam" and "Abdullah Abdullah".
    private func isRepeated(_ index: Int, _ own: Range<Int>, _ tokens: Tokens) -> Bool {
        guard words[index].hasPrefix(words[0]) else { return false }
        let rest = tokens.text[own.lowerBound + index].dropFirst(words[0].count)
        return rest.isEmpty ? words.count > 2 : index > 1 || rest.first?.isUppercase ?? false
    }

    /// With the words of a person of the base that the reader cut off: "Kim Jong" of "Kim Jong-un".
    func extended(_ tokens: Tokens, _ matches: NameMatches, _ base: PartyBase) -> NameWords {
        let own = tokens.words(in: range)
        guard let match = matches.match(startingAt: own.lowerBound), match.words.upperBound > own.upperBound,
            let party = match.party(\.isName), base[party]?.kind == .person
        else { return self }
        let words = match.words.map { tokens.folded[$0] }
        return NameWords(
            mention: mention, range: tokens.range(match.words),
            words: words.filter { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) })
    }

    /// The last word of the possessive that a name begins with: "Velia’s Ana Duarte", not "O’Brien".
    private static func ownerEnd(_ spans: [ByteRange], _ text: ArticleText) -> Int? {
        spans.indices.dropLast().last { index in
            guard index > 0, "’'".contains(text[spans[index]]) || "’'".contains(text[spans[index - 1]]) else {
                return false
            }
            let isMark = "’'".contains(text[spans[index]])
            return isMark ? spans[index].end < spans[index + 1].start : text[spans[index]] == "s"
        }
    }

    /// The folded words of a name without its title: "Secretary Clinton".
    static func untitled(_ words: [String]) -> [String] {
        let title = words.dropLast().lastIndex(where: isTitle)
        return title.map { Array(words[($0 + 1)...]) } ?? words
    }

    static func isUntitled(_ name: String) -> Bool {
        let words = Tokens.words(of: name).map(\.folded)
        return untitled(words).count == words.count
    }

    init(_ mention: ByteRange, _ article: ReadArticle) {
        let text = article.text
        var spans = article.words.spans(in: mention)
        let title = spans.dropLast().lastIndex { Self.isTitle(text[$0].lowercased()) }
        if let title, spans[(title + 1)...].contains(where: { text[$0] != "." }) {
            spans.removeSubrange(...title)
            if text[spans[0]] == "." { spans.removeFirst() }
        }
        if let owner = Self.ownerEnd(spans, text) { spans.removeSubrange(...owner) }
        if spans.count > 2, text[spans[spans.count - 1]] == "s", "’'".contains(text[spans[spans.count - 2]]) {
            spans.removeLast(2)
        }
        // "Marco Brito, R-Fla.", "Velian Reform Party (VRP"
        if let end = spans.dropFirst().firstIndex(where: { [",", "("].contains(text[$0]) }) {
            spans.removeSubrange(end...)
        }
        let letters = spans.filter { text.scalar(at: $0.lower).value.properties.isAlphabetic }
        self.mention = mention
        range = spans.isEmpty ? mention : ByteRange(spans[0].lower, spans[spans.count - 1].upper)
        words = letters.isEmpty ? [FoldedName(text[mention]).text] : letters.map { FoldedName(text[$0]).text }
    }
}

extension Words {
    /// The words that lie in `range`, each as its own range.
    func spans(in range: ByteRange) -> [ByteRange] {
        var found: [ByteRange] = []
        var word = index(atOrAfter: range.lower)
        while word < count, Int(end[word]) <= range.upper {
            found.append(self.range(word, word))
            word += 1
        }
        return found
    }
}
