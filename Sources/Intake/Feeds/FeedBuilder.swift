/// Builds a feed from tags and text, keeping to what feeds mean rather than to how they nest.
///
/// An item ends where it says so or where the next one begins; a field ends at its own end tag or where a field that
/// cannot stand in it begins. So a missing end tag costs nothing but itself.
struct FeedBuilder {
    private typealias Field = FeedVocabulary.Field

    private var feed: Feed
    private var vocabulary = FeedVocabulary()
    private var item: FeedItem?
    /// The container that is open: fields in it mean something else.
    private var container: String?
    private var open: OpenField?
    /// An explicit `isPermaLink="false"` of the item.
    private var guidIsAddress = true
    private var base: String?

    private struct OpenField {
        let field: Field
        /// As it was written, prefix included.
        let tag: String
        let attributes: [String: String]
        var bytes: [UInt8] = []
        /// Text is put back as XHTML would have it, since tags stand beside it.
        var isXHTML: Bool { attributes["type"]?.lowercased().contains("xhtml") == true }
        var isPlain: Bool { attributes["type"].map { $0 == "text" || $0 == "text/plain" } == true }
    }

    /// The feed in `bytes`, which are UTF-8 that begins with `<`; nil where it is none.
    static func feed(_ bytes: [UInt8]) -> Feed? {
        var scanner = MarkupScanner(bytes)
        var builder: FeedBuilder?
        while let token = scanner.next() {
            if builder != nil {
                builder?.take(token)
            } else if case .start(let name, let attributes, _) = token {
                if let kind = kind(name) { builder = FeedBuilder(Feed(kind: kind), attributes) }
                // What stands before a feed may be a warning of a server, but a page is a page.
                if name == "body" || name == "html" { return nil }
            }
        }
        builder?.finishItem()
        return builder?.feed
    }

    private static func kind(_ tag: String) -> Feed.Kind? {
        switch tag.split(separator: ":").last ?? "" {
        case "rss", "channel": .rss
        case "rdf": .rdf
        case "feed": .atom
        case "urlset": .sitemap
        case "sitemapindex": .sitemapIndex
        default: nil
        }
    }

    private init(_ feed: Feed, _ attributes: [String: String]) {
        self.feed = feed
        vocabulary.note(attributes)
        base = attributes["xml:base"]
    }

    private mutating func take(_ token: MarkupScanner.Token) {
        switch token {
        case .start(let tag, let attributes, let isEmpty):
            vocabulary.note(attributes)
            start(tag, attributes, isEmpty: isEmpty)
        case .end(let tag): end(tag)
        case .text(let bytes), .section(let bytes):
            let isXHTML = open?.isXHTML == true
            open?.bytes += isXHTML ? escaped(bytes) : bytes
        }
    }

    // MARK: - Tags

    private mutating func start(_ tag: String, _ attributes: [String: String], isEmpty: Bool) {
        let name = vocabulary.name(tag)
        if isItem(name), open?.isXHTML != true {
            finishItem()
            item = FeedItem()
            return
        }
        if let open, open.field.holdsMarkup, open.isXHTML || FeedVocabulary.fields[name] == nil {
            let tag = written(tag, attributes, isEmpty: isEmpty)
            self.open?.bytes += tag
            return
        }
        closeField()
        leavePerson(before: name)
        if FeedVocabulary.containers.contains(name), !isEmpty { container = name }
        guard let field = FeedVocabulary.fields[name] else { return }
        if field == .link, attributes["href"] != nil { return takeLink(attributes) }
        if isEmpty { return }
        if name == "guid", attributes["ispermalink"]?.lowercased() == "false" { guidIsAddress = false }
        open = OpenField(field: field, tag: tag, attributes: attributes)
    }

    private mutating func end(_ tag: String) {
        if let open, open.tag != tag, open.isXHTML || (open.field.holdsMarkup && FeedVocabulary.fields[tag] == nil) {
            if !isItem(vocabulary.name(tag)) {
                self.open?.bytes += Array("</\(tag)>".utf8)
                return
            }
        }
        closeField()
        let name = vocabulary.name(tag)
        if name == container { container = nil }
        if isItem(name) { finishItem() }
    }

    /// Of what may stand in an item, a person has only a name; any other field says that an end tag was forgotten.
    private mutating func leavePerson(before name: String) {
        guard container == "author" || container == "contributor", let field = FeedVocabulary.fields[name] else {
            return
        }
        if field != .name { container = nil }
    }

    private func isItem(_ name: String) -> Bool {
        switch feed.kind {
        case .sitemap: name == "url"
        case .sitemapIndex: name == "sitemap"
        default: name == "item" || name == "entry"
        }
    }

