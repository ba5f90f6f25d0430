import Entries

/// What holds inside an element because of it and of those around it.
struct ElementState {
    /// Not shown: scripts, styles, forms, what is marked as hidden.
    var isHidden = false
    var isLink = false
    var kind: BlockKind?
    /// Marked as the article's own text.
    var isBody = false
    var isInArticle = false
}

extension ElementState {
    /// The states of all nodes of a page, from the outermost in.
    static func all(in tree: PageTree) -> [ElementState] {
        let weight = RunningText(tree)
        var states: [ElementState] = []
        states.reserveCapacity(tree.nodes.count)
        for node in tree.nodes.indices {
            let parent = tree.nodes[node].parent
            var state = parent >= 0 ? states[parent] : ElementState()
            state.isBody = false
            if let tag = tree.nodes[node].tag {
                state.enter(tag, tree.nodes[node].attributes, isLarge: weight.share(of: node) > Self.largeShare)
            }
            states.append(state)
        }
        return states
    }

    /// A menu or a list of teasers never holds this much of a page's running text; whole pages inside a form or a
    /// `div class="sidebar-right"` do.
    private static let largeShare = 0.4

    private mutating func enter(_ tag: String, _ attributes: [String: String], isLarge: Bool) {
        isHidden = isHidden || Self.neverShown.contains(tag) || (!isLarge && Self.isHidden(tag, attributes))
        isLink = isLink || tag == "a"
        isInArticle = isInArticle || tag == "article" || tag == "main"
        switch tag {
        case "h1", "h2", "h3", "h4", "h5", "h6": kind = kind ?? .heading
        case "figcaption": kind = furniture(.caption)
        default: break
        }
        let meaning = Self.isNamed(tag) ? ClassWords.shared.meaning(of: attributes) : nil
        isBody = meaning == .body
        guard !isLarge else { return }
        switch tag {
        case "nav", "menu": kind = furniture(.navigation)
        case "aside": kind = furniture(.teaser)
        case "footer": kind = furniture(.notice)
        case "header": kind = furniture(isInArticle ? .byline : .navigation)
        default:
            if case .furniture(let named) = meaning { kind = furniture(named) }
        }
    }

    /// Furniture inside furniture is what the outer one is.
    private func furniture(_ kind: BlockKind) -> BlockKind {
        guard let outer = self.kind, outer.isFurniture else { return kind }
        return outer
    }

    /// Not `head`: libxml2 leaves it open when `body` is missing and an element of HTML 5 follows.
    private static let neverShown: Set<String> = [
        "audio", "canvas", "embed", "iframe", "map", "math", "noscript", "object", "option", "script", "style",
        "svg", "template", "textarea", "title", "video",
    ]

    private static func isHidden(_ tag: String, _ attributes: [String: String]) -> Bool {
        if tag == "button" || tag == "form" || tag == "select" || tag == "input" { return true }
        if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
        guard let style = attributes["style"] else { return false }
        return style.filter { $0 != " " }.contains("display:none")
    }

    /// The document's own elements carry names for the whole page: `<body class="has-sidebar">`.
    private static func isNamed(_ tag: String) -> Bool { !["html", "body", "article", "main"].contains(tag) }
}

/// How much of a page's running text stands inside each element: text outside links, in pieces longer than a menu's.
private struct RunningText {
    /// Bytes of running text before each node.
    private var before: [Int] = [0]
    private let tree: PageTree

    private static let shortest = 60
    private static let neverRunning: Set<String> = ["a", "script", "style", "option", "textarea", "noscript"]

    init(_ tree: PageTree) {
        self.tree = tree
        var outsideUntil = 0
        for node in tree.nodes.indices {
            let (tag, length) = (tree.nodes[node].tag, tree.nodes[node].characters.count)
            if let tag, Self.neverRunning.contains(tag) { outsideUntil = max(outsideUntil, tree.nodes[node].end) }
            let isRunning = tag == nil && node >= outsideUntil && length >= Self.shortest
            before.append(before[node] + (isRunning ? length : 0))
        }
    }

    func share(of node: Int) -> Double {
        let total = before[before.count - 1]
        guard total > 0 else { return 0 }
        return Double(before[tree.nodes[node].end] - before[node]) / Double(total)
    }
}
