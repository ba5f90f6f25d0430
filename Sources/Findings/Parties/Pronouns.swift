import Entries
import Reading
import Text

/// Finds the person a pronoun stands for: the speaker or the first person named in the nearest sentence before it, and
/// what the reader points to.
///
/// Names inside quotations do not count, nor possessives ("Trump’s plan"), nor people of the other gender. A pronoun
/// looks back at most four sentences; farther links were wrong more often than right.
struct Pronouns {
    private let tokens: Tokens
    private let article: ReadArticle
    private let people: People
    /// Mentions that a pronoun may stand for, in text order.
    private let mentions: [ByteRange]
    private let references: [ByteRange: ByteRange]

    private static let reach = 4
    private static let steps = 8

    init(_ tokens: Tokens, _ people: People) {
        let article = tokens.article
        self.tokens = tokens
        self.article = article
        self.people = people
        mentions = people.mentions.filter { mention in
            !article.quotations.contains { $0.outer.contains(mention) } && !Self.isCredit(mention, article)
        }
        references = Dictionary(
            article.references.map { ($0.phrase, $0.antecedent) }, uniquingKeysWith: { first, _ in first })
    }

    /// True for who took a picture: "Courier/Ana Duarte".
    private static func isCredit(_ mention: ByteRange, _ article: ReadArticle) -> Bool {
        article.text.scalar(before: mention.lower)?.value == "/"
    }

    /// The person meant, and whether rules and reader agree on it.
    func person(
        at pronoun: ByteRange, _ gender: Gender, settled: [(source: ByteRange, person: Int)]
    ) -> (person: Int, confidence: Confidence)? {
        let said = article.attributions.filter { $0.source == pronoun }.flatMap(\.content)
        let isSaid = { (person: Int) in
            // "Duarte would come, she said": she is another, unless Duarte was named before.
            let mentions = people.all[person].mentions.filter { $0 < pronoun }
            return !mentions.isEmpty && mentions.allSatisfy { mention in said.contains { $0.contains(mention) } }
        }
        let pointed = pointed(pronoun).flatMap { allows(gender, $0) && !isSaid($0) ? $0 : nil }
        guard let ruled = ruled(pronoun, gender, settled, said) else { return pointed.map { ($0, .likely) } }
        if ruled.person == pointed { return (ruled.person, .certain) }
        // One who spoke in the sentence before speaks on; else the reader knows better than the rule, unless it points
        // out of a paragraph whose subject somebody is.
        let isNearer =
            !named(ruled.person, before: pronoun).filter { isSubject($0) || isBeside($0, pronoun) }.isEmpty
            && (pointed.map { named($0, before: pronoun).isEmpty } ?? true)
        return (ruled.spoke || isNearer ? ruled.person : pointed ?? ruled.person, .likely)
    }

    /// Where the paragraph of the pronoun names the person before it.
    private func named(_ person: Int, before pronoun: ByteRange) -> [ByteRange] {
        guard let block = article.article.body.first(where: { $0.range.contains(pronoun) }) else { return [] }
        return people.all[person].mentions.filter { block.range.contains($0) && $0 < pronoun }
    }

    /// True for the subject of a clause, and for what is beside it: "the president, Ana Duarte, came".
    private func isSubject(_ mention: ByteRange) -> Bool {
        let grammar = article.grammar
        let words = tokens.words(in: mention)
        guard grammar.count == tokens.count,
            let word = grammar.topmost(of: words)
        else { return false }
        if grammar.relation[word] == .appos, let noun = grammar.head[word] { return grammar.relation[noun] == .nsubj }
        return grammar.relation[word] == .nsubj
    }

    /// True where one sentence holds both.
    private func isBeside(_ mention: ByteRange, _ pronoun: ByteRange) -> Bool {
        article.sentences.contains { $0.contains(mention) && $0.contains(pronoun) }
    }

    /// What the reader points to from `phrase`, and from there on, the nearest first.
    func antecedents(of phrase: ByteRange) -> [ByteRange] {
        var found: [ByteRange] = []
        while found.count < Self.steps, let next = references[found.last ?? phrase], next < found.last ?? phrase {
            found.append(next)
        }
        return found
    }

