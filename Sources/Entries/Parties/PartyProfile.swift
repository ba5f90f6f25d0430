/// What the record and the party base say of one party.
package struct PartyProfile: Sendable {
    package let party: PartyTally
    /// What articles call it, the most frequent first; pronouns are counted in `pronouns` alone.
    package let called: [NameUse]
    /// Mentions by a pronoun.
    package let pronouns: Int
    /// Whom it acted for on the days of its articles, the most frequent first.
    package let actsFor: [PartyCount]
    /// The roles in which articles introduce it, in their words.
    package let roles: [NameUse]
    /// Whom it tells something, and in how many statements.
    package let speaksTo: [PartyCount]
    /// Who tells it something, and in how many statements.
    package let spokenToBy: [PartyCount]
    /// Whom its statements mention, and how many of them.
    package let speaksOf: [PartyCount]
    /// Whose statements mention it, and how many of them.
    package let spokenOfBy: [PartyCount]
    /// Of a person, the offices held; of an office, who held it: by first day. From the party base.
    package var tenures: [NamedTenure] = []
    /// The party that it belongs to, as the party base has it.
    package var owner: NamedParty?
    /// True where the party base has it.
    package var isInBase = false

    package init(
        party: PartyTally, called: [NameUse], pronouns: Int, actsFor: [PartyCount], roles: [NameUse],
        speaksTo: [PartyCount], spokenToBy: [PartyCount], speaksOf: [PartyCount], spokenOfBy: [PartyCount]
    ) {
        self.party = party
        self.called = called
        self.pronouns = pronouns
        self.actsFor = actsFor
        self.roles = roles
        self.speaksTo = speaksTo
        self.spokenToBy = spokenToBy
        self.speaksOf = speaksOf
        self.spokenOfBy = spokenOfBy
    }
}

/// Words that articles use for a party, and how often.
package struct NameUse: Hashable, Sendable {
    package let words: String
    package let times: Int

    package init(words: String, times: Int) {
        self.words = words
        self.times = times
    }
}

/// A party beside another, and how often.
package struct PartyCount: Hashable, Sendable {
    package let party: NamedParty
    package let times: Int

    package init(party: NamedParty, times: Int) {
        self.party = party
        self.times = times
    }
}
