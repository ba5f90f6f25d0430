/// Words for a place, a building or a street that stand for a party when they act: "the Kremlin said".
package struct Metonym: Hashable, Sendable {
    /// As written, without "the".
    package let phrase: String
    package let party: PartyID
    /// `the` where it takes one.
    package let article: String?
    /// The acts in which it is the party; all where empty.
    package let acts: Set<MetonymAct>
    /// The place's state, where the phrase also names a place.
    package let place: PartyID?

    package init(
        phrase: String, party: PartyID, article: String? = nil, acts: Set<MetonymAct> = [], place: PartyID? = nil
    ) {
        self.phrase = phrase
        self.party = party
        self.article = article
        self.acts = acts
        self.place = place
    }

    package func stands(inActOf act: MetonymAct) -> Bool { acts.isEmpty || acts.contains(act) }
}

/// A kind of act. The raw values are used in party files.
package enum MetonymAct: String, CaseIterable, Sendable {
    /// `move` is of troops, aid and money.
    case speak, decide, negotiate, move
}
