package import Entries
package import Text

/// An article as the reader saw it: the columns that every extractor works from.
package struct ReadArticle: Sendable {
    package let article: Article
    package let words: Words
    package let sentences: [ByteRange]
    package let names: [Name]
    package let quotations: [Quotation]
    package let attributions: [Attribution]
    /// Empty where grammar was not asked for.
    package let grammar: Grammar
    package let references: [Reference]

    package var text: ArticleText { article.text }

    package init(
        article: Article, words: Words, sentences: [ByteRange], names: [Name], quotations: [Quotation],
        attributions: [Attribution], grammar: Grammar = Grammar(), references: [Reference] = []
    ) {
        self.article = article
        self.words = words
        self.sentences = sentences
        self.names = names
        self.quotations = quotations
        self.attributions = attributions
        self.grammar = grammar
        self.references = references
    }

    /// An article as it is without the model: words, quotations, and sentences by their marks.
    package init(unencoded article: Article, limit: Int = .max) {
        let words = Words(article.text, in: article.body, limit: limit)
        self.init(
            article: article.noting(words, limit: limit), words: words,
            sentences: Reading.sentences(in: article.text, article.body, words),
            names: [],
            quotations: Quotations.all(in: article.text, paragraphs: article.body.map(\.range)), attributions: [])
    }
}

extension Article {
    /// With a note where `limit` words were read, and more may follow.
    func noting(_ words: Words, limit: Int) -> Article {
        guard words.count == limit else { return self }
        var article = self
        article.notes.append("only the first \(limit) words were read")
        return article
    }
}

/// Words attributed to somebody, as the reader marked them; none nests in another (as in PolNeAR, Newell et al. 2018).
package struct Attribution: Hashable, Sendable {
    package let source: ByteRange?
    package let cue: ByteRange
    /// In text order; never empty.
    package let content: [ByteRange]

    package init(source: ByteRange?, cue: ByteRange, content: [ByteRange]) {
        self.source = source
        self.cue = cue
        self.content = content
    }
}
