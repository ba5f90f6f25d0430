import Entries
import Text

/// What came with an article tells of when it was published: the date given with it, its address.
struct GivenClues {
    let article: Article

    /// The days of publication with what tells them, the surest; nil where nothing does.
    var published: DateEvidence? { given ?? address }

    private var given: DateEvidence? {
        guard let published = article.published,
            let days = DayRange(published: published), isPlausible(days)
        else { return nil }
        return DateEvidence(.given, days, reason: "the date that came with the article")
    }

    private var address: DateEvidence? {
        article.url.flatMap { Day(inAddress: $0) }.map {
            DateEvidence(.address, DayRange($0), reason: "the date in its address")
        }
    }

    /// Programs that do not know a date write one of the year 1 or of 1970.
    private func isPlausible(_ days: DayRange) -> Bool {
        guard let first = days.earliest else { return false }
        return DayCurve.horizon.contains(first.number) && first.number != 0
    }
}
