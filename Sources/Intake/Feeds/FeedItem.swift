import Entries

/// One item of a feed: an article, or the announcement of one.
package struct FeedItem: Hashable, Sendable {
    /// What the feed calls it by: its guid or id.
    package var guid: String?
    /// Where the article is, as the feed's own address resolves it.
    package var url: String?
    package var title: String?
    /// The outlet that the feed names for this item; aggregators do.
    package var outlet: String?
    package var authors: [String] = []
    /// ISO 8601 with the time zone as given, where the date can be read; else as it stands.
    package var published: String?
    package var modified: String?
    /// The longest body given, HTML.
    package var content: String?
    /// The summary, HTML, where there is a body besides.
    package var summary: String?

    package init() {}

    /// What makes two items the same item: the guid, else the address, else the title.
    package var key: String? { guid ?? url ?? title }

    /// True where the feed gives too little to read, so that the article has to be fetched for more.
    ///
    /// Feeds that carry whole articles seldom carry shorter ones; teasers are seldom longer.
    package var isTeaser: Bool { wordsOfBody < Self.shortestArticle }

    private static let shortestArticle = 150

    private var wordsOfBody: Int {
        let body = (content ?? summary ?? "").utf8
        var (words, isInTag, isInWord) = (0, false, false)
        for byte in body {
            if byte == .lessThan { isInTag = true }
            let isWord = !isInTag && byte > 0x20
            if isWord, !isInWord { words += 1 }
            isInWord = isWord
            if byte == .greaterThan { isInTag = false }
        }
        return words
    }
}

extension FeedItem {
    /// The item as one line of JSON, in the form that `takeIn` reads.
    ///
    /// The line is what is kept of it: all that the feed says of the article, but for a summary beside its body, and
    /// nothing of what changes from one reading of the feed to the next.
    package func line(outlet: String?) -> [UInt8] {
        var line = ArticleLineWriter()
        line.add("title", title)
        line.add("authors", names)
        line.add("outlet", self.outlet ?? outlet)
        line.add("published", published)
        line.add("url", url)
        let body = content ?? summary ?? ""
        line.add(isMarkup(body) ? "html" : "text", isMarkup(body) ? body : plain(body))
        return line.bytes
    }

    /// A page that was fetched for the item, with what the feed says of it, as one line of JSON.
    package func line(page: String, at url: String, outlet: String?) -> [UInt8] {
        var line = ArticleLineWriter()
        line.add("authors", names)
        line.add("outlet", self.outlet ?? outlet)
        line.add("published", published)
        line.add("url", url)
        line.add("html", page)
        return line.bytes
    }

    /// The authors that are people or agencies: feeds name accounts and addresses, too.
    private var names: [String] {
        authors.reduce(into: AuthorNames()) { $0.add($1) }.names
    }

    private func plain(_ text: String) -> String {
        String(decoding: decodingReferences(Array(text.utf8)[...]), as: UTF8.self)
    }
}

/// A date as a feed writes it, in the form of ISO 8601 with the time zone as given; what cannot be read stays as it stands.
func feedDate(_ text: String) -> String { WrittenDate(in: text, as: .feed)?.iso ?? text }

/// True where text has tags in it.
func isMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return zip(bytes, bytes.dropFirst()).contains { first, second in
        first == .lessThan && ((0x61...0x7A).contains(second | 0x20) || second == UInt8(ascii: "/"))
    }
}

/// Writes the members of one article as a JSON object.
package struct ArticleLineWriter {
    private var members: [UInt8] = []

    package init() {}

    package mutating func add(_ name: StaticString, _ value: String?) {
        if let value { add(name, written: Self.quoted(value)) }
    }

    package mutating func add(_ name: StaticString, _ values: [String]) {
        guard !values.isEmpty else { return }
        let list = values.map(Self.quoted).joined(separator: [UInt8(ascii: ",")])
        add(name, written: [UInt8(ascii: "[")] + list + [UInt8(ascii: "]")])
    }

    private mutating func add(_ name: StaticString, written value: [UInt8]) {
        members += members.isEmpty ? "{".utf8 : ",".utf8
        members += Self.quoted(name.description) + ":".utf8 + value
    }

    package var bytes: [UInt8] { members.isEmpty ? Array("{}".utf8) : members + "}".utf8 }

    private static func quoted(_ text: String) -> [UInt8] {
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): quoted += [UInt8(ascii: "\\"), byte]
            case 0x0A: quoted += "\\n".utf8
            case 0..<0x20: quoted += Array(("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8)
            default: quoted.append(byte)
            }
        }
        return quoted + [UInt8(ascii: "\"")]
    }
}
