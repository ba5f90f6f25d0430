import Entries
import Text

/// The contents of a web page: its title, the article, and behind it, as furniture, what else the page says.
/// `html` is UTF-8 without NULs; `title` is the one given with it.
func page(_ html: [UInt8], title: String?) -> Contents {
    let isTooLarge = html.count > largestPage
    let tree = parsePage(isTooLarge ? Array(String(decoding: html.prefix(largestPage), as: UTF8.self).utf8) : html)
    let facts = PageFacts(tree)
    let title = title ?? facts.title
    let states = ElementState.all(in: tree)
    let leaves = PageLeaves.cut(tree, states)
    let main = MainBlock.range(in: tree, states, leaves)
    var text = PageText()
    if let title { text.add(Array(title.utf8), .heading) }
    let heading = title.map { fold(ArraySlice($0.utf8)) }
    for leaf in leaves[main] where leaf.kind != .heading || fold(ArraySlice(leaf.text)) != heading {
        text.add(leaf.text, leaf.kind)
    }
    for (index, leaf) in leaves.enumerated() where !main.contains(index) {
        text.add(leaf.text, outsideKind(leaf))
    }
    return Contents(
        text: text.article, blocks: text.blocks(title: title), title: title, outlet: facts.outlet,
        published: facts.published, url: facts.url,
        notes: isTooLarge || tree.isCutOff ? ["the page is too large and was cut off"] : [])
}

/// What stands outside the article is furniture: by its name, or as links and text are.
private func outsideKind(_ leaf: PageLeaf) -> BlockKind {
    if let kind = leaf.kind, kind.isFurniture { return kind }
    return leaf.runningWords > 0 ? .teaser : .navigation
}

/// The text of a page as it is put together.
private struct PageText {
    private var bytes: [UInt8] = []
    private var ranges: [ByteRange] = []
    private var kinds: [BlockKind?] = []

    mutating func add(_ characters: [UInt8], _ kind: BlockKind?) {
        // Decoded one by one, so that a repair in one piece cannot shift those after it.
        let words = Array(String(decoding: characters, as: UTF8.self).utf8)
        if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
        ranges.append(ByteRange(bytes.count, bytes.count + words.count))
        kinds.append(kind)
        bytes += words
    }

    var article: ArticleText { ArticleText(String(decoding: bytes, as: UTF8.self)) }

    func blocks(title: String?) -> [Block] {
        let text = article
        let pieces = ranges.map { Piece(trimmed($0, in: text), in: text) }
        return Layout(text, pieces, title: title, known: kinds).blocks.filter { !$0.range.isEmpty }
    }
}
