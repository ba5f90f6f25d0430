import Entries

/// What a page says about the article on it, in its tags and linked data.
struct PageFacts {
    let title: String?
    let outlet: String?
    let url: String?
    let authors: DeclaredAuthors
    let dates: DateChoice
    /// All that may be the title, and the description and body as the page gives them: for recognising blocks.
    let titles: [String]
    let description: String?
    let linkedBody: String?
    /// The schema.org type of the article; nil where linked data has none.
    let type: String?
    /// True where tags or linked data say that the page holds an article, and nothing that it lists several.
    let isArticle: Bool
    /// False where linked data says that the page does not give the whole article away.
    let isFree: Bool
    /// What the page gives for the agency it has the article from.
    let sourceOrganization: String?

    init(_ tree: PageTree) {
        let tags = MetaTags(tree)
        let linked = LinkedData(tree.linkedData)
        let publisher = linked.object(linked.article?["publisher"]) ?? linked.object(linked.article?["isPartOf"])
        outlet = clean(tags["og:site_name"] ?? publisher?["name"]?.string ?? tags["application-name"])
        url = clean(tags.canonical ?? tags["og:url"])
        let choice = TitleChoice(
            headings: tags.headings, subheadings: tags.subheadings, linked: linked.article?["headline"]?.string,
            shared: tags.all(["og:title", "twitter:title", "item:headline", "dc.title"]), page: tags.title,
            outlet: outlet)
        title = clean(choice.title)
        titles = choice.candidates
        description = clean(tags["og:description"] ?? tags["description"])
        linkedBody = linked.article?["articleBody"]?.string
        type = linked.type
        isArticle = !linked.isList && (linked.isArticle || Self.isArticle(tags))
        isFree = !Self.saysNo(linked.article?["isAccessibleForFree"])
        sourceOrganization = clean(linked.object(linked.article?["sourceOrganization"])?["name"]?.string)
        var dates = DateChoice(language: tags.language ?? tags["og:locale"])
        dates.addDeclared(linked, tags)
        self.dates = dates
        authors = Self.authors(linked, tags, outlet: outlet)
    }

    private static func isArticle(_ tags: MetaTags) -> Bool {
        if let type = tags["og:type"]?.lowercased() { return type.holds("article") || type == "news" }
        return ["article:published_time", "item:headline"].contains { tags[$0] != nil }
    }

    private static func saysNo(_ value: JSONValue?) -> Bool {
        switch value {
        case .bool(let isFree): !isFree
        case .string(let word): word.lowercased() == "false"
        default: false
        }
    }

    /// The names that linked data gives, else tags. Names of organizations come last: bylines often name the person.
    private static func authors(_ linked: LinkedData, _ tags: MetaTags, outlet: String?) -> DeclaredAuthors {
        var declared = DeclaredAuthors(outlet: outlet)
        switch linked.article?["author"] ?? linked.article?["creator"] {
        case .array(let people)?: for person in people { declared.add(linked.object(person)) }
        case let person?: declared.add(linked.object(person))
        case nil: break
        }
        for source in sources where declared.people.names.isEmpty {
            for value in tags.all([source]).prefix(source.hasPrefix("item:") ? 1 : 8) { declared.add(value) }
        }
        return declared
    }

    private static let sources = [
        "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl",
        "dcterms.creator", "citation_author", "og:article:author", "cxenseparse:author", "item:author",
    ]
}

/// The authors that a page declares, people apart from organizations.
struct DeclaredAuthors {
    private(set) var people = AuthorNames()
    private(set) var organizations = AuthorNames()
    private let outlet: String?

    init(outlet: String?) { self.outlet = outlet.map(folded) }

    mutating func add(_ person: JSONValue?) {
        guard let person else { return }
        let isOrganization = person["@type"]?.string?.hasSuffix("Organization") ?? false
        switch person["name"] {
        case .string(let name)?: add(name, isOrganization: isOrganization)
        case .array(let names)?: for name in names { add(name.string, isOrganization: isOrganization) }
        default: add(person.string, isOrganization: isOrganization)
        }
    }

    mutating func add(_ name: String?, isOrganization: Bool = false) {
        guard let name else { return }
        if isOrganization || isOutlet(name) { organizations.add(name) } else { people.add(name) }
    }

    /// True for the outlet's own name, or an address.
    private func isOutlet(_ name: String) -> Bool {
        let name = folded(name)
        if let outlet, !outlet.isEmpty, name.holds(outlet) || outlet.holds(name) && name.count > 5 { return true }
        return false
    }
}
