import Entries
import Text

/// The contents of a web page: its title, the article, and behind it, as furniture, what else the page says.
/// `html` is UTF-8 without NULs; `title` and `url` are those given with it.
func page(_ html: [UInt8], title: String? = nil, url: String? = nil) -> Contents {
    PageReading(html, title: title, url: url).contents
}

/// A page on its way from bytes to contents.
struct PageReading {
    let facts: PageFacts
    let page: PageBlocks
    let measured: MeasuredBlocks
    private let title: String?
    private let url: String?
    private let isCutOff: Bool

    init(_ html: [UInt8], title: String? = nil, url: String? = nil) {
        isCutOff = html.count > largestPage
        let tree = parsePage(isCutOff ? Array(String(decoding: html.prefix(largestPage), as: UTF8.self).utf8) : html)
        facts = PageFacts(tree)
        page = PageBlocks(tree)
        self.title = title ?? facts.title
        self.url = url
        measured = MeasuredBlocks(page.blocks, in: facts.setting(page, title: self.title))
    }

    var contents: Contents {
        var measured = measured
        let kinds = BlockKinds(page, measured, title: title.map { TextShape(Array($0.utf8)[...]).hash })
        let probabilities = measured.probabilities(isOut: kinds.isSurelyFurniture)
        let isBody = chosen(probabilities, words: page.blocks.map(\.shape.words))
        var text = PageText()
        if let title { text.add(trimmed(Array(title.utf8)), .title) }
        let body = isBody.firstIndex(of: true).map { $0..<(isBody.lastIndex(of: true) ?? $0) + 1 } ?? 0..<0
        for index in body { text.add(page.blocks[index].text, kinds.kind(of: index, isBody: isBody[index])) }
        for index in page.blocks.indices where !body.contains(index) {
            text.add(page.blocks[index].text, kinds.kind(of: index, isBody: false))
        }
        var contents = Contents(text: text.article, blocks: text.blocks, title: title)
        addFacts(to: &contents, SeenFacts(page, isBody: isBody, rows: measured.rows), isBody)
        if isCutOff || page.tree.isCutOff { contents.notes.append("the page is too large and was cut off") }
        return contents
    }

    private func addFacts(to contents: inout Contents, _ seen: SeenFacts, _ isBody: [Bool]) {
        contents.outlet = facts.outlet
        contents.url = facts.url
        contents.authors = seen.authors(declared: facts.authors)
        var dates = facts.dates
        dates.addAddress(url ?? facts.url)
        for date in seen.dates { dates.add(.published, date, source: "text") }
        if dates.candidates.isEmpty { for date in seen.farDates { dates.add(.published, date, source: "text") } }
        contents.dates = dates.candidates
        contents.published = dates.published
        contents.modified = dates.modified
        contents.type = pageType(facts, contents)
        contents.part = PartChoice(page, isBody: isBody, facts, given: url).part(contents.type)
        contents.credits = credits(in: contents, facts.sourceOrganization)
    }
}

extension PageFacts {
    func setting(_ page: PageBlocks, title: String?) -> BlockSetting {
        func hash(_ text: String) -> UInt64 { TextShape(Array(text.utf8)[...]).hash }
        return BlockSetting(
            page: page, titles: Set((titles + [title].compactMap { $0 }).map(hash)),
            description: description.map(hash), linkedBody: linkedBody.map { Array($0.utf8) },
            isLinkedArticle: type != nil)
    }
}

/// Which blocks are the article: those that make the best expected F1, by words, of what is chosen.
///
/// With probabilities p and words w that is the threshold t for which 2·Σ(p·w over p ≥ t) / (Σ(w over p ≥ t) + Σ(p·w))
/// is largest (Lewis 1995).
func chosen(_ probabilities: [Float], words: [Int]) -> [Bool] {
    let order = probabilities.indices.sorted { (probabilities[$0], $1) > (probabilities[$1], $0) }
    let expected = zip(probabilities, words).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    var (right, taken, best, threshold) = (0.0, 0.0, 0.0, Float(1))
    for index in order {
        right += Double(probabilities[index]) * Double(words[index])
        taken += Double(words[index])
        let value = 2 * right / (taken + expected)
        if value > best { (best, threshold) = (value, probabilities[index]) }
    }
    return probabilities.map { $0 >= max(threshold, 0.1) }
}

/// What kind each block of a page is.
struct BlockKinds {
    private let page: PageBlocks
    private let measured: MeasuredBlocks
    private let title: UInt64?

    init(_ page: PageBlocks, _ measured: MeasuredBlocks, title: UInt64?) {
        (self.page, self.measured, self.title) = (page, measured, title)
    }

    /// True for what its own element says it is, whatever the page around it looks like: a caption, the title once more,
    /// a short line of the byline or of a promotion that is no sentence.
    func isSurelyFurniture(_ index: Int) -> Bool {
        let block = page.blocks[index]
        if block.shape.hash == title, block.shape.words > 1 { return true }
        guard let element = block.element, block.shape.words <= 15 else { return false }
        if page.tree.nodes[element].tag == .figcaption { return true }
        return !block.shape.endsSentence && page.meanings[element] & Self.ownLine != 0
    }

    private static let ownLine = [ClassWords.Meaning.byline, .share, .promotion].reduce(0) { $0 | $1.bit }

    func kind(of index: Int, isBody: Bool) -> BlockKind {
        let block = page.blocks[index]
        if block.shape.hash == title, block.shape.words > 1 { return .repeatedTitle }
        let tag = block.element.map { page.tree.nodes[$0].tag }
        if isBody { return tag?.headingLevel == nil ? .paragraph : .heading }
        return measured.phrases[index].kind ?? named(block) ?? (block.runningWords > 0 ? .teaser : .navigation)
    }

    /// What the nearest element that says something says.
    private func named(_ block: TextBlock) -> BlockKind? {
        var node = block.element ?? -1
        while node >= 0 {
            if let kind = Self.kind(of: page.tree.nodes[node].tag) { return kind }
            let meanings = page.meanings[node]
            if meanings != 0 {
                for meaning in ClassWords.Meaning.allCases where meanings & meaning.bit != 0 {
                    if let kind = meaning.kind { return kind }
                }
            }
            node = page.tree.nodes[node].parent
        }
        return nil
    }

    private static func kind(of tag: Tag) -> BlockKind? {
        switch tag {
        case .figcaption: .caption
        case .nav, .menu, .header: .navigation
        case .aside: .teaser
        case .footer: .notice
        default: nil
        }
    }
}

/// The text of a page as it is put together.
private struct PageText {
    private var bytes: [UInt8] = []
    private(set) var blocks: [Block] = []

    /// Adds a block, without white space at its ends.
    mutating func add(_ words: [UInt8], _ kind: BlockKind) {
        guard !words.isEmpty else { return }
        if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
        blocks.append(Block(ByteRange(bytes.count, bytes.count + words.count), kind))
        bytes += words
    }

    var article: ArticleText { ArticleText(String(decoding: bytes, as: UTF8.self)) }
}