    /// An Atom link, which may stand in any feed.
    private mutating func takeLink(_ attributes: [String: String]) {
        guard container == nil, let link = attributes["href"]?.trimming(" ", "\n", "\t"), !link.isEmpty else { return }
        let isPage = attributes["type"].map { $0.lowercased().contains("html") } ?? true
        guard attributes["rel"].map({ $0.lowercased() == "alternate" }) ?? true, isPage else { return }
        if var item {
            item.url = item.url ?? resolved(link)
            self.item = item
        } else {
            feed.site = feed.site ?? link
        }
    }

    private func resolved(_ link: String) -> String {
        guard let base, !link.contains("://"), base.contains("://") else { return link }
        // A base of a feed is as good as its address; only the common case of a path is put together here.
        let server = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(
            separator: "/")
        return link.hasPrefix("/") ? server + link : base.hasSuffix("/") ? base + link : base + "/" + link
    }

    // MARK: - Fields

    private mutating func closeField() {
        guard let field = open else { return }
        open = nil
        let words = String(decoding: field.bytes, as: UTF8.self).trimming(" ", "\n", "\t")
        guard !words.isEmpty else { return }
        if container == nil || field.field == .author || field.field == .source || field.field == .name {
            if item != nil { set(field, words) } else { setOfFeed(field.field, words) }
        } else if container == "source", field.field == .title {
            item?.outlet = plainWords(words)
        }
    }

    private mutating func set(_ open: OpenField, _ words: String) {
        guard var item else { return }
        switch open.field {
        case .title: item.title = item.title ?? (open.isPlain ? words : plainWords(words))
        case .link: item.url = item.url ?? resolved(words)
        case .originalLink: item.url = words
        case .guid: item.guid = item.guid ?? words
        case .summary: item.summary = longer(item.summary, html(open, words))
        case .content: item.content = longer(item.content, html(open, words))
        case .published: item.published = item.published ?? feedDate(words)
        case .modified: item.modified = item.modified ?? feedDate(words)
        case .author: item.add(author: authorName(words))
        case .name: if container == "author" || container == nil { item.add(author: authorName(words)) }
        case .source: item.outlet = item.outlet ?? plainWords(words)
        case .ttl: break
        }
        self.item = item
    }

    private mutating func setOfFeed(_ field: Field, _ words: String) {
        switch field {
        case .title: feed.title = feed.title ?? plainWords(words)
        case .link: feed.site = feed.site ?? words
        case .ttl: feed.ttl = Int(words).map { min(max($0, 0), Feed.longestTTL) }
        default: break
        }
    }

    /// RSS wants `mail@example.org (Name)`; most feeds give a name.
    private func authorName(_ words: String) -> String {
        let name = plainWords(words)
        guard let start = name.firstIndex(of: "("), name.contains("@") else { return name }
        return name[name.index(after: start)...].trimming(")", " ")
    }

    private func longer(_ known: String?, _ words: String) -> String {
        guard let known, known.utf8.count >= words.utf8.count else { return words }
        return known
    }

    /// What an Atom feed calls plain text, as HTML.
    private func html(_ open: OpenField, _ words: String) -> String {
        open.isPlain ? escaped(words) : words
    }

    // MARK: - Ends

    private mutating func finishItem() {
        closeField()
        container = nil
        defer {
            item = nil
            guidIsAddress = true
        }
        guard var done = item else { return }
        if done.url == nil, guidIsAddress, let guid = done.guid, guid.hasPrefix("http") { done.url = guid }
        done.published = done.published ?? done.modified
        if done.content == nil { (done.content, done.summary) = (done.summary, nil) }
        guard done.url != nil || done.title != nil || done.content != nil else { return }
        feed.items.append(done)
    }

    // MARK: - Words

    /// A tag as it stood, for what is HTML.
    private func written(_ tag: String, _ attributes: [String: String], isEmpty: Bool) -> [UInt8] {
        let name = tag.split(separator: ":").last.map(String.init) ?? tag
        let kept = ["href", "src", "class", "id", "rel", "cite"].compactMap { key in
            attributes[key].map { " \(key)=\"\($0.replacing("\"", with: "&quot;"))\"" }
        }
        return Array("<\(name)\(kept.joined())\(isEmpty ? "/" : "")>".utf8)
    }
}

extension FeedItem {
    fileprivate mutating func add(author name: String) {
        if !name.isEmpty, !authors.contains(name) { authors.append(name) }
    }
}

/// Plain text as HTML.
func escaped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte in
        switch byte {
        case .lessThan: Array("&lt;".utf8)
        case .ampersand: Array("&amp;".utf8)
        default: [byte]
        }
    }
}

func escaped(_ text: String) -> String { String(decoding: escaped(Array(text.utf8)), as: UTF8.self) }

/// Words without tags, references and line breaks: titles come escaped once, twice or not at all.
func plainWords(_ words: String) -> String {
    var bytes = Array(words.utf8)
    if isMarkup(words) {
        var scanner = MarkupScanner(bytes)
        bytes = []
        while let token = scanner.next() {
            if case .text(let text) = token { bytes += text }
        }
    }
    let plain = String(decoding: decodingReferences(bytes[...]), as: UTF8.self)
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
