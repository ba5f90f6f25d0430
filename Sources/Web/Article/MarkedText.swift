import Entries
import Text

/// An article's text with every statement marked in its place.
struct MarkedText {
    /// What lies over a stretch of the text.
    private enum Mark: Hashable {
        case source(Int), cue(Int), content(Int), quoted(Int)
        /// One of the mentions.
        case mention(Int)
        /// The place that the address asks for.
        case asked
    }

    /// What is shown before a byte of the text for links to lead to.
    private typealias Anchor = (offset: Int, order: Int, shown: HTML)

    private let article: Article
    private let marks: [(range: ByteRange, mark: Mark)]
    /// In text order.
    private let anchors: [Anchor]
    private let asked: ByteRange?
    private let mentions: [Mention]
    private let partyNames: [PartyID: String]

    /// `asked` is a place to be shown among the statements.
    init(_ recorded: RecordedArticle, asked: ByteRange?) {
        article = recorded.article
        let statements = Array(zip(recorded.record.statements, 1...))
        mentions = recorded.record.mentions
        partyNames = recorded.partyNames
        marks =
            statements.flatMap(Self.marks) + mentions.enumerated().map { ($1.range, .mention($0)) }
            + (asked.map { [($0, .asked)] } ?? [])
        let references = statements.map { (offset: $0.start, order: $1, shown: Self.reference(to: $1)) }
        let here = asked.map { [(offset: $0.lower, order: 0, shown: Tag.span(.id("here")))] } ?? []
        anchors = (here + references).sorted { ($0.offset, $0.order) < ($1.offset, $1.order) }
        self.asked = asked
    }

    private static func marks(of statement: Statement, number: Int) -> [(range: ByteRange, mark: Mark)] {
        statement.source.map { ($0, .source(number)) } + statement.cue.map { ($0, .cue(number)) }
            + statement.content.map { ($0, .content(number)) } + statement.quoted.map { ($0, .quoted(number)) }
    }

    var html: HTML {
        var left = anchors[...]
        var pieces = TextPart.parts(of: article).map { part in
            switch part {
            case .body(let block):
                (block.kind == .heading ? Tag.h3 : Tag.p)(.ownDirection) { words(of: block.range, anchors: &left) }
            case .furniture(let blocks): furniture(blocks, anchors: &left)
            }
        }
        // Even a statement of a text that shows nothing has its place to be led to.
        pieces += left.map(\.shown)
        return Tag.div(.class("text"), .lang(article.language)) { pieces }
    }

    private func furniture(_ blocks: [Block], anchors left: inout ArraySlice<Anchor>) -> HTML {
        let isAskedFor = blocks.contains { block in asked.map(block.range.overlaps) ?? false }
        var paragraphs: [HTML] = []
        for block in blocks {
            let words = words(of: block.range, anchors: &left)
            paragraphs.append(Tag.p(.ownDirection, .tooltip(block.kind.rawValue)) { words })
        }
        return Tag.details(.class("furniture"), isAskedFor ? .open : nil) {
            Tag.summary(.lang("en")) { "Not read: " + TextPart.kinds(of: blocks) }
            paragraphs
        }
    }

    /// The words at `range`, each stretch within the marks that lie over it, with the anchors that belong there.
    /// Anchors stand where a mark begins, so none falls within a stretch.
    private func words(of range: ByteRange, anchors left: inout ArraySlice<Anchor>) -> HTML {
        var pieces: [HTML] = []
        for segment in Segment.segments(of: range, under: marks) {
            let here = left.prefix { $0.offset <= segment.range.lower }
            left = left.dropFirst(here.count)
            pieces += here.map(\.shown)
            pieces.append(span(of: segment))
        }
        return .group(pieces)
    }

    private func span(of segment: Segment<Mark>) -> HTML {
        let words = linked(article.text[segment.range], under: segment.marks)
        let classes = Self.classes(of: segment.marks)
        return classes.isEmpty ? words : Tag.span(.class(classes)) { words }
    }

    /// The words, leading to the party that the shortest of the mentions over them stands for.
    private func linked(_ words: String, under marks: [Mark]) -> HTML {
        let over = marks.compactMap { mark -> Mention? in
            if case .mention(let index) = mark { mentions[index] } else { nil }
        }
        guard let mention = over.min(by: { $0.range.count < $1.range.count }) else { return .text(words) }
        let name = partyNames[mention.party] ?? mention.party.value
        return Tag.a(.class("party"), .href(.party(mention.party)), .tooltip("\(name): \(mention.link.rawValue)")) {
            words
        }
    }

    /// `content quoted s3`: the roles, then the statements, each once.
    private static func classes(of marks: [Mark]) -> String {
        var roles: [String] = []
        var numbers: [Int] = []
        for mark in marks {
            let (role, number): (String?, Int?) =
                switch mark {
                case .source(let number): ("source", number)
                case .cue(let number): ("cue", number)
                case .content(let number): ("content", number)
                case .quoted(let number): ("quoted", number)
                case .mention: (nil, nil)
                case .asked: ("asked", nil)
                }
            if let role, !roles.contains(role) { roles.append(role) }
            if let number, !numbers.contains(number) { numbers.append(number) }
        }
        return (roles + numbers.map { "s\($0)" }).joined(separator: " ")
    }

    /// The number of a statement at its first word; it leads to the statement in the list beside.
    private static func reference(to number: Int) -> HTML {
        Tag.a(.class("ref"), .id("s\(number)"), .href(Link(anchor: "n\(number)")), .label("Statement \(number)")) {
            String(number)
        }
    }
}
