import Desk
import Entries
import Exports

/// Numbers, dates and negations that articles tell differently in the same words.
struct ChangesView: View {
    static let parameters = ["page"]

    private let number: Int
    private let listing: Listing<ToldDifferently>

    init(_ query: Query, id: String?, desk: Desk) throws {
        number = try query.page()
        listing = try desk.changes(Pager.slice(page: number))
        try Pager.check(page: number, of: listing.total)
    }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Told differently", section: .sources, twin: Link(path: "/changes.json", page: number),
            main: Tag.div(.class("narrow")) {
                Tag.h1 { "Told differently in the same words" }
                Tag.p(.class("count")) { count }
                ChangeList(changes: listing.items).html
                Pager(page: number, total: listing.total) { Link(path: "/changes", page: $0) }.html
            })
    }

    private var count: String {
        listing.total == 0
            ? "No articles tell a number, a date or a negation differently in the same words."
            : counted(listing.total, "change") + " of a number, a date or a negation."
    }
}
