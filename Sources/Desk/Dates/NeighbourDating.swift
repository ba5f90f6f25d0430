import Entries
import Ledger
import Story

/// Dates the articles of a ledger that tell no day of their own by those that do and tell the same story.
///
/// What an article's own words tell never comes from a neighbour, so the outcome is the same whatever the order in which
/// articles came; an article whose neighbours are the same as before is left alone.
struct NeighbourDating {
    let ledger: Ledger
    let dating: ArticleDating

    /// An article is a neighbour when it is dated to a week or less.
    private static let exact = 7
    /// Dated articles that are held at a time: 150 words of eight bytes for each, 25 MB in all.
    private static let block = 20_000
    private static let portion = 500

    func settle() throws {
        try sign()
        var found: [ArticleID: [DatedNeighbour]] = [:]
        try portions(dated: true, Self.block) { dated in
            let index = NeighbourIndex(dated.compactMap(NeighbourIndex.Dated.init))
            try portions(dated: false, Self.portion) { undated in
                for article in undated {
                    guard let signature = StorySignature(stored: article.words) else { continue }
                    let near = index.neighbours(of: signature, article.id, outlet: article.outlet)
                    if !near.isEmpty { found[article.id] = DatedNeighbour.best(found[article.id, default: []] + near) }
                }
            }
        }
        try portions(dated: false, Self.portion) { try redate($0, found) }
    }

    private func sign() throws {
        while case let articles = try ledger.unsigned(limit: Self.portion), !articles.isEmpty {
            try ledger.keep(articles.map { ($0.id, StorySignature(of: $0).bytes) })
        }
    }

    private func redate(_ articles: [KeptSignature], _ found: [ArticleID: [DatedNeighbour]]) throws {
        var records: [(id: ArticleID, record: ArticleRecord)] = []
        for kept in articles {
            let neighbours = found[kept.id] ?? []
            guard DatedNeighbour.reason(neighbours) != kept.neighbours,
                let (article, record) = try ledger.found(in: kept.id)
            else { continue }
            records.append((kept.id, dating.dated(record, of: article, neighbours: neighbours)))
        }
        if !records.isEmpty { try ledger.redate(records) }
    }

    private func portions(dated: Bool, _ size: Int, _ each: ([KeptSignature]) throws -> Void) throws {
        var key: Int64 = 0
        while case let portion = try ledger.signatures(dated: dated, exact: Self.exact, after: key, limit: size),
            let last = portion.last
        {
            try each(portion)
            key = last.key
        }
    }
}

extension NeighbourIndex.Dated {
    /// A kept signature in the middle of its days.
    fileprivate init?(_ kept: KeptSignature) {
        guard let signature = StorySignature(stored: kept.words), let first = kept.written.earliest,
            let last = kept.written.latest
        else { return nil }
        self.init(id: kept.id, outlet: kept.outlet, day: first + (last - first) / 2, signature)
    }
}
