/// What a page says about the article on it, outside its text.
struct PageFacts {
    var title: String?
    var outlet: String?
    var published: String?
    var url: String?

    init(_ tree: PageTree) {
        let tags = MetaTags(tree)
        let linked = linkedArticle(tree)
        let publisher = linked?["publisher"] ?? linked?["isPartOf"]
        outlet = clean(tags["og:site_name"] ?? publisher?["name"]?.string)
        let dates = ["article:published_time", "datepublished", "date", "pubdate", "dc.date"].lazy.compactMap {
            tags[$0]
        }
        published = clean(linked?["datePublished"]?.string ?? dates.first ?? tags.time)
        url = clean(tags.canonical ?? tags["og:url"])
        let heading = clean(linked?["headline"]?.string ?? tags["og:title"] ?? tags.heading)
        title = heading.map { withoutOutlet($0, outlet) } ?? clean(tags.title).map(withoutLastPart)
    }
}

/// The tags of a page that describe it, each the first of its name.
private struct MetaTags {
    private var content: [String: String] = [:]
    private(set) var title: String?
    private(set) var heading: String?
    private(set) var canonical: String?
    private(set) var time: String?

    subscript(name: String) -> String? { content[name] }

    init(_ tree: PageTree) {
        for node in tree.nodes.indices {
            switch tree.nodes[node].tag {
            case "meta": addMeta(tree.nodes[node].attributes)
            case "title" where title == nil: title = tree.words(in: node)
            case "h1" where heading == nil: heading = clean(tree.words(in: node))
            case "link" where tree[node, "rel"]?.lowercased() == "canonical": canonical = tree[node, "href"]
            case "time" where time == nil: time = tree[node, "datetime"]
            default: break
            }
            if tree[node, "itemprop"] == "datePublished", content["datepublished"] == nil {
                content["datepublished"] = tree[node, "content"] ?? tree[node, "datetime"]
            }
        }
    }

    private mutating func addMeta(_ attributes: [String: String]) {
        guard let value = attributes["content"], !value.isEmpty else { return }
        for name in [attributes["property"], attributes["name"], attributes["itemprop"]] {
            guard let name = name?.lowercased(), content[name] == nil else { continue }
            content[name] = value
        }
    }
}

/// The first object of the page's JSON-LD that describes an article.
private func linkedArticle(_ tree: PageTree) -> JSONValue? {
    for node in tree.nodes.indices
    where tree.nodes[node].tag == "script" && tree[node, "type"]?.lowercased() == "application/ld+json" {
        let inner = tree.nodes[node + 1..<tree.nodes[node].end]
        let json = inner.flatMap { tree.characters[$0.characters] }
        // Pages hold broken JSON-LD often enough; then the other tags have to do.
        guard let value = try? JSONScanner.value(of: json, depth: 8) else { continue }
        if let article = findArticle(value) { return article }
    }
    return nil
}

private func findArticle(_ value: JSONValue) -> JSONValue? {
    switch value {
    case .array(let elements):
        return elements.lazy.compactMap(findArticle).first
    case .object(let members):
        if isArticle(value["@type"]) { return value }
        return members.lazy.compactMap { findArticle($0.value) }.first
    default:
        return nil
    }
}

private func isArticle(_ type: JSONValue?) -> Bool {
    switch type {
    case .string(let name): name.hasSuffix("Article") || name.hasSuffix("Posting") || name.hasSuffix("Report")
    case .array(let types): types.contains { isArticle($0) }
    default: false
    }
}

private let titleSeparators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • "]

/// "Ferry sails | The Courier" without the outlet's name.
private func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    guard let outlet else { return title }
    for separator in titleSeparators where title.hasSuffix(separator + outlet) {
        return String(title.dropLast(separator.count + outlet.count))
    }
    return title
}

/// A page's title without what follows the first bar, or a last part of few words.
private func withoutLastPart(_ title: String) -> String {
    for separator in titleSeparators {
        let parts = title.split(separator: separator)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
        if separator == " | " || separator == " » " { return String(first) }
        if last.split(separator: " ").count <= 4 { return String(title.dropLast(separator.count + last.count)) }
    }
    return title
}

/// With single spaces, or nil where nothing is left.
private func clean(_ string: String?) -> String? {
    guard let string else { return nil }
    let words = string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
}
