package import Text

/// An article whose own dates do not add up, with the words of both sides.
package struct ContradictoryArticle: Sendable {
    package let article: ArticleSummary
    package let contradictions: [Sides]

    package struct Sides: Sendable {
        package let first: CitedEvidence
        package let second: CitedEvidence
    }

    package init(_ article: ArticleSummary, _ contradictions: [DateContradiction], _ text: ArticleText) {
        self.article = article
        self.contradictions = contradictions.map {
            Sides(first: CitedEvidence($0.first, in: text), second: CitedEvidence($0.second, in: text))
        }
    }
}

/// Something that tells a date, with its words.
package struct CitedEvidence: Sendable {
    package let evidence: DateEvidence
    /// Nil for what came with the article, or stands in another.
    package let passage: Passage?

    package init(_ evidence: DateEvidence, in text: ArticleText) {
        self.evidence = evidence
        passage = evidence.range.map { Passage($0, in: text) }
    }
}
