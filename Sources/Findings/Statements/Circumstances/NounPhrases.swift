import Entries
import Reading
import Text

/// A noun phrase of an article: its words and the one that stands for it.
struct NounPhrase {
    let words: WordSpan
    let head: Int
}

/// Finds where a noun phrase that begins at a certain word ends.
///
/// What a phrase is made of is told by words that cannot be part of one (prepositions, auxiliaries, pronouns, dates); where
/// the reader gives grammar, the phrase ends besides where the words no longer depend on its head. Clauses, appositions
/// and prepositional phrases other than "of …" are left out.
struct NounPhrases {
    private let article: ReadArticle
    private let hasGrammar: Bool
    /// The name that each word belongs to, by its place among the names.
    private let names: [Int: Int]

    private static let longest = 24
    /// How far from a verb, in words, its subject and its clause are looked for.
    private static let reach = 120
    /// How many steps a word of a clause may stand below its verb.
    private static let deepest = 40

    init(_ article: ReadArticle) {
        self.article = article
        hasGrammar = article.grammar.count == article.words.count && article.grammar.count > 0
        var names: [Int: Int] = [:]
        for (index, name) in article.names.enumerated() {
            guard let words = article.words.span(in: name.range) else { continue }
            for word in words.first...words.last { names[word] = index }
        }
        self.names = names
    }

    /// The phrase that begins at `first` and ends at `limit` at the latest; nil where none begins there.
    func phrase(at first: Int, limit: Int) -> NounPhrase? {
        guard first <= limit, first < article.words.count else { return nil }
        if PhraseWords.pronoun.contains(lower(first)), !isPossessive(first, limit: limit) {
            return NounPhrase(words: WordSpan(first, first), head: first)
        }
        guard let simple = simple(at: first, limit: limit) else { return nil }
        return complete(simple, limit: limit)
    }

    /// The same without "of …" and "and …" behind it.
    func core(at first: Int, limit: Int) -> NounPhrase? {
        first <= limit && first < article.words.count ? simple(at: first, limit: limit) : nil
    }

    /// True where the phrase, which begins no sentence, ends in a name or in a word with a capital, or has one for its
    /// head: "Velia’s Ana Duarte", not "Velia’s reluctance".
    func isNamed(_ phrase: NounPhrase) -> Bool {
        [phrase.head, phrase.words.last].contains { names[$0] != nil || isCapitalised($0) }
            || ["”", "\"", "’", "'"].contains(word(phrase.words.last))
    }

    /// The word at a place; empty before the first word and behind the last, so that a rule may look past either.
    func word(_ index: Int) -> String { exists(index) ? article.text[article.words.range(index, index)] : "" }
    func lower(_ index: Int) -> String { word(index).lowercased() }

    func isCapitalised(_ index: Int) -> Bool {
        exists(index) && article.text.scalar(at: Int(article.words.start[index])).value.properties.isUppercase
    }

    /// True where nothing stands between word `index` and the one before.
    func isGlued(_ index: Int) -> Bool {
        index > 0 && exists(index) && article.words.end[index - 1] == article.words.start[index]
    }

    private func exists(_ index: Int) -> Bool { index >= 0 && index < article.words.count }

    /// True for the stop of an abbreviation that ends a name: "Planet Labs Inc."
    func isGluedInName(_ index: Int) -> Bool { word(index) == "." && names[index] != nil }

    /// The first word of the name that ends with word `last`.
    func startOfName(endingAt last: Int) -> Int? {
        guard let name = names[last], names[last + 1] != name else { return nil }
        return article.words.index(atOrAfter: article.names[name].range.lower)
    }

    func isPronoun(_ phrase: NounPhrase) -> Bool {
        phrase.words.count == 1 && PhraseWords.pronoun.contains(lower(phrase.head))
    }

    /// The word that `word` depends on and how; nil without grammar.
    func relation(_ word: Int) -> (head: Int?, relation: Relation)? {
        hasGrammar && exists(word) ? (article.grammar.head[word], article.grammar.relation[word]) : nil
    }

    /// True for "Monday", "last week", "May"; not for the verb "may".
    func isDate(_ word: Int) -> Bool {
        PhraseWords.date.contains(lower(word)) && isCapitalised(word) || PhraseWords.time.contains(lower(word))
    }

    func partOfSpeech(_ word: Int) -> PartOfSpeech? {
        hasGrammar && exists(word) ? article.grammar.partOfSpeech[word] : nil
    }

    /// The subject of the verb, with its phrase as far as it stands before it.
    func subject(of verb: Int, in sentence: WordSpan) -> NounPhrase? {
        guard hasGrammar,
            let head = article.grammar.dependent(of: verb, .nsubj, in: max(sentence.first, verb - Self.reach)..<verb)
        else { return nil }
        let first = article.grammar.phrase(of: head).first
        guard let phrase = phrase(at: max(first, sentence.first), limit: sentence.last), phrase.words.contains(head)
        else { return nil }
        return phrase
    }

