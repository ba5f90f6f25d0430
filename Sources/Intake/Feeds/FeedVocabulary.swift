/// The names of elements in feeds, whatever prefix they are written with.
struct FeedVocabulary {
    /// What a feed declares its prefixes to stand for.
    private var declared: [String: String] = [:]

    /// Takes note of the namespaces that a tag declares.
    mutating func note(_ attributes: [String: String]) {
        for (name, value) in attributes where name.hasPrefix("xmlns:") {
            declared[String(name.dropFirst(6))] = value.lowercased()
        }
    }

    /// The name without its prefix for RSS, Atom and sitemaps; with the usual prefix for what extends them, declared or
    /// not; else as it stands.
    func name(_ written: String) -> String {
        let parts = written.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return written }
        let (prefix, local) = (String(parts[0]), String(parts[1]))
        let usual = declared[prefix].flatMap { uri in Self.namespaces.first { uri.contains($0.key) }?.value } ?? prefix
        return Self.bare.contains(usual) ? local : usual + ":" + local
    }

    /// Words of namespaces that tell them apart, and their usual prefixes.
    private static let namespaces: KeyValuePairs = [
        "2005/atom": "atom", "purl.org/atom": "atom", "rss/1.0/modules/content": "content",
        "rss/1.0/modules/syndication": "sy", "purl.org/dc/terms": "dcterms", "purl.org/dc/elements": "dc",
        "search.yahoo.com/mrss": "media", "schemas/sitemap-news": "news", "schemas/sitemap-image": "image",
        "schemas/sitemap-video": "video", "schemas/sitemap/": "sitemap", "22-rdf-syntax-ns": "rdf",
        "purl.org/rss/1.0": "rss", "1999/xhtml": "xhtml", "itunes.com/dtds": "itunes", "feedburner": "feedburner",
    ]

    private static let bare: Set<String> = ["atom", "rss", "sitemap", "rdf", "xhtml"]

    /// Elements that hold others of the same names as an item does, and mean something else.
    static let containers: Set<String> = [
        "author", "contributor", "source", "image", "textinput", "media:group", "cloud",
    ]

    /// Elements whose words are taken.
    static let fields: [String: Field] = [
        "title": .title, "news:title": .title, "dc:title": .title, "link": .link, "loc": .link, "guid": .guid,
        "id": .guid,
        "feedburner:origlink": .originalLink,
        "description": .summary, "summary": .summary, "content": .content, "content:encoded": .content,
        "body": .content, "fullbody": .content, "dc:description": .summary,
        "pubdate": .published, "published": .published, "issued": .published, "created": .published,
        "dc:date": .published, "dcterms:issued": .published, "dcterms:created": .published,
        "news:publication_date": .published,
        "updated": .modified, "modified": .modified, "dcterms:modified": .modified, "lastmod": .modified,
        "dc:creator": .author, "author": .author, "name": .name, "source": .source, "news:name": .source, "ttl": .ttl,
    ]

    enum Field: Hashable {
        case title, link, guid, originalLink, summary, content, published, modified, author, name, source, ttl

        /// May hold tags as they stand, where a feed forgot to escape them or Atom says XHTML.
        var holdsMarkup: Bool { self == .summary || self == .content || self == .title }
    }
}
