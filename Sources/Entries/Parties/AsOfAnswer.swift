/// Who held what, and was what, as of some days.
package struct AsOfAnswer: Hashable, Sendable {
    package let days: DayRange
    package let offices: [OfficeAsOf]
    package let people: [PersonAsOf]

    package init(days: DayRange, offices: [OfficeAsOf], people: [PersonAsOf]) {
        self.days = days
        self.offices = offices
        self.people = people
    }
}

/// An office with its holders as of some days.
package struct OfficeAsOf: Hashable, Sendable {
    package let office: NamedParty
    package let holders: [NamedTenure]

    package init(office: NamedParty, holders: [NamedTenure]) {
        self.office = office
        self.holders = holders
    }
}

/// A person with offices as of some days.
package struct PersonAsOf: Hashable, Sendable {
    package let person: NamedParty
    package let held: [NamedTenure]
    package let former: [NamedTenure]
    package let future: [NamedTenure]

    package init(person: NamedParty, held: [NamedTenure], former: [NamedTenure], future: [NamedTenure]) {
        self.person = person
        self.held = held
        self.former = former
        self.future = future
    }
}

/// A tenure with the names that a screen shows, and how sure it is for the days asked for.
package struct NamedTenure: Hashable, Sendable {
    package let office: NamedParty
    package let person: NamedParty
    package let tenure: Tenure
    /// Nil where it does not hold then.
    package let certainty: Certainty?

    package init(_ tenure: Tenure, in base: PartyBase, certainty: Certainty?) {
        office = NamedParty(tenure.office, in: base)
        person = NamedParty(tenure.person, in: base)
        self.tenure = tenure
        self.certainty = certainty
    }
}

/// A party by its id and the name that a screen shows.
package struct NamedParty: Hashable, Sendable {
    package let id: PartyID
    package let name: String

    package init(_ id: PartyID, name: String) {
        self.id = id
        self.name = name
    }

    package init(_ id: PartyID, in base: PartyBase) {
        self.init(id, name: base[id]?.name ?? id.value)
    }
}
