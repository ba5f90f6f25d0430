package import Text

/// The name of an article in the record: given with the input, or the file's name without its ending.
package struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let value: String

    package init(_ value: String) { self.value = value }

    package var description: String { value }
    package static func < (a: ArticleID, b: ArticleID) -> Bool { a.value < b.value }
}

/// Where an input was found: a file, and the line in it when it holds one article a line.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
    package let path: String
    package let line: Int?

    package init(path: String, line: Int? = nil) {
        self.path = path
        self.line = line
    }

    package var description: String { line.map { "\(path):\($0)" } ?? path }
}

/// One article as taken in: its text, what is known about it, and the bytes it came from.
package struct Article: Sendable, Equatable {
    package var id: ArticleID
    package var origin: Origin
    /// The bytes as found, kept for ever.
    package var raw: [UInt8]
    /// Of `raw`.
    package var digest: Digest
    package var text: ArticleText
    package var title: String?
    package var outlet: String?
    /// Who wrote it, as the page or the input says: few and right beats many.
    package var authors: [String] = []
    /// As given with the input, unchecked: `2018-06-12` or `2018-06-12T09:30:00Z`.
    package var published: String?
    /// When it was last changed, where the page says so.
    package var modified: String?
    /// All dates that the page gives for it, the most trusted of each role first.
    package var dates: [DateCandidate] = []
    /// Of pages only.
    package var type: PageType?
    /// Of a page that is one of several on which the article stands.
    package var part: ArticlePart?
    /// From whom it says it comes, in text order.
    package var credits: [Credit] = []
    package var url: String?
    /// ISO 639-1, as detected from the body; nil where it cannot be told.
    package var language: String?
    /// The blocks of the text in order, furniture included; they do not overlap.
    package var blocks: [Block]
    /// What had to be repaired to read it, in words for the user.
    package var notes: [String]

    package init(
        id: ArticleID, origin: Origin, raw: [UInt8], text: ArticleText, title: String? = nil,
        outlet: String? = nil, published: String? = nil, url: String? = nil, language: String? = nil,
        blocks: [Block], notes: [String] = []
    ) {
        self.id = id
        self.origin = origin
        self.raw = raw
        self.digest = Digest(of: raw)
        self.text = text
        self.title = title
        self.outlet = outlet
        self.published = published
        self.url = url
        self.language = language
        self.blocks = blocks
        self.notes = notes
    }

    /// The parts nothing is read from but what dates their capture.
    package var residue: [Block] { blocks.filter { $0.kind.isFurniture } }
    /// The parts that are read.
    package var body: [Block] { blocks.filter { !$0.kind.isFurniture } }
}

/// One block of an article's text: a paragraph, a heading, or a piece of furniture.
package struct Block: Hashable, Sendable {
    package let range: ByteRange
    package let kind: BlockKind

    package init(_ range: ByteRange, _ kind: BlockKind) {
        self.range = range
        self.kind = kind
    }
}

/// What a block is. The raw values are the words used in the ledger, in JSON and on screens.
package enum BlockKind: String, CaseIterable, Sendable {
    case paragraph, heading
    /// The article's title, where it stands apart from the text. It is read with the body; `extract` lists it with the residue,
    /// since it has a key of its own.
    case title
    /// Menus, section names and other ways around the site.
    case navigation
    /// Headlines and first lines of other articles.
    case teaser
    /// Newsletter and subscription lines, calls to share or follow.
    case promotion
    /// The line that names author, place or date.
    case byline
    /// A photograph's caption or credit.
    case caption
    /// Copyright and terms.
    case notice
    /// What readers wrote under the article.
    case comment
    /// The title once more.
    case repeatedTitle = "repeated title"

    package var isFurniture: Bool { self != .paragraph && self != .heading && self != .title }
}
