import Entries
import Parties
import Testing

@Suite("Party files in YAML are read entry by entry")
struct YAMLTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let yaml: String
        /// Ids of parties, offices of holders and phrases of metonyms that were kept.
        let kept: [String]
        /// A part of each fault, in order.
        let faults: [String]

        init(_ name: String, _ yaml: String, kept: [String], faults: [String] = []) {
            self.name = name
            self.yaml = yaml
            self.kept = kept
            self.faults = faults
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case("nothing", "", kept: []),
        Case("remarks only", "# Nothing yet.\n", kept: []),
        Case(
            "one of each",
            """
            - {id: vm, kind: state, name: Velmark, adjectives: Velmarkian, codes: {iso3: VMK, gec: vk}}
            - {office: vm/president, person: jan-bek, from: 1990-01-01, to: 2000, acting: true, source: archive}
            - {phrase: Tall House, party: vm, acts: [speak, decide]}
            """, kept: ["vm", "vm/president", "Tall House"]),
        Case(
            "a name that other readers take for “false”", "- {id: no, kind: state, name: No}", kept: ["no"]),
        Case(
            "an unknown kind loses its own entry",
            """
            - {id: vm, kind: planet, name: Velmark}
            - {id: gr, kind: state, name: Gren}
            """, kept: ["gr"],
            faults: [
                "f.yaml:1: “vm”: “kind” is one of state, territory", "f.yaml:1: “vm”: a party needs “id” and “kind”",
            ]),
        Case(
            "an unknown key loses itself", "- id: vm\n  kind: state\n  name: Velmark\n  anthem: O Velmark\n",
            kept: ["vm"],
            faults: ["f.yaml:4: “vm”: “anthem” is no key of this kind of entry; the rest of the entry was kept."]),
        Case(
            "a day that is none loses itself", "- office: vm/president\n  person: jan-bek\n  from: 1990-02-30\n",
            kept: ["vm/president"], faults: ["f.yaml:3: “vm/president”: “from” is a day"]),
        Case(
            "an entry that is no entry", "- just words\n- {id: gr, kind: state, name: Gren}\n", kept: ["gr"],
            faults: ["f.yaml:1: an entry has keys and values"]),
        Case(
            "broken YAML costs its own entry",
            """
            - {id: vm, kind: state, name: Velmark}

            - id: gr
              name: [Gren
            - {id: ox, kind: state, name: Oxen}
            """, kept: ["vm", "ox"], faults: ["not YAML"]),
        Case(
            "a key that stands twice",
            "- {id: vm, id: gr, kind: state, name: Gren}\n- {id: ox, kind: state, name: Ox}\n",
            kept: ["ox"], faults: ["f.yaml:1: “id” stands twice"]),
        Case("not a list", "id: vm\nkind: state\n", kept: [], faults: ["f.yaml:1: a list of entries is expected here"]),
        Case(
            "a list where words belong", "- {id: vm, kind: state, name: [a, b]}", kept: [],
            faults: ["“name” is to be plain words", "a party needs a “name”"]),
        Case("nested without end", String(repeating: "[", count: 100_000), kept: [], faults: ["an entry begins with"]),
        Case("no text at all", "\u{0}\u{1}", kept: [], faults: ["an entry begins with"]),
    ])
    func check(_ example: Case) {
        let reading = read(example.yaml)
        let entries = reading.entries
        let kept =
            entries.parties.map(\.id.value) + entries.tenures.map(\.office.value) + entries.metonyms.map(\.phrase)
        #expect(kept == example.kept)
        let faults = reading.faults.map(\.description)
        #expect(faults.count == example.faults.count, "\(faults)")
        for (fault, part) in zip(faults, example.faults) { #expect(fault.contains(part), "\(fault)") }
    }

    @Test func everyKeyIsTaken() throws {
        let entries = read(
            """
            - id: vm/president
              kind: office
              name: President of Velmark
              names: [Head of Velmark, {name: Chairman of Velmark, from: 1950, to: 1989-11-01}]
              native: [Вельмарк]
              of: vm
              role: [head of state, head of government]
              titles: [president, leader]
              wikidata: Q0
            - id: ilse-varga
              kind: person
              name: Ilse Varga
              gender: female
              for: vm
            - id: league
              kind: bloc
              name: League
              members: [vm, {party: gr, from: 2004-05-01}]
              capital: Port Ames
              seats: [Port Ell]
            - {phrase: Tall House, party: vm, article: the, acts: [move], place: gr}
            - {office: vm/president, person: ilse-varga}
            """
        ).entries
        let office = try #require(entries.parties.first)
        #expect(office.names.map(\.text) == ["Head of Velmark", "Chairman of Velmark", "Вельмарк"])
        #expect(office.names[1].period == Period(from: DayRange(iso: "1950"), to: DayRange(iso: "1989-11-01")))
        #expect(office.office == Office(roles: [.headOfState, .headOfGovernment], titles: ["president", "leader"]))
        #expect(office.of == PartyID("vm") && office.wikidata == "Q0")
        #expect(entries.parties[1].gender == .female && entries.parties[1].actsFor == PartyID("vm"))
        #expect(entries.parties[2].members.last?.period.from == DayRange(iso: "2004-05-01"))
        #expect(entries.parties[2].capital == "Port Ames" && entries.parties[2].seats == ["Port Ell"])
        #expect(entries.metonyms[0].acts == [.move] && entries.metonyms[0].place == PartyID("gr"))
        // A first day that nobody gives is unknown.
        #expect(entries.tenures[0].period.from == .always && entries.tenures[0].period.to == nil)
    }

    @Test func brokenBytesAreRead() {
        var library = PartyLibrary()
        library.add([
            PartyFile(name: "f.yaml", bytes: Array("- {id: vm, kind: state, name: V\u{0}".utf8) + [0xFF, 0xFE])
        ])
        #expect(library.readings[0].faults.isEmpty == false)
    }

    private func read(_ yaml: String) -> PartyReading {
        var library = PartyLibrary()
        library.add([PartyFile(name: "f.yaml", bytes: Array(yaml.utf8))])
        return library.readings[0]
    }
}
