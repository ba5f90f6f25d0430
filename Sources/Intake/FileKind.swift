/// What a file holds: one article, or several.
enum FileKind: Equatable {
    case article(InputFormat)
    case feed
    case zip, tar, warc
    /// One of these, packed.
    case gzip
    /// OPML.
    case feedList

    /// What a file is by its first bytes, and where they leave it open by its name. Archives and feeds go by their bytes
    /// alone: their names are often wrong.
    init(head: ArraySlice<UInt8>, ending: some StringProtocol) {
        if let kind = Self.archive(head) ?? Self.listing(head) {
            self = kind
        } else {
            self = .article(InputFormat(ending: ending) ?? sniffedFormat(head))
        }
    }

    private static func archive(_ head: ArraySlice<UInt8>) -> FileKind? {
        if head.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
        if head.starts(with: "WARC/".utf8) { return .warc }
        if head.dropFirst(257).starts(with: "ustar".utf8) || TarHeader(head.prefix(512)) != nil { return .tar }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]), !isOfficeDocument(head) { return .zip }
        return head.starts(with: [0x50, 0x4B, 0x05, 0x06]) ? .zip : nil
    }

    /// Word processors, spreadsheets and books are ZIP archives, too, with one of these files first.
    private static func isOfficeDocument(_ head: ArraySlice<UInt8>) -> Bool {
        let name = head.dropFirst(30)
        return ["[Content_Types].xml", "mimetype", "_rels/", "word/", "docProps/"].contains {
            name.starts(with: $0.utf8)
        }
    }

    /// Feeds and lists of them, by their first element.
    private static func listing(_ head: ArraySlice<UInt8>) -> FileKind? {
        if head.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) == UInt8(ascii: "{") {
            // Some writers put a backslash before each slash of the address.
            return stands(Array("jsonfeed.org".utf8), in: head) ? .feed : nil
        }
        // Feeds in UTF-16 have a NUL beside each letter.
        var scanner = MarkupScanner(head.filter { $0 != 0 })
        for _ in 0..<20 {
            guard let token = scanner.next() else { return nil }
            guard case .start(let tag, let attributes, _) = token else { continue }
            switch tag.split(separator: ":").last ?? "" {
            case "rss", "rdf", "urlset", "sitemapindex": return .feed
            // An element of that name could stand in anything.
            case "feed", "channel":
                return attributes.keys.contains { $0.hasPrefix("xmlns") } || tag == "channel" ? .feed : nil
            case "opml": return .feedList
            case "html", "head", "body", "p", "div": return nil
            default: continue
            }
        }
        return nil
    }
}
