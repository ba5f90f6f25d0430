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
        let days = try days(year)
        #expect(Self.base.parties(named: name, on: days).map(\.id.value) == expected)
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
        let offices = Self.base.offices(of: PartyID("ilse-cerovska"), on: try day(on))
        #expect(offices.held.all.map(\.office.value) == held)
        #expect(offices.former.map(\.office.value).sorted() == former)
        #expect(offices.future.map(\.office.value).sorted() == future)
    }

    @Test(arguments: [
        ("president", ["vm/president"]), ("Foreign Minister", ["vm/foreign"]), ("head of state", ["vm/president"]),
        ("head of government", ["vm/president"]), ("minister of tides", []),
    ])
    func titled(_ title: String, _ expected: [String]) {
        #expect(Self.base.offices(of: PartyID("vm"), titled: title).map(\.id.value) == expected)
    }

    @Test func otherWords() throws {
        #expect(Self.base.parties(adjective: "velmarkian").map(\.id.value) == ["vm"])
        #expect(Self.base.parties(demonym: "Velmarkians").map(\.id.value) == ["vm"])
        #expect(Self.base.parties(seatedIn: "port ames").map(\.id.value) == ["vm"])
        #expect(Self.base.people(lastName: "čerovská").map(\.id.value) == ["ilse-cerovska"])
        #expect(Self.base.metonyms("the Tall House").map(\.party.value) == ["vm"])
        #expect(Self.base.metonyms("Tall House").first?.stands(inActOf: .speak) == true)
        #expect(Self.base.metonyms("Tall House").first?.stands(inActOf: .move) == false)
        #expect(Self.base.party(gec: "VK")?.id.value == "vm")
        let (before, after) = (try days("1999"), try days("2020"))
        #expect(Self.base.members(of: PartyID("sea-league"), on: before).map(\.party.value) == ["vm"])
        #expect(Self.base.members(of: PartyID("sea-league")).map(\.party.value) == ["vm", "gr"])
        #expect(Self.base.memberships(of: PartyID("gr"), on: after).map(\.party.value) == ["sea-league"])
        let minister = try #require(Self.base[PartyID("vm/foreign")])
        #expect(Self.base.owner(of: minister).id.value == "vm")
    }

    @Test("A later file overrides a party by id, a tenure by office, person and first day, a metonym by its phrase")
    func overriding() throws {
        let later = PartyEntries(
            parties: [Party(id: PartyID("vm"), kind: .state, name: "New Velmark")],
            tenures: [
                Tenure(
                    office: PartyID("vm/president"), person: PartyID("tom-rask"),
                    Period(from: try days("2010-03"), to: try days("2011")))
            ],
            metonyms: [Metonym(phrase: "tall house", party: PartyID("gr"))])
        let base = PartyBase([Invented.entries, later])
        #expect(base.parties.first?.name == "New Velmark")
        #expect(base.parties(named: "Velmark").isEmpty)
        #expect(base.parties.count == Invented.entries.parties.count)
        let day = try day("2020-01-01")
        #expect(base.holders(of: PartyID("vm/president"), on: day).all.isEmpty)
        #expect(base.tenures.count == Invented.entries.tenures.count)
        #expect(base.metonyms("Tall House").map(\.party.value) == ["gr"])
    }

    @Test func anOwnerThatIsItsOwnOwnerEnds() {
        let base = PartyBase([
            PartyEntries(parties: [
                Party(id: PartyID("a"), kind: .organization, name: "A", of: PartyID("b")),
                Party(id: PartyID("b"), kind: .organization, name: "B", of: PartyID("a")),
            ])
        ])
        #expect(base.parts(of: PartyID("a")).isEmpty == false)
    }
}

/// A state that never was.
private enum Invented {
    static let entries = PartyEntries(
        parties: [
            Party(
                id: PartyID("vm"), kind: .state, name: "Velmark",
                names: [
                    PartyName("Republic of Velmark"),
                    PartyName("Kingdom of Velmark", Period(to: DayRange(iso: "1985-06-01"))),
                ], adjectives: ["Velmarkian"], demonyms: ["Velmarkian", "Velmarkians"], capital: "Port Ames",
                codes: PartyCodes(gec: "vk")),
            Party(id: PartyID("gr"), kind: .state, name: "Gren"),
            Party(
                id: PartyID("vm/president"), kind: .office, name: "President of Velmark", of: PartyID("vm"),
                office: Office(roles: [.headOfState], titles: ["president"])),
            Party(
                id: PartyID("vm/ministry"), kind: .organization, name: "Foreign Ministry of Velmark", of: PartyID("vm")),
            Party(
                id: PartyID("vm/foreign"), kind: .office, name: "Foreign Minister of Velmark",
                of: PartyID("vm/ministry"),
                office: Office(roles: [.foreignMinister], titles: ["foreign minister"])),
            Party(id: PartyID("jan-bek"), kind: .person, name: "Jan Bek"),
            Party(id: PartyID("ilse-cerovska"), kind: .person, name: "Ilse Čerovská"),
            Party(id: PartyID("tom-rask"), kind: .person, name: "Tom Rask"),
            Party(
                id: PartyID("sea-league"), kind: .bloc, name: "Sea League",
                members: [
                    Membership(PartyID("vm")), Membership(PartyID("gr"), Period(from: DayRange(iso: "2004-05-01"))),
                ]),
        ],
        tenures: [
            tenure("vm/president", "tom-rask", "2010-03", nil),
            tenure("vm/president", "jan-bek", "1990-01-01", "2000-01-01"),
            tenure("vm/president", "ilse-cerovska", "2000-01-01", "2010-03"),
            tenure("vm/foreign", "ilse-cerovska", "1993", "1996"),
        ],
        metonyms: [Metonym(phrase: "Tall House", party: PartyID("vm"), article: "the", acts: [.speak, .decide])])

    private static func tenure(_ office: String, _ person: String, _ from: String, _ to: String?) -> Tenure {
        Tenure(
            office: PartyID(office), person: PartyID(person),
            Period(from: DayRange(iso: from), to: to.flatMap { DayRange(iso: $0) }))
    }
}
