import Entries
import Text

/// What stands around an article on its page tells when the page was captured, and nothing of when it was written.
struct FurnitureClues {
    let events: AnchorEvents

    func captured(_ article: Article, _ times: [TimeExpression]) -> ArticleDate {
        let named = events.matches(in: article.text, article.residue).map { match in
            evidence(events[match].first, match.range, "names “\(events[match].name)”, \(events[match].first)")
        }
        let told = times.filter(\.isFurniture).compactMap { time -> DateEvidence? in
            guard time.meaning.date.year != nil, time.anchor == .calendar, time.value.days.earliest != nil else {
                return nil
            }
            return evidence(time.value.days, time.range, "a date that stands beside the article")
        }
        let all = (named + told).sorted { first($0) > first($1) }
        guard let newest = all.first else { return ArticleDate() }
        return ArticleDate(DayRange(newest.days.earliest, nil), evidence: Array(all.prefix(Self.shown)))
    }

    /// Older ones tell nothing more.
    private static let shown = 3

    private func first(_ evidence: DateEvidence) -> Int32 { evidence.days.earliest?.number ?? .min }

    private func evidence(_ days: DayRange, _ range: ByteRange, _ reason: String) -> DateEvidence {
        DateEvidence(.furniture, DayRange(days.earliest, nil), at: range, reason: reason)
    }
}
