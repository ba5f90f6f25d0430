/// Which party: `us`, `us/president`, `nato`, `emmanuel-macron`.
package struct PartyID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let value: String

    package init(_ value: String) { self.value = value }

    package var description: String { value }
    package static func < (a: PartyID, b: PartyID) -> Bool { a.value < b.value }
}

/// Who can act in a negotiation: a state, an organization, an office, a person.
package struct Party: Hashable, Sendable {
    package let id: PartyID
    package var kind: PartyKind
    /// The name a screen shows.
    package var name: String
    /// Other names, those in the party's own languages included.
    package var names: [PartyName]
    /// Its adjectives: `Russian`.
    package var adjectives: [String]
    /// Its people, singular and plural: `Russian`, `Russians`.
    package var demonyms: [String]
    package var capital: String?
    /// Other cities in which its government sits.
    package var seats: [String]
    package var codes: PartyCodes
    /// The party that an office, ministry or parliament belongs to.
    package var of: PartyID?
    /// What an office is; nil for any other party.
    package var office: Office?
    /// Its members, for a bloc or an organization.
    package var members: [Membership]
    package var gender: Gender?
    /// The party that a person without a listed office acts for.
    package var actsFor: PartyID?
    /// Its item in Wikidata: `Q212`.
    package var wikidata: String?

    package init(
        id: PartyID, kind: PartyKind, name: String, names: [PartyName] = [], adjectives: [String] = [],
        demonyms: [String] = [], capital: String? = nil, seats: [String] = [], codes: PartyCodes = PartyCodes(),
        of: PartyID? = nil, office: Office? = nil, members: [Membership] = [], gender: Gender? = nil,
        actsFor: PartyID? = nil, wikidata: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.names = names
        self.adjectives = adjectives
        self.demonyms = demonyms
        self.capital = capital
        self.seats = seats
        self.codes = codes
        self.of = of
        self.office = office
        self.members = members
        self.gender = gender
        self.actsFor = actsFor
        self.wikidata = wikidata
    }

    package enum Gender: String, CaseIterable, Sendable {
        case female, male
    }
}

/// What kind of party it is. The raw values are used in party files, in JSON and on screens.
package enum PartyKind: String, CaseIterable, Sendable {
    case state, territory, organization, bloc, office, person, group
}

/// A name of a party, with the time in which it was its name.
package struct PartyName: Hashable, Sendable {
    package let text: String
    package let period: Period

    package init(_ text: String, _ period: Period = .always) {
        self.text = text
        self.period = period
    }
}

/// The codes under which other lists have a state.
package struct PartyCodes: Hashable, Sendable {
    /// ISO 3166-1 alpha-3: `UKR`.
    package var iso3: String?
    /// Of the World Factbook, GEC: `UP`. It is not ISO's: `UP` is Ukraine.
    package var gec: String?

    package init(iso3: String? = nil, gec: String? = nil) {
        self.iso3 = iso3
        self.gec = gec
    }
}

/// What an office is: its role in its state or organization, and the words for who holds it.
package struct Office: Hashable, Sendable {
    /// Several where one person is head of state and of government.
    package var roles: [OfficeRole]
    /// Singular, in lower case: `president`, `secretary of state`.
    package var titles: [String]

    package init(roles: [OfficeRole] = [], titles: [String] = []) {
        self.roles = roles
        self.titles = titles
    }
}

/// What an office is for. The raw values are used in party files, in JSON and on screens.
package enum OfficeRole: String, CaseIterable, Sendable {
    case headOfState = "head of state"
    case headOfGovernment = "head of government"
    case foreignMinister = "foreign minister"
    case defenseMinister = "defense minister"
    case securityAdviser = "security adviser"
    case spokesperson, chief, envoy, speaker, legislator, ambassador, member

    /// True for the offices that one person holds at a time.
    package var isOfOne: Bool {
        switch self {
        case .headOfState, .headOfGovernment, .foreignMinister, .defenseMinister, .securityAdviser, .speaker, .chief:
            true
        case .spokesperson, .envoy, .legislator, .ambassador, .member: false
        }
    }
}

/// A party's membership in a bloc or an organization.
package struct Membership: Hashable, Sendable {
    package let party: PartyID
    package let period: Period

    package init(_ party: PartyID, _ period: Period = .always) {
        self.party = party
        self.period = period
    }
}
