import Entries
import Text

/// What the day at the head of a report tells: "LISSE, May 13 (Gazette) — The talks ended."
struct DatelineClue {
    private let range: ByteRange
    private let date: CalendarDate

    /// Nil where the article does not begin with a place in capitals, a day and a dash.
    init?(_ times: [TimeExpression], of article: Article) {
        guard let start = article.body.first(where: { $0.kind == .paragraph })?.range.lower,
            let time = times.first(where: { $0.range.lower >= start }),
            time.range.lower - start <= Self.longestPlace, time.meaning.step == nil,
            time.meaning.date.month != nil, time.meaning.date.day != nil,
            Self.isPlace(ByteRange(start, time.range.lower), in: article.text),
            Self.hasDash(behind: time.range.upper, in: article.text)
        else { return nil }
        range = ByteRange(start, time.range.upper)
        date = time.meaning.date
    }

    /// Bytes: "SAN MIGUEL DEL LAGO, Orvania, ".
    private static let longestPlace = 60
    /// Bytes from the day to the dash: " (Lindhaven Press Agency) —".
    private static let longestAgency = 40

    /// The clue, once its own year or `days` say of which years it can be.
    func clue(near days: DayRange) -> DateClue? {
        guard let years = date.year.map({ $0...$0 }) ?? TimeClues.years(near: days) else { return nil }
        let hits = years.compactMap { CalendarCell(year: $0, month: date.month, day: date.day)?.days }
        guard let first = hits.first, let last = hits.last else { return nil }
        return DateClue(
            DateEvidence(
                .dateline, DayRange(first.earliest, last.latest), at: range, reason: "the day at the head of the report"
            ),
            hits.map { Self.fading.curve(around: $0.numbers) }.heaviest)
    }

    /// Reports are printed on the day they are sent, or soon after.
    private static let fading = Fading(
        before: [(1, 0.1)], behind: [(1, 0.8), (3, 0.2), (14, 0.02)], early: 0.0001, late: 0.0001)

    private static func isPlace(_ range: ByteRange, in text: ArticleText) -> Bool {
        guard let word = text.word(from: range.lower, to: range.upper), word.count >= 3 else { return false }
        let place = text[word]
        return place == place.uppercased() && place != place.lowercased()
    }

    private static func hasDash(behind end: Int, in text: ArticleText) -> Bool {
        let words = text[ByteRange(end, min(text.count, end + longestAgency))]
        return ["—", "–", "--", " - "].contains { words.contains($0) }
    }
}
