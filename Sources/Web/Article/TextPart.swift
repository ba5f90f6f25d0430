import Entries
import Text

/// What of an article's text is shown in one piece: a block of the body, or furniture that stands together.
enum TextPart {
    case body(Block)
    case furniture([Block])

    /// All of the text in order; words that no block holds count as paragraphs, so that nothing stays unseen.
    static func parts(of article: Article) -> [TextPart] {
        var parts: [TextPart] = []
        for block in blocksAndGaps(of: article) {
            guard block.kind.isFurniture else {
                parts.append(.body(block))
                continue
            }
            if case .furniture(let before) = parts.last {
                parts[parts.count - 1] = .furniture(before + [block])
            } else {
                parts.append(.furniture([block]))
            }
        }
        return parts
    }

    private static func blocksAndGaps(of article: Article) -> [Block] {
        let bytes = article.text.bytes
        var all: [Block] = []
        var shown = 0
        for block in article.blocks + [Block(ByteRange(bytes.count, bytes.count), .paragraph)] {
            let start = block.range.lower
            if shown < start, bytes[shown..<start].contains(where: { $0 > 0x20 }) {
                all.append(Block(ByteRange(shown, start), .paragraph))
            }
            if !block.range.isEmpty { all.append(block) }
            shown = block.range.upper
        }
        return all
    }

    /// `navigation, teaser × 3`: what kinds of furniture, in order.
    static func kinds(of blocks: [Block]) -> String {
        let tallies = Dictionary(grouping: blocks, by: \.kind).mapValues(\.count)
        return BlockKind.allCases.compactMap { kind in
            tallies[kind].map { $0 == 1 ? kind.rawValue : "\(kind.rawValue)\u{2009}×\u{2009}\($0)" }
        }.joined(separator: ", ")
    }
}
