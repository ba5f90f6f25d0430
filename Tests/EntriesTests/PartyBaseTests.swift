import Entries
import Testing

@Suite("The party base knows who is who on which day")
struct PartyBaseTests {
    private static let base = PartyBase([Invented.entries])

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
    private func days(_ iso: String) throws -> DayRange { try #require(DayRange(iso: iso)) }

    @Test(arguments: [
        ("Velmark", "2020", ["vm"]), ("VELMARK", "2020", ["vm"]), ("Republic of Velmark", "2020", ["vm"]),
        ("Kingdom of Velmark", "1950", ["vm"]), ("Kingdom of Velmark", "1985", ["vm"]),
        ("Kingdom of Velmark", "2020", []), ("Gren", "2020", ["gr"]), ("Ilse Čerovská", "2020", ["ilse-cerovska"]),
        ("Ilse Cerovska", "2020", ["ilse-cerovska"]), ("Cerovska", "2020", []), ("nobody", "2020", []),
    ])
    func named(_ name: String, _ year: String, _ expected: [String]) throws {
        #expect(Self.base.parties(named: name, on: try days(year)).map(\.id.value) == expected)
    }

    @Test(arguments: [
        ("vm/president", "1989-12-31", [], []),
        ("vm/president", "1990-01-01", ["jan-bek"], []),
        ("vm/president", "1999-12-31", ["jan-bek"], []),
        ("vm/president", "2000-01-01", ["ilse-cerovska"], []),
        ("vm/president", "2010-03-10", [], ["ilse-cerovska", "tom-rask"]),
        ("vm/president", "2010-04-01", ["tom-rask"], []),
        ("vm/president", "2099-01-01", ["tom-rask"], []),
        ("vm/president", "1999", ["jan-bek"], []),
        ("vm/president", "2010", [], ["ilse-cerovska", "tom-rask"]),
        ("vm/nothing", "2010", [], []),
    ])
    func holders(_ office: String, _ when: String, _ certain: [String], _ possible: [String]) throws {
        let holders = Self.base.holders(of: PartyID(office), on: try days(when))
        #expect(holders.certain.map(\.person.value) == certain)
        #expect(holders.possible.map(\.person.value) == possible)
    }

    @Test(arguments: [
        ("1990-01-01", [], [], ["vm/foreign", "vm/president"]), ("1995-01-01", ["vm/foreign"], [], ["vm/president"]),
        ("2005-01-01", ["vm/president"], ["vm/foreign"], []), ("2020-01-01", [], ["vm/foreign", "vm/president"], []),
    ])
    func offices(_ on: String, _ held: [String], _ former: [String], _ future: [String]) throws {
        let offices = Self.base.offices(of: "ilse-cerovska", on: try day(on))
        #expect(offices.held.all.map(\.office.value) == held)
        #expect(offices.former.map(\.office.value).sorted() == former)
        #expect(offices.future.map(\.office.value).sorted() == future)
    }

    @Test(arguments: [
        ("president", ["vm/president"]), ("Foreign Minister", ["vm/foreign"]), ("head of state", ["vm/president"]),
        ("head of government", ["vm/president"]), ("minister of tides", []),
    ])
    func titled(_ title: String, _ expected: [String]) {
        #expect(Self.base.offices(of: "vm", titled: title).map(\.id.value) == expected)
    }

    @Test func otherWords() throws {
        #expect(Self.base.parties(adjective: "velmarkian").map(\.id) == ["vm"])
        #expect(Self.base.parties(demonym: "Velmarkians").map(\.id) == ["vm"])
        #expect(Self.base.parties(seatedIn: "port ames").map(\.id) == ["vm"])
        #expect(Self.base.people(lastName: "čerovská").map(\.id) == ["ilse-cerovska"])
        #expect(Self.base.metonyms("the Tall House").map(\.party) == ["vm"])
        #expect(Self.base.metonyms("Tall House").first?.stands(inActOf: .speak) == true)
        #expect(Self.base.metonyms("Tall House").first?.stands(inActOf: .move) == false)
        #expect(Self.base.party(gec: "VK")?.id == "vm")
        #expect(Self.base.members(of: "sea-league", on: try days("1999")).map(\.party) == ["vm"])
        #expect(Self.base.members(of: "sea-league").map(\.party) == ["vm", "gr"])
        #expect(Self.base.memberships(of: "gr", on: try days("2020")).map(\.party) == ["sea-league"])
        #expect(Self.base.owner(of: try #require(Self.base["vm/foreign"])).id == "vm")
    }

    @Test("A later file overrides a party by id, a tenure by office, person and first day, a metonym by its phrase")
    func overriding() throws {
        let later = PartyEntries(
            parties: [Party(id: "vm", kind: .state, name: "New Velmark")],
            tenures: [
                Tenure(
                    office: "vm/president", person: "tom-rask", Period(from: try days("2010-03"), to: try days("2011")))
            ],
            metonyms: [Metonym(phrase: "tall house", party: "gr")])
        let base = PartyBase([Invented.entries, later])
        #expect(base.parties.first?.name == "New Velmark")
        #expect(base.parties(named: "Velmark").isEmpty)
        #expect(base.parties.count == Invented.entries.parties.count)
        #expect(base.holders(of: "vm/president", on: try day("2020-01-01")).all.isEmpty)
        #expect(base.tenures.count == Invented.entries.tenures.count)
        #expect(base.metonyms("Tall House").map(\.party) == ["gr"])
    }

    @Test func anOwnerThatIsItsOwnOwnerEnds() {
        let base = PartyBase([
            PartyEntries(parties: [
                Party(id: "a", kind: .organization, name: "A", of: "b"),
                Party(id: "b", kind: .organization, name: "B", of: "a"),
            ])
        ])
        #expect(base.parts(of: "a").isEmpty == false)
    }
}

extension PartyID: @retroactive ExpressibleByStringLiteral {
    /// The party of an id, for tables of cases.
    public init(stringLiteral value: String) { self.init(value) }
}

/// A state that never was.
private enum Invented {
    static let entries = PartyEntries(
        parties: [
            Party(
                id: "vm", kind: .state, name: "Velmark",
                names: [
                    PartyName("Republic of Velmark"),
                    PartyName("Kingdom of Velmark", Period(to: DayRange(iso: "1985-06-01"))),
                ], adjectives: ["Velmarkian"], demonyms: ["Velmarkian", "Velmarkians"], capital: "Port Ames",
                codes: PartyCodes(gec: "vk")),
            Party(id: "gr", kind: .state, name: "Gren"),
            Party(
                id: "vm/president", kind: .office, name: "President of Velmark", of: "vm",
                office: Office(roles: [.headOfState], titles: ["president"])),
            Party(id: "vm/ministry", kind: .organization, name: "Foreign Ministry of Velmark", of: "vm"),
            Party(
                id: "vm/foreign", kind: .office, name: "Foreign Minister of Velmark", of: "vm/ministry",
                office: Office(roles: [.foreignMinister], titles: ["foreign minister"])),
            Party(id: "jan-bek", kind: .person, name: "Jan Bek"),
            Party(id: "ilse-cerovska", kind: .person, name: "Ilse Čerovská"),
            Party(id: "tom-rask", kind: .person, name: "Tom Rask"),
            Party(
                id: "sea-league", kind: .bloc, name: "Sea League",
                members: [Membership("vm"), Membership("gr", Period(from: DayRange(iso: "2004-05-01")))]),
        ],
        tenures: [
            tenure("vm/president", "tom-rask", "2010-03", nil),
            tenure("vm/president", "jan-bek", "1990-01-01", "2000-01-01"),
            tenure("vm/president", "ilse-cerovska", "2000-01-01", "2010-03"),
            tenure("vm/foreign", "ilse-cerovska", "1993", "1996"),
        ],
        metonyms: [Metonym(phrase: "Tall House", party: "vm", article: "the", acts: [.speak, .decide])])

    private static func tenure(_ office: PartyID, _ person: PartyID, _ from: String, _ to: String?) -> Tenure {
        Tenure(office: office, person: person, Period(from: DayRange(iso: from), to: to.flatMap { DayRange(iso: $0) }))
    }
}
