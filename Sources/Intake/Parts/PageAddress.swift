/// The address of a page, taken apart: on the web, without what only says who led there.
struct PageAddress: Hashable {
    /// In lower case, without "www.".
    private(set) var host: String
    private(set) var path: [String]
    /// `name=value`, in alphabetical order.
    let query: [String]
    /// True where the path ends in a slash: what is relative to it stands below it.
    private let isFolder: Bool

    /// Longer addresses number no article's pages.
    static let longest = 1_000

    /// The address that a link leads to from the page at `own`; nil where it leads to no page, or to a place of the same.
    init?(_ link: String, from own: PageAddress? = nil) {
        guard link.utf8.count <= Self.longest, let place = clean(link)?.prefix(while: { $0 != "#" }), !place.isEmpty
        else {
            return nil
        }
        let parts = place.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var steps = parts[0]
        if let rest = Self.withoutScheme(steps) {
            let named = rest.prefix { $0 != "/" }
            guard !named.isEmpty else { return nil }
            host = Self.host(named)
            steps = rest.dropFirst(named.count)
            path = []
        } else {
            guard let own, !steps.contains(":") || steps.hasPrefix("/") else { return nil }
            host = own.host
            path = steps.hasPrefix("/") ? [] : own.isFolder || steps.isEmpty ? own.path : own.path.dropLast()
        }
        isFolder = steps.isEmpty ? own?.isFolder ?? true : steps.hasSuffix("/")
        query = parts.count < 2 ? [] : Self.items(parts[1])
        for step in steps.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
        }
        leaveArchive()
    }

    private static func withoutScheme(_ link: Substring) -> Substring? {
        for scheme in ["https://", "http://", "//"] where link.prefix(scheme.count).lowercased() == scheme {
            return link.dropFirst(scheme.count)
        }
        return nil
    }

    private static func host(_ name: some StringProtocol) -> String {
        let name = name.lowercased()
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }

    private static func items(_ query: Substring) -> [String] {
        query.split { $0 == "&" || $0 == ";" }.map(String.init).filter { item in
            !item.hasPrefix("utm_") && !["fbclid=", "gclid=", "mc_cid=", "mc_eid="].contains { item.hasPrefix($0) }
        }.sorted()
    }

    /// Web archives put their own address and a time before that of a page: `/web/20180612101500/https://…`.
    private mutating func leaveArchive() {
        guard path.count > 3, path[0] == "web", path[2] == "http:" || path[2] == "https:" else { return }
        host = Self.host(path[3])
        path.removeFirst(4)
    }
}
