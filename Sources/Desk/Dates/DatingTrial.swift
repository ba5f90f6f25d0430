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
    /// The same with all other articles, dated, beside it.
    package let besideOthers: ArticleDates
}

extension Desk {
    /// Dates every article whose day is known as if it were not, and hands the outcomes on in the order of the record.
    ///
    /// - Parameter days: the days of those that the ledger has none of.
    package func tryDating(_ days: [ArticleID: Day] = [:], each: (DatingTrial) throws -> Void) throws {
        let dating = ArticleDating(base)
        var dated: [NeighbourIndex.Dated] = []
        try eachDated(days) { article, day in
            let (id, outlet) = (article.summary.id, article.summary.outlet)
            dated.append(NeighbourIndex.Dated(id: id, outlet: outlet, day: day, StorySignature(of: article.article)))
        }
        let index = NeighbourIndex(dated)
        try eachDated(days) { recorded, day in
            var article = recorded.article
            article.published = nil
            article.url = nil
            let neighbours = index.neighbours(
                of: StorySignature(of: article), recorded.summary.id, outlet: article.outlet)
            try each(
                DatingTrial(
                    article: recorded.summary.id, published: day, alone: dating.dates(of: article, recorded.record),
                    besideOthers: dating.dates(of: article, recorded.record, neighbours: neighbours)))
        }
    }

    private func eachDated(_ days: [ArticleID: Day], _ each: (RecordedArticle, Day) throws -> Void) throws {
        var skip = 0
        while true {
            let page = try ledger.articles(Slice(skip: skip, limit: 200)).items
            if page.isEmpty { return }
            for summary in page {
                guard let day = days[summary.id] ?? summary.published.flatMap(DayRange.init(published:))?.day,
                    let article = try ledger.article(summary.id)
                else { continue }
                try each(article, day)
            }
            skip += page.count
        }
    }
}
