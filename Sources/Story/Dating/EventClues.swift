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
            let days = DayRange(event.first.earliest, event.last)
            return DateClue(
                DateEvidence(.event, days, at: match.range, reason: "\(Self.words(event)) (\(event.source))"),
                Self.curve(event))
        }
    }

    private static func words(_ event: AnchorEvents.Event) -> String {
        let name = "“\(event.name)”"
        return switch event.last {
        case nil: "\(name) since \(event.first)"
        case event.first.latest?: "\(name): \(event.first)"
        case let last?: "\(name): \(event.first) to \(last)"
        }
    }

    static func curve(_ event: AnchorEvents.Event) -> DayCurve {
        let first = event.first.numbers
        let last = event.last?.number ?? DayCurve.horizon.upperBound
        return fading(event).curve(around: first.lowerBound...max(last, first.upperBound))
    }

    /// How the press tells of an event before and behind it. A namesake some years before is told now and then; that one
    /// was told long before says nothing of all the years there were.
    private static func fading(_ event: AnchorEvents.Event) -> Fading {
        let namesake = event.told == .years ? 0.04 : 0.01
        let foreseen: [(days: Int32, weight: Double)] =
            event.isForeseen ? [(90, 0.7), (year, 0.3), (2 * year, 0.1)] : [(30, 0.1)]
        return Fading(
            before: foreseen + [(8 * year, namesake)], behind: behind(event.told), early: namesake / 50,
            late: event.told == .ever ? 0.05 : 0.005)
    }

    private static func behind(_ told: AnchorEvents.Told) -> [(days: Int32, weight: Double)] {
        switch told {
        case .months: [(60, 1), (180, 0.3), (year, 0.1), (3 * year, 0.03)]
        case .years: [(30, 1), (90, 0.8), (year, 0.5), (2 * year, 0.2), (4 * year, 0.08), (8 * year, 0.03)]
        case .ever: [(year, 1), (10 * year, 0.6), (25 * year, 0.4), (60 * year, 0.2)]
        }
    }
}
