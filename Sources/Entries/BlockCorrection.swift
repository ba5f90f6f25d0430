package import Text

/// A person's word on a block that was taken for furniture. It goes over what was found, and outlives it.
package struct BlockCorrection: Hashable, Sendable {
    /// Of the article's original bytes.
    package let digest: Digest
    package let range: ByteRange
    /// What stood there when it was made; where something else stands now, it is not applied.
    package let words: String
    /// What the block had been taken for.
    package let found: BlockKind
    /// True where it is part of the article; false where an earlier word is taken back.
    package let isPutBack: Bool
    package let note: String?
    /// When it was made, in UTC: `2031-03-04T08:00:00Z`.
    package let made: String

    package init(
        digest: Digest, range: ByteRange, words: String, found: BlockKind, isPutBack: Bool, note: String? = nil,
        made: String
    ) {
        self.digest = digest
        self.range = range
        self.words = words
        self.found = found
        self.isPutBack = isPutBack
        self.note = note
        self.made = made
    }

    /// Those of `made`, in that order, that are not taken back: of several for one place the last.
    package static func inForce(_ made: [BlockCorrection]) -> [BlockCorrection] {
        var last: [ByteRange: Int] = [:]
        for (index, correction) in made.enumerated() { last[correction.range] = index }
        return made.enumerated().filter { last[$1.range] == $0 && $1.isPutBack }.map(\.element)
    }
}

extension Article {
    /// The article with the blocks read that were put back.
    package func corrected(by made: [BlockCorrection]) -> Article {
        var article = self
        for correction in BlockCorrection.inForce(made) {
            for (index, block) in blocks.enumerated()
            where block.range == correction.range && block.kind.isFurniture && text[block.range] == correction.words {
                article.blocks[index] = Block(block.range, .paragraph)
            }
        }
        return article
    }
}

/// What of an article is not read, and what was put back of it.
package struct Residue: Sendable {
    package let article: ArticleSummary
    /// In text order.
    package let blocks: [(block: Block, words: String)]
    /// Corrections in force, in the order they were made.
    package let putBack: [BlockCorrection]

    package init(article: ArticleSummary, blocks: [(block: Block, words: String)], putBack: [BlockCorrection]) {
        self.article = article
        self.blocks = blocks
        self.putBack = putBack
    }
}
