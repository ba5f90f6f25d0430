import Entries
import Text

/// A piece of a page's text that no block element divides: a paragraph, a heading, an item, a caption.
struct PageLeaf {
    /// The first node of its text.
    let node: Int
    let text: [UInt8]
    /// How many of its bytes are links.
    let linked: Int
    /// What the elements around it say it is.
    let kind: BlockKind?
    let words: Int
    /// Ends as a sentence does, or is long enough to be one.
    let isSentence: Bool

    /// Words of running text; 0 for headings, furniture, links and other short things.
    var runningWords: Int {
        kind == nil && isSentence && words >= 6 && linked * 2 < text.count ? words : 0
    }
}

/// Cuts a page into leaves, in document order.
struct PageLeaves {
    private let tree: PageTree
    private let states: [ElementState]
    private(set) var leaves: [PageLeaf] = []
    private var line = CollapsedLine()
    private var first = 0
    private var linked = 0
    private var endsInLink = false
    private var breaks = 0
    /// Where the open block elements end, the innermost last.
    private var open: [(node: Int, end: Int)] = []

    static func cut(_ tree: PageTree, _ states: [ElementState]) -> [PageLeaf] {
        var cutter = PageLeaves(tree: tree, states: states)
        for node in tree.nodes.indices { cutter.enter(node) }
        cutter.finish()
        return cutter.leaves
    }

    private init(tree: PageTree, states: [ElementState]) {
        self.tree = tree
        self.states = states
    }

    private mutating func enter(_ node: Int) {
        while let block = open.last, block.end <= node {
            finish()
            open.removeLast()
        }
        guard let tag = tree.nodes[node].tag else {
            if !states[node].isHidden { add(node) }
            return
        }
        // Menus without white space between their links: "WorldPolitics".
        if tag == "a", endsInLink { line.add([0x20]) }
        if tag == "br" {
            breakLine()
        } else if isBlockElement(tag) {
            finish()
            open.append((node, tree.nodes[node].end))
        }
    }

    private mutating func add(_ node: Int) {
        let before = line.bytes.count
        if before == 0 { first = node }
        line.add(tree.characters[tree.nodes[node].characters])
        if line.bytes.count > before { breaks = 0 }
        endsInLink = states[node].isLink
        if endsInLink { linked += line.bytes.count - before }
    }

    /// One break is a new line; two divide paragraphs.
    private mutating func breakLine() {
        breaks += 1
        if breaks == 2 { finish() } else { line.breakLine() }
    }

    private mutating func finish() {
        defer {
            line = CollapsedLine()
            (linked, breaks) = (0, 0)
        }
        var text = line.bytes
        while text.last == 0x0A { text.removeLast() }
        guard !text.isEmpty, let block = open.last else { return }
        let article = ArticleText(String(decoding: text, as: UTF8.self))
        let words = runningLength(text)
        let isSentence = words >= 25 || endsSentence(article.whole, in: article)
        leaves.append(
            PageLeaf(
                node: first, text: text, linked: linked, kind: states[block.node].kind, words: words,
                isSentence: isSentence))
    }
}

/// The number of words; where none are written apart, as in Chinese and Japanese, two signs count as one.
private func runningLength(_ text: [UInt8]) -> Int {
    text.split { $0 <= 0x20 }.count + text.count { (0xE3...0xE9).contains($0) } / 2
}

/// The elements that begin and end a line of their own.
func isBlockElement(_ tag: String) -> Bool { blockElements.contains(tag) }

private let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "select",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]
