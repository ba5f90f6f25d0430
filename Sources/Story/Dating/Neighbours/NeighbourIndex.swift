package import Entries

/// Dated articles, to be asked which of them are most like another: a list of articles for each word.
package struct NeighbourIndex: Sendable {
    /// An article whose day is known.
    package struct Dated: Sendable {
        package let id: ArticleID
        package let outlet: String?
        package let day: Day
        package let signature: StorySignature

        package init(id: ArticleID, outlet: String?, day: Day, _ signature: StorySignature) {
            self.id = id
            self.outlet = outlet
            self.day = day
            self.signature = signature
        }
    }

    private let articles: [Dated]
    private var places: [UInt32: [(article: Int32, weight: UInt16)]] = [:]

    /// An index of some articles, as many as there is memory for: 150 words of 8 bytes for each. More go into several.
    package init(_ articles: [Dated]) {
        self.articles = articles
        for (place, article) in articles.enumerated() {
            for (word, weight) in zip(article.signature.words, article.signature.weights) {
                places[word, default: []].append((Int32(place), weight))
            }
        }
    }

    /// The articles most like one with this signature, the likest first; itself and those of the same outlet left out,
    /// because an outlet tells its own stories again.
    package func neighbours(of signature: StorySignature, _ id: ArticleID, outlet: String?) -> [DatedNeighbour] {
        var products = [Int](repeating: 0, count: articles.count)
        for (word, weight) in zip(signature.words, signature.weights) {
            for entry in places[word] ?? [] { products[Int(entry.article)] += Int(weight) * Int(entry.weight) }
        }
        let least = StorySignature.scale * StorySignature.scale / 1_000 * DatedNeighbour.leastLikeness
        let alike = products.indices.filter { place in
            products[place] >= least && articles[place].id != id
                && (outlet == nil || articles[place].outlet != outlet)
        }
        return DatedNeighbour.best(
            alike.map { place in
                let likeness = products[place] / (StorySignature.scale * StorySignature.scale / 1_000)
                return DatedNeighbour(id: articles[place].id, day: articles[place].day, likeness: likeness)
            })
    }
}

/// A dated article that tells of the same as another.
package struct DatedNeighbour: Hashable, Sendable {
    package let id: ArticleID
    package let day: Day
    /// The cosine of both signatures in thousandths.
    package let likeness: Int

    package init(id: ArticleID, day: Day, likeness: Int) {
        self.id = id
        self.day = day
        self.likeness = likeness
    }

    /// Less alike articles share a subject at most.
    static let leastLikeness = 180
    /// More of them tell nothing more.
    private static let most = 20

    /// The likest, those of the smaller id first among equals: the same whatever the order they are found in.
    package static func best(_ neighbours: [DatedNeighbour]) -> [DatedNeighbour] {
        let ordered = neighbours.sorted { $0.likeness == $1.likeness ? $0.id < $1.id : $0.likeness > $1.likeness }
        return Array(ordered.prefix(most))
    }
}
