import Desk
import Entries
import Exports

/// One party: who it is, what articles call it, its offices, whom it deals with, what it said and what was said of it.
struct PartyView: View {
    static let parameters = ["show", "page"]

    /// Which list the page leads through; the beginnings of the others stand below it.
    private enum Shown: String, CaseIterable {
        case made, about, articles
    }

    private let profile: PartyProfile
    private let shown: Shown
    private let number: Int
    private let made: Listing<CitedStatement>
    private let about: Listing<CitedStatement>
    private let articles: Listing<ArticleSummary>

    private static let beginning = Slice(limit: 5)

    init(_ query: Query, id: String?, desk: Desk) throws {
        let id = PartyID(id ?? "")
        guard let profile = try desk.party(id) else { throw Refusal.noSuchParty(id.value) }
        self.profile = profile
        let shown = try query.choice("show", of: Shown.self) ?? .made
        let number = try query.page()
        let slice = { (list: Shown) in list == shown ? Pager.slice(page: number) : Self.beginning }
        made = try desk.statements(StatementFilter(party: id), slice(.made))
        about = try desk.statements(StatementFilter(about: id), slice(.about))
        articles = try desk.articles(party: id, slice(.articles))
        (self.shown, self.number) = (shown, number)
        try Pager.check(page: number, of: total(shown))
    }

    private func total(_ list: Shown) -> Int {
        switch list {
        case .made: made.total
        case .about: about.total
        case .articles: articles.total
        }
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object {
            profile.members(to: &$0)
            $0.member("statements", made)
            $0.member("about", about)
            $0.member("articles", articles)
        }
        return json.bytes
    }

    var page: Page {
        let party = profile.party
        let twin = PageAddress(party.id.value, isTwin: true).segment
        return Page(
            title: party.name, section: .parties, twin: link("/parties/" + twin, shown, page: number),
            main: Tag.div(.class("statements person")) {
                Tag.h1 { Tag.bdi { party.name } }
                Tag.p(.class("count")) { size }
                facts
                called
                tenures
                dealings
                statements(made, .made, "Statements made", by: party)
                statements(about, .about, "Statements of others that mention it", by: nil)
                articleList
            })
    }

    // MARK: Head

    private var size: String {
        let party = profile.party
        let parts = [counted(party.statements, "statement"), counted(party.mentions, "mention")]
        let articles = counted(party.articles, "article")
        let isCopied = party.counts.texts < party.articles || party.counts.origins < party.articles
        return "\(party.kind.rawValue), \(parts.joined(separator: ", ")) in \(articles)"
            + (isCopied ? " (\(party.counts.words))" : "")
    }

    @HTMLBuilder private var facts: HTML {
        Tag.dl(.class("provenance who")) {
            row("Id") { Tag.code { profile.party.id.value } }
            if let owner = profile.owner { row("Belongs to") { Self.link(to: owner) } }
            if !profile.actsFor.isEmpty { row("Acts for") { Self.counts(profile.actsFor) } }
            if !profile.roles.isEmpty { row("Introduced as") { Self.uses(profile.roles) } }
            if !profile.isInBase { row("Known from") { "articles alone; the party base does not have it" } }
        }
    }

    private func row(_ name: String, @HTMLBuilder value: () -> HTML) -> HTML {
        Tag.div {
            Tag.dt { name }
            Tag.dd { value() }
        }
    }

