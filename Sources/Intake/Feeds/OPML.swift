/// A feed as a list of feeds names it.
package struct ListedFeed: Hashable, Sendable {
    package let address: String
    package let title: String?

    package init(address: String, title: String?) {
        self.address = address
        self.title = title
    }
}

/// Lists of feeds in OPML (1.0 to 2.0), as feed readers exchange them.
package enum OPML {
    /// The feeds in a list, however broken, in their order and each once; nil where the bytes are no such list.
    package static func feeds(in bytes: [UInt8]) -> [ListedFeed]? {
        guard let text = FeedText(bytes, charset: nil) else { return nil }
        var scanner = MarkupScanner(text.bytes)
        var isList = false
        var found: [ListedFeed] = []
        var known: Set<String> = []
        while let token = scanner.next() {
            guard case .start(let name, let attributes, _) = token else { continue }
            if name == "opml" { isList = true }
            guard name == "outline", let address = attributes["xmlurl"] ?? attributes["url"],
                attributes["xmlurl"] != nil || attributes["type"]?.lowercased() == "rss"
            else { continue }
            let place = withoutControls(address).trimming(" ")
            guard !place.isEmpty else { continue }
            isList = true
            guard known.insert(place).inserted else { continue }
            let title = attributes["title"] ?? attributes["text"]
            found.append(ListedFeed(address: place, title: title.flatMap { $0.isEmpty ? nil : $0 }))
        }
        return isList ? found : nil
    }

    /// The feeds as OPML 2.0.
    package static func list(_ feeds: [ListedFeed], title: String) -> String {
        let outlines = feeds.map { feed in
            let title = attribute(feed.title ?? feed.address)
            return
                "    <outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" xmlUrl=\"\(attribute(feed.address))\"/>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head>
                <title>\(attribute(title))</title>
              </head>
              <body>
            \(outlines.joined())  </body>
            </opml>

            """
    }

    /// Without what XML has no way to hold and terminals obey.
    private static func withoutControls(_ text: String) -> String {
        var shown = text
        shown.unicodeScalars.removeAll { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        return shown
    }

    private static func attribute(_ text: String) -> String {
        withoutControls(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
