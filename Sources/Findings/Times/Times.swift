package import Entries
package import Reading
import Text

extension ReadArticle {
    /// The times in the article, those of its furniture among them, in text order, as of the day it was published where
    /// that is given.
    package func times() -> [TimeExpression] {
        let body = TimeFinder(words, of: text, TimeContext(self)).all()
        let furniture = article.residue.isEmpty ? [] : furnitureTimes()
        let days = article.published.flatMap(DayRange.init(published:)) ?? .always
        return resolve((body + furniture).sorted { $0.range < $1.range }, writtenOn: days)
    }

    private func furnitureTimes() -> [TimeExpression] {
        let words = Words(text, in: article.residue, limit: Self.mostOfFurniture)
        return TimeFinder(words, of: text, TimeContext(isFurniture: true)).all()
    }

    /// Words of furniture that are looked at: enough for the menus and teasers of any page.
    private static let mostOfFurniture = 20_000
}
