import Desk
import Entries
import Exports

/// The size of the record, who speaks most in it, and what came last.
struct OverviewView: View {
    static let parameters: [String] = []
    private static let shown = 12

    private let overview: Overview
    private let parties: Listing<PartyTally>
    private let speakers: Listing<SpeakerTally>
    private let newest: [ArticleSummary]
    /// How many feeds are watched.
    private let feeds: Int

    init(_ query: Query, id: String?, desk: Desk) throws {
        overview = try desk.overview()
        parties = try desk.parties(Slice(limit: Self.shown))
        speakers = try desk.speakers(Slice(limit: Self.shown))
        newest = try Self.newest(desk)
        feeds = try desk.feeds().feeds.count
    }

    /// The last articles whose day is known, the last first; where no day is, the first that were taken in.
    private static func newest(_ desk: Desk) throws -> [ArticleSummary] {
        let firstDay = "0001-01-01"
        let dated = try desk.articles(since: firstDay, Slice(limit: 0)).total
        guard dated > 0 else { return try desk.articles(Slice(limit: shown)).items }
        return try desk.articles(since: firstDay, Slice(skip: dated - shown, limit: shown)).items.reversed()
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("overview", overview)
            $0.member("parties", parties)
            $0.member("speakers", speakers)
            $0.member("newest", newest)
        }
        return json.bytes
    }

    var page: Page {
        Page(
            title: "Overview", section: .overview, twin: Link(path: "/overview.json"),
            main: Tag.div(.class("overview")) {
                Tag.h1 { "Overview" }
                facts
                if overview.articles == 0 {
                    Tag.p(.class("empty")) { "Nothing has been read into this ledger yet." }
                } else {
                    speakersTable
                    outletsTable
                    newestArticles
                }
            })
    }

    private var facts: HTML {
        Tag.dl(.class("facts")) {
            fact("Articles", grouped(overview.articles), Section.articles.link)
            fact("Statements", grouped(overview.statements), Section.statements.link)
            fact("Parties", grouped(parties.total), Section.parties.link)
            fact("Speaker unresolved", unresolvedShare, nil)
            if feeds > 0 { fact("Feeds", grouped(feeds), Link(path: "/feeds")) }
        }
    }

    private func fact(_ name: String, _ value: String, _ link: Link?) -> HTML {
        Tag.div {
            Tag.dt { name }
            Tag.dd {
                if let link {
                    Tag.a(.href(link)) { value }
                } else {
                    value
                }
            }
        }
    }

    private var unresolvedShare: String {
        guard overview.statements > 0 else { return "–" }
        let percent = (overview.unresolved * 100 + overview.statements / 2) / overview.statements
        return "\(grouped(overview.unresolved)) (\(percent) %)"
    }

    private var speakersTable: HTML {
        Tag.section(.class("most"), .labelled(by: "speakers")) {
            Tag.h2(.id("speakers")) { "Who speaks" }
            // A record that was read without parties has speakers by name only.
            if parties.items.isEmpty {
                SpeakersTable(tallies: speakers.items).html
            } else {
                PartiesTable(tallies: parties.items).html
            }
            if parties.total > parties.items.count {
                Tag.p(.class("more")) { Tag.a(.href(Section.parties.link)) { "All \(countedParties(parties.total))" } }
            } else if parties.items.isEmpty, speakers.total > speakers.items.count {
                Tag.p(.class("more")) {
                    Tag.a(.href(Link(path: "/speakers"))) { "All \(grouped(speakers.total)) speakers" }
                }
            }
        }
    }

    private var outletsTable: HTML {
        Tag.section(.class("outlets"), .labelled(by: "outlets")) {
            Tag.h2(.id("outlets")) { "Outlets" }
            Tag.table {
                Tag.thead {
                    Tag.tr {
                        Tag.th(.scope("col")) { "Outlet" }
                        Tag.th(.scope("col"), .class("number")) { "Articles" }
                    }
                }
                Tag.tbody { overview.outlets.prefix(Self.shown).map(row) }
            }
        }
    }

    private func row(_ tally: OutletTally) -> HTML {
        Tag.tr {
            Tag.th(.scope("row")) {
                if let outlet = tally.outlet {
                    Tag.a(.href(ArticlesView.link(outlet: outlet))) { Tag.bdi { outlet } }
                } else {
                    Tag.span(.class("unknown")) { "unknown" }
                }
            }
            Tag.td(.class("number")) { grouped(tally.articles) }
        }
    }

    private var newestArticles: HTML {
        Tag.section(.class("newest"), .labelled(by: "newest")) {
            Tag.h2(.id("newest")) { newest.contains { $0.published != nil } ? "Newest articles" : "Articles" }
            ArticleList(articles: newest).html
            if overview.articles > newest.count {
                Tag.p(.class("more")) {
                    Tag.a(.href(Section.articles.link)) { "All \(grouped(overview.articles)) articles" }
                }
            }
        }
    }
}
