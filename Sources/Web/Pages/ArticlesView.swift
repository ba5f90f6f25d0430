import Desk
import Entries
import Exports

/// All articles, or those that the filters leave.
struct ArticlesView: View {
    static let parameters = ["text", "outlet", "since", "until", "page"]

    private let text: String?
    private let outlet: String?
    private let since: String?
    private let until: String?
    private let number: Int
    private let listing: Listing<ArticleSummary>

    init(_ query: Query, id: String?, desk: Desk) throws {
        text = query.words("text")
        outlet = query.words("outlet")
        since = try query.day("since")
        until = try query.day("until")
        number = try query.page()
        listing = try desk.articles(
            outlet: outlet, since: since, until: until, text: text, Pager.slice(page: number))
        try Pager.check(page: number, of: listing.total)
    }

    /// The articles of one outlet.
    static func link(outlet: String) -> Link { Link(path: "/articles", [("outlet", outlet)]) }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Articles", section: .articles, twin: link("/articles.json", page: number),
            main: Tag.div(.class("narrow")) {
                Tag.h1 { "Articles" }
                form
                Tag.p(.class("count")) { count }
                if !listing.items.isEmpty { ArticleList(articles: listing.items).html }
                Pager(page: number, total: listing.total) { link("/articles", page: $0) }.html
            })
    }

    private var isFiltered: Bool { [text, outlet, since, until].contains { $0 != nil } }

    private var count: String {
        if listing.total == 0 { return isFiltered ? "No article fits these filters." : "There are no articles yet." }
        return counted(listing.total, "article") + (isFiltered ? " that fit" + (listing.total == 1 ? "s" : "") : "")
    }

    private var form: HTML {
        FilterForm(
            action: Section.articles.link,
            fields: [
                .init(name: "text", label: "Words", value: text, hint: "in the article"),
                .init(name: "outlet", label: "Outlet", value: outlet),
                .init(name: "since", label: "Since", value: since, kind: .day),
                .init(name: "until", label: "Until", value: until, kind: .day),
            ],
            clear: isFiltered ? Section.articles.link : nil
        ).html
    }

    private func link(_ path: String, page: Int) -> Link {
        Link(
            path: path,
            [
                ("text", text), ("outlet", outlet), ("since", since), ("until", until),
                ("page", page == 1 ? nil : String(page)),
            ])
    }
}
