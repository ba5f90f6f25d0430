package import Text

/// Weighs the subject of a cue’s verb against the source that the pointer chose.
package struct CueSubjects {
    private let words: Words
    private let text: ArticleText
    private let grammar: Grammar
    /// What the reader marked.
    private let sources: [WordSpan]
    private let contents: [WordSpan]

    package init(words: Words, text: ArticleText, grammar: Grammar, sources: [WordSpan], contents: [WordSpan]) {
        self.words = words
        self.text = text
        self.grammar = grammar
        self.sources = sources
        self.contents = contents
    }

    /// How far from its verb, in words, a subject is looked for.
    private static let reach = 60

    /// The marked source that holds the subject; else the one pointed at, unless it stands in another sentence than a
    /// subject that was not marked: "The minister was angry. She said …".
    package func source(of cue: WordSpan, pointedAt pointed: WordSpan?) -> WordSpan? {
        guard let subject = subject(of: cue) else {
            if let pointed, isBeside(pointed, cue) { return pointed }
            return understood(of: cue) ?? pointed
        }
        if let marked = sources.first(where: { $0.contains(subject) }) { return marked }
        if let pointed, isBeside(pointed, cue) { return pointed }
        // A common noun that the reader neither marked nor pointed at is seldom a source: "the clip has faced ridicule".
        if pointed == nil, grammar.partOfSpeech[subject] == .noun { return nil }
        let phrase = grammar.subtree(of: subject)
        return contents.contains { $0.overlaps(phrase) } || cue.overlaps(phrase) ? pointed : phrase
    }

    /// The subject of the clause to which the cue’s verb belongs, if the reader marked it or it is a name or a pronoun:
    /// "The minister left, adding that …", "Duarte came and said …".
    private func understood(of cue: WordSpan) -> WordSpan? {
        guard
            let verb = (cue.first...cue.last).first(where: { $0 < grammar.count && grammar.partOfSpeech[$0] == .verb })
        else { return nil }
        var step = verb
        for _ in 0..<3 {
            guard let above = grammar.head[step] else { return nil }
            let relation = grammar.relation[step]
            if relation == .acl { return marked(above) }
            guard [.advcl, .conj, .xcomp].contains(relation) else { return nil }
            if let subject = subject(of: WordSpan(above, above)) {
                return marked(subject) ?? (relation == .xcomp ? nil : shared(subject, with: step, of: cue))
            }
            step = above
        }
        return nil
    }

    /// The phrase of a subject that nobody marked, of a verb that goes with another in the active: not in "Duarte was named
    /// and said".
    private func shared(_ subject: Int, with verb: Int, of cue: WordSpan) -> WordSpan? {
        guard let above = grammar.head[verb], [.properNoun, .pronoun].contains(grammar.partOfSpeech[subject]),
            grammar.relation[verb] == .conj || lower(verb).hasSuffix("ing"), !isPassive(above), !isPassive(verb)
        else { return nil }
        let phrase = grammar.subtree(of: subject)
        return contents.contains { $0.overlaps(phrase) } || cue.overlaps(phrase) ? nil : phrase
    }

    /// True for "was named", not for "was naming".
    private func isPassive(_ verb: Int) -> Bool {
        let before = max(verb - Self.reach, 0)..<verb
        return !lower(verb).hasSuffix("ing")
            && before.contains { grammar.head[$0] == verb && Self.formsOfBe.contains(lower($0)) }
    }

    private func marked(_ word: Int) -> WordSpan? { sources.first { $0.contains(word) } }

    private func subject(of cue: WordSpan) -> Int? {
        guard cue.last < grammar.count, !saysWhoListened(cue) else { return nil }
        let near = max(cue.first - Self.reach, 0)..<min(cue.last + Self.reach, grammar.count)
        return near.first { word in
            grammar.relation[word] == .nsubj && grammar.head[word].map(cue.contains) == true
        }
    }

    /// True for "was told": its subject is whom somebody spoke to.
    private func saysWhoListened(_ cue: WordSpan) -> Bool {
        cue.last > 0 && WordList.addressed.contains(lower(cue.last))
            && Self.formsOfBe.contains(lower(cue.last - 1))
    }

    private func lower(_ word: Int) -> String { text[words.range(word, word)].lowercased() }

    private static let formsOfBe: Set<String> = ["am", "are", "is", "was", "were", "be", "been", "being"]

    /// True where no sentence ends between the two.
    private func isBeside(_ one: WordSpan, _ other: WordSpan) -> Bool {
        grammar.top(of: one.first) == grammar.top(of: other.first)
    }
}
