package import Text

/// All that was found in one article, in text order, and by which versions.
package struct ArticleRecord: Sendable, Equatable {
    package var sentences: [ByteRange]
    package var names: [Name]
    package var references: [Reference]
    /// Each party once, in the order of their first mentions.
    package var parties: [ArticleParty]
    /// In text order.
    package var mentions: [Mention]
    /// The days on which the titles in it fit the people who bear them; nil where there are none.
    package var titleEvidence: TitleEvidence?
    /// When it was written, published and captured.
    package var dates: ArticleDates
    package var statements: [Statement]
    /// Statements inside those, in text order; none is among them.
    package var nested: [NestedStatement]
    /// In text order, those of the furniture among them; resolved as of the article's date as far as that is given.
    package var times: [TimeExpression]
    package var stamp: Stamp

    package init(
        sentences: [ByteRange], names: [Name], references: [Reference] = [], parties: [ArticleParty] = [],
        mentions: [Mention] = [], titleEvidence: TitleEvidence? = nil, dates: ArticleDates = .unknown,
        statements: [Statement], nested: [NestedStatement] = [], times: [TimeExpression] = [], stamp: Stamp
    ) {
        self.sentences = sentences
        self.names = names
        self.references = references
        self.parties = parties
        self.mentions = mentions
        self.titleEvidence = titleEvidence
        self.dates = dates
        self.statements = statements
        self.nested = nested
        self.times = times
        self.stamp = stamp
    }

    /// The days that its titles fit; nil where none of them was borne on some days only.
    package var titleDays: TitleEvidence? { titleEvidence.flatMap { $0.spans.isEmpty ? nil : $0 } }
}

/// What found something: the model's version and the rules' version. Findings of another stamp are read anew.
package struct Stamp: Hashable, Sendable, CustomStringConvertible {
    package let model: String
    package let rules: String

    package init(model: String, rules: String) {
        self.model = model
        self.rules = rules
    }

    package var description: String { "model \(model), rules \(rules)" }
}
