import Entries
import Reading
import Text

/// Finds statements inside the content of others: "Zelensky told him …" in "Trump mentioned that Zelensky told him …".
///
/// A verb of speech with its subject before it, and behind it "that", a quotation or, where there is grammar, a clause; or
/// with what was said before it: "Xi said" in "“…,” Xi said, Xinhua reported"; or "as saying" behind its subject. One level
/// only.
struct NestedStatements {
    private let article: ReadArticle
    private let phrases: NounPhrases
    private let outlets: Outlets
    private let addressees: Addressees
    private let quoted: QuotedParts

    init(_ article: ReadArticle, _ phrases: NounPhrases) {
        self.article = article
        self.phrases = phrases
        outlets = Outlets(phrases)
        addressees = Addressees(phrases, Occasions(phrases, outlets))
        quoted = QuotedParts(article)
    }

    /// In the order of the statements, then in text order; who speaks is not settled here.
    func all(in statements: [Statement]) -> [NestedStatement] {
        let sentences = SentenceSpans(article)
        return statements.enumerated().flatMap { number, outer in
            let pieces = outer.content.compactMap { article.words.span(in: $0) }
            var found: [NestedWords] = []
            for piece in pieces {
                for word in piece.first...piece.last where found.last.map({ $0.last < word }) ?? true {
                    guard let sentence = sentences.sentence(of: word), holds(sentence, word, outer) else { continue }
                    let place = ContentPlace(
                        piece: piece, pieces: pieces, sentence: sentence, cue: outer.cue.first?.lower)
                    if let inner = statement(at: word, in: place) { found.append(inner) }
                }
            }
            return found.map { NestedStatement(made(from: $0, in: outer), in: number + 1) }
        }
    }

    /// True where the cue of the outer statement stands in that sentence, or the word is quoted: a content that goes on
    /// farther is a mistake more often than not.
    private func holds(_ sentence: WordSpan, _ word: Int, _ outer: Statement) -> Bool {
        let range = article.words.range(word, word)
        return outer.cue.contains { article.words.range(sentence).overlaps($0) }
            || outer.quoted.contains { $0.contains(range) }
    }

    private func made(from inner: NestedWords, in outer: Statement) -> Statement {
        let cue = article.words.range(inner.cue)
        let content = inner.content.map { article.words.range($0) }
        // Marks around the whole of it are those of the outer statement.
        let parts = content.flatMap(quoted.parts).filter { part in
            !article.quotations.contains { $0.outer.contains(cue) && $0.outer.overlaps(part) }
        }
        return Statement(
            source: [article.words.range(inner.source)], cue: [cue], content: content, quoted: parts,
            mode: quoted.mode(of: content, quoted: parts), speaker: nil,
            addressee: inner.addressee.map { [article.words.range($0)] } ?? [],
            via: isRelayed(outer) ? outer.source : [],
            occasion: inner.gathering.map { [article.words.range($0)] } ?? [])
    }

    /// True where the outer source only passes on what the inner one said.
    private func isRelayed(_ outer: Statement) -> Bool {
        guard let cue = outer.cue.first, let source = outer.source.first, let words = article.words.span(in: source)
        else {
            return false
        }
        if article.text[cue].lowercased().hasPrefix("according") { return true }
        return phrases.phrase(at: words.first, limit: words.last).map(outlets.isOutlet) ?? false
    }

    private func statement(at word: Int, in place: ContentPlace) -> NestedWords? {
        let text = phrases.lower(word)
        if text == "saying" { return asSaying(word, place) }
        guard Self.verbs.contains(text) else { return nil }
        guard let (source, auxiliary) = subject(before: word, place) else { return nil }
        let cue = WordSpan(auxiliary, word)
        let verb = CueVerb(in: WordSpan(word, word), of: phrases)
        let listener = verb.flatMap { self.listener(of: $0, place) }
        let next = (listener?.words.words.last ?? word) + 1
        guard let content = behind(word, from: next, place) ?? before(source, from: next, place) else { return nil }
        return NestedWords(
            source: source, cue: cue, content: content,
            addressee: listener.flatMap { $0.isGathering ? nil : $0.words.words },
            gathering: listener.flatMap { $0.isGathering ? $0.words.words : nil })
    }

