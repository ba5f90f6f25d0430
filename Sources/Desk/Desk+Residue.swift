package import Entries
import Foundation
import Ledger
package import Text

extension Desk {
    /// What of an article is not read; nil where there is no such article.
    package func residue(of id: ArticleID) throws -> Residue? {
        guard let recorded = try ledger.article(id) else { return nil }
        let article = recorded.article
        return Residue(
            article: recorded.summary, blocks: article.residue.map { ($0, article.text[$0.range]) },
            putBack: BlockCorrection.inForce(try ledger.blockCorrections(of: article.digest)))
    }

    /// Puts a block of furniture back into its article, or takes that back, and reads the article again in `room`.
    ///
    /// What is put back stays so, whoever reads the article again.
    ///
    /// - Parameter place: a byte of the block, `1204`, or first and end byte, `1204-1310`.
    /// - Throws: `ResidueError`, `LedgerError`.
    package func putBack(
        _ isPutBack: Bool, at place: String, of id: ArticleID, note: String? = nil, readingIn room: ReadingRoom
    ) throws {
        guard var (article, _) = try ledger.found(in: id) else { throw ResidueError.noArticle(id) }
        guard let offset = article.text.range(place)?.lower ?? Int(place),
            let index = article.blocks.firstIndex(where: { $0.range.contains(offset) })
        else {
            throw ResidueError.noBlock(at: place, id)
        }
        let block = article.blocks[index]
        let earlier = BlockCorrection.inForce(try ledger.blockCorrections(of: article.digest))
            .first { $0.range == block.range }
        if isPutBack, !block.kind.isFurniture { throw ResidueError.isRead(block.range, id) }
        if !isPutBack, earlier == nil { throw ResidueError.wasNotPutBack(block.range, id) }
        let found = earlier?.found ?? block.kind
        article.blocks[index] = Block(block.range, isPutBack ? .paragraph : found)
        let correction = BlockCorrection(
            digest: article.digest, range: block.range, words: article.text[block.range], found: found,
            isPutBack: isPutBack, note: note, made: Date.now.formatted(.iso8601))
        let read = try room.read(again: article)
        try ledger.correct(correction, read.article, read.record)
        try Placement(ledger).placeNew()
        try NeighbourDating(ledger: ledger, dating: room.dating).settle()
    }
}

/// Why a block was not put back, or not taken out again.
package enum ResidueError: Error, Equatable, CustomStringConvertible {
    case noArticle(ArticleID)
    case noBlock(at: String, ArticleID)
    case isRead(ByteRange, ArticleID)
    case wasNotPutBack(ByteRange, ArticleID)
    case noReader(ArticleID)

    package var description: String {
        switch self {
        case .noArticle(let id): "The ledger has no article “\(id)”. Nothing was recorded."
        case .noBlock(let place, let id):
            """
            Nothing stands at “\(place)” of the article “\(id)”. Give a byte, 1204, or first and end byte, 1204-1310, as \
            `rapporteur residue \(id)` lists them. Nothing was recorded.
            """
        case .isRead(let range, let id):
            "Bytes \(range.lower) to \(range.upper) of the article “\(id)” are read already. Nothing was recorded."
        case .wasNotPutBack(let range, let id):
            "Bytes \(range.lower) to \(range.upper) of the article “\(id)” were not put back. Nothing was recorded."
        case .noReader(let id):
            "The article “\(id)” cannot be read again here: `rapporteur residue \(id) --put-back` does it. Nothing was recorded."
        }
    }
}
