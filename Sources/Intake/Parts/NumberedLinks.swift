/// The links of a page to what may be other pages of the same article.
struct NumberedLinks {
    /// What a link says of where it leads.
    enum Role {
        case previous, next
        /// Its words say that it leads on: "Weiter auf Seite 2".
        case onward
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

    /// More links of one page are not looked at: a hostile one may have as many as it likes.
    static let most = 2_000
    /// The longest words of a link to another page, in bytes: "Continue on page 2".
    private static let longestWords = 40

    /// The links of `page`, which stands at `own`.
    ///
    /// - Parameter budget: how many links may still be looked at.
    init(_ page: PageBlocks, at own: PageAddress, budget: inout Int) {
        let name = own.name
        bases = [own.base, own.numbered?.base ?? own.base]
        for node in page.tree.nodes.indices where budget > 0 {
            let tag = page.tree.nodes[node].tag
            guard tag == .link || tag == .a, let link = page.tree[node, .href], link.count <= PageAddress.longest else {
                continue
            }
            budget -= 1
            if tag == .link { addRelated(node, page.tree, own) } else { addLink(node, link, page, own, name) }
        }
    }

    private mutating func addRelated(_ node: Int, _ tree: PageTree, _ own: PageAddress) {
        guard let role = Self.relation(node, tree), let link = tree.string(node, .href) else { return }
        add(link, role, own)
    }

    private mutating func addLink(
        _ node: Int, _ link: ArraySlice<UInt8>, _ page: PageBlocks, _ own: PageAddress, _ name: [UInt8]
    ) {
        // Most links of a page lead elsewhere and need not be taken apart.
        guard Self.isShortNumber(link) || stands(name, in: link), !page.isOfComments(node),
            let words = page.tree.words(in: node, atMost: Self.longestWords)
        else { return }
        let place = String(decoding: link, as: UTF8.self)
        guard !place.holds("#comment") else { return }
        add(place, Self.relation(node, page.tree) ?? Self.role(words), own)
    }

    private mutating func add(_ link: String, _ role: Role, _ own: PageAddress) {
        guard let address = PageAddress(link, from: own) else { return }
        let (base, numbered) = (address.base, address.numbered)
        guard bases.contains(base) || numbered.map({ bases.contains($0.base) }) ?? false else { return }
        links.append(Link(base: base, numbered: numbered, role: role))
    }

    /// True for what may lead from one page of an article to another without its name: `?page=2`, `../3/`.
    private static func isShortNumber(_ link: ArraySlice<UInt8>) -> Bool {
        link.count <= 20 && link.contains(where: isDigit)
    }

    private static func role(_ words: String) -> Role {
        if let number = Int(words) { return .number(number) }
        let leadsOn = words.lowercased().split { !$0.isLetter }.contains {
            PageWords.shared.onward.contains(String($0))
        }
        return leadsOn ? .onward : .other
    }

    private static func relation(_ node: Int, _ tree: PageTree) -> Role? {
        guard let relations = tree.string(node, .rel)?.lowercased().split(separator: " ") else { return nil }
        if relations.contains("next") { return .next }
        return relations.contains("prev") || relations.contains("previous") ? .previous : nil
    }
}

extension PageAddress {
    /// The longest step of its path without the number of a page: of an article, its name.
    fileprivate var name: [UInt8] {
        let steps = (numbered?.base ?? base).prefix { $0 != "?" }.split(separator: "/").dropFirst()
        return Array((steps.max { $0.utf8.count < $1.utf8.count } ?? "").utf8)
    }
}
