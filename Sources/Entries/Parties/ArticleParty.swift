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
    /// The days on which as many titles as possible fit, in order, apart from each other.
    package let days: [DayRange]
    /// Where title and name stand, in text order.
    package let spans: [ByteRange]
    /// Each title by itself, in text order.
    package let titles: [TitledPerson]

    package init(days: [DayRange], spans: [ByteRange], titles: [TitledPerson] = []) {
        self.days = days
        self.spans = spans
        self.titles = titles
    }
}

/// A title that an article gives to a person whom the base knows, and the days on which it was that person's.
package struct TitledPerson: Hashable, Sendable {
    /// Title and name.
    package let range: ByteRange
    package let person: PartyID
    package let time: TitleTime
    /// The days on which the person held an office of that title, in order; an end that is not known is open.
    package let held: [DayRange]

    package init(_ range: ByteRange, _ person: PartyID, _ time: TitleTime, held: [DayRange]) {
        self.range = range
        self.person = person
        self.time = time
        self.held = held
    }
}

/// Whether a title is said to be somebody's still. The raw values are used in the ledger.
package enum TitleTime: String, CaseIterable, Sendable {
    case current
    /// "Former President".
    case former
    /// "President-elect", "incoming".
    case future
    /// "Then-Secretary".
    case other
}
