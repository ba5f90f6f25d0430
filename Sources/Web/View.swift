import Desk

/// One answer of the dossier: made from a question, shown as a page to read or as JSON.
protocol View: Sendable {
    /// The parameters its address may have.
    static var parameters: [String] { get }

    /// Asks the desk. `id` is the last part of the address, where that names something.
    init(_ query: Query, id: String?, desk: Desk) throws

    var page: Page { get }
    var json: [UInt8] { get }
}

/// What a page shows within the frame that all pages share.
struct Page: Sendable {
    let title: String
    let section: Section?
    /// The same answer as JSON.
    let twin: Link?
    /// How many statements the page marks in a text.
    var marked = 0
    let main: HTML
}

/// The parts of the dossier, as listed at the head of each page.
enum Section: String, CaseIterable, Sendable {
    case overview = "Overview"
    case statements = "Statements"
    case parties = "Parties"
    case articles = "Articles"
    case timeline = "Timeline"
    case sources = "Sources"

    var link: Link {
        switch self {
        case .overview: Link(path: "/")
        case .statements: Link(path: "/statements")
        case .parties: Link(path: "/parties")
        case .articles: Link(path: "/articles")
        case .timeline: Link(path: "/timeline")
        case .sources: Link(path: "/sources")
        }
    }
}
