import Desk
import Entries
import Exports

/// The places in the articles where words are found.
struct SearchView: View {
    static let parameters = ["q", "page"]

    private let words: String?
    private let number: Int
    private let listing: Listing<SearchHit>

    init(_ query: Query, id: String?, desk: Desk) throws {
        words = query.words("q")
        number = try query.page()
        listing =
            try words.map { [number] in try desk.search($0, Pager.slice(page: number)) }
            ?? Listing(items: [], total: 0, skipped: 0)
        try Pager.check(page: number, of: listing.total)
    }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Search", section: nil, twin: link("/search.json", page: number),
            main: Tag.div(.class("narrow")) {
                Tag.h1 { "Search" }
                FilterForm(
                    action: Link(path: "/search"),
                    fields: [.init(name: "q", label: "Words in the articles", value: words)], clear: nil
                ).html
                Tag.p(.class("count")) { count }
                if !listing.items.isEmpty { Tag.ol(.class("hits")) { listing.items.map(entry) } }
                Pager(page: number, total: listing.total) { link("/search", page: $0) }.html
            })
    }

    private var count: String {
        if words == nil { return "Words may stand in any order; “words in quotes” stand together." }
        return listing.total == 0 ? "No article holds these words." : counted(listing.total, "place")
    }

    private func entry(_ hit: SearchHit) -> HTML {
        Tag.li {
            Tag.p(.class("passage"), .ownDirection, .lang(hit.article.language)) {
                hit.passage.html(marking: hit.matches.map(\.range)) { words in Tag.mark { words } }
            }
            Tag.p(.class("where")) {
                Tag.cite {
                    Tag.a(.href(.article(hit.article.id, at: hit.passage.range))) { Tag.bdi { hit.article.name } }
                }
                if let outlet = hit.article.outlet {
                    ", "
                    Tag.bdi(.class("outlet")) { outlet }
                }
                if let published = hit.article.published {
                    ", "
                    DateLabel(published).html
                }
            }
        }
    }

    private func link(_ path: String, page: Int) -> Link {
        Link(path: path, [("q", words), ("page", page == 1 ? nil : String(page))])
    }
}
