import Entries
import Text

/// The last part of an article's address. An id can be anything, so it is escaped beyond what addresses ask for:
/// `.` and `..` would lead elsewhere, and one that ends in `.json` would look like a twin.
struct ArticleAddress: Hashable, Sendable {
    private static let twinEnding = ".json"
    /// Before an id that a browser would not leave alone.
    private static let guardMark = "~"

    let id: String
    let isTwin: Bool

    init(_ id: ArticleID, isTwin: Bool = false) {
        self.id = id.value
        self.isTwin = isTwin
    }

    /// Reads the part as it stands in an address; nil is an id no article has.
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
        Link(path: "/articles/" + ArticleAddress(id).segment, anchor: statement.map { "s\($0)" })
    }

    /// The page of an article with one place of its text marked.
    static func article(_ id: ArticleID, at place: ByteRange) -> Link {
        Link(
            path: "/articles/" + ArticleAddress(id).segment, [("bytes", "\(place.lower)-\(place.upper)")],
            anchor: "here")
    }

    static func articleTwin(_ id: ArticleID) -> Link {
        Link(path: "/articles/" + ArticleAddress(id, isTwin: true).segment)
    }

    static func speaker(_ name: String) -> Link {
        Link(path: "/speaker", [("name", name)])
    }
}