    /// The words of the clause that is the object of `verb`.
    func clause(of verb: Int, in sentence: WordSpan) -> WordSpan? {
        let behind = verb + 1..<max(verb + 1, min(sentence.last, verb + Self.reach) + 1)
        guard hasGrammar, let head = article.grammar.dependent(of: verb, .ccomp, in: behind) else { return nil }
        let below = behind.filter { $0 == head || article.grammar.isUnder($0, head, steps: Self.deepest) }
        guard let first = below.first, let last = below.last else { return nil }
        return WordSpan(first, last)
    }

    // MARK: - One phrase

    /// Up to the first word that cannot belong to it.
    private func simple(at first: Int, limit: Int) -> NounPhrase? {
        var last = first - 1
        for next in first...min(limit, first + Self.longest) {
            if let end = quotedTitle(at: next, limit: limit), next == first || isAfterPossessive(next) {
                return NounPhrase(words: WordSpan(first, end), head: end - 1)
            }
            guard continues(next, from: first, limit: limit) else { break }
            last = next
        }
        while last >= first, Self.glue.contains(word(last)), !isAbbreviation(last) { last -= 1 }
        guard last >= first, !PhraseWords.determiner.contains(lower(last)) || isName(last) else { return nil }
        let run = WordSpan(first, last)
        let known = cutByWords(run)
        return hasGrammar ? cutByGrammar(known.words) : known
    }

    private func continues(_ index: Int, from first: Int, limit: Int) -> Bool {
        let text = lower(index)
        if names[index] != nil { return true }
        if PhraseWords.determiner.contains(text) {
            return index == first || (index == first + 1 && lower(first) == "all")
        }
        if Self.glue.contains(text) { return index > first && isGlued(index) && glues(index, limit: limit) }
        if text == "s" { return isGlued(index) }
        if text == "and" || text == "or" { return index > first && looksPast(index) }
        guard text.unicodeScalars.first.map({ $0.properties.isAlphabetic || $0.properties.numericType != nil }) ?? false
        else { return false }
        if PhraseWords.date.contains(text) && isCapitalised(index) { return modifies(index, from: first, limit: limit) }
        if PhraseWords.ends(text) { return false }
        guard hasGrammar else { return true }
        return ![.verb, .auxiliary, .adposition, .subordinator, .pronoun, .coordinator, .interjection]
            .contains(article.grammar.partOfSpeech[index]) || isCapitalised(index)
    }

    /// True where the word before "and" modifies one behind it: "American and Velian troops".
    private func looksPast(_ index: Int) -> Bool {
        relation(index - 1)?.head.map { $0 > index } ?? false
    }

    /// True for a date inside a phrase: "the June 12 summit", "Thursday’s meeting".
    private func modifies(_ date: Int, from first: Int, limit: Int) -> Bool {
        if date == first + 1, PhraseWords.determiner.contains(lower(first)) { return true }
        return date < limit && isGlued(date + 1) && ["’", "'"].contains(word(date + 1))
    }

    /// True for a mark inside a phrase: the stop of "U.N.", the hyphen of "prime-time", an apostrophe.
    private func glues(_ index: Int, limit: Int) -> Bool {
        switch word(index) {
        case ".": return isAbbreviation(index)
        case "-": return index < limit && isGlued(index + 1)
        default: return index < limit
        }
    }

    /// True for the stop of "U.N." and "Mr."
    private func isAbbreviation(_ index: Int) -> Bool {
        guard index > 0, word(index) == ".", isGlued(index) else { return false }
        return word(index - 1).count == 1 || PhraseWords.abbreviation.contains(word(index - 1))
    }

    /// The end of a title between quotation marks: “Face the Nation”.
    func quotedTitle(at index: Int, limit: Int) -> Int? {
        guard ["“", "\"", "‘", "'"].contains(word(index)), !isGlued(index) || isAfterPossessive(index), index < limit,
            isCapitalised(index + 1) || word(index + 1).unicodeScalars.allSatisfy({ $0.properties.numericType != nil })
        else { return nil }
        guard let quotation = article.quotations.first(startingAt: Int(article.words.start[index])), quotation.isClosed,
            let words = article.words.span(in: quotation.outer),
            words.last <= limit, words.count <= 9
        else { return nil }
        let inside = (words.first + 1..<words.last)
        guard let last = inside.last(where: { ![",", "."].contains(word($0)) }) else { return nil }
        let isTitle = inside.allSatisfy {
            isCapitalised($0) || PhraseWords.small.contains(lower($0))
                || !(word($0).unicodeScalars.first?.properties.isAlphabetic ?? false)
        }
        return isTitle && isCapitalised(last) ? words.last : nil
    }

    private func isAfterPossessive(_ index: Int) -> Bool {
        index > 1 && (lower(index - 1) == "s" || ["’", "'"].contains(word(index - 1)))
    }

    private func isName(_ index: Int) -> Bool { names[index] != nil }

