import Entries

extension PartyBase {
    /// A few public facts, and two states that nobody knows.
    static let known = PartyBase([
        PartyEntries(parties: states + bodies + offices + people, tenures: tenures, metonyms: metonyms)
    ])

    private static let states = [
        state(
            "us", "United States", ["U.S.", "US", "America"], ["American", "U.S.", "US"], ["Americans"], "Washington"),
        state("ru", "Russia", [], ["Russian"], ["Russian", "Russians"], "Moscow"),
        state("ua", "Ukraine", [], ["Ukrainian"], ["Ukrainians"], "Kyiv"),
        state("fi", "Finland", [], ["Finnish"], ["Finns"], "Helsinki"),
        state("kp", "North Korea", ["the North", "DPRK"], ["North Korean"], ["North Koreans"], "Pyongyang"),
        state("kr", "South Korea", ["the South"], ["South Korean"], ["South Koreans"], "Seoul"),
        state("cu", "Cuba", [], ["Cuban"], ["Cubans"], "Havana"),
        state("gb", "United Kingdom", ["Britain"], ["British"], ["British"], "London"),
        Party(
            id: PartyID("us/tx"), kind: .territory, name: "Texas", names: [], adjectives: ["Texan"], of: PartyID("us")),
    ]

    private static let bodies = [
        body("us/presidency", "White House", of: "us"), body("ru/presidency", "Kremlin", of: "ru"),
        body("us/state-department", "State Department", of: "us"),
        body("ru/foreign-ministry", "Russian Foreign Ministry", of: "ru"),
        body("media/beacon", "Beacon", of: "ru", ["Beacon news agency"]),
        body("media/courier", "Tarn Courier", of: nil, ["The Tarn Courier"]),
        body("media/lantern", "The Lantern", of: nil), body("media/halyard", "Halyard", of: nil),
        body("ua/army", "Ukrainian Army", of: "ua", ["Ukrainian military"]),
        body("ru/police", "Russian Police", of: "ru"),
        body("gb/prime-ministers-office", "Downing Street", of: "gb"),
        body("nato", "NATO", of: nil), body("un", "United Nations", of: nil, ["U.N.", "UN"]),
    ]

    private static let offices = [
        office("us/president", "us", [.headOfState, .headOfGovernment], ["president", "leader"]),
        office("us/secretary-of-state", "us", [.foreignMinister], ["secretary of state"]),
        office("us/security-adviser", "us", [.securityAdviser], ["national security adviser"]),
        office("ru/president", "ru", [.headOfState], ["president", "leader"]),
        office("ru/spokesperson", "ru/presidency", [.spokesperson], ["spokesperson", "press secretary"]),
        office("ru/foreign-minister", "ru", [.foreignMinister], ["foreign minister"]),
        office("ua/president", "ua", [.headOfState], ["president", "leader"]),
        office("fi/president", "fi", [.headOfState], ["president"]),
        office("kp/leader", "kp", [.headOfState], ["leader", "chairman"]),
        office("kr/president", "kr", [.headOfState, .headOfGovernment], ["president", "leader"]),
        office("gb/monarch", "gb", [.headOfState], ["queen", "king"]),
        office("gb/prime-minister", "gb", [.headOfGovernment], ["prime minister"]),
        office("nato/chief", "nato", [.chief], ["secretary general", "chief"]),
    ]

    private static let people = [
        person("donald-trump", "Donald Trump", .male), person("joe-biden", "Joe Biden", .male),
        person("barack-obama", "Barack Obama", .male), person("michael-waltz", "Mike Waltz", .male, ["Michael Waltz"]),
        person("antony-blinken", "Antony Blinken", .male), person("john-kerry", "John Kerry", .male),
        person("vladimir-putin", "Vladimir Putin", .male), person("dmitry-peskov", "Dmitry Peskov", .male),
        person("sergei-lavrov", "Sergei Lavrov", .male, ["Sergey Lavrov"]),
        person("volodymyr-zelenskyy", "Volodymyr Zelenskyy", .male, ["Volodymyr Zelensky"]),
        person("alexander-stubb", "Alexander Stubb", .male), person("kim-jong-un", "Kim Jong Un", .male),
        person("kim-yong-chol", "Kim Yong Chol", .male), person("moon-jae-in", "Moon Jae-in", .male),
        person("mark-rutte", "Mark Rutte", .male), person("bill-clinton", "Bill Clinton", .male),
        person("elizabeth-ii", "Elizabeth II", .female, ["Queen Elizabeth"]),
        person("david-cameron", "David Cameron", .male), person("tony-blair", "Tony Blair", .male),
        person("hillary-clinton", "Hillary Clinton", .female),
    ]

