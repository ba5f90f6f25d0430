import Entries
import Parties
import Testing

@Suite("Office holders of public data answer for themselves")
struct PublicDataTests {
    private static let states = PartyFile(
        name: "states.yaml",
        bytes: Array(
            """
            - {id: vm, kind: state, name: Velmark, adjectives: [Velmarkian], codes: {gec: vk}}
            - {id: us, kind: state, name: United States, codes: {gec: us}}
            - {id: gr, kind: state, name: Gren, codes: {gec: gz}}
            """.utf8))

    private func library(_ name: String, _ text: String) -> PartyLibrary {
        var library = PartyLibrary()
        library.add([Self.states])
        library.add([PartyFile(name: name, bytes: Array(text.utf8))])
        return library
    }

    private static let header =
        "gec_code,role,title_and_name,since_text,first_seen_snapshot,last_seen_changed_snapshot\n"

    struct Row: Sendable, CustomTestStringConvertible {
        let row: String
        let office: String
        let holders: [String]

        init(_ row: String, _ office: String, _ holders: String...) {
            self.row = row
            self.office = office
            self.holders = holders
        }

        var testDescription: String { row }
    }

    @Test(arguments: [
        Row("head_of_state,President Ilse VARGA,20 May 2019", "president", "Ilse Varga 2019-05-20"),
        Row("head_of_state,President Ilse VARGA,\"May 20, 2019\"", "president", "Ilse Varga 2019-05-20"),
        Row("head_of_state,President Ilse VARGA,20 May2019", "president", "Ilse Varga 2019-05-20"),
        Row("head_of_state,President Ilse VARGA,late May 2019", "president", "Ilse Varga 2019-05"),
        Row("head_of_state,President Ilse VARGA,since 2019", "president", "Ilse Varga 2019"),
        Row("head_of_state,Acting President Jan O'BEK,1 May 2019", "president", "Jan O'Bek 2019-05-01 acting"),
        Row("head_of_state,King OTTO III,1 May 1990", "king", "Otto III 1990-05-01"),
        Row("head_of_government,Premier XU Lin,1 May 2019", "premier", "Xu Lin 2019-05-01"),
        Row(
            "head_of_government,Prime Minister Gen. (Ret.) Tom \"Bo\" McRASK Jr.,1 May 2019", "prime minister",
            "Tom McRask Jr. 2019-05-01"),
        Row(
            "head_of_state,President of the Velmarkian Republic Ana DOS REIS,1 May 2019", "head of state",
            "Ana Dos Reis 2019-05-01"),
        Row(
            "head_of_state,Chairwoman of the Council of Ministers Ana AL-REIS,1 May 2019", "head of state",
            "Ana Al-Reis 2019-05-01"),
        Row(
            "head_of_government,Deputy Prime Ministers Ana VOS and Jan BEK,1 May 2019", "deputy prime minister",
            "Ana Vos 2019-05-01", "Jan Bek 2019-05-01"),
        Row(
            "head_of_state,represented by Governor General Sir Jan BEK,1 May 2019", "governor general",
            "Jan Bek 2019-05-01"),
        Row(
            "head_of_government,Prime Minister Ana VOS (President of the Tall House),1 May 2019", "prime minister",
            "Ana Vos 2019-05-01"),
        Row("ambassador_to_us,Ambassador Ana VOS,1 May 2019", "ambassador to the United States", "Ana Vos 2019-05-01"),
        Row(
            "ambassador_to_us,Chargé d’Affaires Ana VOS,1 May 2019", "ambassador to the United States",
            "Ana Vos 2019-05-01 acting"),
    ])
    func listed(_ example: Row) throws {
        let library = library("h.csv", Self.header + "vk,\(example.row),2020-01-01,2021-01-01\n")
        #expect(library.readings[1].faults.isEmpty, "\(library.readings[1].faults)")
        let base = library.base
        let offices = base.offices(of: PartyID("vm"), titled: example.office)
        let day = try #require(Day(iso: "2020-06-01"))
        let holders = offices.flatMap { base.holders(of: $0.id, on: day).certain }
        let found = holders.map { tenure in
            let name = base[tenure.person]?.name ?? "?"
            return "\(name) \(tenure.period.from?.description ?? "")\(tenure.isActing ? " acting" : "")"
        }
        #expect(found == example.holders, "\(base.offices(of: PartyID("vm")))")
    }

    @Test(arguments: [
        ("xq,head_of_state,President Ilse VARGA,2019,2020-01-01,2021-01-01", "no state has this code"),
        ("vk,head_gardener,President Ilse VARGA,2019,2020-01-01,2021-01-01", "the role is not one of"),
        ("vk,head_of_state,President (vacant),2019,2020-01-01,2021-01-01", "no name can be told"),
        ("vk,head_of_state,President Ilse VARGA,18 April 20,2020-01-01,2021-01-01", "is no day, month or year"),
        ("vk,head_of_state,President Ilse VARGA,2019,,", "the snapshots have no days"),
        ("vk,head_of_state,\"President Ilse VARGA,2019,2020-01-01,2021-01-01", "a quotation does not end"),
        ("vk", "the role is not one of"),
    ])
    func unread(_ row: String, _ reason: String) {
        let good = "vk,head_of_state,President Jan BEK,1 May 2019,2020-01-01,2021-01-01\n"
        let reading = library("h.csv", Self.header + good + row + "\n" + good).readings[1]
        #expect(reading.faults.map(\.line) == [3])
        #expect(reading.faults.first?.description.contains(reason) ?? false, "\(reading.faults)")
        #expect(reading.entries.tenures.count == 1)
    }

