import Desk
import Entries
import Exports

/// The articles whose own dates do not add up.
struct ContradictionsView: View {
    static let parameters = ["page"]

    private let number: Int
    private let listing: Listing<ContradictoryArticle>

    init(_ query: Query, id: String?, desk: Desk) throws {
        number = try query.page()
        listing = try desk.dateContradictions(Pager.slice(page: number))
        try Pager.check(page: number, of: listing.total)
    }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Dates that do not add up", section: .timeline,
            twin: Link(path: "/contradictions.json", page: number),
            main: Tag.div(.class("narrow dates")) {
                Tag.h1 { "Dates that do not add up" }
                Tag.p(.class("count")) { count }
                Tag.p {
                    Tag.a(.href(Link(path: "/changes"))) { "What copies tell differently" }
                    ": numbers, dates and negations changed in the same words."
                }
                Tag.ol(.class("articles")) {
                    listing.items.map { item in
                        Tag.li {
                            Tag.p(.class("when")) { item.article.when }
                            Tag.p(.class("what")) {
                                Tag.a(.href(.dates(of: item.article.id)), .lang(item.article.language)) {
                                    Tag.bdi { item.article.name }
                                }
                            }
                            ContradictionList(item).html
                        }
                    }
                }
                Pager(page: number, total: listing.total) { Link(path: "/contradictions", page: $0) }.html
            })
    }

    private var count: String {
        listing.total == 0
            ? "No article contradicts itself about its dates." : counted(listing.total, "article") + " to look at."
    }
}
