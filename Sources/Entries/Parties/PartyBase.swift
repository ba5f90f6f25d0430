/// All that is known of parties: who they are, who held which office when, and the words that stand for them.
///
/// Built from files in order, a later one overriding the earlier: a party by its id, a tenure by its office, person and
/// first day, the metonyms of a phrase by the phrase. A file does not override itself.
package struct PartyBase: Sendable {
    /// In the order of their first definitions.
    package let parties: [Party]
    /// By office, in the order of the first tenure of each, then by first day.
    package let tenures: [Tenure]
    package let metonyms: [Metonym]

    private let places: [PartyID: Int]
    private let byName: NameIndex
    private let byAdjective: NameIndex
    private let byDemonym: NameIndex
    private let bySeat: NameIndex
    private let byLastName: NameIndex
    private let byTitle: NameIndex
    private let byPhrase: [FoldedName: [Metonym]]
    private let byCode: [String: Int]
    private let byItem: [String: Int]
    /// Of each party, what belongs to it and to what belongs to it: the offices of a state's ministries are the state's.
    private let partsOf: [PartyID: [Int]]
    private let tenuresOfOffice: [PartyID: [Tenure]]
    private let tenuresOfPerson: [PartyID: [Tenure]]
    private let membershipsOf: [PartyID: [Membership]]

    package static let empty = PartyBase([])

    package init(_ files: [PartyEntries]) {
        let merged = MergedEntries(files)
        (parties, tenures, metonyms) = (merged.parties, merged.tenures, merged.metonyms)
        places = merged.places
        byName = NameIndex(parties) { [$0.name] + $0.names.map(\.text) }
        byAdjective = NameIndex(parties, \.adjectives)
        byDemonym = NameIndex(parties, \.demonyms)
        bySeat = NameIndex(parties) { ($0.capital.map { [$0] } ?? []) + $0.seats }
        byLastName = NameIndex(parties, \.lastNames)
        byTitle = NameIndex(parties) { $0.office.map { $0.titles + $0.roles.map(\.rawValue) } ?? [] }
        byPhrase = Dictionary(grouping: metonyms) { FoldedName($0.phrase) }
        byCode = Dictionary(
            parties.enumerated().compactMap { place, party in party.codes.gec.map { ($0.lowercased(), place) } },
            uniquingKeysWith: { first, _ in first })
        byItem = Dictionary(
            parties.enumerated().compactMap { place, party in party.wikidata.map { ($0, place) } },
            uniquingKeysWith: { first, _ in first })
        partsOf = Self.parts(parties, places)
        tenuresOfOffice = Dictionary(grouping: tenures, by: \.office)
        tenuresOfPerson = Dictionary(grouping: tenures, by: \.person)
        membershipsOf = Self.memberships(parties)
    }

    private static func parts(_ parties: [Party], _ places: [PartyID: Int]) -> [PartyID: [Int]] {
        var parts: [PartyID: [Int]] = [:]
        for (place, party) in parties.enumerated() {
            var owner = party.of
            // A chain of owners that comes back to itself is a fault of its file, and must end all the same.
            var left = longestChain
            while let id = owner, left > 0 {
                parts[id, default: []].append(place)
                owner = places[id].flatMap { parties[$0].of }
                left -= 1
            }
        }
        return parts
    }

    /// Office, division, ministry, government, state, union.
    private static let longestChain = 6

    private static func memberships(_ parties: [Party]) -> [PartyID: [Membership]] {
        var memberships: [PartyID: [Membership]] = [:]
        for bloc in parties {
            for member in bloc.members {
                memberships[member.party, default: []].append(Membership(bloc.id, member.period))
            }
        }
        return memberships
    }
}

// MARK: - By name

extension PartyBase {
    package subscript(id: PartyID) -> Party? { places[id].map { parties[$0] } }

    /// The parties with this name on some of `days`, whatever its case and marks: on any day where they are not given.
    package func parties(named name: some StringProtocol, on days: DayRange? = nil) -> [Party] {
        let folded = FoldedName(name)
        return byName[folded].map { parties[$0] }.filter { $0.has(folded, on: days ?? .always) }
    }

    /// The parties whose adjective it is: "Russian".
    package func parties(adjective: some StringProtocol) -> [Party] {
        byAdjective[FoldedName(adjective)].map { parties[$0] }
    }

    /// The parties whose people it names: "Russians".
    package func parties(demonym: some StringProtocol) -> [Party] { byDemonym[FoldedName(demonym)].map { parties[$0] } }

    /// The parties whose government sits in this city.
    package func parties(seatedIn city: some StringProtocol) -> [Party] { bySeat[FoldedName(city)].map { parties[$0] } }

    /// The people with this as the last word of a name: "Macron".
    package func people(lastName: some StringProtocol) -> [Party] {
        byLastName[FoldedName(lastName)].map { parties[$0] }
    }

