package import Entries
import Ledger

extension Desk {
    /// Parties by number of statements, then of mentions; `text` also finds those that the party base knows under it.
    package func parties(kind: PartyKind? = nil, text: String? = nil, _ slice: Slice) throws -> Listing<PartyTally> {
        let known = text.map { base.parties(named: $0).map(\.id) } ?? []
        return try ledger.parties(PartyFilter(kind: kind, text: text, alsoNamed: known), slice)
    }

    /// What the record and the party base say of a party; nil where neither knows it.
    package func party(_ id: PartyID) throws -> PartyProfile? {
        guard var profile = try ledger.party(id) ?? base[id].map(PartyProfile.init) else { return nil }
        guard let party = base[id] else { return profile }
        profile.isInBase = true
        profile.owner = party.of.map { NamedParty($0, in: base) }
        let tenures = party.kind == .office ? base.tenures(ofOffice: id) : base.tenures(ofPerson: id)
        profile.tenures = tenures.map { NamedTenure($0, in: base, certainty: nil) }.sorted(by: Self.isEarlier)
        return profile
    }

    /// The party of that id; else those of that name, else those with it in their name. The recorded ones come first, by
    /// number of statements.
    package func parties(called words: String) throws -> [PartyTally] {
        if let exact = try ledger.party(PartyID(words)) { return [exact.party] }
        if let known = base[PartyID(words)] { return [PartyProfile(known).party] }
        let folded = FoldedName(words)
        let recorded = try parties(text: words, Slice(limit: Self.mostCalled)).items
        let named = Set(base.parties(named: words).map(\.id))
        let exact = recorded.filter { FoldedName($0.name) == folded || named.contains($0.id) }
        if !exact.isEmpty { return exact }
        if !recorded.isEmpty { return recorded }
        let known = base.parties(named: words) + base.people(lastName: words)
        var seen: Set<PartyID> = []
        return known.filter { seen.insert($0.id).inserted }.map { PartyProfile($0).party }
    }

    /// More than this nobody looks through for a name.
    private static let mostCalled = 40

    private static func isEarlier(_ a: NamedTenure, _ b: NamedTenure) -> Bool {
        let first = { (tenure: NamedTenure) in tenure.tenure.period.from?.earliest?.number ?? .min }
        return first(a) < first(b)
    }
}

extension PartyProfile {
    /// A party of the base of which nothing is recorded.
    fileprivate init(_ party: Party) {
        self.init(
            party: PartyTally(
                id: party.id, kind: party.kind, name: party.name, statements: 0, mentions: 0, articles: 0),
            called: [], pronouns: 0, actsFor: [], roles: [], speaksTo: [], spokenToBy: [], speaksOf: [], spokenOfBy: [])
    }
}
