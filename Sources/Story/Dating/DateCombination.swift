import Entries
import Text

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
    private let clues: [DateClue]

    /// The share of all weight that the interval holds. On the development set for dating such intervals hold the day in
    /// 94 of 100; with a share of 0.96 in 93, on the development coverage in two fewer of 100, and they are a tenth shorter.
    static let share = 0.97

    init(_ clues: [DateClue]) {
        let all = clues.reduce(DayCurve(1)) { $0 * $1.curve }
        let days = clues.isEmpty ? nil : all.shortest(holding: Self.share)
        let judged = clues.map { $0.judged(within: days ?? .always) }.sorted { $0.curve.spread < $1.curve.spread }
        self.days = days
        self.clues = judged
        evidence = judged.map(\.evidence)
        contradictions = Self.contradictions(judged, days ?? .always)
    }

    /// The evidence as a date that is known judges it, and what goes against that date.
    func judged(by known: DateEvidence) -> (evidence: [DateEvidence], against: [DateContradiction]) {
        let judged = clues.map { $0.judged(within: known.days) }
        let against = judged.filter { $0.cannotBe(within: known.days) }.map { DateContradiction($0.evidence, known) }
        return (judged.map(\.evidence), against)
    }

    /// Each clue that cannot be true of these days, with the clue that goes against it most.
    private static func contradictions(_ clues: [DateClue], _ days: DayRange) -> [DateContradiction] {
        clues.filter { $0.cannotBe(within: days) }.compactMap { clue in
            let against = clues.first { other in
                other.evidence.isFollowed && other.evidence.range != nil
                    && other.curve.most(in: clue.evidence.days.numbers) <= DateClue.against
            }
            return against.map { DateContradiction(clue.evidence, $0.evidence) }
        }.inTextOrder
    }
}

extension DateClue {
    /// A weight under which days go against a clue whose best days weigh 1.
    static let against = 0.05

    /// The clue, with whether it goes along with some days.
    fileprivate func judged(within days: DayRange) -> DateClue {
        var clue = self
        clue.evidence.isFollowed = best(in: days) > Self.against
        return clue
    }

    /// True where what is told cannot be so on these days: not yet happened, or counted from another day. Old titles are
    /// given out of courtesy and old news are told again, so these go against nothing.
    fileprivate func cannotBe(within days: DayRange) -> Bool {
        guard best(in: days) <= Self.against, evidence.range != nil else { return false }
        switch evidence.kind {
        case .weekday, .dateline, .anniversary, .equation: return true
        case .title where isFormer: return true
        case .title, .event, .newest: return days.isBefore(evidence.days)
        default: return false
        }
    }

    /// The weight of the best of some days, 1 for the best of all.
    private func best(in days: DayRange) -> Double {
        let most = curve.most(in: DayCurve.horizon)
        return most > 0 ? curve.most(in: days.numbers) / most : 0
    }
}
