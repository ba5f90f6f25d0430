/// The tags of a page that describe it, each the first of its name, and the few elements that name its parts.
struct MetaTags {
    private var contents: [String: [String]] = [:]
    private(set) var title: String?
    private(set) var headings: [String] = []
    private(set) var subheadings: [String] = []
    private(set) var canonical: String?
    private(set) var language: String?
    /// Elements that carry a machine-readable date, in order: the value, and whether their names say "published".
    private(set) var times: [MarkedTime] = []

    struct MarkedTime {
        let value: String
        /// What the names of the element and those around it say it is.
        let isPublished: Bool
        let isModified: Bool
    }

    subscript(name: String) -> String? { contents[name]?.first }

    func all(_ names: [String]) -> [String] { names.flatMap { contents[$0] ?? [] } }

    init(_ tree: PageTree) {
        for node in tree.nodes.indices {
            switch tree.nodes[node].tag {
            case .html where language == nil: language = tree.string(node, .lang)
            case .meta: addMeta(node, tree)
            case .title where title == nil: title = clean(tree.words(in: node))
            case .h1 where headings.count < 8: if let words = clean(tree.words(in: node)) { headings.append(words) }
            case .h2, .h3:
                if subheadings.count < 20, let words = clean(tree.words(in: node)) { subheadings.append(words) }
            case .link where canonical == nil && tree.string(node, .rel)?.lowercased() == "canonical":
                canonical = tree.string(node, .href)
            case .time: addTime(node, tree)
            default: break
            }
            if let property = tree.string(node, .itemprop), tree.nodes[node].tag != .meta {
                addItem(property, node, tree)
            }
        }
    }

    private mutating func addMeta(_ node: Int, _ tree: PageTree) {
        guard let value = tree.string(node, .content), !value.isEmpty else { return }
        for name in [AttributeName.property, .name, .itemprop] {
            guard let names = tree.string(node, name)?.lowercased() else { continue }
            for name in names.split(separator: " ") { contents[String(name), default: []].append(value) }
        }
    }

    /// Microdata: `<span itemprop="datePublished" content="…">`.
    private mutating func addItem(_ properties: String, _ node: Int, _ tree: PageTree) {
        for property in properties.lowercased().split(separator: " ").map(String.init) {
            guard Self.items.contains(property) else { continue }
            let value = tree.string(node, .content) ?? tree.string(node, .datetime) ?? tree.words(in: node)
            if let value = clean(value), value.utf8.count < 300 {
                contents["item:" + property, default: []].append(value)
            }
        }
    }

    private static let items: Set<String> = ["datepublished", "datemodified", "headline", "author", "datecreated"]

    private mutating func addTime(_ node: Int, _ tree: PageTree) {
        guard times.count < 200, let value = tree.string(node, .datetime) ?? clean(tree.words(in: node)) else { return }
        let names = [node, tree.nodes[node].parent].filter { $0 >= 0 }.flatMap { place in
            [AttributeName.class, .itemprop, .rel, .property, .id].compactMap { tree.string(place, $0)?.lowercased() }
        }.joined(separator: " ")
        times.append(
            MarkedTime(
                value: value,
                isPublished: ["publish", "pubdate", "entry-date", "posted", "created"].contains { names.holds($0) },
                isModified: ["modif", "update"].contains { names.holds($0) } && !names.holds("publish")))
    }
}

/// With single spaces and without character references written twice, or nil where nothing is left.
func clean(_ string: String?) -> String? {
    guard let string else { return nil }
    var words = withSingleSpaces(string)
    if words.holds("&") {
        for (reference, character) in references where words.holds(reference) {
            words = words.replacing(reference, with: character)
        }
    }
    return words.isEmpty ? nil : words
}

private func withSingleSpaces(_ string: String) -> String {
    let bytes = Array(string.utf8)
    guard isPlain(bytes) else { return string.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    var line = CollapsedLine()
    line.add(bytes[...])
    return line.string
}

/// Those that pages write twice over: in JSON-LD, and escaped once more in attributes.
private let references: [(String, String)] = [
    ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&#039;", "'"), ("&apos;", "'"),
    ("&rsquo;", "’"),
    ("&lsquo;", "‘"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&#8217;", "’"), ("&#8216;", "‘"), ("&#8220;", "“"),
    ("&#8221;", "”"), ("&#8211;", "–"), ("&ndash;", "–"), ("&#8212;", "—"), ("&mdash;", "—"), ("&nbsp;", " "),
    ("&#038;", "&"), ("&hellip;", "…"), ("&#8230;", "…"), ("&amp;", "&"),
]
