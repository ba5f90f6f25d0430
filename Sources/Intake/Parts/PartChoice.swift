import Entries

/// Tells whether a page is one of several on which its article stands, and which.
///
/// It is where it links to the page before or behind it: to an address that differs from one of its own in the number of
/// the page alone. Blogs link each article to the one before and behind as well, and archives, forums and comments have
/// pages, too: so the numbers have to add up, and a page that looks like a list is none.
struct PartChoice {
    private let page: PageBlocks
    private let isBody: [Bool]
    private let facts: PageFacts
    private let given: PageAddress?
    private let declared: PageAddress?

    /// - Parameter given: where the page was found; it may be wrong about that itself.
    init(_ page: PageBlocks, isBody: [Bool], _ facts: PageFacts, given: String?) {
        (self.page, self.isBody, self.facts) = (page, isBody, facts)
        let found = given.flatMap { PageAddress($0) }
        self.given = found
        declared = facts.url.flatMap { PageAddress($0, from: found) }
    }

    func part(_ type: PageType?) -> ArticlePart? {
        guard facts.isArticle, type == .article || type == .paywall || type == .stub else { return nil }
        let own = [given, declared != given ? declared : nil].compactMap(\.self)
        guard let first = own.first, !first.isSinglePage else { return nil }
        var budget = NumberedLinks.most
        for address in own {
            let links = NumberedLinks(page, at: address, budget: &budget).links
            // One that comes without the address it was found at may call itself by that of the first page.
            let place = place(at: address, links, isSure: address == given)
            guard let place, !Intake.isList(base: place.base), !isList else { continue }
            return ArticlePart(
                number: place.number, last: place.last,
                whole: place.base + "\n" + commonTitle(facts.title ?? "", number: place.number))
        }
        return nil
    }

    private typealias Place = (base: String, number: Int, last: Int)

    private func place(at own: PageAddress, _ links: [NumberedLinks.Link], isSure: Bool) -> Place? {
        if let claimed = own.numbered,
            let found = Neighbours(links, of: claimed.base, form: claimed.form).number(claimed: claimed.number)
        {
            return (claimed.base, found.number, found.last)
        }
        let first = Neighbours(links, of: own.base, form: nil)
        return first.number(claimed: isSure ? 1 : nil).map { (own.base, $0.number, $0.last) }
    }

    /// True where a third of the text is links in lines of their own, as headlines are; of an article they are fewer.
    private var isList: Bool {
        let body = page.blocks.indices.filter { isBody[$0] }.map { page.blocks[$0] }
        let linked = body.count { $0.shape.words >= 3 && $0.linked * 10 >= $0.text.count * 9 }
        return linked >= 3 && linked * 3 >= body.count
    }
}

/// What the links of a page say of the pages of one article.
private struct Neighbours {
    private var previous: Set<Int> = []
    private var next: Set<Int> = []
    /// Those that the words of a link lead on to.
    private var onward: Set<Int> = []
    /// Those that links name by their number.
    private var counted: Set<Int> = []
    /// Those that a link of a form leads to in which pages are surely counted.
    private var sure: Set<Int> = []
    private var all: Set<Int> = []
    /// True where links are called by other numbers than those of their addresses: these begin at 0.
    private var isOdd = false

    /// - Parameter form: that of the page's own number, where its address has one.
    init(_ links: [NumberedLinks.Link], of base: String, form: PageNumber.Form?) {
        for link in links {
            if let numbered = link.numbered, numbered.base == base {
                if case .number(let words) = link.role, words != numbered.number { isOdd = true }
                add(numbered.number, numbered.form, link.role)
            } else if link.base == base {
                add(1, form ?? .ending, link.role)
            }
        }
    }

    private mutating func add(_ number: Int, _ form: PageNumber.Form, _ role: NumberedLinks.Role) {
        all.insert(number)
        if form == .named { sure.insert(number) }
        switch role {
        case .next: next.insert(number)
        case .previous: previous.insert(number)
        case .onward: onward.insert(number)
        case .number(number): counted.insert(number)
        case .number, .other: break
        }
        // `/story/2` is behind `/story` only as its second page; `/story/7` may be an article behind `/story/6`.
        if form == .step, number == 2, case .next = role { sure.insert(2) }
        if form == .step, number == 1, case .previous = role { sure.insert(1) }
    }

    /// The page's own number and the highest; nil where nothing shows that it has one.
    func number(claimed: Int?) -> (number: Int, last: Int)? {
        guard !isOdd, !all.contains(0), previous.count <= 1, next.count <= 1 else { return nil }
        let related = next.first.map { $0 - 1 } ?? previous.first.map { $0 + 1 }
        if let before = previous.first, let behind = next.first, behind != before + 2 { return nil }
        if let claimed, let related, claimed != related { return nil }
        guard let number = claimed ?? related ?? told, number > 0 else { return nil }
        let neighbours = [number - 1, number + 1]
        guard neighbours.contains(where: { counted.contains($0) || sure.contains($0) }) else { return nil }
        return (number, max(number, all.max() ?? number))
    }

    /// The page's own number where only words tell it: the one before that which they lead on to, or the only one that a
    /// row of links leaves out. Rows leave out more where they are long, and none on the last page.
    private var told: Int? {
        if let next = onward.first { return onward.count == 1 ? next - 1 : nil }
        guard let last = counted.max() else { return nil }
        let leftOut = (1...last).filter { !counted.contains($0) }
        return leftOut.count == 1 ? leftOut[0] : nil
    }
}

/// A title as all pages of an article have it: in lower case, letters and digits only, without the number of the page.
func commonTitle(_ title: String, number: Int) -> String {
    var words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let places = words.indices.dropLast()
    if let place = places.last(where: { PageWords.shared.page.contains(words[$0]) && words[$0 + 1] == "\(number)" }) {
        var end = place + 2
        if end + 1 < words.count, PageWords.shared.of.contains(words[end]), Int(words[end + 1]) != nil { end += 2 }
        words.removeSubrange(place..<end)
    }
    return String(words.joined(separator: " ").unicodeScalars.prefix(longestTitle))
}

private let longestTitle = 300