    /// What the reader points to from the phrase that begins with a word.
    func antecedents(ofPhraseAt word: Int) -> [ByteRange] {
        let start = tokens.range(word..<word + 1).start
        return references.keys.filter { $0.start == start }.max().map(antecedents) ?? []
    }

    /// The person named just before a relative pronoun: "Peskov, who said".
    func person(rightBefore pronoun: ByteRange) -> Int? {
        guard let mention = mentions.last(where: { $0.end <= pronoun.start }) else { return nil }
        let between = article.words.spans(in: ByteRange(mention.upper, pronoun.lower))
        return between.allSatisfy { article.text[$0] == "," } ? people.byMention[mention] : nil
    }

    /// The phrase that the clause of a relative pronoun belongs to.
    func phrase(before pronoun: Int) -> ByteRange? {
        let grammar = article.grammar
        guard pronoun < grammar.count, let verb = grammar.head[pronoun], grammar.relation[verb] == .acl,
            let noun = grammar.head[verb], noun < pronoun
        else { return nil }
        let phrase = grammar.phrase(of: noun)
        // "A number of lawmakers who" are lawmakers.
        let first = phrase.last + 2, last = tokens.folded[pronoun - 1] == "," ? pronoun - 2 : pronoun - 1
        guard first <= last, last - first < Self.steps, tokens.folded[first - 1] == "of" else {
            return article.words.range(phrase.first, phrase.last)
        }
        return article.words.range(first, last)
    }

    /// The person that the reader points to from `phrase`.
    func pointed(_ phrase: ByteRange) -> Int? {
        var at = phrase
        for _ in 0..<Self.steps {
            guard let next = references[at], next < at else { return nil }
            let inside = people.mentions.filter { next.contains($0) || $0.contains(next) }
            // "Brito’s spokesman, Lu Maro": the head comes last; with two people the phrase may mean either.
            if !inside.isEmpty { return inside.count == 1 ? people.byMention[inside[0]] : nil }
            at = next
        }
        return nil
    }

    private func ruled(
        _ pronoun: ByteRange, _ gender: Gender, _ settled: [(source: ByteRange, person: Int)], _ said: [ByteRange]
    ) -> (person: Int, spoke: Bool)? {
        let here = article.sentences.partitioningIndex { $0.end > pronoun.start }
        guard here < article.sentences.count else { return nil }
        for sentence in sentences(upTo: here) {
            let spoke = settled.last { sentence.contains($0.source) && $0.source.end <= pronoun.start }
            if let spoke, allows(gender, spoke.person) { return (spoke.person, true) }
            let named = mentions.first { mention in
                sentence.contains(mention) && mention.end <= pronoun.start && !isPossessive(mention)
                    && !said.contains { $0.contains(mention) }
                    && people.byMention[mention].map { allows(gender, $0) } ?? false
            }
            // "He met Brito. ‘We agree,’ he said": it is still the first of them, named before.
            if let named, !isLed(sentence, gender, by: named) { return people.byMention[named].map { ($0, false) } }
        }
        return nil
    }

    /// True where a pronoun of the same gender is the subject of a sentence before it names somebody.
    private func isLed(_ sentence: ByteRange, _ gender: Gender, by named: ByteRange) -> Bool {
        let grammar = article.grammar
        guard grammar.count == tokens.count else { return false }
        return tokens.words(in: ByteRange(sentence.lower, named.lower)).contains {
            Gender(pronoun: tokens.folded[$0]) == gender && grammar.relation[$0] == .nsubj
        }
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

    private func allows(_ gender: Gender, _ person: Int) -> Bool {
        people.all[person].gender.map { $0 == gender } ?? true
    }

    /// True for "Duarte’s": the name of somebody to whom something belongs.
    func isPossessive(_ mention: ByteRange) -> Bool {
        if NameWords(mention, article).range.upper < mention.upper { return true }
        guard mention.upper < article.text.count else { return false }
        let next = article.text.scalar(at: mention.upper).value
        return next == "’" || next == "'"
    }
}
