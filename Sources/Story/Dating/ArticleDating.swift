package import Entries
import Text

/// Dates articles by what is in them, what came with them, and dated articles that tell the same story.
package struct ArticleDating: Sendable {
    private let base: PartyBase
    private let events: AnchorEvents
    private let words: PressWords

    /// - Parameters:
    ///   - base: who held which office when.
    ///   - table: things that happened on known days, in the form of `anchor-events.txt`; those that are shipped where
    ///     it is not given.
    ///   - words: which words the press used when, in the form of `press-words.txt`; likewise.
    package init(_ base: PartyBase, events table: String? = nil, words: String? = nil) {
        self.base = base
        events = table.map { AnchorEvents(Array($0.utf8)) } ?? .english
        self.words = words.map { PressWords(Array($0.utf8)) } ?? .english
    }

    /// What was found in an article, with its dates, and with its times as of those.
    package func dated(
        _ record: ArticleRecord, of article: Article, neighbours: [DatedNeighbour] = []
    ) -> ArticleRecord {
        var record = record
        record.dates = dates(of: article, record, neighbours: neighbours)
        record.times = resolve(record.times, writtenOn: record.dates.written.days)
        record.dates.said = record.statements.enumerated().compactMap { index, statement in
            statement.whenSaid(among: record.times, sentences: record.sentences).map { time in
                SaidDays(statement: index + 1, time.value.days, at: time.range)
            }
        }
        return record
    }

    /// When an article was written, published and captured.
    ///
    /// A date that came with it is taken for that of writing and publication; where its text goes against it, that is a
    /// contradiction.
    ///
    /// - Parameter neighbours: dated articles that tell the same story.
    package func dates(
        of article: Article, _ record: ArticleRecord, neighbours: [DatedNeighbour] = []
    ) -> ArticleDates {
        let told = combination(article, record, neighbours)
        let captured = FurnitureClues(events: events).captured(article, record.times)
        guard let given = GivenClues(article: article).published else {
            return ArticleDates(
                written: ArticleDate(told.days ?? .always, evidence: told.evidence), captured: captured,
                contradictions: told.contradictions)
        }
        let published = ArticleDate(given.days, evidence: [given])
        let (evidence, against) = told.judged(by: given)
        return ArticleDates(
            written: ArticleDate(given.days, evidence: [given] + evidence), published: published,
            captured: captured, contradictions: (told.contradictions + against).inTextOrder)
    }

    private func combination(
        _ article: Article, _ record: ArticleRecord, _ neighbours: [DatedNeighbour]
    ) -> DateCombination {
        let matches = events.matches(in: article.text, article.body)
        let times = TimeClues(named: NamedTimes(record.times, in: article.text))
        let near = NeighbourClue(neighbours: neighbours).clue.map { [$0] } ?? []
        let worded = VocabularyClue(words: words, article: article).clue.map { [$0] } ?? []
        let plain =
            TitleClues(base: base).clues(record.titleEvidence)
            + GovernmentClues(base: base).clues(article, record.mentions) + EventClues(events: events).clues(matches)
            + AnniversaryClues(events: events, text: article.text).clues(matches) + times.clues + worded + near
        // Days of a year tell nothing before the years in question are known.
        let days = DateCombination(plain).days ?? .always
        let dateline = DatelineClue(record.times, of: article)?.clue(near: days).map { [$0] } ?? []
        return DateCombination(plain + dateline + times.clues(near: days))
    }
}

extension [DateContradiction] {
    /// By the words of their first sides.
    var inTextOrder: [DateContradiction] {
        sorted { ($0.first.range?.lower ?? 0) < ($1.first.range?.lower ?? 0) }
    }
}
