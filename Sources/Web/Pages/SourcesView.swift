import Desk
import Entries
import Exports

/// Outlets with how much of what they print is theirs.
struct SourcesView: View {
    static let parameters = ["page"]

    private let number: Int
    private let listing: Listing<SourceTally>
    private let families: Listing<FamilyTally>

    init(_ query: Query, id: String?, desk: Desk) throws {
        number = try query.page()
        listing = try desk.sources(Pager.slice(page: number))
        families = try desk.families(Slice(limit: Self.shown))
        try Pager.check(page: number, of: listing.total)
    }

    private static let shown = 10

    var json: [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("sources", listing)
            $0.member("families", families)
        }
        return json.bytes
    }

    var page: Page {
        Page(
            title: "Sources", section: .sources, twin: Link(path: "/sources.json", page: number),
            main: Tag.div(.class("narrow")) {
                Tag.h1 { "Sources" }
                Tag.p(.class("count")) { counted(listing.total, "outlet") }
                table
                Pager(page: number, total: listing.total) { Link(path: "/sources", page: $0) }.html
                familyList
                Tag.p {
                    Tag.a(.href(Link(path: "/changes"))) { "What copies tell differently" }
                    ": numbers, dates and negations changed in the same words."
                }
            })
    }

    private var table: HTML {
        Tag.table {
            Tag.thead {
                Tag.tr {
                    Tag.th(.scope("col")) { "Outlet" }
                    Tag.th(.scope("col"), .class("number")) { "Articles" }
                    Tag.th(.scope("col"), .class("number")) { "Copies" }
                    Tag.th(.scope("col"), .class("number")) { "Copied by others" }
                }
            }
            Tag.tbody { listing.items.map(row) }
        }
    }

    private func row(_ tally: SourceTally) -> HTML {
        Tag.tr {
            Tag.th(.scope("row")) {
                if let outlet = tally.outlet {
                    Tag.a(.href(ArticlesView.link(outlet: outlet))) { Tag.bdi { outlet } }
                } else {
                    Tag.span(.class("unknown")) { "unknown" }
                }
            }
            Tag.td(.class("number")) { grouped(tally.articles) }
            Tag.td(.class("number")) { share(tally) }
            Tag.td(.class("number")) { tally.copied == 0 ? "–" : grouped(tally.copied) }
        }
    }

    private func share(_ tally: SourceTally) -> String {
        guard tally.copies > 0 else { return "–" }
        return "\(grouped(tally.copies)) (\((tally.copies * 100 + tally.articles / 2) / tally.articles) %)"
    }

    @HTMLBuilder private var familyList: HTML {
        Tag.section(.class("families"), .labelled(by: "families")) {
            Tag.h2(.id("families")) { "Most copied" }
            if families.items.isEmpty {
                Tag.p(.class("empty")) { "No article is a copy of another." }
            } else {
                FamilyList(families: families.items).html
                if families.total > families.items.count {
                    Tag.p(.class("more")) {
                        Tag.a(.href(Link(path: "/origins"))) { "All \(grouped(families.total)) families" }
                    }
                }
            }
        }
    }
}

/// Families of copies as a list: the article that was taken in first, and the counts.
struct FamilyList {
    let families: [FamilyTally]

    var html: HTML {
        Tag.ol(.class("articles")) {
            for family in families {
                Tag.li {
                    Tag.p(.class("when")) { family.first.when }
                    Tag.p(.class("what")) {
                        Tag.a(.href(.origins(of: family.first.id)), .lang(family.first.language)) {
                            Tag.bdi { family.first.name }
                        }
                    }
                    Tag.p(.class("where")) { family.counts.words }
                }
            }
        }
    }
}
