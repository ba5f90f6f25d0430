import Entries
import Parties
import Testing

@Suite("What does not go together is found")
struct PartyChecksTests {
    private static let sound = """
        - {id: vm, kind: state, name: Velmark}
        - {id: p, kind: office, name: President of Velmark, of: vm, role: head of state, titles: [president]}
        - {id: s, kind: office, name: Senator of Velmark, of: vm, role: legislator, titles: [senator]}
        - {id: ana, kind: person, name: Ana Vos}
        - {id: jan, kind: person, name: Jan Bek}

        """

    @Test(arguments: [
        ("- {office: p, person: ana, from: 2010, to: 2012}\n- {office: p, person: jan, from: 2012}", []),
        (
            "- {office: p, person: ana, from: 2010, to: 2013-02-01}\n- {office: p, person: jan, from: 2012}",
            ["two holders: p is held by ana and by jan on 2012-12-31/2013-01-31."]
        ),
        (
            "- {office: p, person: ana, from: 2010}\n- {office: p, person: jan, from: 2012-01-01}",
            ["two holders: p is held by ana and by jan on 2012-01-01/..."]
        ),
        ("- {office: p, person: ana, from: 2010}\n- {office: p, person: jan, from: 2012, acting: true}", []),
        ("- {office: s, person: ana, from: 2010}\n- {office: s, person: jan, from: 2012}", []),
        (
            "- {office: p, person: ana, from: 2010-01-01, to: 2012-01-01}\n- {office: p, person: jan, from: 2012-01-04}",
            ["gap: p is held by nobody on 2012-01-01/2012-01-03."]
        ),
        (
            "- {office: p, person: ana, from: 2012-01-01, to: 2010-01-01}",
            ["from after to: ana leaves p before the first day: 2012-01-01 to 2010-01-01."]
        ),
        (
            "- {office: p, person: tom}\n- {phrase: Tall House, party: house}",
            [
                "unresolved reference: p is held by “tom”, whom no entry defines.",
                "unresolved reference: “Tall House” stands for “house”, whom no entry defines.",
            ]
        ),
        ("- {id: x, kind: person, name: Ána Vos}", ["shared name: “Ána Vos” is ana and x."]),
        (
            "- {id: x, kind: state, name: Gren, names: [{name: Velmark, to: 1950}]}",
            ["shared name: “Velmark” is vm and x."]
        ),
    ])
    func check(_ yaml: String, _ expected: [String]) {
        var library = PartyLibrary()
        library.add([PartyFile(name: "f.yaml", bytes: Array((Self.sound + yaml + "\n").utf8))])
        #expect(library.readings[0].faults.isEmpty, "\(library.readings[0].faults)")
        let found = PartyChecks.clashes(in: library.base).map { "\($0.kind.rawValue): \($0.words)" }
        #expect(found == expected)
    }
}
