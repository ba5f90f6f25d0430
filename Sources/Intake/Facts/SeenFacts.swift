import Entries

/// What a page shows about its article around the text: the byline and the date under the title.
struct SeenFacts {
    private let page: PageBlocks
    private let isBody: [Bool]
    private let first: Int
    /// Where the head of the article stands: from above the title to below the first paragraphs.
    private let head: Range<Int>

    init(_ page: PageBlocks, isBody: [Bool], rows: BlockRows) {
        self.page = page
        self.isBody = isBody
        first = isBody.firstIndex(of: true) ?? 0
        let title = page.blocks.indices.first { rows[$0, .isTitleLine] == 1 } ?? first
        let start = max(0, min(title, first) - Self.above)
        head = start..<min(page.blocks.count, max(max(title, first) + Self.below, start))
    }

    private static let (above, below, behind) = (6, 4, 6)

    private func text(_ index: Int) -> String { String(decoding: page.blocks[index].text, as: UTF8.self) }

    // MARK: Dates

    /// Lines with dates in the head and right behind the text, those in elements named for it first.
    var dates: [String] {
        let places = (Array(head) + tail).filter {
            page.blocks[$0].shape.words <= 30 && page.blocks[$0].shape.digits >= 3
        }
        return (places.filter(isNamedByline) + places.filter { !isNamedByline($0) }).map(text)
    }

    /// Short lines with dates anywhere else, the nearest to where the text begins first.
    var farDates: [String] {
        let places = page.blocks.indices.filter { index in
            let shape = page.blocks[index].shape
            return shape.digits >= 4 && (shape.words <= 12 || isBody[index] && index < first + Self.behind)
        }
        return places.sorted { abs($0 - first) < abs($1 - first) }.prefix(40).map(text)
    }

    private var tail: [Int] {
        guard let last = isBody.lastIndex(of: true) else { return [] }
        let end = min(page.blocks.count, last + Self.behind)
        return max(last, head.upperBound) < end ? Array(max(last, head.upperBound)..<end) : []
    }

    private func isNamedByline(_ index: Int) -> Bool {
        let block = page.blocks[index]
        var node = block.element ?? -1
        for _ in 0..<3 where node >= 0 {
            if page.meanings[node] & ClassWords.Meaning.byline.bit != 0 { return true }
            node = page.tree.nodes[node].parent
        }
        return isInside(block.node, .time, below: block.element)
    }

    private func isInside(_ node: Int, _ tag: Tag, below end: Int?) -> Bool {
        var node = node
        while node >= 0, node != end {
            if page.tree.nodes[node].tag == tag { return true }
            node = page.tree.nodes[node].parent
        }
        return false
    }

    // MARK: Authors

    /// People that the page declares; else the byline it shows; else the organization it declares.
    func authors(declared: DeclaredAuthors) -> [String] {
        if !declared.people.names.isEmpty { return declared.people.names }
        let shown = bylines
        return shown.isEmpty ? (marked ?? declared.organizations.names) : shown
    }

    /// Lines of the head that begin or go on with "by".
    private var bylines: [String] {
        for index in head where page.blocks[index].shape.words <= 18 {
            var names = AuthorNames()
            for name in Self.named(in: text(index)) { names.add(name) }
            if names.names.isEmpty, index + 1 < head.upperBound, Self.isLeadAlone(text(index)) {
                let next = text(index + 1)
                if AuthorNames.looksLikeName(next) { names.add(next) }
            }
            if !names.names.isEmpty { return names.names }
        }
        return []
    }

    /// "Written by", with the name in the next line.
    private static func isLeadAlone(_ text: String) -> Bool {
        let words = text.lowercased().split { $0.isWhitespace || $0 == ":" }.map(String.init)
        return words.count <= 2 && words.last.map(leads.contains) ?? false
    }

