import Desk
import Entries
import Exports

/// All statements, or those that the filters leave.
struct StatementsView: View {
    static let parameters = ["text", "speaker", "outlet", "mode", "since", "until", "order", "page"]

    private let filter: StatementFilter
    private let number: Int
    private let listing: Listing<CitedStatement>

    init(_ query: Query, id: String?, desk: Desk) throws {
        var filter = try StatementFilter(
            speaker: query.words("speaker"), text: query.words("text"), outlet: query.words("outlet"),
            mode: query.choice("mode", of: StatementMode.self), since: query.day("since"), until: query.day("until"))
        filter.order = try query.choice("order", of: StatementOrder.self) ?? .article
        self.filter = filter
        number = try query.page()
        listing = try desk.statements(filter, Pager.slice(page: number))
        try Pager.check(page: number, of: listing.total)
    }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Statements", section: .statements, twin: link("/statements.json", page: number),
            main: Tag.div(.class("statements")) {
                Tag.h1 { "Statements" }
                form
                Tag.p(.class("count")) { count }
                if !listing.items.isEmpty {
                    Tag.ol(.class("list")) { listing.items.map { StatementEntry(statement: $0).html } }
                }
                Pager(page: number, total: listing.total) { link("/statements", page: $0) }.html
            })
    }

    private var isFiltered: Bool {
        var filter = filter
        filter.order = .article
        return filter != StatementFilter()
    }

    private var count: String {
        if listing.total == 0 {
            return isFiltered ? "No statement fits these filters." : "There are no statements yet."
        }
        return counted(listing.total, "statement") + (isFiltered ? " that fit" + (listing.total == 1 ? "s" : "") : "")
    }

    private var form: HTML {
        FilterForm(
            action: Section.statements.link,
            fields: [
                .init(name: "text", label: "Words", value: filter.text, hint: "in what was said"),
                .init(name: "speaker", label: "Speaker", value: filter.speaker, hint: "name or part of it"),
                .init(name: "outlet", label: "Outlet", value: filter.outlet),
                .init(
                    name: "mode", label: "Mode", value: filter.mode?.rawValue,
                    kind: .choice(StatementMode.allCases.map(\.rawValue))),
                .init(name: "since", label: "Since", value: filter.since, kind: .day),
                .init(name: "until", label: "Until", value: filter.until, kind: .day),
                .init(
                    name: "order", label: "Sorted by", value: filter.order == .article ? nil : filter.order.rawValue,
                    kind: .choice([StatementOrder.said.rawValue], otherwise: StatementOrder.article.rawValue)),
            ],
            clear: isFiltered ? Section.statements.link : nil
        ).html
    }

    private func link(_ path: String, page: Int) -> Link {
        Link(
            path: path,
            [
                ("text", filter.text), ("speaker", filter.speaker), ("outlet", filter.outlet),
                ("mode", filter.mode?.rawValue), ("since", filter.since), ("until", filter.until),
                ("order", filter.order == .article ? nil : filter.order.rawValue),
                ("page", page == 1 ? nil : String(page)),
            ])
    }
}
