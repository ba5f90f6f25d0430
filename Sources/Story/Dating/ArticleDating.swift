package import Entries
import Text

/// Dates articles by what is in them: their own words and what came with them.
package struct ArticleDating: Sendable {
    private let base: PartyBase
    private let events: AnchorEvents

    /// - Parameter base: who held which office when.
    package init(_ base: PartyBase) {
        self.base = base
        events = .english
    }

    /// - Parameter neighbours: dated articles that tell the same story.
    package func dates(
        of article: Article, _ record: ArticleRecord, neighbours: [DatedNeighbour] = []
    ) -> ArticleDates {
        let plain = clues(of: article, record)
        let times = TimeClues(named: NamedTimes(record.times, in: article.text))
        let near = NeighbourClue(neighbours: neighbours).clue.map { [$0] } ?? []
        let first = plain + times.clues + near
        // Days of a year tell nothing before the years in question are known.
        let combination = DateCombination(first + times.clues(near: DateCombination(first).days ?? .always))
        return ArticleDates(
            written: ArticleDate(combination.days ?? .always, evidence: combination.evidence),
            contradictions: combination.contradictions)
    }

    private func clues(of article: Article, _ record: ArticleRecord) -> [DateClue] {
        TitleClues(base: base).clues(record.titleEvidence)
            + GovernmentClues(base: base).clues(article, record.mentions)
            + EventClues(events: events).clues(events.matches(in: article.text, article.body))
    }
}
