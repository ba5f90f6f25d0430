import Entries
import Text

/// What things that happened on known days tell: nothing is named before it happened, and most things are soon forgotten.
struct EventClues {
    let events: AnchorEvents

    /// One clue for each event, from the first place that names it.
    func clues(_ matches: [AnchorEvents.Match]) -> [DateClue] {
        var seen: Set<Int> = []
        return matches.compactMap { match in
            guard seen.insert(match.event).inserted else { return nil }
            let event = events[match]
            // What was there before can be named on any day.
            let first = event.told == .known ? nil : event.first.earliest
            let days = DayRange(first, event.spans.last?.last)
            return DateClue(
                DateEvidence(.event, days, at: match.range, reason: "\(Self.words(event)) (\(event.source))"),
                Self.curve(event))
        }
    }

    private static func words(_ event: AnchorEvents.Event) -> String {
        let spans = event.spans.map { span in
            switch span.last {
            case nil: "since \(span.first)"
            case span.first.latest?: "\(span.first)"
            case let last?: "\(span.first) to \(last)"
            }
        }
        return "“\(event.name)”: " + spans.joined(separator: ", ")
    }

    static func curve(_ event: AnchorEvents.Event) -> DayCurve {
        event.spans.map { curve($0, event) }.heaviest
    }

    private static func curve(_ span: AnchorEvents.Span, _ event: AnchorEvents.Event) -> DayCurve {
        let first = span.first.numbers
        if span.last == nil, event.told == .years || event.told == .known { return goingOn(event).curve(around: first) }
        let last = span.last?.number ?? DayCurve.horizon.upperBound
        return fading(event).curve(around: first.lowerBound...max(last, first.upperBound))
    }

    /// How the press tells of an event before and behind it. A namesake some years before is told now and then; that one
    /// was told long before says nothing of all the years there were.
    private static func fading(_ event: AnchorEvents.Event) -> Fading {
        if event.told == .again { return again }
        if event.told == .known {
            return Fading(
                before: [(30, 0.15), (year, 0.08), (8 * year, 0.06)], behind: behind(.years), early: 0.01, late: 0.01)
        }
        let namesake = event.told == .years ? 0.04 : 0.01
        let foreseen: [(days: Int32, weight: Double)] =
            event.isForeseen ? [(90, 0.7), (year, 0.3), (2 * year, 0.1)] : [(30, 0.1)]
        return Fading(
            before: foreseen + [(8 * year, namesake)], behind: behind(event.told), early: namesake / 50,
            late: event.told == .ever ? 0.05 : 0.005)
    }

    /// People and things that are the talk of some years, from the day they became it: measured on 208 of them in 970
    /// dated articles.
    private static func goingOn(_ event: AnchorEvents.Event) -> Fading {
        let fading = fading(event)
        return Fading(
            before: fading.before,
            behind: [(90, 1), (180, 0.6), (2 * year, 0.3), (4 * year, 0.12), (8 * year, 0.06)],
            early: fading.early, late: 0.03)
    }

    /// Votes and conventions are told of around their days; of those to come the table does not know yet.
    private static let again = Fading(
        before: [(30, 1), (120, 0.7), (year, 0.3), (2 * year, 0.12)],
        behind: [(14, 1), (60, 0.6), (year, 0.25), (2 * year, 0.12)], early: 0.08, late: 0.2)

    private static func behind(_ told: AnchorEvents.Told) -> [(days: Int32, weight: Double)] {
        switch told {
        case .months: [(60, 1), (180, 0.3), (year, 0.1), (3 * year, 0.03)]
        case .years, .known: [(30, 1), (90, 0.8), (year, 0.5), (2 * year, 0.2), (4 * year, 0.08), (8 * year, 0.03)]
        case .ever, .again: [(year, 1), (10 * year, 0.6), (25 * year, 0.4), (60 * year, 0.2)]
        }
    }
}
