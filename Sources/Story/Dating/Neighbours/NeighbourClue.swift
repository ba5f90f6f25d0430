import Entries

/// What dated articles that tell the same story tell of the day of another: news are told within days.
struct NeighbourClue {
    let neighbours: [DatedNeighbour]

    /// One clue from all of them, because together they weigh what each leaves open; nil where there are none.
    var clue: DateClue? {
        guard let likest = neighbours.first else { return nil }
        let curve = DayCurve(1, sum: neighbours.flatMap(\.steps))
        return DateClue(
            DateEvidence(
                .neighbour, DayRange(likest.day - 7, likest.day + 7), reason: reason(likest), neighbour: likest.id),
            curve)
    }

    private func reason(_ likest: DatedNeighbour) -> String {
        let others = neighbours.count - 1
        let more = others == 0 ? "" : others == 1 ? " and one more" : " and \(others) more"
        return "tells the same story as “\(likest.id)” of \(likest.day)\(more)"
    }
}

extension DatedNeighbour {
    /// How much more likely the days around its own are than others.
    fileprivate var steps: [(days: ClosedRange<Int32>, weight: Double)] {
        let day = day.number
        return [(day - 20...day + 20, odds / 20), (day - 7...day + 7, odds / 4), (day - 2...day + 2, odds)]
    }

    /// Of articles as alike as this, so many times as many lie within days of each other as on any other days: grows
    /// with the sixth power of the cosine. Chosen on the dating development set, where powers of 5 to 8 do as well.
    private var odds: Double {
        let cosine = Double(likeness) / 1_000
        let cube = cosine * cosine * cosine
        return 100_000 * cube * cube
    }
}
