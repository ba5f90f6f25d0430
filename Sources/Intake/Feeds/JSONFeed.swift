extension Feed {
    /// A JSON Feed (version 1 and 1.1); nil where the object is none. What breaks off is read up to its last whole item.
    static func json(_ bytes: [UInt8]) -> Feed? {
        var notes: [String] = []
        let value: JSONValue
        do throws(JSONFault) {
            value = try JSONScanner.value(of: bytes, depth: 5)
        } catch {
            guard let repaired = repaired(bytes, at: error.byte) else { return nil }
            value = repaired
            notes.append("it breaks off or is damaged at byte \(error.byte), and was read up to there")
        }
        guard value["version"]?.string?.contains("jsonfeed.org") == true || value["items"] != nil,
            case .array(let items)? = value["items"]
        else { return nil }
        var feed = Feed(kind: .json)
        feed.title = value["title"]?.string
        feed.site = value["home_page_url"]?.string
        feed.items = items.map(FeedItem.init)
        feed.notes = notes
        return feed
    }

    /// The value up to the last item that ends before `fault`.
    private static func repaired(_ bytes: [UInt8], at fault: Int) -> JSONValue? {
        var end = min(fault, bytes.count)
        // A few ends are tried: a brace in the words of an item is no end of it.
        for _ in 0..<32 {
            guard let brace = bytes[..<end].lastIndex(of: UInt8(ascii: "}")) else { return nil }
            if let value = try? JSONScanner.value(of: Array(bytes[...brace]) + Array("]}".utf8), depth: 5) {
                return value
            }
            end = brace
        }
        return nil
    }
}

extension FeedItem {
    fileprivate init(_ item: JSONValue) {
        self.init()
        let string = { (name: String) in item[name]?.string.flatMap { $0.isEmpty ? nil : $0 } }
        guid = string("id")
        if case .number(let number)? = item["id"] { guid = number }
        url = string("url") ?? string("external_url")
        title = string("title").map(plainWords)
        published = (string("date_published") ?? string("date_modified")).map(feedDate)
        modified = string("date_modified").map(feedDate)
        content = string("content_html") ?? string("content_text").map(escaped)
        summary = content == nil ? nil : string("summary").map(escaped)
        content = content ?? string("summary").map(escaped)
        if case .array(let list)? = item["authors"] { authors = list.compactMap { $0["name"]?.string } }
        if authors.isEmpty, let name = item["author"]?["name"]?.string { authors = [name] }
    }
}