    /// The metonyms of a phrase, written with or without "the".
    package func metonyms(_ phrase: some StringProtocol) -> [Metonym] {
        let folded = FoldedName(phrase)
        if let found = byPhrase[folded] { return found }
        return folded.text.hasPrefix("the ") ? byPhrase[FoldedName(folded.text.dropFirst(4))] ?? [] : []
    }

    /// The party with this item in Wikidata: `Q212`.
    package func party(wikidata item: String) -> Party? { byItem[item].map { parties[$0] } }

    /// The state or territory with this code of the World Factbook, in any case.
    package func party(gec code: some StringProtocol) -> Party? { byCode[code.lowercased()].map { parties[$0] } }
}

// MARK: - Offices and members

extension PartyBase {
    /// Who held an office on a day.
    package func holders(of office: PartyID, on day: Day) -> Holders { holders(of: office, on: DayRange(day)) }

    /// Who held an office in some days: surely on each of them, or perhaps.
    package func holders(of office: PartyID, on days: DayRange) -> Holders {
        Holders(tenuresOfOffice[office] ?? [], on: days)
    }

    /// The offices of a person as of a day.
    package func offices(of person: PartyID, on day: Day) -> OfficesHeld { offices(of: person, on: DayRange(day)) }

    /// The offices of a person as of some days.
    package func offices(of person: PartyID, on days: DayRange) -> OfficesHeld {
        let all = tenuresOfPerson[person] ?? []
        return OfficesHeld(
            held: Holders(all, on: days), former: all.filter { $0.period.isOver(before: days) },
            future: all.filter { $0.period.begins(after: days) })
    }

    /// The offices of a state or organization whose title or role this is, "foreign minister"; those of its ministries
    /// and provinces where it has none itself.
    ///
    /// Where nobody else is head of government, the head of state is.
    package func offices(of party: PartyID, titled title: some StringProtocol) -> [Party] {
        let folded = FoldedName(title)
        let found = byTitle[folded].map { parties[$0] }
        let own = found.filter { $0.of == party }
        if !own.isEmpty { return own }
        switch OfficeRole(rawValue: folded.text) {
        case .headOfGovernment: return offices(of: party, titled: OfficeRole.headOfState.rawValue)
        case .headOfState: return []
        default: return found.filter { belongs($0, to: party) }
        }
    }

    /// The offices anywhere whose title or role this is.
    package func offices(titled title: some StringProtocol) -> [Party] {
        byTitle[FoldedName(title)].map { parties[$0] }
    }

    /// All offices of a state or organization, those of its ministries included.
    package func offices(of party: PartyID) -> [Party] { parts(of: party).filter { $0.kind == .office } }

    /// All offices, ministries and parliaments that belong to a party, and what belongs to them.
    package func parts(of party: PartyID) -> [Party] { (partsOf[party] ?? []).map { parties[$0] } }

    /// True where a party belongs to `owner`, or to something that does.
    package func belongs(_ party: Party, to owner: PartyID) -> Bool {
        guard let place = places[party.id] else { return party.of == owner }
        return partsOf[owner]?.contains(place) ?? false
    }

    /// The state or organization that an office, a ministry or a parliament belongs to in the end; the party itself for
    /// any other.
    package func owner(of party: Party) -> Party {
        var owner = party
        for _ in 0..<Self.longestChain {
            guard let next = owner.of.flatMap({ self[$0] }) else { break }
            owner = next
        }
        return owner
    }

    package func tenures(ofOffice office: PartyID) -> [Tenure] { tenuresOfOffice[office] ?? [] }
    package func tenures(ofPerson person: PartyID) -> [Tenure] { tenuresOfPerson[person] ?? [] }

    /// The members of a bloc or an organization on some of `days`; on any day where they are not given.
    package func members(of bloc: PartyID, on days: DayRange? = nil) -> [Membership] {
        (self[bloc]?.members ?? []).filter { $0.period.holds(on: days ?? .always) != nil }
    }

    /// The blocs and organizations that a party is a member of on some of `days`.
    package func memberships(of party: PartyID, on days: DayRange? = nil) -> [Membership] {
        (membershipsOf[party] ?? []).filter { $0.period.holds(on: days ?? .always) != nil }
    }
}

extension Holders {
    fileprivate init(_ tenures: [Tenure], on days: DayRange) {
        certain = tenures.filter { $0.period.holds(on: days) == .certain }
        possible = tenures.filter { $0.period.holds(on: days) == .possible }
    }
}

extension Party {
    /// True where `name` is its name on some of `days`.
    fileprivate func has(_ name: FoldedName, on days: DayRange) -> Bool {
        FoldedName(self.name) == name
            || names.contains { FoldedName($0.text) == name && $0.period.holds(on: days) != nil }
    }

    /// The last word of each of a person's names of several words.
    fileprivate var lastNames: [String] {
        guard kind == .person else { return [] }
        return ([name] + names.map(\.text)).compactMap {
            let words = $0.split(separator: " ")
            return words.count > 1 ? words.last.map(String.init) : nil
        }
    }
}
