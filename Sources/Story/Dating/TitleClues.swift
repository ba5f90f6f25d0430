import Entries
import Text

/// What the titles of people tell: an office is named with its holder mostly while it is held.
struct TitleClues {
    let base: PartyBase

    /// One clue for each person and time, from the first place that gives the title.
    func clues(_ evidence: TitleEvidence?) -> [DateClue] {
        var seen: Set<Key> = []
        return (evidence?.titles ?? []).compactMap { title in
            guard seen.insert(Key(person: title.person, time: title.time, held: title.held)).inserted else {
                return nil
            }
            return clue(title)
        }
    }

    private struct Key: Hashable {
        let person: PartyID
        let time: TitleTime
        let held: [DayRange]
    }

    private func clue(_ title: TitledPerson) -> DateClue? {
        let name = base[title.person]?.name ?? title.person.value
        switch title.time {
        case .current:
            let hull = DayRange(title.held.first?.earliest, title.held.last?.latest)
            return DateClue(
                DateEvidence(
                    .title, hull, at: title.range, reason: "\(name) had this title \(Self.words(title.held))"),
                Self.held(title.held))
        case .former:
            guard let after = title.held.first?.latest.map({ $0 + 1 }) else { return nil }
            return DateClue(
                DateEvidence(
                    .title, DayRange(after, nil), at: title.range,
                    reason: "\(name) had this title \(Self.words(title.held)), and no longer when this was written"),
                Self.former(title.held), isFormer: true)
        case .future, .other: return nil
        }
    }

    /// The press keeps a title for some time after ("President Bush"), and gives it to nobody long beforehand.
    ///
    /// Measured on 4,100 titles in 1,670 dated articles: 88 in 100 stand in an article of the days in office.
    private static let fullTerm = Fading(
        before: [(14, 0.15), (60, 0.1), (year, 0.01), (8 * year, 0.001)],
        behind: [(14, 0.8), (60, 0.3), (year, 0.18), (4 * year, 0.06), (10 * year, 0.02), (20 * year, 0.004)],
        early: 0.00005, late: 0.001)
    /// Measured in the same way on 500 governments, which are told of for longer.
    static let ledFading = Fading(
        before: [(60, 0.2), (year, 0.02)],
        behind: [(30, 0.8), (year, 0.5), (2 * year, 0.25), (4 * year, 0.2), (10 * year, 0.04)],
        early: 0.004, late: 0.006)

    /// How likely a tenure whose end nobody knows still goes on: 1 for four years, then less and less.
    private static let openTenure: [(days: Int32, weight: Double)] = [
        (4 * year, 1), (8 * year, 0.4), (16 * year, 0.1), (30 * year, 0.02),
    ]

    static func held(_ held: [DayRange], _ fading: (ClosedRange<Int32>) -> Fading = heldFading) -> DayCurve {
        held.map { days in
            let fading = fading(days.numbers)
            return days.latest == nil && days.earliest != nil
                ? Fading(before: fading.before, behind: openTenure, early: fading.early, late: 0)
                    .curve(around: days.numbers.lowerBound...days.numbers.lowerBound)
                : fading.curve(around: days.numbers)
        }.heaviest
    }

    /// Of a short tenure months and years later, and before, as little is told as of four years in proportion: else those of
    /// some months would speak mostly for the days after them.
    private static func heldFading(_ tenure: ClosedRange<Int32>) -> Fading {
        let part = min(1, Double(tenure.count) / Double(4 * year))
        return fullTerm.lessened(to: part, beyond: 60)
    }

    /// How the press tells of those who left office: measured on 212 in 970 dated articles.
    private static let formerly: [(days: Int32, weight: Double)] = [
        (year, 1), (2 * year, 0.8), (4 * year, 0.6), (8 * year, 0.4), (12 * year, 0.25), (30 * year, 0.1),
        (100 * year, 0.06),
    ]

    /// "Former" is said after the end, unless the person is in office again.
    private static func former(_ held: [DayRange]) -> DayCurve {
        let first = held[0].numbers
        var steps: [(days: ClosedRange<Int32>, weight: Double)] = []
        var from: Int32 = 1
        for step in formerly {
            if let after = first.behind(from, step.days) { steps.append((after, step.weight)) }
            from = step.days + 1
        }
        for again in held { steps.append((again.numbers, 0.03)) }
        return DayCurve(0.0005, steps)
    }

    /// "from 2017-01-20 to 2021-01-19 and from 2025-01-20 on"
    static func words(_ held: [DayRange]) -> String {
        held.map { days in
            switch (days.earliest, days.latest) {
            case (let first?, let last?): "from \(first) to \(last)"
            case (let first?, nil): "from \(first) on"
            case (nil, let last?): "until \(last)"
            case (nil, nil): "always"
            }
        }.joined(separator: " and ")
    }
}

/// What "the Duarte administration" tells: somebody leads a state.
struct GovernmentClues {
    let base: PartyBase

    func clues(_ article: Article, _ mentions: [Mention]) -> [DateClue] {
        var seen: Set<PartyID> = []
        return mentions.compactMap { mention in
            guard let end = Self.government(behind: mention.range, in: article.text),
                let held = led(by: mention.party), seen.insert(mention.party).inserted
            else { return nil }
            let name = base[mention.party]?.name ?? mention.party.value
            return DateClue(
                DateEvidence(
                    .government, DayRange(held.first?.earliest, held.last?.latest),
                    at: ByteRange(mention.range.lower, end),
                    reason: "\(name) was in office \(TitleClues.words(held))"),
                TitleClues.held(held) { _ in TitleClues.ledFading })
        }
    }

    /// The days on which somebody headed a state or its government.
    private func led(by person: PartyID) -> [DayRange]? {
        let tenures = base.tenures(ofPerson: person).filter { tenure in
            let roles = base[tenure.office]?.office?.roles ?? []
            return roles.contains(.headOfState) || roles.contains(.headOfGovernment)
        }
        let held = tenures.map { DayRange($0.period.from?.earliest, $0.period.to?.latest.map { $0 - 1 }) }
        return held.isEmpty ? nil : held.sorted { $0.numbers.lowerBound < $1.numbers.lowerBound }
    }

    /// The end of "administration" or "government" right behind a name, where it stands there.
    private static func government(behind name: ByteRange, in text: ArticleText) -> Int? {
        guard name.upper < text.count, let word = text.word(from: name.upper, to: text.count),
            word.lower == name.upper + 1,
            ["administration", "government", "presidency"].contains(text[word].lowercased())
        else { return nil }
        return word.upper
    }
}