    /// "her" before a noun is no phrase of its own.
    private func isPossessive(_ index: Int, limit: Int) -> Bool {
        guard lower(index) == "her", index < limit else { return false }
        if let relation = relation(index) { return relation.relation == .nmod || relation.relation == .det }
        return !PhraseWords.ends(lower(index + 1)) && !PhraseWords.date.contains(lower(index + 1))
            && !PhraseWords.determiner.contains(lower(index + 1)) && isLetters(index + 1)
    }

    func isLetters(_ index: Int) -> Bool {
        word(index).unicodeScalars.first?.properties.isAlphabetic ?? false
    }

    private func cutByWords(_ run: WordSpan) -> NounPhrase {
        for word in run.first..<run.last where Audience.nouns.contains(lower(word)) && names[word] == nil {
            // "reporters | diplomats were", "the council | Velia must"; but "press conference", "radio host Ana Duarte".
            let isBody = isCapitalised(word + 1) && Audience.bodies.contains(lower(word)) && !isCapitalised(word)
            if Audience.plurals.contains(lower(word)) && !Self.glue.contains(self.word(word + 1)) || isBody {
                return NounPhrase(words: WordSpan(run.first, word), head: word)
            }
        }
        return NounPhrase(words: run, head: run.last)
    }

    /// The run up to the first word that does not depend on its head: "reporters | diplomats were at work".
    private func cutByGrammar(_ run: WordSpan) -> NounPhrase? {
        guard let head = (run.first...run.last).first(where: { stands($0, in: run) }) else {
            return NounPhrase(words: run, head: run.last)
        }
        guard Self.nominal.contains(article.grammar.partOfSpeech[head]) || isCapitalised(head) else { return nil }
        var last = head
        while last < run.last, !parts(last, last + 1) || belongs(last + 1, to: head) || isTwin(last + 1, of: head) {
            last += 1
        }
        while last > head, Self.glue.contains(word(last)), !isAbbreviation(last) { last -= 1 }
        return NounPhrase(words: WordSpan(run.first, last), head: head)
    }

    /// True for a word that depends on none of the run.
    private func stands(_ index: Int, in run: WordSpan) -> Bool {
        guard article.grammar.relation[index] != .punct, !PhraseWords.determiner.contains(lower(index)) else {
            return false
        }
        return !(article.grammar.head[index].map(run.contains) ?? false)
    }

    /// True where both depend on one word in one way: the reader could not tell which is the head.
    private func isTwin(_ index: Int, of head: Int) -> Bool {
        (index..<min(index + 3, article.grammar.count)).contains {
            article.grammar.head[$0] == article.grammar.head[head]
                && article.grammar.relation[$0] == article.grammar.relation[head]
        }
    }

    /// True where a phrase may end between two words: not inside a name or between a title and a name.
    private func parts(_ left: Int, _ right: Int) -> Bool {
        if Self.glue.contains(word(left)) || Self.glue.contains(word(right)) { return false }
        if isPossessive(left) || isPossessive(right) { return false }
        guard isCapitalised(left), isCapitalised(right) else { return true }
        return names[left] != nil && names[right] != nil && names[left] != names[right]
    }

    /// True for the s of "Velia’s".
    private func isPossessive(_ index: Int) -> Bool { lower(index) == "s" && isGlued(index) }

    private func belongs(_ index: Int, to head: Int) -> Bool {
        var step = index
        for _ in 0..<8 {
            guard !Self.clausal.contains(article.grammar.relation[step]), let next = article.grammar.head[step] else {
                return false
            }
            if next == head { return true }
            step = next
        }
        return false
    }

    // MARK: - What follows

    /// With "of …" and "and …" behind it, where they belong to it.
    private func complete(_ phrase: NounPhrase, limit: Int) -> NounPhrase {
        var last = phrase.words.last
        if last + 2 <= limit, lower(last + 1) == "of", let inner = simple(at: last + 2, limit: limit) {
            last = inner.words.last
        }
        if last + 2 <= limit, ["and", "&", "or"].contains(lower(last + 1)),
            let other = simple(at: last + 2, limit: limit),
            joins(other, phrase, limit: limit)
        {
            last = other.words.last
        }
        return NounPhrase(words: WordSpan(phrase.words.first, last), head: phrase.head)
    }

    private func joins(_ other: NounPhrase, _ first: NounPhrase, limit: Int) -> Bool {
        if let relation = relation(other.head) {
            return relation.relation == .conj && relation.head == first.head || isTwin(other.head, of: first.head)
        }
        let next = other.words.last + 1
        let isEnd =
            next > limit || !isLetters(next)
            || PhraseWords.ends(lower(next)) && !PhraseWords.finite.contains(lower(next))
        return isEnd && (isNamed(other) || Audience.nouns.contains(lower(other.head)))
    }

    // MARK: - Words

    private static let glue: Set<String> = [".", "-", "’", "'", "&", "/"]
    private static let clausal: Set<Relation> = [
        .acl, .advcl, .ccomp, .parataxis, .nsubj, .obj, .obl, .aux, .cop, .mark,
    ]
    private static let nominal: Set<PartOfSpeech> = [
        .noun, .properNoun, .pronoun, .numeral, .adjective, .other, .symbol,
    ]
}
