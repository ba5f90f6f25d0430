import Entries
import Text

/// The last part of the address of an article's or a party's page. An id can be anything, so it is escaped beyond what
/// addresses ask for: `.` and `..` would lead elsewhere, and one that ends in `.json` would look like a twin.
struct PageAddress: Hashable, Sendable {
    private static let twinEnding = ".json"
    /// Before an id that a browser would not leave alone.
    private static let guardMark = "~"

    let id: String
    let isTwin: Bool

    init(_ id: String, isTwin: Bool = false) {
        self.id = id
        self.isTwin = isTwin
    }

    /// Reads the part as it stands in an address; nil is an id nothing has.
    init(segment: String) {
        isTwin = segment.hasSuffix(Self.twinEnding)
        let name = isTwin ? String(segment.dropLast(Self.twinEnding.count)) : segment
        let decoded = percentDecoded(name) ?? ""
        id = decoded.hasPrefix(Self.guardMark) ? String(decoded.dropFirst()) : decoded
    }

    var segment: String {
        let needsGuard = ["", ".", ".."].contains(id) || id.hasPrefix(Self.guardMark)
        var name = (needsGuard ? Self.guardMark : "") + percentEncoded(id)
        if name.hasSuffix(Self.twinEnding) { name = name.dropLast(Self.twinEnding.count) + "%2Ejson" }
        return name + (isTwin ? Self.twinEnding : "")
    }
}

extension Link {
    /// The page of an article, at the top or at one of its statements.
    static func article(_ id: ArticleID, statement: Int? = nil) -> Link {
        Link(path: path(of: id), anchor: statement.map { "s\($0)" })
    }

    /// The page of an article with one place of its text marked.
    static func article(_ id: ArticleID, at place: ByteRange) -> Link {
        Link(path: path(of: id), [("bytes", bytes(place))], anchor: "here")
    }

    static func articleTwin(_ id: ArticleID) -> Link {
        Link(path: "/articles/" + PageAddress(id.value, isTwin: true).segment)
    }

    /// The page that explains an article, at the top or at one of its places.
    static func explanation(of id: ArticleID, at place: ByteRange? = nil) -> Link {
        Link(path: path(of: id) + "/explain", anchor: place.map { "b\(bytes($0))" })
    }

    static func explanationTwin(_ id: ArticleID) -> Link {
        Link(path: path(of: id) + "/explain.json")
    }

    /// The page that says how the dates of an article are known.
    static func dates(of id: ArticleID) -> Link { Link(path: path(of: id) + "/dates") }

    static func datesTwin(_ id: ArticleID) -> Link { Link(path: path(of: id) + "/dates.json") }

    /// The page of an article's family and of the passages it shares.
    static func origins(of id: ArticleID) -> Link { Link(path: path(of: id) + "/origins") }

    static func originsTwin(_ id: ArticleID) -> Link { Link(path: path(of: id) + "/origins.json") }

    /// Two articles side by side.
    static func difference(between id: ArticleID, and other: ArticleID) -> Link {
        Link(path: path(of: id) + "/diff", [("with", other.value)])
    }

    static func differenceTwin(between id: ArticleID, and other: ArticleID) -> Link {
        Link(path: path(of: id) + "/diff.json", [("with", other.value)])
    }

    /// The form that corrects whom some words stand for.
    static func correction(of id: ArticleID, at place: ByteRange? = nil) -> Link {
        Link(path: path(of: id) + "/correct", [("bytes", place.map(bytes))])
    }

    /// What of an article is not read; with a place, the form that puts it back or takes it out again.
    static func residue(of id: ArticleID, at place: ByteRange? = nil) -> Link {
        Link(path: path(of: id) + "/residue", [("bytes", place.map(bytes))])
    }

    static func residueTwin(_ id: ArticleID) -> Link { Link(path: path(of: id) + "/residue.json") }

    static func speaker(_ name: String) -> Link {
        Link(path: "/speaker", [("name", name)])
    }

    static func party(_ id: PartyID) -> Link {
        Link(path: "/parties/" + PageAddress(id.value).segment)
    }

    private static func path(of id: ArticleID) -> String { "/articles/" + PageAddress(id.value).segment }

    private static func bytes(_ place: ByteRange) -> String { "\(place.lower)-\(place.upper)" }
}