    /// What stands behind "by" in a line, up to what is no name: "Posted on 3 May by Ylva Strøm | River".
    private static func named(in text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let lead = words.firstIndex(where: { leads.contains($0.lowercased().trimmingSuffix(":")) }) else {
            return []
        }
        // Within a line only where a date or a word for publishing says that it is a byline.
        let isByline =
            lead == 0 || words.count <= 6 || text.contains(where: \.isNumber)
            || words[..<lead].contains { publishing.contains($0.lowercased()) }
        guard isByline else { return [] }
        var name: [String] = []
        for word in words[(lead + 1)...] {
            let isName = word.first.map { $0.isUppercase } ?? false || particles.contains(word.lowercased())
            guard isName, name.count < 8, MonthNames.shared[word.lowercased()] == nil else { break }
            name.append(word)
            if let last = word.last, "|•·,;".contains(last), !(word.last == ",") { break }
        }
        // An account, in small letters, only where the line says that it is a byline.
        if name.isEmpty, lead > 0, lead + 1 < words.count, words.count <= lead + 4 || text.contains(where: \.isNumber) {
            let account = words[lead + 1]
            if account.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }),
                account.contains(where: \.isLetter)
            {
                name = [account]
            }
        }
        while let last = name.last, particles.contains(last.lowercased()) { name.removeLast() }
        return name.isEmpty ? [] : [name.joined(separator: " ")]
    }

    private static let leads: Set<String> = [
        "by", "von", "par", "por", "door", "author", "autor", "autorin", "text", "durch",
    ]
    private static let particles: Set<String> = [
        "and", "und", "et", "&", "de", "van", "von", "der", "den", "la", "le", "du", "bin", "al", "di", "da", "y", "e",
    ]
    private static let publishing: Set<String> = [
        "posted", "published", "written", "veröffentlicht", "geschrieben", "verfasst", "erstellt", "publié",
        "publicado",
        "story", "words", "reported", "gepostet", "article", "artikel",
    ]

    /// The first element that is marked as naming the author, near the article.
    private var marked: [String]? {
        let near = max(0, head.lowerBound - Self.above)...(isBody.lastIndex(of: true) ?? first) + Self.behind * 2
        for node in page.tree.nodes.indices where near.contains(page.inside[node].lowerBound) {
            guard let mark = mark(node), !page.isOfComments(node) else { continue }
            let words = page.tree.words(in: node)
            guard words.utf8.count <= 60, mark == .sure || AuthorNames.looksLikeName(words) else { continue }
            var names = AuthorNames()
            names.add(words)
            if !names.names.isEmpty { return names.names }
        }
        return nil
    }

    private enum Mark {
        case sure, likely
    }

    /// How an element is marked: by its relation or a name used for nothing else, or by a part of its names or address.
    private func mark(_ node: Int) -> Mark? {
        guard !page.tree.nodes[node].isText, !page.tree.nodes[node].range.isEmpty else { return nil }
        if let rel = page.tree.string(node, .rel), rel.lowercased().holds("author") { return .sure }
        if let names = page.tree.string(node, .class)?.lowercased() {
            if names.split(separator: " ").contains(where: { Self.marks.contains(String($0)) }) { return .sure }
            if names.holds("author") || names.holds("byline") || names.holds("autor") { return .likely }
        }
        guard page.tree.nodes[node].tag == .a, let address = page.tree.string(node, .href) else { return nil }
        return Self.addresses.contains { address.holds($0) } ? .likely : nil
    }

    private static let marks: Set<String> = [
        "author", "author-name", "authorname", "author__name", "byline", "byline-name", "fn", "post-author",
        "entry-author",
        "autor", "author-link", "byline__name", "byline-author", "article-author", "post_author", "author_name",
        "p-author",
    ]
    private static let addresses = [
        "/author", "/autor", "/auteur", "/contributor", "/redakteur", "/staff/", "/people/", "/writer",
    ]
}

extension String {
    fileprivate func trimmingSuffix(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
