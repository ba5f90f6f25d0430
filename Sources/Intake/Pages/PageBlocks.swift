import Text

/// A page cut into blocks, in document order, with what each element around them says.
struct PageBlocks {
    let tree: PageTree
    private(set) var blocks: [TextBlock] = []
    /// For each node: what its own names say, as bits of `ClassWords.Meaning`.
    private(set) var meanings: [UInt16]
    /// For each element: the blocks inside it.
    private(set) var inside: [Range<Int>]

    private var isHidden: [Bool]
    private var isLink: [Bool]
    private var line = CollapsedLine()
    private var first = 0
    private var linked = 0
    private var endsInLink = false
    private var breaks = 0
    /// The open elements, the innermost last; `block` is the innermost block element.
    private var open: [(node: Int, end: Int, block: Int)] = []

    init(_ tree: PageTree) {
        self.tree = tree
        let count = tree.nodes.count
        meanings = Array(repeating: 0, count: count)
        inside = Array(repeating: 0..<0, count: count)
        isHidden = Array(repeating: false, count: count)
        isLink = isHidden
        findStates()
        for node in tree.nodes.indices { enter(node) }
        finish()
        while let last = open.popLast() { inside[last.node] = inside[last.node].lowerBound..<blocks.count }
        // A line that an element's end left open and that then showed nothing became no block.
        inside = inside.map { min($0.lowerBound, blocks.count)..<min($0.upperBound, blocks.count) }
    }

    // MARK: What elements say

    private mutating func findStates() {
        let weight = RunningText(tree)
        for node in tree.nodes.indices {
            let parent = tree.nodes[node].parent
            let tag = tree.nodes[node].tag
            if parent >= 0 {
                isHidden[node] = isHidden[parent]
                isLink[node] = isLink[parent]
            }
            guard tag != .text else { continue }
            isLink[node] = isLink[node] || tag == .a
            if Self.isNamed(tag) { meanings[node] = meaning(of: node) }
            if tag.isNeverShown {
                isHidden[node] = true
            } else if !isHidden[node], hides(node, tag) {
                isHidden[node] = weight.share(of: node) <= Self.largeShare
            }
        }
    }

    /// What is marked as hidden never holds this much of a page's running text; whole pages inside a form, or shown by
    /// a script, do.
    private static let largeShare = 0.4

    private func hides(_ node: Int, _ tag: Tag) -> Bool {
        tag == .button || tag == .form || tag == .select || tag == .input || tree[node, .hidden] != nil
            || meanings[node] & ClassWords.Meaning.hidden.bit != 0
    }

    /// The document's own elements carry names for the whole page: `<body class="has-sidebar">`.
    private static func isNamed(_ tag: Tag) -> Bool { tag != .html && tag != .body && tag != .a }

    private func meaning(of node: Int) -> UInt16 {
        var found: UInt16 = 0
        for attribute in tree.attributes[tree.nodes[node].range] {
            switch attribute.name {
            case .class, .id, .role: found |= ClassWords.shared.meanings(of: tree.values[attribute.value])
            case .itemprop:
                if tree.values[attribute.value].elementsEqual("articleBody".utf8) {
                    found |= ClassWords.Meaning.body.bit
                }
            default: break
            }
        }
        return found
    }

    // MARK: Cutting

    private mutating func enter(_ node: Int) {
        while let last = open.last, last.end <= node { leave() }
        let tag = tree.nodes[node].tag
        guard tag != .text else {
            if !isHidden[node] { add(node) }
            return
        }
        // Menus without white space between their links: "WorldPolitics".
        if tag == .a, endsInLink { line.add([0x20]) }
        if tag == .br { breakLine() }
        if tag.isBlock { finish() }
        inside[node] = blocks.count..<blocks.count
        open.append((node, tree.nodes[node].end, tag.isBlock ? node : open.last?.block ?? node))
    }

    private mutating func leave() {
        guard let last = open.last else { return }
        if tree.nodes[last.node].tag.isBlock { finish() }
        // A block that an inline element began is finished later, but stands inside it all the same.
        let end = blocks.count + (line.isEmpty ? 0 : 1)
        inside[last.node] = inside[last.node].lowerBound..<max(end, inside[last.node].lowerBound)
        open.removeLast()
    }

    private mutating func add(_ node: Int) {
        let before = line.bytes.count
        if before == 0 { first = node }
        line.add(tree.characters[tree.nodes[node].range])
        if line.bytes.count > before { breaks = 0 }
        endsInLink = isLink[node]
        if endsInLink { linked += line.bytes.count - before }
    }

    /// One break is a new line; two divide paragraphs.
    private mutating func breakLine() {
        breaks += 1
        if breaks == 2 { finish() } else { line.breakLine() }
    }

    private mutating func finish() {
        defer {
            line.removeAll()
            (linked, breaks, endsInLink) = (0, 0, false)
        }
        guard !line.isEmpty else { return }
        // Decoded one by one, so that a repair in one piece cannot shift those after it.
        let isWhole = isValidUTF8(line.bytes)
        let text = trimmed(isWhole ? line.bytes : Array(String(decoding: line.bytes, as: UTF8.self).utf8))
        guard !text.isEmpty else { return }
        blocks.append(TextBlock(text, linked: min(linked, text.count), element: open.last?.block, node: first))
    }
}

/// How much of a page's running text stands inside each element: text outside links, in pieces longer than a menu's.
private struct RunningText {
    /// Bytes of running text before each node.
    private var before: [Int] = [0]
    private let tree: PageTree

    private static let shortest = 60

    init(_ tree: PageTree) {
        self.tree = tree
        before.reserveCapacity(tree.nodes.count + 1)
        var outsideUntil = 0
        for node in tree.nodes.indices {
            let tag = tree.nodes[node].tag
            if tag == .a || tag.isNeverShown { outsideUntil = max(outsideUntil, tree.nodes[node].end) }
            let isRunning = tag == .text && node >= outsideUntil && tree.nodes[node].range.count >= Self.shortest
            before.append(before[node] + (isRunning ? tree.nodes[node].range.count : 0))
        }
    }

    func share(of node: Int) -> Double {
        let total = before[before.count - 1]
        guard total > 0 else { return 0 }
        return Double(before[tree.nodes[node].end] - before[node]) / Double(total)
    }
}

extension PageBlocks {
    /// True for a node in what readers wrote under the article, as its classes or those around it say.
    func isOfComments(_ node: Int) -> Bool {
        var node = node
        while node >= 0 {
            if meanings[node] & ClassWords.Meaning.comment.bit != 0 { return true }
            node = tree.nodes[node].parent
        }
        return false
    }
}