    @Test("Whoever comes next ends a tenure, as far as the listings can tell")
    func ends() {
        let base = library(
            "h.csv",
            Self.header + """
                vk,head_of_state,President Ilse VARGA,1 May 2010,2015-01-01,2016-06-01
                vk,head_of_state,President Jan BEK,1 May 2017,2017-06-01,2019-01-01
                vk,head_of_state,President Jan BEKK,1 May 2017,2018-06-01,2019-01-01
                vk,head_of_state,President Ana VOS,1 December 2018,2019-06-01,2021-01-01
                """
        ).base
        let found = base.tenures.map { "\($0.person) \($0.period)" }
        #expect(
            found == [
                "ilse-varga 2010-05-01 to 2016-06-02/2017-05-01", "jan-bek 2017-05-01 to 2018-12-01/2019-01-02",
                "ana-vos since 2018-12-01",
            ])
    }

    @Test func ministers() throws {
        let base = library(
            "m.csv",
            """
            repo,position,person,wikidata,start,end
            velmark-cabinet,Minister of Foreign Affairs,Ilse Varga,Q1,2011-05,2014
            velmark-cabinet,Minister of Foreign Affairs,Jan Bek,Q2,2014,
            velmark-cabinet,Minister of Tides,Ilse Varga,Q1,2015-03-01,2015-03-01
            """
        ).base
        let minister = try #require(base.offices(of: PartyID("vm"), titled: "foreign minister").first?.id)
        let (change, before) = (try #require(Day(iso: "2014-06-01")), try #require(Day(iso: "2013-01-01")))
        let holders = base.holders(of: minister, on: change)
        #expect(holders.possible.map(\.person.value) == ["ilse-varga", "jan-bek"])
        #expect(base.holders(of: minister, on: before).certain.count == 1)
        let tides = base.offices(of: PartyID("ilse-varga"), on: try #require(Day(iso: "2015-03-01")))
        #expect(tides.held.certain.map(\.office.value) == ["vm/minister-of-tides"])
    }

    private static let country = """
        {"Government": {
          "Country name": {"conventional long form": {"text": "Republic of Velmark"},
            "local short form": {"text": "V&ouml;lmark"}, "former": {"text": "none"}},
          "Capital": {"name": {"text": "Port Ames (seat of government); Port Ell (courts)"}},
          "Executive branch": {
            "chief of state": {"text": "<em>King</em> OTTO III (since 1 May 1990); represented by Governor General Ana (Annie) VOS (since 3 May 2018)"},
            "head of government": {"text": "Prime Minister &Aacute;sta BEK (since July 2019)&nbsp;<br>"}}},
         "People and Society": {"Nationality": {"noun": {"text": "Velmarker(s)"}, "adjective": {"text": "Velmarkian"}}}}
        """

    @Test func countryFiles() throws {
        let library = library("factbook/vk.json", Self.country)
        #expect(library.readings[1].faults.isEmpty, "\(library.readings[1].faults)")
        let base = library.base
        let state = try #require(base[PartyID("vm")])
        #expect(state.names.map(\.text) == ["Republic of Velmark", "Völmark"])
        #expect(state.capital == "Port Ames" && state.seats == ["Port Ell"])
        #expect(state.demonyms == ["Velmarker", "Velmarkers"])
        let day = try #require(Day(iso: "2020-06-01"))
        let holders = ["head of state", "governor general", "prime minister"].map { title in
            base.offices(of: state.id, titled: title).flatMap { base.holders(of: $0.id, on: day).certain }
                .compactMap { base[$0.person]?.name }
        }
        #expect(holders == [["Otto III"], ["Ana Vos"], ["Ásta Bek"]])
        #expect(base.parties(named: "Annie Vos").map(\.id.value) == ["ana-vos"])
    }

    @Test(arguments: ["{", "{}", "[1]", "{\"Government\": 3}", "{\"Government\": {\"Executive branch\": []}}"])
    func oddCountryFiles(_ json: String) {
        #expect(library("vk.json", json).readings[1].entries.tenures.isEmpty)
    }

    @Test("What the base knows already stays; what public data adds goes over it")
    func overTheBase() throws {
        var library = PartyLibrary()
        library.add([
            Self.states,
            PartyFile(
                name: "mine.yaml",
                bytes: Array(
                    """
                    - {id: vm/pm, kind: office, name: Premier of Velmark, of: vm, role: head of government, titles: [premier]}
                    - {id: asta, kind: person, name: Asta Bek, gender: female}
                    - {id: old, kind: person, name: Old Hand}
                    - {office: vm/pm, person: old, from: 2010-01-01}
                    """.utf8)),
        ])
        library.add([PartyFile(name: "vk.json", bytes: Array(Self.country.utf8))])
        let base = library.base
        let found = base.tenures(ofOffice: PartyID("vm/pm")).map { "\($0.person) \($0.period)" }
        #expect(found == ["old 2010-01-01 to 2019-07", "asta since 2019-07"])
        #expect(base[PartyID("asta")]?.gender == .female)
        #expect(base[PartyID("vm/pm")]?.office?.titles == ["premier", "prime minister"])
    }

    @Test("All that is listed is answered on its first and on a middle day")
    func measure() {
        let rows = (0..<40).map { number in
            "vk,head_of_government,Prime Minister Ana VOS\(["A", "EK", "INA"][number % 3]),1 May 20\(10 + number % 10),2021-01-01,2021-06-01\n"
        }
        let file = PartyFile(name: "h.csv", bytes: Array((Self.header + rows.joined()).utf8))
        var library = PartyLibrary()
        library.add([Self.states, file])
        let measure = AsOfMeasure([file], of: library.base)
        #expect(measure.heads.asked + measure.others.asked + library.readings[1].faults.count == 40)
        #expect(measure.unanswered.isEmpty)
    }
}
