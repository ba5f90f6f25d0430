package import Text

/// Words of an article that stand for a party.
package struct Mention: Hashable, Sendable {
    package let range: ByteRange
    package let party: PartyID
    package let link: PartyLink
    /// The span that settled it: the title beside a name, the name that a pronoun stands for.
    package let evidence: ByteRange?
    package let confidence: Confidence

    package init(
        _ range: ByteRange, _ party: PartyID, _ link: PartyLink, evidence: ByteRange? = nil,
        confidence: Confidence = .certain
    ) {
        self.range = range
        self.party = party
        self.link = link
        self.evidence = evidence
        self.confidence = confidence
    }
}

/// Why words are taken to stand for a party. The raw values are used in the ledger, in JSON and on screens.
package enum PartyLink: String, CaseIterable, Sendable {
    /// Its name.
    case named
    /// A shorter form of a name: "Putin".
    case shortName = "short name"
    /// Another spelling of a name: "Zelenskiy".
    case spelling
    /// A name that a title beside it settles: "President Putin".
    case title
    /// A name that an apposition settles: "Mike Waltz, the national security adviser".
    case apposition
    /// A role that one person held on the article's day: "the Russian leader".
    case role
    /// The people, for their state: "the Russians".
    case demonym
    /// A place that acts for a party: "the Kremlin said".
    case metonym
    case pronoun
    /// A description of somebody the article introduces with these words: "the minister".
    case description
    /// Several, or somebody without a name: "European leaders", "a U.S. official".
    case group
    /// No words of its own: the same quotation goes on.
    case continued
    /// A person says so.
    case corrected
}

/// How sure a link is. The raw values are used in the ledger, in JSON and on screens.
package enum Confidence: String, CaseIterable, Sendable {
    case certain, likely
}
