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
        var fading = fading(event.told)
        fading.before = [(30, 0.1)]
        if event.isForeseen { fading.before = [(90, 0.7), (year, 0.3), (2 * year, 0.1)] }
        return fading.curve(around: first.lowerBound...max(last, first.upperBound))
    }

    private static func fading(_ told: AnchorEvents.Told) -> Fading {
        switch told {
        case .months: Fading(behind: [(60, 1), (180, 0.3), (year, 0.1), (3 * year, 0.03)], early: 0.01, late: 0.005)
        case .years:
            Fading(
                behind: [(30, 1), (90, 0.8), (year, 0.5), (2 * year, 0.2), (4 * year, 0.08), (8 * year, 0.03)],
                early: 0.04, late: 0.01)
        case .ever:
            Fading(
                behind: [(year, 1), (10 * year, 0.6), (25 * year, 0.4), (60 * year, 0.2)], early: 0.01, late: 0.05)
        }
    }
}
