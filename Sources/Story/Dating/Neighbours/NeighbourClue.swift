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
                .neighbour, DayRange(likest.day - 7, likest.day + 7), reason: DatedNeighbour.reason(neighbours) ?? "",
                neighbour: likest.id),
            curve)
    }
}

extension DatedNeighbour {
    /// What some neighbours tell, in plain words, the same for the same neighbours; nil for none.
    package static func reason(_ neighbours: [DatedNeighbour]) -> String? {
        guard let likest = neighbours.first else { return nil }
        let others = neighbours.dropFirst().map { "\($0.day) (\($0.likeness / 10) %)" }
        return "tells the same story as an article of \(likest.day) (\(likest.likeness / 10) % alike)"
            + (others.isEmpty ? "" : "; less alike are those of " + others.joined(separator: ", "))
    }

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
