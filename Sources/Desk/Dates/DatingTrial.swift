package import Entries
import Ledger
import Story

/// How well articles are dated whose date is known: each as if it were not.
package struct DatingTrial: Sendable {
    package let article: ArticleID
    /// The day that came with it.
    package let published: Day
    /// What its text alone tells.
    package let alone: ArticleDates
}

extension Desk {
    /// Dates every article that has a day as if it had none, and hands the outcomes on in the order of the record.
    package func tryDating(each: (DatingTrial) throws -> Void) throws {
        let dating = ArticleDating(base)
        var slice = Slice(limit: 200)
        while true {
            let page = try ledger.articles(slice)
            for summary in page.items {
                guard let day = summary.published.flatMap({ Day(iso: $0.prefix(10)) }),
                    let recorded = try ledger.article(summary.id)
                else { continue }
                var article = recorded.article
                article.published = nil
                article.url = nil
                try each(
                    DatingTrial(
                        article: summary.id, published: day, alone: dating.dates(of: article, recorded.record)))
            }
            slice = Slice(skip: slice.skip + page.items.count, limit: slice.limit)
            if page.items.isEmpty { return }
        }
    }
}
