import Reading

/// The grammar of one word, in the terms of CoNLL-U.
package struct ParsedWord: Sendable {
    /// Universal part of speech: `NOUN`.
    package let upos: String
    /// The word it depends on, counted from 1 in its sentence; 0 for the root.
    package let head: Int
    /// `nsubj`
    package let relation: String

    init(_ grammar: Grammar, _ word: Int) {
        upos = grammar.partOfSpeech[word].rawValue
        head = grammar.head[word].map { $0 + 1 } ?? 0
        relation = grammar.relation[word].rawValue
    }
}
