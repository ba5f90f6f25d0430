import Entries
import Reading
import Text

/// Finds the body that "it", or the group that "they", stands for: what the reader points to, or who acts just before.
///
/// Where a name only tells which thing is meant ("the New York talks … it"), it is not the name that is pointed to.
struct BodyPronouns {
    let linking: PartyLinking

    private var tokens: Tokens { linking.tokens }

    func mention(for pronoun: ByteRange) -> Mention? {
        let isPlural = tokens.article.text[pronoun].lowercased().hasPrefix("th")
        let pointed = linking.pronouns.antecedents(of: pronoun).lazy.compactMap(named).first { fits($0, isPlural) }
        guard !isPlural, let word = tokens.words(in: pronoun).first else { return pointed }
        let here = tokens.sentence[word]
        let place = pointed.flatMap(sentence) ?? -1
        if place != here, let actor = actor(before: word) { return actor }
        if place < here - 1, let actor = actorBefore(sentenceOf: word) { return actor }
        return pointed
    }

    /// The mention that a phrase is, and not only holds.
    private func named(_ phrase: ByteRange) -> Mention? {
        guard let mention = linking.mention(in: phrase) else { return nil }
        let grammar = tokens.article.grammar
        guard grammar.count == tokens.count, !mention.range.contains(phrase) else { return mention }
        guard let head = grammar.topmost(of: tokens.words(in: phrase)) else { return mention }
        return mention.range.contains(tokens.range(head..<head + 1)) ? mention : nil
    }

    private func fits(_ mention: Mention, _ isPlural: Bool) -> Bool {
        (mention.link == .group) == isPlural && linking.asOf.base[mention.party]?.kind != .person
            && !mention.party.value.hasPrefix("person:")
    }

    /// The one body that is a subject before a word of the same sentence: "Velia saw talks, which it welcomed".
    private func actor(before word: Int) -> Mention? {
        let sentence = tokens.sentence[word]
        let actors = subjects { $0 < word && tokens.sentence[$0] == sentence }
        return Set(actors.map(\.mention.party)).count == 1 ? actors[0].mention : nil
    }

    /// The subject of the sentence before one that begins with "it", in its paragraph.
    private func actorBefore(sentenceOf word: Int) -> Mention? {
        let sentence = tokens.sentence[word]
        let grammar = tokens.article.grammar
        guard sentence > 0, word < 3 || tokens.sentence[word - 3] != sentence,
            let block = tokens.article.article.body.first(where: { $0.range.contains(tokens.range(word..<word + 1)) })
        else { return nil }
        return subjects { tokens.sentence[$0] == sentence - 1 }.first { subject in
            block.range.contains(subject.mention.range)
                && grammar.head[subject.word].map { grammar.relation[$0] == .root } ?? false
        }?.mention
    }

    /// Bodies that are subjects, with their heads, in text order.
    private func subjects(where isMeant: (Int) -> Bool) -> [(word: Int, mention: Mention)] {
        let grammar = tokens.article.grammar
        guard grammar.count == tokens.count else { return [] }
        return linking.mentions.values.compactMap { mention in
            let words = tokens.words(in: mention.range)
            guard fits(mention, false), !words.isEmpty, isMeant(words.lowerBound), !tokens.isQuoted[words.lowerBound],
                let head = grammar.topmost(of: words),
                grammar.relation[head] == .nsubj
            else { return nil }
            return (head, mention)
        }.sorted {
            ($0.word, $1.mention.range.end, $0.mention.range.start) < (
                $1.word, $0.mention.range.end, $1.mention.range.start
            )
        }
    }

    private func sentence(_ mention: Mention) -> Int? {
        tokens.words(in: mention.range).first.map { tokens.sentence[$0] }
    }
}
