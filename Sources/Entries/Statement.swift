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

    package init(
        source: [ByteRange], cue: [ByteRange], content: [ByteRange], quoted: [ByteRange],
        mode: StatementMode, speaker: Speaker?
    ) {
        self.source = source
        self.cue = cue
        self.content = content
        self.quoted = quoted
        self.mode = mode
        self.speaker = speaker
    }

    /// The first byte of any of its parts: statements are listed by it.
    package var start: Int { (source + cue + content).map(\.lower).min() ?? 0 }
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
