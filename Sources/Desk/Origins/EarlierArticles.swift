import Entries
import Ledger
import Story

/// The articles of a ledger that were taken in before one, as placing asks for them.
struct EarlierArticles: PlacedArticles {
    private let ledger: Ledger
    private let number: ArticleNumber
    private let laid: LaidArticles

    init(_ ledger: Ledger, before number: ArticleNumber, _ laid: LaidArticles) {
        (self.ledger, self.number, self.laid) = (ledger, number, laid)
    }

    func first(withText key: UInt64) throws(LedgerError) -> Int? {
        try ledger.first(withText: Int64(bitPattern: key), before: number).map { Int($0.value) }
    }

    func votes(for shingles: Shingles) throws(LedgerError) -> [Placing.Vote] {
        let hashes = shingles.hashes.map { Int64(bitPattern: $0) }
        let holders = try ledger.holders(of: hashes, before: number, limit: Placing.mostHolders)
        return holders.enumerated().flatMap { shingle, holders in
            holders.map { (article: Int($0.value), shingle: shingle) }
        }
    }

    func known(_ article: Int) throws(LedgerError) -> Placing.Known {
        let number = ArticleNumber(Int64(article))
        let other = try laid[number]
        let family = try ledger.size(of: number)?.family ?? number
        return Placing.Known(words: other.words, shingles: other.shingles, family: Int(family.value))
    }

    func size(of article: Int) throws(LedgerError) -> Int {
        try ledger.size(of: ArticleNumber(Int64(article)))?.words ?? 0
    }
}

/// The last articles that others were laid against, ready for the next. A class because a reading fills it.
final class LaidArticles {
    private let ledger: Ledger
    private var kept: [ArticleNumber: Laid] = [:]

    /// An earlier article, ready to be laid against.
    struct Laid {
        let words: IndexedWords
        let folded: FoldedWords
        let shingles: Int
    }

    private static let most = 512

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    subscript(number: ArticleNumber) -> Laid {
        get throws(LedgerError) {
            if let found = kept[number] { return found }
            if kept.count >= Self.most { kept.removeAll(keepingCapacity: true) }
            let other = try ledger.comparedText(number)
            let folded = FoldedWords(other.text, in: other.ranges)
            let found = Laid(
                words: IndexedWords(folded.hashes), folded: folded,
                shingles: try ledger.size(of: number)?.shingles ?? 0)
            kept[number] = found
            return found
        }
    }

    func forget(_ number: ArticleNumber) { kept[number] = nil }
}
