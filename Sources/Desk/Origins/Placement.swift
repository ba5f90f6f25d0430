import Entries
package import Ledger
import Story
import Text

/// Compares the articles of a ledger with those before them, in the order they were taken in.
///
/// Each article is one transaction, and one that was not placed yet says so itself: a run that is killed is finished by
/// the next, with the same result. A class because it keeps the last articles that others were laid against.
package final class Placement {
    private let ledger: Ledger
    private var laid: [ArticleNumber: Laid] = [:]

    /// An earlier article, ready to be laid against.
    private struct Laid {
        let words: IndexedWords
        let folded: FoldedWords
        let shingles: Int
    }

    /// Articles kept ready, and articles asked for at a time.
    private static let mostLaid = 512
    private static let portion = 64

    package init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    /// Places all articles that are not placed yet.
    package func placeNew() throws {
        while true {
            let unplaced = try ledger.unplaced(Self.portion)
            if unplaced.isEmpty { return }
            for article in unplaced { try ledger.place(place(article)) }
        }
    }

    private func place(_ article: ComparedText) throws -> PlacedArticle {
        let words = FoldedWords(article.text, in: article.ranges)
        let key = Int64(bitPattern: words.key)
        laid[article.number] = nil  // What was kept of an earlier reading.
        if words.count > 0, let first = try ledger.first(withText: key, before: article.number) {
            return try copy(article, words, of: first)
        }
        let shingles = Shingles(words)
        let hashes = shingles.hashes.map { Int64(bitPattern: $0) }
        let holders = try ledger.holders(of: hashes, before: article.number, limit: Story.Placing.mostHolders)
        let votes = holders.enumerated().flatMap { shingle, holders in
            holders.map { (article: Int($0.value), shingle: shingle) }
        }
        var placing = Story.Placing(words, shingles, votes: votes)
        let kin = try placing.kinships { try known(ArticleNumber(Int64($0))) }
        let noted = try Registration(kin, shingles, votes: votes, size: words.count) {
            try ledger.size(of: ArticleNumber(Int64($0)))?.words ?? 0
        }
        let relatives = try kin.map { try relative($0, words) }
        return PlacedArticle(
            number: article.number, textKey: key, sameText: article.number, root: try root(article.number, relatives),
            words: words.count, shingles: shingles.count, noted: noted.shingles.map { hashes[$0] }, relatives: relatives
        )
    }

    /// An article with the words of an earlier one costs no comparison and is not noted: that one stands for it.
    private func copy(_ article: ComparedText, _ words: FoldedWords, of first: ArticleNumber) throws -> PlacedArticle {
        let relatives = try Kinship(sameWordsAs: Int(first.value), count: words.count).map { [try relative($0, words)] }
        let known = try ledger.size(of: first)
        return PlacedArticle(
            number: article.number, textKey: Int64(bitPattern: words.key), sameText: first,
            root: try root(article.number, relatives ?? []), words: words.count, shingles: known?.shingles ?? 0,
            noted: [], relatives: relatives ?? [])
    }

    private func known(_ number: ArticleNumber) throws -> Story.Placing.Known {
        let other = try laidOut(number)
        return Story.Placing.Known(
            words: other.words, shingles: other.shingles,
            family: try Int(ledger.size(of: number)?.family.value ?? number.value))
    }

    private func laidOut(_ number: ArticleNumber) throws -> Laid {
        if let found = laid[number] { return found }
        if laid.count >= Self.mostLaid { laid.removeAll(keepingCapacity: true) }
        let other = try ledger.comparedText(number)
        let folded = FoldedWords(other.text, in: other.ranges)
        let found = Laid(
            words: IndexedWords(folded.hashes), folded: folded, shingles: try ledger.size(of: number)?.shingles ?? 0)
        laid[number] = found
        return found
    }

    private func relative(_ kinship: Kinship, _ words: FoldedWords) throws -> Relative {
        let other = ArticleNumber(Int64(kinship.other))
        let there = try laidOut(other).folded
        return Relative(
            other: other, isCopy: kinship.isCopy, containedHere: Int(kinship.containedHere * 100),
            containedThere: Int(kinship.containedThere * 100),
            passages: kinship.passages.map {
                SharedPassage(here: words.bytes(of: $0.here), there: there.bytes(of: $0.there))
            })
    }

    /// The article that first had most of the words which the article has from those it is a copy of.
    private func root(_ number: ArticleNumber, _ relatives: [Relative]) throws -> ArticleNumber {
        var bytes: [ArticleNumber: Int] = [:]
        var roots = Roots(passagesOf: { try self.ledger.passages(of: $0) }, passagesInto: { _ in [] })
        for relative in relatives where relative.isCopy {
            for passage in relative.passages {
                let root = try roots.root(of: Roots.Place(relative.other, passage.there))
                bytes[root.article, default: 0] += passage.here.count
            }
        }
        return bytes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? number
    }
}
