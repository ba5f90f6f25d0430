import Entries
import Text

/// What came with an article tells of when it was published: the date given with it, its address.
struct GivenClues {
    let article: Article

    /// The days of publication with what tells them, the surest; nil where nothing does.
    var published: DateEvidence? { given ?? address }

    private var given: DateEvidence? {
        guard let published = article.published,
            let days = DayRange(iso: published.prefix { $0 != "T" && $0 != " " }), isPlausible(days)
        else { return nil }
        return DateEvidence(.given, days, reason: "the date that came with the article")
    }

    /// `/2018/06/12/`, `/2018/jun/12/` or `2018-06-12` in the address.
    private var address: DateEvidence? {
        guard let url = article.url else { return nil }
        let parts = url.lowercased().split { "/-_.?&=".contains($0) }.map(String.init)
        for place in parts.indices.dropLast(2) {
            guard parts[place].count == 4, let year = Int(parts[place]), (1_900...2_100).contains(year),
                let month = Self.month(parts[place + 1]), parts[place + 2].count <= 2, let day = Int(parts[place + 2]),
                let found = Day(year: year, month: month, day: day)
            else { continue }
            return DateEvidence(.address, DayRange(found), reason: "the date in its address")
        }
        return nil
    }

    private static func month(_ word: String) -> Int? {
        if word.count <= 2 { return Int(word).flatMap { (1...12).contains($0) ? $0 : nil } }
        return months.firstIndex(of: String(word.prefix(3))).map { $0 + 1 }
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Programs that do not know a date write one of the year 1 or of 1970.
    private func isPlausible(_ days: DayRange) -> Bool {
        guard let first = days.earliest else { return false }
        return DayCurve.horizon.contains(first.number) && first.number != 0
    }
}
