import Entries
import Text

/// What the words of an article tell: the press words things in some months that it does not in others.
///
/// A temporal language model (de Jong, Rode and Hiemstra 2005), here a softmax regression over the quarters of a year with
/// the numbers of `PressWords`: a quarter weighs as much more than the average one as the words speak for it.
struct VocabularyClue {
    let words: PressWords
    let article: Article

    /// Nil where the article has too few words of the table, or they speak for all quarters alike.
    var clue: DateClue? {
        let found = words.found(in: article.text, article.body)
        guard found.count >= Self.fewest else { return nil }
        let odds = odds(found)
        guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }), odds[best] >= Self.least else { return nil }
        let months = months(odds)
        let days = DayCurve(0, sum: months).shortest(holding: Self.told)
        let telling = telling(found, best)
        let quoted = telling.map { "“\(article.text[$0])”" }.joined(separator: ", ")
        return DateClue(
            DateEvidence(
                .vocabulary, days, at: telling.first, reason: "words that the press used most in these days: \(quoted)"),
            DayCurve(Self.early, sum: floored(months)))
    }

    /// Terms of the table without which an article tells nothing.
    private static let fewest = 12
    /// How many times as likely as the average the likeliest quarter is at least.
    private static let least = 2.0
    /// The share of what the words tell that is given as their days.
    private static let told = 0.8

    /// What days before the table weigh, and its own at least, where the average quarter weighs 1.
    private static let early = 0.1
    /// What days behind the table weigh at least, and at least of what its best quarter does: words that came up stay.
    private static let (late, staying) = (0.5, 0.2)

    // MARK: - Quarters

    /// How many times as likely as the average quarter each is.
    private func odds(_ found: [PressWords.Found]) -> [Double] {
        var scores = [Double](repeating: 0, count: words.quarters)
        for term in found.map(\.term) {
            for quarter in scores.indices { scores[quarter] += term.weight * Double(term.letters[quarter]) }
        }
        let length = found.reduce(0) { $0 + $1.term.weight * $1.term.weight }.squareRoot()
        let most = scores.max() ?? 0
        let weights = scores.map { Self.exponential(($0 - most) / length * Self.step) }
        let mean = weights.reduce(0, +) / Double(max(weights.count, 1))
        return weights.map { $0 / mean }
    }

    /// What a letter of the table counts for, in natural logarithms of odds.
    ///
    /// In the table it is a quarter of a unit, by a regression that was held back. Taken 1.4 times, the intervals of the
    /// development set hold their days as often as without words, and are a third shorter.
    private static let step = 0.35

    /// e to the power of a number that is not above 0, to four places: (1 + x/n)ⁿ.
    private static func exponential(_ exponent: Double) -> Double {
        (0..<20).reduce(max(0, 1 + exponent / 1_048_576)) { power, _ in power * power }
    }

    /// The words that speak most for a quarter against the others, the surest first; of words in one another one.
    private func telling(_ found: [PressWords.Found], _ quarter: Int) -> [ByteRange] {
        let surest = found.map { found -> (range: ByteRange, says: Double) in
            let mean = found.term.letters.reduce(0) { $0 + Double($1) } / Double(words.quarters)
            return (found.range, found.term.weight * (Double(found.term.letters[quarter]) - mean))
        }.sorted { $0.says == $1.says ? $0.range.lower < $1.range.lower : $0.says > $1.says }
        var chosen: [ByteRange] = []
        for word in surest where chosen.count < Self.shown && word.says > 0 {
            if !chosen.contains(where: { $0.lower < word.range.upper && word.range.lower < $0.upper }) {
                chosen.append(word.range)
            }
        }
        return chosen
    }

    private static let shown = 3

    // MARK: - Days

    /// The weights of months, drawn straight between the middles of quarters.
    private func months(_ odds: [Double]) -> [(days: ClosedRange<Int32>, weight: Double)] {
        odds.indices.flatMap { quarter in
            (0..<3).compactMap { part in
                let beside = odds[min(max(quarter + part - 1, 0), odds.count - 1)]
                return month(quarter * 3 + part).map { ($0, (odds[quarter] * 2 + beside) / 3) }
            }
        }
    }

    private func month(_ number: Int) -> ClosedRange<Int32>? {
        func first(_ number: Int) -> Day? {
            let month = words.firstMonth - 1 + number
            return Day(year: words.firstYear + month / 12, month: month % 12 + 1, day: 1)
        }
        guard let start = first(number), let end = first(number + 1) else { return nil }
        return start.number...(end.number - 1)
    }

    /// The months, and all days behind them, with what they weigh more than days before.
    private func floored(
        _ months: [(days: ClosedRange<Int32>, weight: Double)]
    ) -> [(days: ClosedRange<Int32>, weight: Double)] {
        let told = months.map { ($0.days, max($0.weight - Self.early, 0)) }
        let most = months.reduce(0) { max($0, $1.weight) }
        let behind = months.last?.days.behind(1, 200_000)
        return told + (behind.map { [($0, max(Self.late, most * Self.staying) - Self.early)] } ?? [])
    }
}
