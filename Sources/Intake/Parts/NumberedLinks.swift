/// The links of a page to what may be other pages of the same article.
struct NumberedLinks {
    /// What a link says of where it leads.
    enum Role {
        case previous, next
        /// Its words are a number.
        case number(Int)
        case other
    }

    struct Link {
        /// Its address as that of a first page.
        let base: String
        let numbered: PageNumber?
        let role: Role
    }

    private(set) var links: [Link] = []
    /// The addresses that the first page may have.
    private let bases: Set<String>

    /// More links than these, a pager has not; what comes behind them is not looked at.
    private static let most = 1_000
    /// The longest words of a link to another page, in bytes: "Continue on page 2".
    private static let longestWords = 40

    /// The links of `page`, which stands at `own`.
    init(_ page: PageBlocks, at own: PageAddress) {
        let name = own.name
        bases = [own.base, own.numbered?.base ?? own.base]
        for node in page.tree.nodes.indices where links.count < Self.most {
            switch page.tree.nodes[node].tag {
            case .link: addRelated(node, page.tree, own)
            case .a: addLink(node, page, own, name)
            default: break
            }
        }
    }

    private mutating func addRelated(_ node: Int, _ tree: PageTree, _ own: PageAddress) {
        guard let role = Self.relation(node, tree), let link = tree.string(node, .href) else { return }
        add(link, role, own)
    }

    private mutating func addLink(_ node: Int, _ page: PageBlocks, _ own: PageAddress, _ name: [UInt8]) {
        let tree = page.tree
        // Most links of a page lead elsewhere and need not be taken apart.
        guard let link = tree[node, .href], Self.isShortNumber(link) || stands(name, in: link),
            !Self.isOfComments(node, page)
        else { return }
        let words = tree.words(in: node)
        guard words.utf8.count <= Self.longestWords, let place = tree.string(node, .href), !place.holds("#comment")
        else { return }
        add(place, Self.relation(node, tree) ?? Int(words).map { .number($0) } ?? .other, own)
    }

    private mutating func add(_ link: String, _ role: Role, _ own: PageAddress) {
        guard let address = PageAddress(link, from: own) else { return }
        let (base, numbered) = (address.base, address.numbered)
        guard bases.contains(base) || numbered.map({ bases.contains($0.base) }) ?? false else { return }
        links.append(Link(base: base, numbered: numbered, role: role))
    }

    /// True for what may lead from one page of an article to another without its name: `?page=2`, `../3/`.
    private static func isShortNumber(_ link: ArraySlice<UInt8>) -> Bool {
        link.count <= 20 && link.contains { (0x30...0x39).contains($0) }
    }

    private static func relation(_ node: Int, _ tree: PageTree) -> Role? {
        guard let relations = tree.string(node, .rel)?.lowercased().split(separator: " ") else { return nil }
        if relations.contains("next") { return .next }
        return relations.contains("prev") || relations.contains("previous") ? .previous : nil
    }

    private static func isOfComments(_ node: Int, _ page: PageBlocks) -> Bool {
        var node = node
        while node >= 0 {
            if page.meanings[node] & ClassWords.Meaning.comment.bit != 0 { return true }
            node = page.tree.nodes[node].parent
        }
        return false
    }
}

extension PageAddress {
    /// The longest step of its path without the number of a page: of an article, its name.
    fileprivate var name: [UInt8] {
        let steps = (numbered?.base ?? base).prefix { $0 != "?" }.split(separator: "/").dropFirst()
        return Array((steps.max { $0.utf8.count < $1.utf8.count } ?? "").utf8)
    }
}
