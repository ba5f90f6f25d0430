package import Entries
internal import Foundation
internal import GRDB
internal import Text

extension Ledger {
    /// Articles that may have been written in some days, by the first of their days, then in the order of the record.
    ///
    /// One whose days are open to one side is listed at the end that is known, lest it stand in every window.
    package func timeline(_ days: DayRange, _ slice: Slice) throws(LedgerError) -> Listing<ArticleSummary> {
        try read { database in
            let source = SQL.timeline(days)
            let keys = try database.keys(
                "SELECT article \(source) ORDER BY ifnull(earliest, latest), latest, article", slice)
            return Listing(
                items: try keys.map { try ArticleReader(database, key: $0).summary() },
                total: try database.count("SELECT count(*) \(source)"), skipped: slice.skip)
        }
    }

    /// The days on which the articles of `timeline` may have been written.
    package func writtenDays(in days: DayRange) throws(LedgerError) -> [DayRange] {
        try read { database in
            let query: SQL = "SELECT earliest, latest \(SQL.timeline(days))"
            return try SQLRequest<Row>(literal: query).fetchAll(database).map(\.days)
        }
    }

    /// Articles whose own dates do not add up, in the order of the record.
    package func dateContradictions(_ slice: Slice) throws(LedgerError) -> Listing<ContradictoryArticle> {
        try read { database in
            let source: SQL = "FROM date_evidence WHERE date = 'first'"
            let keys = try database.keys("SELECT DISTINCT article \(source) ORDER BY article", slice)
            return Listing(
                items: try keys.map { key in
                    let reader = ArticleReader(database, key: key)
                    let (text, dates) = (try reader.text(), try ArticleDateRows(database, article: key).dates())
                    try reader.requireInside(text, dates.ranges)
                    return ContradictoryArticle(try reader.summary(), dates.contradictions, text)
                },
                total: try database.count("SELECT count(DISTINCT article) \(source)"), skipped: slice.skip)
        }
    }
}

extension SQL {
    /// The rows of the articles of `timeline`.
    fileprivate static func timeline(_ days: DayRange) -> SQL {
        """
        FROM article_date WHERE date = 'written' AND (earliest IS NOT NULL OR latest IS NOT NULL)
          AND ifnull(earliest, latest) <= \(days.latest?.number ?? .max)
          AND ifnull(latest, earliest) >= \(days.earliest?.number ?? .min)
        """
    }
}
