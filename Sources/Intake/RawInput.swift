package import Entries

/// One article as found, not yet read: its bytes and what kind of thing they are.
package struct RawInput: Sendable {
    package let origin: Origin
    package let bytes: [UInt8]
    package let format: InputFormat
    /// The name it goes by, where somebody gave it one; else it follows from the bytes or the origin.
    package let id: ArticleID?
    /// What was said about it where it was named; it goes before what the bytes say.
    package let given: GivenFacts
    /// The encoding that the server declared for it.
    package let charset: String?

    package init(
        origin: Origin, bytes: [UInt8], format: InputFormat, id: ArticleID? = nil, given: GivenFacts = GivenFacts(),
        charset: String? = nil
    ) {
        self.origin = origin
        self.bytes = bytes
        self.format = format
        self.id = id
        self.given = given
        self.charset = charset
    }
}

/// What somebody says about an article beside its bytes.
package struct GivenFacts: Sendable, Hashable {
    package var title: String?
    package var authors: [String]
    package var published: String?
    package var outlet: String?
    package var url: String?
    package var language: String?

    package init(
        title: String? = nil, authors: [String] = [], published: String? = nil, outlet: String? = nil,
        url: String? = nil, language: String? = nil
    ) {
        self.title = title
        self.authors = authors
        self.published = published
        self.outlet = outlet
        self.url = url
        self.language = language
    }
}

/// How the bytes of an input are to be read.
package enum InputFormat: Hashable, Sendable {
    case text, html
    /// One JSON object with the article in it, as one line of a JSONL file.
    case jsonLine
}

extension InputFormat {
    /// What the ending of a file's name says, in any case; nil where it says nothing.
    init?(ending: some StringProtocol) {
        switch ending.lowercased() {
        case "txt", "text", "md": self = .text
        case "html", "htm", "xhtml": self = .html
        case "jsonl", "ndjson": self = .jsonLine
        default: return nil
        }
    }
}
