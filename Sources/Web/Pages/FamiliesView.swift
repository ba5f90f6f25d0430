import Desk
import Entries
import Exports

/// All families of copies, the largest first.
struct FamiliesView: View {
    static let parameters = ["page"]

    private let number: Int
    private let listing: Listing<FamilyTally>

    init(_ query: Query, id: String?, desk: Desk) throws {
        number = try query.page()
        listing = try desk.families(Pager.slice(page: number))
        try Pager.check(page: number, of: listing.total)
    }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Families of copies", section: .sources, twin: Link(path: "/origins.json", page: number),
            main: Tag.div(.class("narrow")) {
                Tag.h1 { "Families of copies" }
                Tag.p(.class("count")) {
                    listing.total == 0
                        ? "No article is a copy of another."
                        : listing.total == 1 ? "1 family" : "\(grouped(listing.total)) families"
                }
                FamilyList(families: listing.items).html
                Pager(page: number, total: listing.total) { Link(path: "/origins", page: $0) }.html
            })
    }
}
