import Entries

/// The base as of the days on which an article may have been published.
struct AsOf {
    let base: PartyBase
    let days: DayRange

    /// The one who surely held one of these offices then; where nobody surely did, the one who perhaps did.
    func holder(of offices: [PartyID]) -> PartyID? {
        let holders = offices.map { base.holders(of: $0, on: days) }
        let certain = Set(holders.flatMap { $0.certain.map(\.person) })
        if certain.count == 1 { return certain.first }
        let possible = Set(holders.flatMap { $0.possible.map(\.person) })
        return certain.isEmpty && possible.count == 1 ? possible.first : nil
    }

    func offices(of person: PartyID) -> OfficesHeld { base.offices(of: person, on: days) }

    /// Offices held then, as far as that is sure; where the days are open, those that a person ever held.
    func officesHeld(by person: PartyID) -> [PartyID] {
        let held = offices(of: person).held
        return (days == .always ? held.all : held.certain.isEmpty ? held.possible : held.certain).map(\.office)
    }

    /// Whom a person acts for then.
    func actsFor(_ person: PartyID) -> PartyID? {
        let offices = officesHeld(by: person).compactMap { base[$0] }
        let owners = offices.sorted { $0.rank < $1.rank }.compactMap(\.of)
        guard let first = owners.first else { return base[person]?.actsFor }
        return days == .always && Set(owners).count > 1 ? nil : first
    }

    /// The state or organization that a party belongs to in the end.
    func root(of party: PartyID) -> PartyID {
        var party = party
        for _ in 0..<4 {
            // A territory is a party of its own: Florida’s senators are not those of Texas.
            guard let known = base[party], known.kind != .territory, let owner = known.of else { break }
            party = owner
        }
        return party
    }

    /// The states and organizations for which a person ever held office, or acts.
    func roots(of person: PartyID) -> Set<PartyID> {
        var roots = Set(base.tenures(ofPerson: person).compactMap { base[$0.office]?.of }.map(root))
        if let actsFor = base[person]?.actsFor { roots.insert(root(of: actsFor)) }
        return roots
    }

    /// The offices of a party that a title means: of the party itself, of its parts and of what it is a part of.
    func offices(of party: PartyID, titled key: [String], among offices: [PartyID]) -> [PartyID] {
        let own = offices.filter { base[$0]?.of == party }
        if !own.isEmpty { return own }
        if key == ["leader"] || key == ["ruler"] { return leaders(of: party) }
        let near = offices.filter { office in
            guard let known = base[office], let of = known.of, known.rank > 0 else { return false }
            return base[of]?.of == party || base[party]?.of == of
        }
        return near
    }

    /// Of a state, the office that leads it: that of the head of government where both are, unless one person is both.
    func leaders(of party: PartyID) -> [PartyID] {
        let offices = base.offices(of: party)
        let titled = offices.filter { $0.office?.titles.contains("leader") ?? false }
        if !titled.isEmpty { return titled.map(\.id) }
        for role in [OfficeRole.headOfGovernment, .headOfState, .chief] {
            let found = offices.filter { $0.office?.roles.contains(role) ?? false }
            if !found.isEmpty { return found.map(\.id) }
        }
        return []
    }

    func isLeader(_ person: PartyID) -> Bool {
        officesHeld(by: person).contains { base[$0].map { $0.rank == 0 } ?? false }
    }
}

extension Party {
    /// The weight of an office: 0 for those that lead, 1 for others of one holder, 2 for the rest.
    var rank: Int {
        guard let roles = office?.roles else { return 2 }
        if roles.contains(.headOfState) || roles.contains(.headOfGovernment) { return 0 }
        return roles.contains(where: \.isOfOne) ? 1 : 2
    }
}