    private func listener(of verb: CueVerb, _ place: ContentPlace) -> (words: NounPhrase, isGathering: Bool)? {
        guard verb.kinds.contains(.object), verb.word < place.last else { return nil }
        let first = verb.word + 1
        return addressees.gathering(at: first, limit: place.last).map { ($0, true) }
            ?? addressees.audience(at: first, limit: place.last).map { ($0, false) }
    }

    // MARK: - What was said

    private func behind(_ verb: Int, from next: Int, _ place: ContentPlace) -> [WordSpan]? {
        guard next < place.last else { return nil }
        var first = next
        while first < place.last, phrases.isDate(first) || phrases.lower(first) == "on" && phrases.isDate(first + 1) {
            first += 1
        }
        guard phrases.lower(first) != "to" else { return nil }
        if phrases.lower(first) == "that" { return trimmed(first, clauseEnd(from: first, verb, place)) }
        if [",", ":"].contains(phrases.word(first)), ["“", "\"", "‘"].contains(phrases.word(first + 1)) {
            return trimmed(first + 1, place.last)
        }
        if ["“", "‘"].contains(phrases.word(first)) { return trimmed(first, place.last) }
        guard let clause = phrases.clause(of: verb, in: place.sentence), clause.first >= first,
            clause.first <= first + 1
        else { return nil }
        // "Actions that he said were wrong" says of the actions what he said.
        guard phrases.relation(verb)?.relation != .acl, !PhraseWords.finite.contains(phrases.lower(clause.first)) else {
            return nil
        }
        return trimmed(clause.first, clauseEnd(from: clause.first, verb, place))
    }

    /// The end of the content, or what stands before ", and" and the like behind the clause.
    private func clauseEnd(from first: Int, _ verb: Int, _ place: ContentPlace) -> Int {
        guard let clause = phrases.clause(of: verb, in: place.sentence), clause.last < place.last else {
            return place.last
        }
        if phrases.relation(verb)?.relation == .advcl { return clause.last }
        let end = (max(clause.last, first)..<place.last).first {
            phrases.word($0) == "," && Self.parting.contains(phrases.lower($0 + 1))
        }
        return end ?? place.last
    }

    /// What stands before "…, Xi said", where nothing follows.
    private func before(_ source: WordSpan, from next: Int, _ place: ContentPlace) -> [WordSpan]? {
        guard next > place.last || [".", ",", "”"].contains(phrases.word(next)) && next == place.last else {
            return nil
        }
        let inPiece = place.piece.first < source.first ? [WordSpan(place.piece.first, source.first - 1)] : []
        let earlier = place.pieces.filter { $0.last < place.piece.first && $0.overlaps(place.sentence) }
        guard let end = (earlier + inPiece).last?.last, [",", "”", "\"", "?", "!"].contains(phrases.word(end)) else {
            return nil
        }
        let spans = (earlier + inPiece).flatMap { trimmed(max($0.first, place.sentence.first), $0.last) ?? [] }
        return spans.isEmpty ? nil : spans
    }

    /// "quoted Kim as saying …"; behind "was quoted by KCNA" the subject is a piece of its own.
    private func asSaying(_ word: Int, _ place: ContentPlace) -> NestedWords? {
        guard word > 0, phrases.lower(word - 1) == "as", word < place.last else { return nil }
        let source: WordSpan
        if word - 1 > place.piece.first, let subject = nominal(endingAt: word - 2, place) {
            source = subject
        } else if word - 1 == place.piece.first,
            let piece = place.pieces.last(where: { $0.last < word }), piece.overlaps(place.sentence), piece.count <= 14,
            let cue = place.cue, Int(article.words.end[piece.last]) <= cue
        {
            source = piece
        } else {
            return nil
        }
        guard let content = trimmed(word + 1, place.last), phrases.lower(word + 1) != "on", !phrases.isDate(word + 1)
        else {
            return nil
        }
        return NestedWords(source: source, cue: WordSpan(word, word), content: content)
    }

    /// Without the marks at its end, closing quotation marks apart.
    private func trimmed(_ first: Int, _ last: Int) -> [WordSpan]? {
        var (first, end) = (first, last)
        while first < end, [",", ":", "—", "–"].contains(phrases.word(first)) { first += 1 }
        while end >= first, isOutside(end, from: first) { end -= 1 }
        return end > first ? [WordSpan(first, end)] : nil
    }

    private func isOutside(_ end: Int, from first: Int) -> Bool {
        switch phrases.word(end) {
        case ".", ",", ";", ":", "—", "–": !phrases.isGluedInName(end)
        case "”", "\"": !(first..<max(first, end)).contains { ["“", "\""].contains(phrases.word($0)) }
        default: false
        }
    }

