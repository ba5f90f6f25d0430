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
    /// To whom it was said.
    package let addressee: [Passage]
    /// Who passed it on.
    package let via: [Passage]
    /// Where or in which medium it was said, with the preposition.
    package let occasion: [Passage]
    package let mode: StatementMode
    package let speaker: Passage?
    package let link: PartyLink?
    /// The party that the speaker is; nil where that is not settled.
    package let party: NamedParty?
    /// When it was said, as the words around it tell.
    package let when: CitedTime?
    /// The times in the content.
    package let times: [CitedTime]
    /// By how many it is reported; nil where that was not asked for.
    package var counts: OriginCounts?

    /// - Parameters:
    ///   - times: all of the article.
    ///   - said: where the article tells when it was said.
    ///   - partyName: the name of the speaker's party, as a screen shows it.
    package init(
        _ statement: Statement, number: Int, of article: ArticleSummary, text: ArticleText,
        times: [CitedTime] = [], said: ByteRange? = nil, partyName: String? = nil
    ) {
        let cite = { (ranges: [ByteRange]) in ranges.map { Passage($0, in: text) } }
        self.article = article
        self.number = number
        source = cite(statement.source)
        cue = cite(statement.cue)
        content = cite(statement.content)
        quoted = cite(statement.quoted)
        addressee = cite(statement.addressee)
        via = cite(statement.via)
        occasion = cite(statement.occasion)
        mode = statement.mode
        speaker = statement.speaker.map { Passage($0.name, in: text) }
        link = statement.speaker?.link
        party = statement.speaker?.party.map { NamedParty($0, name: partyName ?? $0.value) }
        when = said.flatMap { said in times.first { $0.passage.range == said } }
        self.times = times.filter { time in statement.content.contains { $0.contains(time.passage.range) } }
    }

    /// What to call the speaker: the fullest name the article gives, or the party's where the article gives none.
    package var speakerName: String? {
        switch link {
        case .role, .metonym, .demonym, .corrected: party?.name ?? speaker?.words
        default: speaker?.words
        }
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
    /// The days on which it may have been written; nil where nothing tells.
    package let written: DayRange?
    /// Of a page that is one of several on which the article stands.
    package let part: PlaceInWhole?

    package init(
        id: ArticleID, title: String?, outlet: String?, published: String?, url: String?, language: String?,
        statements: Int, written: DayRange? = nil, part: PlaceInWhole? = nil
    ) {
        self.id = id
        self.title = title
        self.outlet = outlet
        self.published = published
        self.url = url
        self.language = language
        self.statements = statements
        self.written = written
        self.part = part
    }
}

/// One article with everything found in it.
package struct RecordedArticle: Sendable {
    package let summary: ArticleSummary
    package let article: Article
    /// All places the same bytes were found at, the first first.
    package let origins: [Origin]
    /// What was found in it, with the corrections that people made applied.
    package let record: ArticleRecord
    /// All that were ever made, in order.
    package let corrections: [Correction]
    /// It and the other parts of the whole that it is a part of; nil where it is none.
    package let parts: PartsOfWhole?
    /// By how many each of its statements is reported; empty where that was not asked for.
    package var counts: [OriginCounts] = []

    package init(
        summary: ArticleSummary, article: Article, origins: [Origin], record: ArticleRecord,
        corrections: [Correction] = [], parts: PartsOfWhole? = nil
    ) {
        self.summary = summary
        self.article = article
        self.origins = origins
        self.record = record
        self.corrections = corrections
        self.parts = parts
    }

    /// The names of its parties, as a screen shows them.
    package var partyNames: [PartyID: String] {
        Dictionary(record.parties.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// Its times with their words, in text order, numbered from 1.
    package var times: [CitedTime] {
        record.times.enumerated().map { CitedTime($1, number: $0 + 1, in: article.text) }
    }

    /// Its statements with their words, in text order, numbered from 1.
    package var statements: [CitedStatement] {
        let (names, times) = (partyNames, times)
        let said = Dictionary(record.dates.said.map { ($0.statement, $0.range) }, uniquingKeysWith: { $1 })
        return record.statements.enumerated().map { index, statement in
            var cited = CitedStatement(
                statement, number: index + 1, of: summary, text: article.text, times: times, said: said[index + 1],
                partyName: statement.speaker?.party.flatMap { names[$0] })
            if counts.indices.contains(index) { cited.counts = counts[index] }
            return cited
        }
    }

    /// The statements inside those, numbered from 1, each with the number of the one that holds it.
    package var nested: [(outer: Int, statement: CitedStatement)] {
        let (names, times) = (partyNames, times)
        return record.nested.enumerated().map { index, nested in
            let said = nested.statement.whenSaid(among: record.times, sentences: record.sentences)
            let cited = CitedStatement(
                nested.statement, number: index + 1, of: summary, text: article.text, times: times, said: said?.range,
                partyName: nested.statement.speaker?.party.flatMap { names[$0] })
            return (nested.outer, cited)
        }
    }
}
