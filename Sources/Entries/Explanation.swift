import Text

/// What was found in an article, sentence by sentence and layer by layer, each link with its reason.
package struct Explanation: Sendable {
    package let article: RecordedArticle
    package let sentences: [ExplainedSentence]

    package init(_ recorded: RecordedArticle) {
        article = recorded
        let record = recorded.record
        let text = recorded.article.text
        let names = recorded.partyNames
        let statements = Array(zip(record.statements, recorded.statements))
        let times = recorded.times
        // What stands outside all sentences, as in an article read without them, is explained as one more.
        let ranges = record.sentences.isEmpty ? [text.whole] : record.sentences
        sentences = ranges.indices.map { index in
            let start = index == 0 ? 0 : ranges[index].lower
            let end = index + 1 < ranges.count ? ranges[index + 1].lower : max(text.count, ranges[index].upper) + 1
            let holds = { (offset: Int) in start <= offset && offset < end }
            return ExplainedSentence(
                words: Passage(ranges[index], in: text),
                names: record.names.filter { holds($0.range.lower) }
                    .map { ExplainedName(name: Passage($0.range, in: text), kind: $0.kind) },
                references: record.references.filter { holds($0.phrase.lower) }.map {
                    ExplainedReference(
                        phrase: Passage($0.phrase, in: text), antecedent: Passage($0.antecedent, in: text))
                },
                links: record.mentions.filter { holds($0.range.lower) }
                    .map { ExplainedLink($0, names[$0.party] ?? $0.party.value, in: text) },
                times: times.filter { holds($0.passage.range.lower) },
                statements: statements.filter { holds($0.0.start) }.map(\.1))
        }
    }
}

/// A sentence with what was found in it.
package struct ExplainedSentence: Sendable {
    package let words: Passage
    package let names: [ExplainedName]
    package let references: [ExplainedReference]
    package let links: [ExplainedLink]
    package let times: [CitedTime]
    /// Those that begin in it.
    package let statements: [CitedStatement]
}

/// A name with its words.
package struct ExplainedName: Hashable, Sendable {
    package let name: Passage
    package let kind: NameKind
}

/// A phrase with what it refers back to, in words.
package struct ExplainedReference: Hashable, Sendable {
    package let phrase: Passage
    package let antecedent: Passage
}

/// A mention with its party's name, its reason and the words that settled it.
package struct ExplainedLink: Hashable, Sendable {
    package let mention: Passage
    package let party: NamedParty
    package let link: PartyLink
    package let evidence: Passage?
    package let confidence: Confidence

    init(_ mention: Mention, _ name: String, in text: ArticleText) {
        self.mention = Passage(mention.range, in: text)
        party = NamedParty(mention.party, name: name)
        link = mention.link
        evidence = mention.evidence.map { Passage($0, in: text) }
        confidence = mention.confidence
    }
}
