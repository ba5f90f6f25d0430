package import Text

/// Who said what, as one article has it. Every range is a span of that article's text.
package struct Statement: Hashable, Sendable {
    /// Who is said to have said it, in the article's words; empty where the article names nobody.
    package var source: [ByteRange]
    /// The words that attribute: "said", "according to".
    package var cue: [ByteRange]
    /// What was said, in text order; more than one piece where the cue interrupts it.
    package var content: [ByteRange]
    /// The parts of `content` between quotation marks, without the marks.
    package var quoted: [ByteRange]
    package var mode: StatementMode
    /// Nil where the article does not settle who it is.
    package var speaker: Speaker?
    /// To whom it was said: "reporters" in "told reporters", in text order.
    package var addressee: [ByteRange]
    /// Who passed it on: "Tass" in "according to Tass", "a spokesman" in "through a spokesman".
    package var via: [ByteRange]
    /// Where or in which medium it was said, with the preposition: "at a news conference", "on Twitter".
    package var occasion: [ByteRange]

    package init(
        source: [ByteRange], cue: [ByteRange], content: [ByteRange], quoted: [ByteRange],
        mode: StatementMode, speaker: Speaker?, addressee: [ByteRange] = [], via: [ByteRange] = [],
        occasion: [ByteRange] = []
    ) {
        self.source = source
        self.cue = cue
        self.content = content
        self.quoted = quoted
        self.mode = mode
        self.speaker = speaker
        self.addressee = addressee
        self.via = via
        self.occasion = occasion
    }

    /// The first byte of any of its parts: statements are listed by it.
    package var start: Int { (source + cue + content).map(\.lower).min() ?? 0 }
}

/// A statement inside the content of another: "Zelensky told him …" in "Trump mentioned that Zelensky told him …".
package struct NestedStatement: Hashable, Sendable {
    /// The number of the statement that holds it, 1 for the first of the article.
    package let outer: Int
    package let statement: Statement

    package init(_ statement: Statement, in outer: Int) {
        self.statement = statement
        self.outer = outer
    }
}

/// Whether the words are the speaker's own: all between quotation marks, some, or none.
package enum StatementMode: String, CaseIterable, Sendable {
    case direct, mixed, indirect
}

/// The speaker of a statement: the place in the same article that names it best, with the reason for the link.
package struct Speaker: Hashable, Sendable {
    /// The fullest name the article gives, as a span of it.
    package let name: ByteRange
    package let link: PartyLink
    /// Nil where the article does not settle which party that is.
    package let party: PartyID?

    package init(name: ByteRange, link: PartyLink, party: PartyID? = nil) {
        self.name = name
        self.link = link
        self.party = party
    }
}
