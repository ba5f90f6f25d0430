package import Entries
package import Intake
import Story
package import Text

/// Finds copies in a stream of articles, in memory and without a ledger: for scorers and pipes.
package struct CopiesOfLines {
    private var index = CopyIndex()
    private var ids: [ArticleID] = []

    package init() {}

    /// What one article shares with one before it.
    package struct Link: Sendable {
        package let other: ArticleID
        package let isCopy: Bool
        package let containedHere: Double
        package let containedThere: Double
        /// The passages of this article that stand in the other, as bytes of its text, in text order.
        package let passages: [ByteRange]
    }

    /// The article in a line of JSONL, and those before it that it is a copy of or that are copies of it, or with which it
    /// shares passages.
    package mutating func next(_ input: RawInput) throws -> (id: ArticleID, text: ArticleText, links: [Link]) {
        let (given, text) = try bareLine(input)
        let id = given ?? ArticleID("\(input.origin)")
        ids.append(id)
        let words = FoldedWords(text)
        let links = index.add(words).map { kin in
            Link(
                other: ids[kin.other], isCopy: kin.isCopy, containedHere: kin.containedHere,
                containedThere: kin.containedThere, passages: kin.passages.map { words.bytes(of: $0.here) })
        }
        return (id, text, links)
    }
}
