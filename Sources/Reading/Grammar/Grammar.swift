/// The grammar of an article's words, as columns (Universal Dependencies 2).
package struct Grammar: Sendable, Equatable {
    package private(set) var partOfSpeech: [PartOfSpeech] = []
    /// The word that each word depends on; nil for the head of its sentence.
    package private(set) var head: [Int?] = []
    package private(set) var relation: [Relation] = []

    package init() {}

    package init(partOfSpeech: [PartOfSpeech], head: [Int?], relation: [Relation]) {
        precondition(partOfSpeech.count == head.count && head.count == relation.count, "columns of one length")
        self.partOfSpeech = partOfSpeech
        self.head = head
        self.relation = relation
    }

    package var count: Int { head.count }

    /// Adds a sentence; its heads count from its own first word.
    mutating func append(_ sentence: Grammar) {
        let first = count
        partOfSpeech += sentence.partOfSpeech
        head += sentence.head.map { $0.map { $0 + first } }
        relation += sentence.relation
    }

    /// The first of `words` that depends on `word` directly, as its `relation`.
    package func dependent(of word: Int, _ relation: Relation, in words: Range<Int>) -> Int? {
        words.first { head[$0] == word && self.relation[$0] == relation }
    }

    /// The noun phrase around its head: from its first determiner, adjective, compound or possessor to the last part of
    /// a name, without what follows in clauses and prepositional phrases.
    package func phrase(of word: Int) -> WordSpan {
        var first = word
        while first > 0, belongs(first - 1, before: word) { first -= 1 }
        var last = word
        while last + 1 < count, Self.following.contains(relation[last + 1]), isUnder(last + 1, word) { last += 1 }
        return WordSpan(first, last)
    }

    /// The head of the sentence that holds `word`.
    package func top(of word: Int) -> Int {
        var step = word
        while let next = head[step] { step = next }
        return step
    }

    /// The first of some words that depends on none of the others: the head of a name or phrase.
    package func topmost(of words: Range<Int>) -> Int? {
        words.first { head[$0].map { !words.contains($0) } ?? true }
    }

    /// The words around `word` that depend on it, with all that depends on those.
    package func subtree(of word: Int) -> WordSpan {
        var (first, last) = (word, word)
        while first > 0, isUnder(first - 1, word) { first -= 1 }
        while last + 1 < count, isUnder(last + 1, word) { last += 1 }
        while last > word, relation[last] == .punct { last -= 1 }
        return WordSpan(first, last)
    }

    private func belongs(_ candidate: Int, before word: Int) -> Bool {
        guard isUnder(candidate, word) else { return false }
        var step = candidate
        while step != word {
            guard Self.leading.contains(relation[step]), let next = head[step] else { return false }
            step = next
        }
        return true
    }

    /// True where `word` is above `candidate`, with no more than `steps` between.
    package func isUnder(_ candidate: Int, _ word: Int, steps: Int = 8) -> Bool {
        var step = candidate
        for _ in 0..<steps {
            guard let next = head[step] else { return false }
            if next == word { return true }
            step = next
        }
        return false
    }

    private static let leading: Set<Relation> = [
        .det, .amod, .compound, .nmod, .nummod, .flat, .case, .punct, .advmod, .goeswith,
    ]
    private static let following: Set<Relation> = [.flat, .compound, .goeswith]
}
