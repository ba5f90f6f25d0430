package import Entries
import Ledger

extension Desk {
    /// Articles that may have been written in some days, by the first of their days.
    package func timeline(_ days: DayRange, _ slice: Slice) throws -> Listing<ArticleSummary> {
        try ledger.timeline(days, slice)
    }

    /// The days on which the articles of `timeline` may have been written.
    package func writtenDays(in days: DayRange = .always) throws -> [DayRange] { try ledger.writtenDays(in: days) }

    /// Articles whose own dates do not add up.
    package func dateContradictions(_ slice: Slice) throws -> Listing<ContradictoryArticle> {
        try ledger.dateContradictions(slice)
    }
}
