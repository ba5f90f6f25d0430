import Text

/// Weighs the subject of a cue’s verb against the source that the pointer chose.
struct CueSubjects {
    let words: Words
    let text: ArticleText
    let grammar: Grammar
    /// What the reader marked.
    let sources: [WordSpan]
    let contents: [WordSpan]

    /// How far from its verb, in words, a subject is looked for.
    private static let reach = 60

    /// The marked source that holds the subject; else the one pointed at, unless it stands in another sentence than a
    /// subject that was not marked: "The minister was angry. She said …".
    func source(of cue: WordSpan, pointedAt pointed: WordSpan?) -> WordSpan? {
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

    /// The marked source that is the subject of the clause to which the cue’s verb belongs: "The minister left, adding
    /// that …", "the crowd marched on, chanting “…”".
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
            if let subject = subject(of: WordSpan(above, above)) { return marked(subject) }
            step = above
        }
        return nil
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
