/// The number of a page that an address gives, and the rest of it.
struct PageNumber: Hashable {
    /// How sure it is that the number counts pages.
    enum Form {
        /// The address calls it so: `?page=2`, `/page/2`, `story-seite-2.html`.
        case named
        /// A part of the path of its own: `/story/2`. Articles and months are numbered so, too.
        case step
        /// The end of a file's name: `story_2.html`. Publishing software tells articles of the same title apart so.
        case ending
    }

    /// The address without it.
    let base: String
    let number: Int
    let form: Form
}

/// True where an address, without the number of a page, is that of a list of articles.
func isList(base: String) -> Bool {
    let parts = base.lowercased().split(separator: "?", maxSplits: 1)
    guard let steps = parts.first?.split(separator: "/").dropFirst(), let last = steps.last else {
        return parts.count < 2
    }
    let words = PageWords.shared
    return words.front.contains(String(last)) || steps.suffix(2).contains { words.list.contains(String($0)) }
}

extension PageAddress {
    /// The address as that of an article's first page, or of all of it.
    var base: String { Self.base(host, path, query) }

    /// Nil where nothing in the address may be the number of a page.
    var numbered: PageNumber? { numberInQuery ?? numberInPath }

    /// True where it says that the article stands there on one page.
    var isSinglePage: Bool {
        let words = PageWords.shared
        if let last = path.last, words.whole.contains(Self.stem(last).stem.lowercased()) { return true }
        return query.contains { item in
            let (name, value) = Self.split(item)
            return words.whole.contains(name) || words.page.contains(name) && words.whole.contains(value)
                || name == "view" && words.whole.contains(value)
        }
    }

    private var numberInQuery: PageNumber? {
        let found = query.indices.compactMap { index -> (index: Int, number: Int)? in
            let (name, value) = Self.split(query[index])
            guard PageWords.shared.page.contains(name) else { return nil }
            return Self.number(value[...], digits: 3).map { (index, $0) }
        }
        guard let found = found.first else { return nil }
        var rest = query
        rest.remove(at: found.index)
        return PageNumber(base: Self.base(host, path, rest), number: found.number, form: .named)
    }

    private var numberInPath: PageNumber? {
        guard let last = path.last else { return nil }
        let (stem, isFile) = Self.stem(last)
        let digits = stem.utf8.reversed().prefix(while: isDigit).count
        guard let number = Self.number(stem.suffix(digits), digits: 3) else { return nil }
        let before = stem.dropLast(digits)
        let folder = Array(path.dropLast())
        if before.isEmpty {
            if let word = folder.last, PageWords.shared.page.contains(word.lowercased()) {
                return PageNumber(base: Self.base(host, folder.dropLast(), query), number: number, form: .named)
            }
            guard digits <= 2, let article = folder.last, !Self.isPartOfDate(article) else { return nil }
            return PageNumber(base: Self.base(host, folder, query), number: number, form: .step)
        }
        if let name = Self.withoutPageWord(before) {
            let rest = name.isEmpty ? folder : folder + [name]
            return PageNumber(base: Self.base(host, rest, query), number: number, form: .named)
        }
        guard isFile, digits <= 2, before == "index" || "-_.,".contains(before.last ?? " ") else { return nil }
        let rest = before == "index" ? folder : folder + [String(before.dropLast())]
        return PageNumber(base: Self.base(host, rest, query), number: number, form: .ending)
    }

    /// `story-page-` without the word for a page; nil where it does not end in one.
    private static func withoutPageWord(_ name: Substring) -> String? {
        let bare = name.lowercased().hasSuffix("-") || name.hasSuffix("_") ? name.dropLast() : name
        let word = String(bare.reversed().prefix { $0.isLetter }.reversed())
        guard PageWords.shared.page.contains(word.lowercased()) else { return nil }
        return String(bare.dropLast(word.count).reversed().drop { "-_.,".contains($0) }.reversed())
    }

    /// True for what may be a year, a month or a day, below which there are months and days.
    private static func isPartOfDate(_ step: String) -> Bool {
        step.utf8.count <= 4 && step.utf8.allSatisfy(isDigit)
    }

    /// A file's name without its ending, where it has one of those that pages have.
    private static func stem(_ name: String) -> (stem: String, isFile: Bool) {
        guard let dot = name.lastIndex(of: "."), endings.contains(name[name.index(after: dot)...].lowercased()) else {
            return (name, false)
        }
        return (String(name[..<dot]), true)
    }

    private static let endings: Set<String> = ["html", "htm", "shtml", "xhtml", "php", "asp", "aspx", "jsp"]

    /// `index.html` and endings are left out: pages of one article may stand in files, the first in a folder.
    private static func base(_ host: String, _ path: [String], _ query: [String]) -> String {
        var path = path
        if let last = path.popLast() {
            let name = stem(last)
            if !(name.isFile && ["index", "default"].contains(name.stem.lowercased())) { path.append(name.stem) }
        }
        return host + "/" + path.joined(separator: "/") + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    private static func split(_ item: String) -> (name: String, value: String) {
        let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (parts[0].lowercased(), parts.count < 2 ? "" : parts[1].lowercased())
    }

    private static func number(_ word: some StringProtocol, digits: Int) -> Int? {
        (1...digits).contains(word.utf8.count) && word.utf8.allSatisfy(isDigit) ? Int(word) : nil
    }
}