    private static let tenures = [
        tenure("us/president", "bill-clinton", "1993-01-20", "2001-01-20"),
        tenure("us/president", "barack-obama", "2009-01-20", "2017-01-20"),
        tenure("us/president", "donald-trump", "2017-01-20", "2021-01-20"),
        tenure("us/president", "joe-biden", "2021-01-20", "2025-01-20"),
        tenure("us/president", "donald-trump", "2025-01-20", nil),
        tenure("us/secretary-of-state", "hillary-clinton", "2009-01-21", "2013-02-01"),
        tenure("us/secretary-of-state", "john-kerry", "2013-02-01", "2017-01-20"),
        tenure("us/secretary-of-state", "antony-blinken", "2021-01-26", "2025-01-20"),
        tenure("us/security-adviser", "michael-waltz", "2025-01-20", "2025-05-01"),
        tenure("ru/president", "vladimir-putin", "2012-05-07", nil),
        tenure("ru/spokesperson", "dmitry-peskov", "2012-05-22", nil),
        tenure("ru/foreign-minister", "sergei-lavrov", "2004-03-09", nil),
        tenure("ua/president", "volodymyr-zelenskyy", "2019-05-20", nil),
        tenure("fi/president", "alexander-stubb", "2024-03-01", nil),
        tenure("kp/leader", "kim-jong-un", "2011-12-17", nil),
        tenure("kr/president", "moon-jae-in", "2017-05-10", "2022-05-10"),
        tenure("gb/monarch", "elizabeth-ii", "1952-02-06", "2022-09-08"),
        tenure("gb/prime-minister", "tony-blair", "1997-05-02", "2007-06-27"),
        tenure("gb/prime-minister", "david-cameron", "2010-05-11", "2016-07-13"),
        tenure("nato/chief", "mark-rutte", "2024-10-01", nil),
    ]

    private static let metonyms = [
        Metonym(phrase: "Kremlin", party: PartyID("ru/presidency"), article: "the"),
        Metonym(phrase: "White House", party: PartyID("us/presidency"), article: "the"),
        Metonym(phrase: "Moscow", party: PartyID("ru"), place: PartyID("ru")),
        Metonym(phrase: "Washington", party: PartyID("us"), place: PartyID("us")),
    ]

    private static func state(
        _ id: String, _ name: String, _ names: [String], _ adjectives: [String], _ demonyms: [String], _ capital: String
    ) -> Party {
        Party(
            id: PartyID(id), kind: .state, name: name, names: names.map { PartyName($0) }, adjectives: adjectives,
            demonyms: demonyms, capital: capital)
    }

    private static func body(_ id: String, _ name: String, of owner: String?, _ names: [String] = []) -> Party {
        Party(
            id: PartyID(id), kind: .organization, name: name, names: names.map { PartyName($0) },
            of: owner.map { PartyID($0) })
    }

    private static func office(_ id: String, _ of: String, _ roles: [OfficeRole], _ titles: [String]) -> Party {
        Party(
            id: PartyID(id), kind: .office, name: id, of: PartyID(of), office: Office(roles: roles, titles: titles))
    }

    private static func person(_ id: String, _ name: String, _ gender: Party.Gender, _ names: [String] = []) -> Party {
        Party(id: PartyID(id), kind: .person, name: name, names: names.map { PartyName($0) }, gender: gender)
    }

    private static func tenure(_ office: String, _ person: String, _ from: String, _ to: String?) -> Tenure {
        Tenure(
            office: PartyID(office), person: PartyID(person),
            Period(from: DayRange(iso: from), to: to.flatMap { DayRange(iso: $0) }))
    }
}
