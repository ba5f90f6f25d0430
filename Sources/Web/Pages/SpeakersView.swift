import Desk
import Entries
import Exports

/// The speakers who are no party, by how much is recorded of them.
struct SpeakersView: View {
    static let parameters = ["name", "page"]

    private let name: String?
    private let number: Int
    private let listing: Listing<SpeakerTally>
    private let longest: Int

    init(_ query: Query, id: String?, desk: Desk) throws {
        name = query.words("name")
        number = try query.page()
        listing = try desk.speakers(Pager.slice(page: number), matching: name, unlinked: true)
        longest = try desk.speakers(Slice(limit: 1), matching: name, unlinked: true).items.first?.statements ?? 0
        try Pager.check(page: number, of: listing.total)
    }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Speakers who are no party", section: .parties, twin: link("/speakers.json", page: number),
            main: Tag.div(.class("narrow")) {
                Tag.h1 { "Speakers who are no party" }
                Tag.p(.class("more")) {
                    "Their names lead to no party. "
                    Tag.a(.href(Section.parties.link)) { "All others are among the parties." }
                }
                FilterForm(
                    action: Link(path: "/speakers"),
                    fields: [.init(name: "name", label: "Name", value: name, hint: "name or part of it")],
                    clear: name == nil ? nil : Link(path: "/speakers")
                ).html
                Tag.p(.class("count")) { count }
                if !listing.items.isEmpty { SpeakersTable(tallies: listing.items, longest: longest).html }
                Pager(page: number, total: listing.total) { link("/speakers", page: $0) }.html
            })
    }

    private var count: String {
        guard listing.total == 0 else {
            return counted(listing.total, "speaker") + (name == nil ? "" : " of this name")
        }
        return name == nil ? "There are none." : "No speaker has this name."
    }

    private func link(_ path: String, page: Int) -> Link {
        Link(path: path, [("name", name), ("page", page == 1 ? nil : String(page))])
    }
}
