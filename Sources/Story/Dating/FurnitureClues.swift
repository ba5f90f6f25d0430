import Entries
import Text

/// What stands around an article on its page tells when the page was captured, and nothing of when it was written.
struct FurnitureClues {
    let events: AnchorEvents

    func captured(_ article: Article, _ times: [TimeExpression]) -> ArticleDate {
        let named = events.matches(in: article.text, article.residue).map { match in
            evidence(foreseen(events[match]), match.range, "names “\(events[match].name)”, \(events[match].first)")
        }
        let told = times.filter(\.isFurniture).compactMap { time -> DateEvidence? in
            guard time.meaning.date.year != nil, time.anchor == .calendar, time.value.days.earliest != nil,
                time.value.granularity != .year || Self.isCopyright(time.range, in: article.text)
            else { return nil }
            return evidence(time.value.days, time.range, "a date that stands beside the article")
        }
        let all = (named + told).sorted { first($0) > first($1) }
        guard let newest = all.first else { return ArticleDate() }
        return ArticleDate(DayRange(newest.days.earliest, nil), evidence: Array(all.prefix(Self.shown)))
    }

    /// The days from which on an event is spoken of: games and votes are announced for years.
    private func foreseen(_ event: AnchorEvents.Event) -> DayRange {
        event.isForeseen ? DayRange(event.first.earliest.map { $0 - 2 * 365 }, nil) : event.first
    }

    /// True for the year of "© 2031" and "Copyright 2031": a bare year in a menu may be still to come.
    private static func isCopyright(_ range: ByteRange, in text: ArticleText) -> Bool {
        let before = text[ByteRange(max(0, range.lower - copyright), range.lower)].lowercased()
        return before.contains("©") || before.contains("copyright")
    }

    /// Bytes before a year in which it is said to be one of copyright: "Copyright (c) 2019–".
    private static let copyright = 20

    /// Older ones tell nothing more.
    private static let shown = 3

    private func first(_ evidence: DateEvidence) -> Int32 { evidence.days.earliest?.number ?? .min }

    private func evidence(_ days: DayRange, _ range: ByteRange, _ reason: String) -> DateEvidence {
        DateEvidence(.furniture, DayRange(days.earliest, nil), at: range, reason: reason)
    }
}
