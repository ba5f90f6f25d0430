import Desk
import Entries
import Exports

/// All parties by how much is recorded of them, or those that the filters leave.
struct PartiesView: View {
    static let parameters = ["name", "kind", "page"]

    private let name: String?
    private let kind: PartyKind?
    private let number: Int
    private let listing: Listing<PartyTally>
    private let longest: Int
    /// How many speakers are no party.
    private let unlinked: Int

    init(_ query: Query, id: String?, desk: Desk) throws {
        name = query.words("name")
        kind = try query.choice("kind", of: PartyKind.self)
        number = try query.page()
        listing = try desk.parties(kind: kind, text: name, Pager.slice(page: number))
        longest = try desk.parties(kind: kind, text: name, Slice(limit: 1)).items.first?.statements ?? 0
        unlinked = try desk.speakers(Slice(limit: 0), unlinked: true).total
        try Pager.check(page: number, of: listing.total)
    }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Parties", section: .parties, twin: link("/parties.json", page: number),
            main: Tag.div(.class("narrow")) {
                Tag.h1 { "Parties" }
                form
                Tag.p(.class("count")) { count }
                if !listing.items.isEmpty { PartiesTable(tallies: listing.items, longest: longest).html }
                Pager(page: number, total: listing.total) { link("/parties", page: $0) }.html
                if unlinked > 0 {
                    Tag.p(.class("more")) {
                        Tag.a(.href(Link(path: "/speakers"))) { counted(unlinked, "speaker") + " who are no party" }
                    }
                }
            })
    }

    private var isFiltered: Bool { name != nil || kind != nil }

    private var form: HTML {
        FilterForm(
            action: Section.parties.link,
            fields: [
                .init(name: "name", label: "Name", value: name, hint: "name or part of it"),
                .init(
                    name: "kind", label: "Kind", value: kind?.rawValue,
                    kind: .choice(PartyKind.allCases.map(\.rawValue))),
            ],
            clear: isFiltered ? Section.parties.link : nil
        ).html
    }

    private var count: String {
        if listing.total == 0 { return isFiltered ? "No party fits these filters." : "There are no parties yet." }
        return countedParties(listing.total)
    }

    private func link(_ path: String, page: Int) -> Link {
        Link(path: path, [("name", name), ("kind", kind?.rawValue), ("page", page == 1 ? nil : String(page))])
    }
}

/// `1 party`, `2 parties`.
func countedParties(_ number: Int) -> String { number == 1 ? "1 party" : "\(grouped(number)) parties" }
