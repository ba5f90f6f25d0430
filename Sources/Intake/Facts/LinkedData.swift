/// What the JSON-LD of a page says about the article on it (schema.org).
struct LinkedData {
    /// The object that describes the article; nil where there is none.
    let article: JSONValue?
    /// The type of that object: `NewsArticle`, `LiveBlogPosting`.
    let type: String?
    /// True where the page is said to list articles, or to be a forum's.
    private(set) var isList = false
    /// All objects that carry an identifier, by it, since authors and publishers are often only pointed to.
    private let objects: [String: JSONValue]

    init(_ scripts: [[UInt8]]) {
        var objects: [String: JSONValue] = [:]
        var found: (value: JSONValue, rank: Int)?
        var isList = false
        for script in scripts {
            // Pages hold broken JSON-LD often enough; then the other tags have to do.
            guard let value = try? JSONScanner.value(of: withoutWrapping(script), depth: 8) else { continue }
            Self.walk(value, &objects, &found, &isList)
        }
        self.isList = isList
        self.objects = objects
        article = found?.value
        type = found.flatMap { Self.types($0.value).first { Self.rank($0) > 0 } }
    }

    /// True where an object is surely the article, not a page that may hold anything.
    var isArticle: Bool { type.map { Self.rank($0) == 3 } ?? false }

    /// The members of an object, led from a bare identifier to the object that has it.
    func object(_ value: JSONValue?) -> JSONValue? {
        guard let value, case .object(let members) = value else { return value }
        guard members.count == 1, let id = value["@id"]?.string else { return value }
        return objects[id] ?? value
    }

    private static func walk(
        _ value: JSONValue, _ objects: inout [String: JSONValue], _ found: inout (value: JSONValue, rank: Int)?,
        _ isList: inout Bool
    ) {
        switch value {
        case .array(let elements):
            for element in elements { walk(element, &objects, &found, &isList) }
        case .object(let members):
            if let id = value["@id"]?.string, members.count > 1, objects[id] == nil { objects[id] = value }
            let types = types(value)
            isList = isList || types.contains { listTypes.contains($0) }
            let rank = types.map(rank).max() ?? 0
            if rank > found?.rank ?? 0 { found = (value, rank) }
            for member in members where member.name != "@id" { walk(member.value, &objects, &found, &isList) }
        default: break
        }
    }

    private static let listTypes: Set<String> = [
        "Blog", "CollectionPage", "DiscussionForumPosting", "QAPage", "SearchResultsPage",
    ]

    private static func types(_ value: JSONValue) -> [String] {
        switch value["@type"] {
        case .string(let name): [name]
        case .array(let names): names.compactMap(\.string)
        default: []
        }
    }

    /// How surely an object of that type is the article: 0 not at all.
    private static func rank(_ type: String) -> Int {
        if type.hasSuffix("Article") || type.hasSuffix("Posting") || type.hasSuffix("Report") { return 3 }
        return ["Review", "Recipe", "HowTo", "CreativeWork", "VideoObject"].contains(type)
            ? 2 : ["WebPage", "ItemPage", "AboutPage"].contains(type) ? 1 : 0
    }
}

/// JSON-LD without what pages wrap it in: comments, CDATA marks, line breaks inside strings, a semicolon behind it.
private func withoutWrapping(_ script: [UInt8]) -> [UInt8] {
    let start = script.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? script.startIndex
    let end = script.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? script.startIndex
    guard start < end else { return script }
    // Raw control characters in strings are the commonest fault; between values they may as well be spaces.
    return script[start...end].map { $0 < 0x20 ? 0x20 : $0 }
}
