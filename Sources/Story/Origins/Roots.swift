package import Entries
package import Text

/// Follows passages from article to article, back to where they were first seen and on to all that have them.
///
/// What is asked for is fetched once; the answers are for one unchanging record.
package struct Roots {
    private let passagesOf: (ArticleNumber) throws -> [PassageLink]
    private let passagesInto: (ArticleNumber) throws -> [PassageLink]
    private var known: [ArticleNumber: [PassageLink]] = [:]
    private var knownInto: [ArticleNumber: [PassageLink]] = [:]

    /// - Parameters:
    ///   - passagesOf: an article's passages that stand in earlier ones; `passagesInto`: those of later ones in it.
    package init(
        passagesOf: @escaping (ArticleNumber) throws -> [PassageLink],
        passagesInto: @escaping (ArticleNumber) throws -> [PassageLink]
    ) {
        self.passagesOf = passagesOf
        self.passagesInto = passagesInto
    }

    /// A place in an article.
    package struct Place: Hashable, Sendable {
        package let article: ArticleNumber
        package let range: ByteRange

        package init(_ article: ArticleNumber, _ range: ByteRange) {
            self.article = article
            self.range = range
        }
    }

    /// The earliest place at which most of a place's words were seen: the place itself where no earlier article has them.
    package mutating func root(of place: Place) throws -> Place {
        var place = place
        // Each step leads to an earlier article, so it ends.
        while let link = try best(passages(of: place.article), for: place.range) {
            place = Place(link.other, link.passage.there(of: place.range))
        }
        return place
    }

    /// All articles that have most of the words at a root, that of the root first.
    package mutating func reports(of root: Place) throws -> [ArticleNumber] {
        var found = [root]
        var seen: Set<ArticleNumber> = [root.article]
        var next = 0
        while next < found.count {
            let place = found[next]
            next += 1
            for link in try passages(into: place.article)
            where !seen.contains(link.article) && link.passage.there.covers(most: place.range) {
                seen.insert(link.article)
                found.append(Place(link.article, link.passage.here(of: place.range)))
            }
        }
        return found.map(\.article)
    }

    private func best(_ links: [PassageLink], for range: ByteRange) -> PassageLink? {
        links.filter { $0.passage.here.covers(most: range) }
            .max { ($0.passage.here.shared(with: range), $1.other) < ($1.passage.here.shared(with: range), $0.other) }
    }

    private mutating func passages(of article: ArticleNumber) throws -> [PassageLink] {
        if let found = known[article] { return found }
        let found = try passagesOf(article)
        known[article] = found
        return found
    }

    private mutating func passages(into article: ArticleNumber) throws -> [PassageLink] {
        if let found = knownInto[article] { return found }
        let found = try passagesInto(article)
        knownInto[article] = found
        return found
    }
}

extension SharedPassage {
    /// Where a place of the article stands in the other, by proportion: within a passage few words differ.
    fileprivate func there(of range: ByteRange) -> ByteRange { Self.place(of: range, from: here, to: there) }

    fileprivate func here(of range: ByteRange) -> ByteRange { Self.place(of: range, from: there, to: here) }

    private static func place(of range: ByteRange, from: ByteRange, to: ByteRange) -> ByteRange {
        let start = max(range.lower, from.lower) - from.lower
        let end = max(min(range.upper, from.upper) - from.lower, start)
        let scale = { (offset: Int) in to.lower + (from.count == 0 ? 0 : offset * to.count / from.count) }
        return ByteRange(scale(start), scale(end))
    }
}

extension ByteRange {
    fileprivate func shared(with other: ByteRange) -> Int { max(min(upper, other.upper) - max(lower, other.lower), 0) }

    /// True where more than half of `other` lies in it.
    fileprivate func covers(most other: ByteRange) -> Bool { shared(with: other) * 2 > other.count }
}
