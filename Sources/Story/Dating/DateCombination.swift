import Entries

/// Clues taken together: the days they leave, which of them go along with that, and which go against each other.
///
/// The clues are weighed together, day by day, so that one that goes against all others is overruled and not obeyed:
/// a soft intersection.
struct DateCombination {
    /// Nil where no clue tells anything.
    let days: DayRange?
    /// All clues, those that tell most first; `isFollowed` says which go along.
    let evidence: [DateEvidence]
    let contradictions: [DateContradiction]

    /// The share of weight that the interval holds. Chosen on 1,500 dated articles of the American press outside the
    /// scored ones: there the interval holds the day in so many of a hundred.
    static let share = 0.95

    init(_ clues: [DateClue]) {
        let all = clues.reduce(DayCurve(1)) { $0 * $1.curve }
        days = clues.isEmpty ? nil : all.shortest(holding: Self.share)
        let within = days ?? .always
        let judged = clues.map { clue in
            var clue = clue
            clue.evidence.isFollowed = clue.goesAlong(with: within)
            return clue
        }
        evidence = judged.sorted { $0.telling > $1.telling }.map(\.evidence)
        contradictions = []
    }
}

extension DateClue {
    /// True where some of the days weigh nearly as much as the best days of this clue.
    fileprivate func goesAlong(with days: DayRange) -> Bool { curve.most(in: days.numbers) >= 0.1 }

    /// The fewer days a clue leaves, the more it tells.
    fileprivate var telling: Double { -curve.spread }
}
