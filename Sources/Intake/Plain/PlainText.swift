import Entries
import Text

/// The contents of plain text, which is kept as it is. `title` is the one given with it.
///
/// Clean text is the common case, and is left alone but for lines that are furniture by their words. Where a text looks
/// like a whole page copied, the block classifier judges its lines as it judges those of pages.
func plainText(_ text: ArticleText, title: String?) -> Contents {
    let ranges = paragraphs(of: text)
    let pieces = ranges.map { Piece($0, in: text) }
    let judged = isCopiedPage(pieces) ? judgedKinds(text, ranges, title: title) : nil
    let reading = Layout(text, pieces, title: title, judged: judged)
    var contents = Contents(text: text, blocks: reading.blocks, title: title ?? reading.title)
    contents.credits = credits(in: contents)
    return contents
}

/// The paragraphs of a text as blocks.
func textBlocks(_ text: ArticleText, _ paragraphs: [ByteRange]) -> [TextBlock] {
    paragraphs.map { TextBlock(Array(text.bytes[$0.lower..<$0.upper])) }
}

/// True for a text of many lines, most of them no sentences: lists and tables of an article are rarely so many.
private func isCopiedPage(_ pieces: [Piece]) -> Bool {
    let short = pieces.count(where: \.isShortLine)
    return pieces.count >= 30 && short * 2 >= pieces.count
}

/// The kinds of a copied page's lines: nil for those of the article. Nil where next to nothing would be left out, since
/// the text is then an article of lists after all.
private func judgedKinds(_ text: ArticleText, _ ranges: [ByteRange], title: String?) -> [BlockKind?]? {
    let blocks = textBlocks(text, ranges)
    var setting = BlockSetting()
    if let title { setting.titles = [TextShape(Array(title.utf8)[...]).hash] }
    var measured = MeasuredBlocks(blocks, in: setting)
    let isBody = chosen(measured.probabilities(), words: blocks.map(\.shape.words))
    let words = blocks.reduce(0) { $0 + $1.shape.words }
    let kept = zip(blocks, isBody).reduce(0) { $0 + ($1.1 ? $1.0.shape.words : 0) }
    guard kept * 100 < words * leastFurniture else { return nil }
    return blocks.indices.map { index in
        if isBody[index] { return nil }
        return measured.phrases[index].kind ?? (blocks[index].runningWords > 0 ? .teaser : .navigation)
    }
}

/// In percent of the words. Whole pages copied keep less of their words; articles of lists, by the classifier, more.
private let leastFurniture = 85
