import Reading
import Text

/// Finds what "they" goes on from: the subject before it that is several, "Brito and Duarte met. They …".
struct PluralSubjects {
    let tokens: Tokens

    private var grammar: Grammar { tokens.article.grammar }

    /// The subject that "they" at `word` goes on from: in its sentence the main one, else the nearest, that is several; where
    /// it is the first subject of its sentence, that of the sentence before.
    func antecedent(of word: Int) -> Int? {
        let here = tokens.sentence[word]
        guard grammar.count == tokens.count, here >= 0 else { return nil }
        let beside = subjects(in: here).filter { $0 < word && tokens.isQuoted[$0] == tokens.isQuoted[word] }
        guard beside.isEmpty else {
            return beside.first { isMain($0) && isSeveral($0) } ?? beside.last(where: isSeveral)
        }
        // What is said in between is not counted.
        let before = (max(here - Self.reach, 0)..<here).reversed().lazy.compactMap { sentence in
            subjects(in: sentence).first { isMain($0) && !tokens.isQuoted[$0] }
        }
        return before.first.flatMap { isRivalled($0) ? nil : $0 }
    }

    /// True where the verb takes several people, whom "they" may be as well: "Officials held activists. They …".
    private func isRivalled(_ subject: Int) -> Bool {
        tokens.words(in: tokens.article.sentences[tokens.sentence[subject]]).contains {
            grammar.relation[$0] == .obj && grammar.head[$0] == grammar.head[subject]
                && (GroupNouns.english[tokens.folded[$0]] == tokens.folded[$0] || tokens.folded[$0].hasSuffix("men"))
        }
    }

    private func subjects(in sentence: Int) -> [Int] {
        tokens.words(in: tokens.article.sentences[sentence]).filter { grammar.relation[$0] == .nsubj }
    }

    private func isMain(_ subject: Int) -> Bool { grammar.head[subject].map { grammar.relation[$0] == .root } ?? false }

    /// True for "Brito and Duarte", "officials" and "they".
    func isSeveral(_ subject: Int) -> Bool {
        if tokens.folded[subject] == "they" || joined(to: subject).count > 0 { return true }
        let noun = tokens.folded[subject]
        return GroupNouns.english[noun] == noun
            || (grammar.partOfSpeech[subject] == .properNoun && noun.hasSuffix("s") && isDefinite(subject))
    }

    /// True for "the Democrats".
    private func isDefinite(_ noun: Int) -> Bool {
        let first = grammar.phrase(of: noun).first
        return tokens.folded[first] == "the" && first < noun
    }

    /// The nouns that "and", or "along with", joins to one.
    private func joined(to noun: Int) -> [Int] {
        tokens.words(in: tokens.article.sentences[tokens.sentence[noun]]).filter {
            $0 > noun && grammar.head[$0] == noun && grammar.relation[$0] == .conj
        }
    }

    /// A subject with those whom "and" joins to it.
    func phrase(of subject: Int) -> Range<Int> {
        let first = grammar.phrase(of: subject)
        let last = joined(to: subject).map { grammar.phrase(of: $0).last }.max() ?? first.last
        return first.first..<max(first.last, last) + 1
    }

    private static let reach = 6
}
