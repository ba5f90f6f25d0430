import Desk
import Entries
import Exports
import Text

/// One speaker: what they are called, and all they are recorded to have said, the newest first.
struct SpeakerView: View {
    static let parameters = ["name", "page"]

    private let name: String
    private let number: Int
    private let listing: Listing<CitedStatement>
    /// The words of the articles for this speaker, the most frequent first.
    private let called: [Called]
    /// Whom statements under this name are linked to.
    private let parties: [NamedParty]

    private struct Called: JSONWritable {
        let words: String
        let times: Int

        func write(to json: inout JSONWriter) {
            json.object {
                $0.member("words", words)
                $0.member("statements", times)
            }
        }
    }

    init(_ query: Query, id: String?, desk: Desk) throws {
        guard let name = query.words("name") else { throw Refusal.badParameter("Give the speaker’s “name”.") }
        self.name = name
        number = try query.page()
        // The desk finds every name that holds this one; the page is about this one to the letter.
        let all = try desk.statements(StatementFilter(speaker: name), .all).items
            .filter { $0.speaker?.words == name }
        guard !all.isEmpty else { throw Refusal.noSuchSpeaker(name) }
        try Pager.check(page: number, of: all.count)
        let slice = Pager.slice(page: number)
        listing = Listing(
            items: Array(Self.newestFirst(all).dropFirst(slice.skip).prefix(slice.limit)), total: all.count,
            skipped: slice.skip)
        called = Self.called(in: all)
        var seen: Set<PartyID> = []
        parties = all.compactMap(\.party).filter { seen.insert($0.id).inserted }
    }

    /// Newest day first, undated last; within an article in the order of its text.
    private static func newestFirst(_ statements: [CitedStatement]) -> [CitedStatement] {
        let days = statements.map { $0.article.published.flatMap(Day.init(startOf:))?.number ?? .min }
        return statements.indices.sorted { (days[$1], $0) < (days[$0], $1) }.map { statements[$0] }
    }

    private static func called(in statements: [CitedStatement]) -> [Called] {
        let sources = statements.flatMap { $0.source.map(\.words) }
        let times = Dictionary(sources.map { ($0, 1) }, uniquingKeysWith: +)
        return times.map { Called(words: $0, times: $1) }.sorted { ($1.times, $0.words) < ($0.times, $1.words) }
    }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("name", name)
            $0.member("called", called)
            $0.member("statements", listing)
        }
        return json.bytes
    }

    var page: Page {
        Page(
            title: name, section: .parties, twin: link("/speaker.json", page: number),
            main: Tag.div(.class("statements person")) {
                Tag.h1 { Tag.bdi { name } }
                Tag.p(.class("count")) { "\(counted(listing.total, "statement")) \(articles)" }
                if !parties.isEmpty {
                    Tag.p(.class("more")) {
                        "Of these, some are linked to "
                        for (index, party) in parties.enumerated() {
                            if index > 0 { ", " }
                            Tag.a(.href(.party(party.id))) { Tag.bdi { party.name } }
                        }
                        ", with all else that is recorded of them."
                    }
                }
                callings
                Tag.h2(.class("unseen")) { "Statements, the newest first" }
                Tag.ol(.class("list")) {
                    listing.items.map { StatementEntry(statement: $0, namesSpeaker: false).html }
                }
                Pager(page: number, total: listing.total) { link("/speaker", page: $0) }.html
            })
    }

    private var articles: String {
        listing.total > listing.items.count
            ? "" : "in " + counted(Set(listing.items.map(\.article.id)).count, "article")
    }

    private var callings: HTML {
        Tag.section(.class("callings"), .labelled(by: "called")) {
            Tag.h2(.id("called")) { "What the articles call them" }
            Tag.ul {
                for calling in called {
                    Tag.li {
                        Tag.bdi { calling.words }
                        if calling.times > 1 {
                            Tag.span(.class("times")) { "\u{2009}×\u{2009}\(grouped(calling.times))" }
                        }
                    }
                }
            }
        }
    }

    private func link(_ path: String, page: Int) -> Link {
        Link(path: path, [("name", name), ("page", page == 1 ? nil : String(page))])
    }
}
