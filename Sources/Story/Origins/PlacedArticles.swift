/// Articles that were placed before another, as far as placing that one asks for them: those of a ledger, or of a table
/// in memory. Articles go by numbers, in the order in which they came.
package protocol PlacedArticles {
    associatedtype Failure: Error

    /// The first of them with these words, by `FoldedWords.key`.
    func first(withText key: UInt64) throws(Failure) -> Int?

    /// Which of them hold which shingles of another.
    func votes(for shingles: Shingles) throws(Failure) -> [Placing.Vote]

    mutating func known(_ article: Int) throws(Failure) -> Placing.Known

    /// How many words one of them has.
    func size(of article: Int) throws(Failure) -> Int
}

/// How an article stands to those placed before it.
package struct Placed {
    /// The first with the same words, in the same order; nil where there is none.
    package let sameText: Int?
    /// Those it shares passages with, those that explain most of it first.
    package let kin: [Kinship]
    /// How many shingles it has; nil where another with the same words tells.
    package let shingles: Int?
    /// Those of them that it is to be found by.
    package let noted: [UInt64]
}

extension PlacedArticles {
    /// Compares an article with all of these.
    ///
    /// One with the words of an earlier article costs no comparison and is not noted: that one stands for it.
    package mutating func placing(_ article: FoldedWords) throws(Failure) -> Placed {
        if article.count > 0, let first = try self.first(withText: article.key) {
            let kin = Kinship(sameWordsAs: first, count: article.count)
            return Placed(sameText: first, kin: [kin], shingles: nil, noted: [])
        }
        let shingles = Shingles(article)
        let votes = try self.votes(for: shingles)
        var placing = Placing(article, shingles, votes: votes)
        let kin = try placing.kinships { (other) throws(Failure) in try known(other) }
        let own = try Registration(kin, shingles, votes: votes, size: article.count) { (other) throws(Failure) in
            try size(of: other)
        }
        return Placed(
            sameText: nil, kin: kin, shingles: shingles.count, noted: own.shingles.map { shingles.hashes[$0] })
    }
}
