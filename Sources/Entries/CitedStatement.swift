package import Text

/// A statement of the record with its words and the article they stand in.
package struct CitedStatement: Hashable, Sendable {
    package let article: ArticleSummary
    /// 1 for the first statement of its article, in text order.
    package let number: Int
    package let source: [Passage]
    package let cue: [Passage]
    package let content: [Passage]
    package let quoted: [Passage]
    package let mode: StatementMode
    package let speaker: Passage?
    package let link: PartyLink?

    package init(_ statement: Statement, number: Int, of article: ArticleSummary, text: ArticleText) {
        let cite = { (ranges: [ByteRange]) in ranges.map { Passage($0, in: text) } }
        self.article = article
        self.number = number
        source = cite(statement.source)
        cue = cite(statement.cue)
        content = cite(statement.content)
        quoted = cite(statement.quoted)
        mode = statement.mode
        speaker = statement.speaker.map { Passage($0.name, in: text) }
        link = statement.speaker?.link
    }
}

/// What a list needs to know of an article.
package struct ArticleSummary: Hashable, Sendable {
    package let id: ArticleID
    package let title: String?
    package let outlet: String?
    package let published: String?
    package let url: String?
    package let language: String?
    /// How many statements were found in it.
    package let statements: Int

    package init(
        id: ArticleID, title: String?, outlet: String?, published: String?, url: String?, language: String?,
        statements: Int
    ) {
        self.id = id
        self.title = title
        self.outlet = outlet
        self.published = published
        self.url = url
        self.language = language
        self.statements = statements
    }
}

/// One article with everything found in it.
package struct RecordedArticle: Sendable {
    package let summary: ArticleSummary
    package let article: Article
    /// All places the same bytes were found at, the first first.
    package let origins: [Origin]
    package let record: ArticleRecord

    package init(summary: ArticleSummary, article: Article, origins: [Origin], record: ArticleRecord) {
        self.summary = summary
        self.article = article
        self.origins = origins
        self.record = record
    }

    /// Its statements with their words, in text order, numbered from 1.
    package var statements: [CitedStatement] {
        record.statements.enumerated().map {
            CitedStatement($1, number: $0 + 1, of: summary, text: article.text)
        }
    }
}