    @HTMLBuilder private var called: HTML {
        if !profile.called.isEmpty || profile.pronouns > 0 {
            Tag.section(.class("callings"), .labelled(by: "called")) {
                Tag.h2(.id("called")) { "What the articles call it" }
                Tag.ul {
                    profile.called.map { use in Tag.li { Self.use(use) } }
                    if profile.pronouns > 0 {
                        Tag.li {
                            Tag.span(.class("unknown")) { "by pronoun" }
                            Self.times(profile.pronouns)
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var tenures: HTML {
        if !profile.tenures.isEmpty {
            let isOffice = profile.party.kind == .office
            Tag.section(.labelled(by: "offices")) {
                Tag.h2(.id("offices")) { isOffice ? "Held by" : "Offices over time" }
                Tag.table {
                    Tag.thead {
                        Tag.tr {
                            Tag.th(.scope("col")) { isOffice ? "Holder" : "Office" }
                            Tag.th(.scope("col")) { "From" }
                            Tag.th(.scope("col")) { "To" }
                            Tag.th(.scope("col")) { "Source" }
                        }
                    }
                    Tag.tbody { profile.tenures.map { tenure($0, of: isOffice ? $0.person : $0.office) } }
                }
            }
        }
    }

    private func tenure(_ named: NamedTenure, of other: NamedParty) -> HTML {
        Tag.tr {
            Tag.th(.scope("row")) {
                Self.link(to: other)
                if named.tenure.isActing { " (acting)" }
            }
            Tag.td { named.tenure.period.from?.description ?? "–" }
            Tag.td { named.tenure.period.to?.description ?? "in office" }
            Tag.td(.class("where")) { Tag.bdi { named.tenure.source ?? "" } }
        }
    }

    // MARK: Dealings

    @HTMLBuilder private var dealings: HTML {
        let all = [
            ("Speaks to", profile.speaksTo), ("Is spoken to by", profile.spokenToBy), ("Speaks of", profile.speaksOf),
            ("Is spoken of by", profile.spokenOfBy),
        ].filter { !$0.1.isEmpty }
        if !all.isEmpty {
            Tag.section(.labelled(by: "dealings")) {
                Tag.h2(.id("dealings")) { "Who speaks to whom" }
                Tag.dl(.class("provenance")) { all.map { name, counts in row(name) { Self.counts(counts) } } }
            }
        }
    }

    private static func counts(_ counts: [PartyCount]) -> HTML {
        .group(
            counts.enumerated().flatMap { index, count -> [HTML] in
                [index == 0 ? .nothing : .text(", "), link(to: count.party), times(count.times)]
            })
    }

    private static func uses(_ uses: [NameUse]) -> HTML {
        .group(
            uses.enumerated().flatMap { index, use -> [HTML] in [index == 0 ? .nothing : .text(", "), self.use(use)] })
    }

    private static func use(_ use: NameUse) -> HTML {
        .group([Tag.bdi { use.words }, times(use.times)])
    }

    @HTMLBuilder private static func times(_ times: Int) -> HTML {
        if times > 1 { Tag.span(.class("times")) { "\u{2009}×\u{2009}\(grouped(times))" } }
    }

    private static func link(to party: NamedParty) -> HTML {
        Tag.a(.href(.party(party.id))) { Tag.bdi { party.name } }
    }

    // MARK: Lists

    @HTMLBuilder private func statements(
        _ listing: Listing<CitedStatement>, _ list: Shown, _ heading: String, by party: PartyTally?
    ) -> HTML {
        if listing.total > 0 {
            Tag.section(.labelled(by: list.rawValue)) {
                Tag.h2(.id(list.rawValue)) { "\(heading): \(grouped(listing.total))" }
                Tag.ol(.class("list")) {
                    listing.items.map { StatementEntry(statement: $0, namesSpeaker: party == nil).html }
                }
                further(list, listing.items.count)
            }
        }
    }

    @HTMLBuilder private var articleList: HTML {
        if articles.total > 0 {
            Tag.section(.class("narrow"), .labelled(by: "articles")) {
                Tag.h2(.id("articles")) { "Articles: \(grouped(articles.total))" }
                ArticleList(articles: articles.items).html
                further(.articles, articles.items.count)
            }
        }
    }

    /// The pages of the list that is led through; a way to the rest of any other.
    @HTMLBuilder private func further(_ list: Shown, _ count: Int) -> HTML {
        if list == shown {
            Pager(page: number, total: total(list)) { link(path, list, page: $0) }.html
        } else if total(list) > count {
            Tag.p(.class("more")) { Tag.a(.href(link(path, list, page: 1))) { "All \(grouped(total(list)))" } }
        }
    }

    private var path: String { Link.party(profile.party.id).address }

    private func link(_ path: String, _ list: Shown, page: Int) -> Link {
        Link(
            path: path,
            [("show", list == .made ? nil : list.rawValue), ("page", page == 1 ? nil : String(page))],
            anchor: list == .made && page == 1 ? nil : list.rawValue)
    }
}
