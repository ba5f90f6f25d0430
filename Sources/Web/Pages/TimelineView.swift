import Desk
import Entries
import Exports

/// When articles were written: how many in each year, month or day, and each as a bar over the days it may be of.
struct TimelineView: View {
    static let parameters = ["zoom", "from", "page"]

    private let window: TimelineWindow
    private let number: Int
    private let listing: Listing<ArticleSummary>
    private let counts: [(sure: Int, perhaps: Int)]
    /// The days of the whole record, of which the window is a part; nil where nothing is dated.
    private let whole: DayRange?

    init(_ query: Query, id: String?, desk: Desk) throws {
        let zoom = try query.choice("zoom", of: TimelineZoom.self)
        let from = try query.day("from").flatMap { Day(iso: $0) }
        number = try query.page()
        whole = TimelineWindow.hull(of: try desk.writtenDays())
        window = TimelineWindow(zoom, from: from, whole: whole)
        listing = try desk.timeline(window.days, Pager.slice(page: number))
        try Pager.check(page: number, of: listing.total)
        counts = window.counts(of: try desk.writtenDays(in: window.days))
    }

    var json: [UInt8] { listing.json }

    var page: Page {
        Page(
            title: "Timeline", section: .timeline, twin: link("/timeline.json", page: number),
            main: Tag.div(.class("timeline")) {
                Tag.h1 { "Timeline" }
                Tag.p(.class("where ways")) {
                    Tag.a(.href(Link(path: "/contradictions"))) { "Dates that do not add up" }
                }
                if whole == nil {
                    Tag.p(.class("empty")) { "No article of this ledger is dated yet." }
                } else {
                    zooms
                    histogram
                    Tag.p(.class("count")) { counted(listing.total, "article") + " of these days" }
                    Tag.ol(.class("bars")) { listing.items.map(entry) }
                    Pager(page: number, total: listing.total) { link("/timeline", page: $0) }.html
                }
            })
    }

    // MARK: - Ways around

    private var zooms: HTML {
        Tag.nav(.class("zoom"), .label("Ways around the timeline")) {
            Tag.ul {
                for zoom in TimelineZoom.allCases {
                    Tag.li {
                        Tag.a(
                            .href(Self.link(zoom, from: zoom == window.zoom ? window.first : window.middle)),
                            zoom == window.zoom ? .currentPage : nil
                        ) { zoom.rawValue }
                    }
                }
            }
            Tag.p(.class("span")) {
                if let before = window.before {
                    Tag.a(.href(Self.link(window.zoom, from: before)), .rel("prev")) { "← Before" }
                }
                Tag.span(.class("place")) { window.words }
                if let behind = window.behind {
                    Tag.a(.href(Self.link(window.zoom, from: behind)), .rel("next")) { "Further →" }
                }
            }
        }
    }

    // MARK: - How many

    /// A column for each year, month or day: those surely of it filled, those perhaps of it light above them.
    private var histogram: HTML {
        let most = max(counts.map { $0.sure + $0.perhaps }.max() ?? 0, 1)
        return Tag.ol(.class("columns-of-time")) {
            zip(window.units, counts).map { unit, count in
                Tag.li {
                    Tag.svg(.class("column"), .viewBox(10, 100), .stretched, .hiddenFromReaders) {
                        column("perhaps", from: 100 - 100 * (count.sure + count.perhaps) / most, of: 100)
                        column("sure", from: 100 - 100 * count.sure / most, of: 100)
                    }
                    Tag.p {
                        if let closer = window.zoom.closer {
                            Tag.a(.href(Self.link(closer, from: unit.first))) { unit.name }
                        } else {
                            unit.name
                        }
                    }
                    Tag.p(.class("unseen")) {
                        counted(count.sure, "article") + (count.perhaps > 0 ? ", perhaps \(count.perhaps) more" : "")
                    }
                }
            }
        }
    }

    private func column(_ name: String, from top: Int, of height: Int) -> HTML {
        Tag.rect(.class(name), .y(top), .width(10), .height(height - top))
    }

    // MARK: - Each

    private func entry(_ article: ArticleSummary) -> HTML {
        let (start, width) = window.place(of: article.written ?? .always, of: Self.width)
        let isSure = article.written?.day != nil
        return Tag.li {
            Tag.p(.class("what")) {
                Tag.a(.href(.article(article.id)), .lang(article.language)) { Tag.bdi { article.name } }
                if let outlet = article.outlet { Tag.bdi(.class("outlet")) { " \(outlet)" } }
            }
            Tag.svg(.class("span-of-days"), .viewBox(Self.width, 8), .stretched, .hiddenFromReaders) {
                Tag.rect(.class(isSure ? "sure" : "perhaps"), .x(start), .width(width), .height(8))
            }
            Tag.p(.class("where")) {
                Tag.a(.href(.dates(of: article.id)), .tooltip("How do we know?")) { article.when }
            }
        }
    }

    private static let width = 1_000

    private func link(_ path: String, page: Int) -> Link {
        Link(
            path: path,
            [
                ("zoom", window.zoom.rawValue), ("from", window.first.description),
                ("page", page == 1 ? nil : String(page)),
            ])
    }

    private static func link(_ zoom: TimelineZoom, from day: Day) -> Link {
        Link(path: "/timeline", [("zoom", zoom.rawValue), ("from", day.description)])
    }
}
