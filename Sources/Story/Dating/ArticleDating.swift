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

    package func dates(of article: Article, _ record: ArticleRecord) -> ArticleDates {
        let combination = DateCombination(clues(of: article, record))
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