    // MARK: - Who said it

    /// The subject right before the verb and the first word of the verb’s group: "has said".
    private func subject(before verb: Int, _ place: ContentPlace) -> (WordSpan, Int)? {
        var first = verb
        while first > place.piece.first, Self.auxiliaries.contains(phrases.lower(first - 1)) { first -= 1 }
        guard first > place.piece.first, !Self.blocking.contains(phrases.lower(first - 1)) else { return nil }
        if let subject = phrases.subject(of: verb, in: place.sentence) {
            guard subject.words.last == first - 1, subject.words.first >= place.piece.first,
                !Self.relative.contains(phrases.lower(subject.head))
            else { return nil }
            var words = subject.words
            if words.first > place.piece.first, Self.articles.contains(phrases.lower(words.first - 1)) {
                words = WordSpan(words.first - 1, words.last)
            }
            return isRelative(words, place) ? nil : (words, first)
        }
        return nominal(endingAt: first - 1, place).flatMap { isRelative($0, place) ? nil : ($0, first) }
    }

    /// True for "what Velia said", "which he said".
    private func isRelative(_ source: WordSpan, _ place: ContentPlace) -> Bool {
        source.first > 0 && Self.relative.union(["than", "as"]).contains(phrases.lower(source.first - 1))
            && phrases.lower(source.first - 1) != "that"
    }

    /// A pronoun, or a name with the title before it, or "officials", that ends there.
    private func nominal(endingAt last: Int, _ place: ContentPlace) -> WordSpan? {
        if Self.pronouns.contains(phrases.lower(last)) { return WordSpan(last, last) }
        guard
            var first = phrases.startOfName(endingAt: last)
                ?? (Audience.nouns.contains(phrases.lower(last)) ? last : nil)
        else { return nil }
        while first > place.piece.first, isTitle(first - 1) { first -= 1 }
        if first > place.piece.first, Self.articles.contains(phrases.lower(first - 1)) { first -= 1 }
        return first >= place.piece.first ? WordSpan(first, last) : nil
    }

    private func isTitle(_ word: Int) -> Bool {
        if phrases.word(word) == ".", phrases.isGlued(word) { return phrases.word(word - 1).count == 1 }
        guard phrases.isLetters(word), !PhraseWords.date.contains(phrases.lower(word)) else { return false }
        return phrases.isCapitalised(word) && !Self.articles.contains(phrases.lower(word))
            || Self.titleWords.contains(phrases.lower(word))
    }

    private static let verbs: Set<String> = ReportingVerbs.english.subtracting([
        "read", "continued", "repeated", "asked",
    ])
    .union(["told", "tells", "denied", "promised", "pledged", "complained", "suggested", "contended"])
    private static let auxiliaries: Set<String> = [
        "has", "have", "had", "also", "reportedly", "later", "then", "already", "once",
    ]
    private static let blocking: Set<String> = ["to", "not", "be", "was", "were", "been", "is", "are", "would", "will"]
    private static let pronouns: Set<String> = ["he", "she", "they", "it", "i", "we"]
    private static let parting: Set<String> = [
        "and", "but", "while", "as", "so", "according", "or", "adding", "saying",
    ]
    private static let relative: Set<String> = ["who", "which", "that", "what", "whoever"]
    private static let articles: Set<String> = ["the", "a", "an", "his", "her", "their", "its"]
    private static let titleWords: Set<String> = [
        "former", "president", "minister", "prime", "foreign", "leader", "spokesman", "spokeswoman", "secretary",
        "senior",
        "defense", "defence", "chancellor", "senator", "ambassador", "envoy", "deputy", "vice", "king", "state", "news",
        "agency",
    ]
}

/// Where a word of a content stands.
private struct ContentPlace {
    let piece: WordSpan
    let pieces: [WordSpan]
    let sentence: WordSpan
    /// The first byte of the outer cue.
    let cue: Int?
    /// The last word of the piece in that sentence.
    var last: Int { min(piece.last, sentence.last) }
}

/// A nested statement in words.
private struct NestedWords {
    let source: WordSpan
    let cue: WordSpan
    let content: [WordSpan]
    var addressee: WordSpan?
    var gathering: WordSpan?
    var last: Int { max(cue.last, content.map(\.last).max() ?? 0) }
}
