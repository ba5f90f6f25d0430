import Entries
import Foundation
import Text

/// A feed as it was read: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, or a sitemap.
package struct Feed: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case rss = "RSS"
        case rdf = "RDF"
        case atom = "Atom"
        case json = "JSON Feed"
        case sitemap
        /// A list of sitemaps.
        case sitemapIndex = "sitemap index"
    }

    package let kind: Kind
    package var title: String?
    /// The site whose feed it is.
    package var site: String?
    /// Minutes for which the feed says that it does not change, a week at most.
    package var ttl: Int?
    package var items: [FeedItem] = []
    /// What had to be repaired, in words for the user.
    package var notes: [String] = []

    /// More items than this are no feed; news sitemaps end at 1,000.
    package static let mostItems = 5_000
    static let longestTTL = 7 * 24 * 60

    init(kind: Kind) { self.kind = kind }

    /// Reads a feed, however broken; nil where the bytes are none.
    ///
    /// - Parameters:
    ///   - charset: the encoding that the server declared.
    ///   - address: where it was found, to which its links are relative.
    package init?(_ bytes: [UInt8], charset: String? = nil, address: String? = nil) {
        guard let text = FeedText(bytes, charset: charset) else { return nil }
        guard var feed = text.isJSON ? Self.json(text.bytes) : FeedBuilder.feed(text.bytes) else { return nil }
        feed.notes = text.notes + feed.notes
        feed.resolve(against: address)
        if feed.items.count > Self.mostItems {
            feed.notes.append("only the first \(Self.mostItems) of \(feed.items.count) items were read")
            feed.items.removeLast(feed.items.count - Self.mostItems)
        }
        self = feed
    }

    /// Makes all links whole: relative ones by the feed's site or its own address.
    private mutating func resolve(against address: String?) {
        let own = address.flatMap { URL(string: $0) }
        site = site.flatMap { URL(string: $0, relativeTo: own)?.absoluteString } ?? site
        let base = own ?? site.flatMap { URL(string: $0) }
        for index in items.indices {
            guard let url = items[index].url, !url.hasPrefix("http://"), !url.hasPrefix("https://") else { continue }
            items[index].url = URL(string: url, relativeTo: base)?.absoluteString ?? url
        }
    }
}

extension Feed {
    /// The items as inputs, found in the file at `path`.
    func inputs(from path: String) -> [Result<RawInput, IntakeError>] {
        if kind == .sitemap || kind == .sitemapIndex {
            let advice = "`rapporteur feeds add` takes its address and watches it"
            return [.failure(.addressList(path: path, kind: "a \(kind.rawValue)", advice: advice))]
        }
        return items.enumerated().map { index, item in
            let origin = Origin(path: path + "#" + (item.key ?? String(index + 1)))
            return .success(RawInput(origin: origin, bytes: item.line(outlet: title), format: .jsonLine))
        }
    }
}

/// The text of a feed, or of a list of feeds: decoded, without what stands before it.
struct FeedText {
    let bytes: [UInt8]
    let isJSON: Bool
    let notes: [String]

    init?(_ raw: [UInt8], charset: String?) {
        let input = RawInput(origin: Origin(path: ""), bytes: raw, format: .text)
        let declared = charset.flatMap(Charset.init(label:)) ?? declaredEncoding(raw)
        guard let decoded = try? decode(input, declared: declared) else { return nil }
        let text = decoded.text.bytes
        guard let start = text.firstIndex(where: { $0 == .lessThan || $0 == UInt8(ascii: "{") }) else { return nil }
        isJSON = text[start] == UInt8(ascii: "{")
        bytes = Array(text[start...])
        notes = decoded.notes
    }
}

/// The addresses of feeds that a web page names, in their order.
package func feedsNamed(in page: [UInt8], at address: String) -> [String] {
    var scanner = MarkupScanner(page)
    var found: [String] = []
    let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    ]
    while let token = scanner.next(), found.count < 20 {
        guard case .start("link", let attributes, _) = token, let link = attributes["href"],
            attributes["type"].map({ types.contains($0.lowercased()) }) == true,
            attributes["rel"]?.lowercased().contains("alternate") == true,
            let url = URL(string: link, relativeTo: URL(string: address))
        else { continue }
        found.append(url.absoluteString)
    }
    return found
}
