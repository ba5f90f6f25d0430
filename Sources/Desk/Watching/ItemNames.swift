import Entries
import Foundation
import Intake
import Text

/// The names by which an item is known again: what it is called, where it is, and what it says.
enum ItemNames {
    /// The names of an item of the feed at `feed`.
    ///
    /// Guids that are no addresses are unique to their publisher at best, so they count with the host.
    static func names(of item: FeedItem, in feed: String, content: Digest?) -> [Digest] {
        let host = URL(string: feed)?.host ?? feed
        var names: [Digest] = []
        if let guid = item.guid {
            names.append(AddressList.isAddress(guid) ? name(ofAddress: guid) : digest("guid", host + " " + guid))
        }
        if let url = item.url { names.append(name(ofAddress: url)) }
        if names.isEmpty, let title = item.title { names.append(digest("title", host + " " + title)) }
        if let content, !item.isTeaser { names.append(content) }
        return names
    }

    /// Which edition of an item a feed gives: by its words, where those are given, else by all that its feed says of it and
    /// by when it was `changed`. Nil for what is not called anything.
    ///
    /// Each feed has editions of its own: what one gives whole, another only announces.
    static func edition(
        of item: FeedItem, in feed: String, words: Digest?, line: [UInt8], changed: String?
    ) -> SeenItem.Edition? {
        guard let key = item.key else { return nil }
        let content = words ?? Digest(of: line + Array("\n\(changed ?? "")".utf8))
        return SeenItem.Edition(item: digest("edition", feed + " " + key), content: content, words: words)
    }

    /// The name of a page: its address without the parts that only say who led there.
    static func name(ofAddress address: String) -> Digest {
        guard var parts = URLComponents(string: address) else { return digest("address", address) }
        parts.fragment = nil
        parts.host = parts.host?.lowercased()
        let kept = parts.percentEncodedQueryItems?.filter { item in
            !item.name.hasPrefix("utm_") && !["fbclid", "gclid", "mc_cid", "mc_eid"].contains(item.name)
        }
        parts.percentEncodedQueryItems = kept?.isEmpty == false ? kept : nil
        return digest("address", parts.string ?? address)
    }

    /// The name of what an article at `origin` says; nil where that is too little to tell it from others, as of “Please
    /// log in”.
    ///
    /// It counts with the host: the same words of another outlet are another report.
    static func name(ofWords line: [UInt8], origin: String) -> Digest? {
        let input = RawInput(origin: Origin(path: origin), bytes: line, format: .jsonLine)
        guard let article = try? takeIn(input) else { return nil }
        let body = article.body.filter { $0.kind == .paragraph }.map { article.text[$0.range] }.joined(separator: "\n")
        let host = URL(string: origin)?.host ?? origin
        return body.utf8.count < fewestBytes ? nil : digest("words", host + " " + body)
    }

    /// About sixty words.
    private static let fewestBytes = 400

    private static func digest(_ kind: String, _ words: String) -> Digest { Digest(of: Array("\(kind) \(words)".utf8)) }
}
