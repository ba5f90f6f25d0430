package import Text

/// When an article was written, published and captured, each as far as it is known, with what tells so.
package struct ArticleDates: Hashable, Sendable {
    package var written: ArticleDate
    package var published: ArticleDate
    /// Taken from the web page: only what stands around the article can tell.
    package var captured: ArticleDate
    /// Where the article’s own dates do not add up, in text order.
    package var contradictions: [DateContradiction]
    /// The statements of which the article tells when they were made.
    package var said: [SaidDays]

    package init(
        written: ArticleDate = ArticleDate(), published: ArticleDate = ArticleDate(),
        captured: ArticleDate = ArticleDate(), contradictions: [DateContradiction] = [], said: [SaidDays] = []
    ) {
        self.said = said
        self.written = written
        self.published = published
        self.captured = captured
        self.contradictions = contradictions
    }

    package static let unknown = ArticleDates()
}

/// When a statement was made, as its article tells.
package struct SaidDays: Hashable, Sendable {
    /// The number of the statement, 1 for the first of the article.
    package let statement: Int
    package let days: DayRange
    /// The words that tell it.
    package let range: ByteRange

    package init(statement: Int, _ days: DayRange, at range: ByteRange) {
        self.statement = statement
        self.days = days
        self.range = range
    }
}

/// A date of an article: the days on which it can lie, and why.
package struct ArticleDate: Hashable, Sendable {
    /// Both ends included; an end that nothing tells is open.
    package var days: DayRange
    /// The most telling first.
    package var evidence: [DateEvidence]

    package init(_ days: DayRange = .always, evidence: [DateEvidence] = []) {
        self.days = days
        self.evidence = evidence
    }
}

/// One thing that tells when an article was written, published or captured.
package struct DateEvidence: Hashable, Sendable {
    package let kind: DateEvidenceKind
    /// The days it speaks for, taken by itself.
    package let days: DayRange
    /// Where it stands in the article’s text; nil for what came with it.
    package let range: ByteRange?
    /// Why it tells that, in plain words.
    package let reason: String
    /// The other article that tells it.
    package let neighbour: ArticleID?
    /// False where it was left out because the rest goes against it.
    package var isFollowed: Bool

    package init(
        _ kind: DateEvidenceKind, _ days: DayRange, at range: ByteRange? = nil, reason: String,
        neighbour: ArticleID? = nil, isFollowed: Bool = true
    ) {
        self.kind = kind
        self.days = days
        self.range = range
        self.reason = reason
        self.neighbour = neighbour
        self.isFollowed = isFollowed
    }
}

/// What kind of thing tells a date. The raw values are used in the ledger, in JSON and on screens.
package enum DateEvidenceKind: String, CaseIterable, Sendable {
    /// The date that came with the article.
    case given
    /// A date in the page’s address.
    case address
    /// A day and place at the head of the text.
    case dateline
    /// What stands around the article on its page.
    case furniture
    /// Somebody’s title.
    case title
    /// The government of the day: "the Duarte administration".
    case government
    /// The newest day, month or year that the text names as past.
    case newest
    /// A day, month or year that the text names as still to come.
    case planned
    /// A weekday and a day of the month, which fall together in few years.
    case weekday
    /// A month or a day of the year without its year.
    case season
    /// Something that happened on a known day.
    case event
    /// A length of time from something that happened on a known day: "ten years after the treaty".
    case anniversary
    /// A year named by how far it lies: "the 2016 election next year".
    case equation
    /// Words that the press used in some months more than in others.
    case vocabulary
    /// A dated article that tells the same story.
    case neighbour
}

/// Two things in one article that tell dates which do not go together.
package struct DateContradiction: Hashable, Sendable {
    package let first: DateEvidence
    package let second: DateEvidence

    package init(_ first: DateEvidence, _ second: DateEvidence) {
        self.first = first
        self.second = second
    }
}
