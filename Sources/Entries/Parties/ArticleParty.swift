package import Text

/// A party of one article: of the base, or known from the text alone.
package struct ArticleParty: Hashable, Sendable {
    package let id: PartyID
    package let kind: PartyKind
    /// As a screen shows it.
    package let name: String
    package let isInBase: Bool
    /// The words of the article that say what a person is.
    package var role: ByteRange?
    /// The party acted for on the article's day.
    package var actsFor: PartyID?
    /// Offices held on the article's day.
    package var offices: [PartyID]
    /// The members of a group, as far as they are known.
    package var members: [PartyID]

    package init(
        id: PartyID, kind: PartyKind, name: String, isInBase: Bool = false, role: ByteRange? = nil,
        actsFor: PartyID? = nil, offices: [PartyID] = [], members: [PartyID] = []
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.isInBase = isInBase
        self.role = role
        self.actsFor = actsFor
        self.offices = offices
        self.members = members
    }
}

/// The days on which the titles that an article gives to people were theirs: evidence for its date.
package struct TitleEvidence: Hashable, Sendable {
    /// In order, apart from each other.
    package let days: [DayRange]
    /// Where title and name stand, in text order.
    package let spans: [ByteRange]

    package init(days: [DayRange], spans: [ByteRange]) {
        self.days = days
        self.spans = spans
    }
}
