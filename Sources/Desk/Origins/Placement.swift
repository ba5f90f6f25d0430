import Entries
package import Ledger
import Story
import Text

/// Compares the articles of a ledger with those before them, in the order they were taken in.
///
/// Each article is one transaction, and one that was not placed yet says so itself: a run that is killed is finished by
/// the next, with the same result.
package struct Placement {
    private let ledger: Ledger
    private let laid: LaidArticles

    /// Articles asked for at a time.
    private static let portion = 64

    package init(_ ledger: Ledger) {
        self.ledger = ledger
        laid = LaidArticles(ledger)
    }

    /// Places all articles that are not placed yet, and notes what they and their kin tell differently.
    package func placeNew() throws {
        while case let unplaced = try ledger.unplaced(Self.portion), !unplaced.isEmpty {
            for article in unplaced { try ledger.place(place(article)) }
        }
        while case let kin = try ledger.notCompared(Self.portion), !kin.isEmpty {
            try ledger.record(kin.map { ($0, try changes(between: $0)) })
        }
    }

    /// In the order of the article taken in later.
    private func changes(between kin: Kin) throws -> [Change] {
        let (here, there) = (try ledger.comparedText(kin.article), try ledger.comparedText(kin.other))
        return Comparison(here.text, in: here.ranges, there.text, in: there.ranges).changes
    }

    private func place(_ article: ComparedText) throws -> PlacedArticle {
        let (number, words) = (article.number, FoldedWords(article.text, in: article.ranges))
        laid.forget(number)  // What was kept of an earlier reading.
        var earlier = EarlierArticles(ledger, before: number, laid)
        let placed = try earlier.placing(words)
        let first = placed.sameText.map { ArticleNumber(Int64($0)) }
        let relatives = try placed.kin.map { try relative($0, words) }
        let (root, laterRoots) = try roots(of: number, relatives)
        return PlacedArticle(
            number: number, textKey: Int64(bitPattern: words.key), sameText: first ?? number, root: root,
            laterRoots: laterRoots, words: words.count,
            shingles: try placed.shingles ?? first.flatMap { try ledger.size(of: $0)?.shingles } ?? 0,
            noted: placed.noted.map { Int64(bitPattern: $0) }, relatives: relatives)
    }

    private func relative(_ kinship: Kinship, _ words: FoldedWords) throws -> Relative {
        let other = ArticleNumber(Int64(kinship.other))
        let there = try laid[other].folded
        return Relative(
            other: other, isCopy: kinship.isCopy, containedHere: kinship.percentHere,
            containedThere: kinship.percentThere,
            passages: kinship.passages.map {
                SharedPassage(here: words.bytes(of: $0.here), there: there.bytes(of: $0.there))
            })
    }

    /// The article that first had most of the words which the article has from those it is a copy of; and those that were
    /// taken for the first though they are dated after this one.
    private func roots(
        of number: ArticleNumber, _ relatives: [Relative]
    ) throws -> (root: ArticleNumber, later: [ArticleNumber]) {
        let day = try ledger.day(of: number)
        var bytes: [ArticleNumber: Int] = [:]
        var later: Set<ArticleNumber> = []
        var roots = Roots(passagesOf: { try ledger.copiedPassages(of: $0) }, passagesInto: { _ in [] })
        for relative in relatives where relative.isCopy {
            for passage in relative.passages {
                let place = try roots.root(of: Roots.Place(relative.other, passage.there))
                let first = try ledger.firstSeen(place.article)
                if let day, let theirs = first.day, day < theirs {
                    later.insert(first.article)
                } else {
                    bytes[first.article, default: 0] += passage.here.count
                }
            }
        }
        let root = bytes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return (root ?? number, later.sorted())
    }
}
