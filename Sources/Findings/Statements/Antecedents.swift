import Entries
import Reading
import Text

/// Finds the person a pronoun stands for: the speaker or the first person named in the nearest sentence before it.
///
/// Names inside quotations do not count, nor possessives ("Trump’s plan"), nor people of the other gender. A pronoun
/// looks back at most four sentences; farther links were wrong more often than right.
struct Antecedents {
    private let article: ReadArticle
    private let people: People
    /// Mentions that a pronoun may stand for, in text order.
    private let mentions: [ByteRange]

    private static let reach = 4

    init(_ article: ReadArticle, _ people: People) {
        self.article = article
        self.people = people
        mentions = people.byMention.keys.sorted().filter { mention in
            !article.quotations.contains { $0.outer.contains(mention) }
        }
    }

    func person(
        before pronoun: ByteRange, _ gender: Gender, settled: [(source: ByteRange, person: Int)]
    ) -> Int? {
        let here = article.sentences.partitioningIndex { $0.end > pronoun.start }
        guard here < article.sentences.count else { return nil }
        for sentence in sentences(upTo: here) {
            let spoke = settled.last { sentence.contains($0.source) && $0.source.end <= pronoun.start }
            if let spoke, allows(gender, spoke.person) { return spoke.person }
            let named = mentions.first { mention in
                sentence.contains(mention) && mention.end <= pronoun.start && !isPossessive(mention)
                    && people.byMention[mention].map { allows(gender, $0) } ?? false
            }
            if let named { return people.byMention[named] }
        }
        return nil
    }

    /// The sentence at `here` and those before it that are within reach, the nearest first; those that a
    /// quotation holds whole are not counted.
    private func sentences(upTo here: Int) -> [ByteRange] {
        let before = article.sentences[..<here].reversed().lazy.filter { sentence in
            let next = article.quotations.partitioningIndex { $0.outer.end > sentence.start }
            return next == article.quotations.count || !article.quotations[next].outer.contains(sentence)
        }
        return [article.sentences[here]] + before.prefix(Self.reach)
    }

    /// The person named just before a relative pronoun: "Peskov, who said".
    func person(rightBefore pronoun: ByteRange) -> Int? {
        guard let mention = mentions.last(where: { $0.end <= pronoun.start }) else { return nil }
        let between = article.words.spans(in: ByteRange(mention.upper, pronoun.lower))
        return between.allSatisfy { article.text[$0] == "," } ? people.byMention[mention] : nil
    }

    private func allows(_ gender: Gender, _ person: Int) -> Bool {
        people.all[person].gender.map { $0 == gender } ?? true
    }

    private func isPossessive(_ mention: ByteRange) -> Bool {
        guard mention.upper < article.text.count else { return false }
        let next = article.text.scalar(at: mention.upper).value
        return next == "’" || next == "'"
    }
}
