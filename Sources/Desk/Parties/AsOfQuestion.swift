package import Entries

/// A question about an office or a person, in the words of a user: "president of Velmark", "Velmark's foreign minister",
/// "vm/president", "Ilse Varga".
package struct AsOfQuestion {
    private let words: String
    private let base: PartyBase

    package init(_ words: String, of base: PartyBase) {
        self.words = words.replacing("_", with: " ")
        self.base = base
        exact = base[PartyID(words)]
    }

    private let exact: Party?

    /// The holders of the offices, and the offices of the people, that the question is about; nil where it is about
    /// nobody the base knows.
    package func answer(on days: DayRange) -> AsOfAnswer? {
        let meant = exact.map { [$0] } ?? meant(days)
        let offices = meant.flatMap { $0.kind == .person ? [] : $0.kind == .office ? [$0] : base.offices(of: $0.id) }
        let people = meant.filter { $0.kind == .person }
        guard !offices.isEmpty || !people.isEmpty else { return nil }
        return AsOfAnswer(
            days: days, offices: offices.map { office($0, on: days) }, people: people.map { person($0, on: days) })
    }

    // MARK: - What is meant

    /// The parties of that name, else the offices of that description, else people of that last name.
    private func meant(_ days: DayRange) -> [Party] {
        let named = base.parties(named: words, on: days)
        if !named.isEmpty { return named }
        let described = describedOffices(days)
        if !described.isEmpty { return described }
        let folded = FoldedName(words).words
        let last = base.people(lastName: words)
        if !last.isEmpty || folded.count < 2 { return last }
        // "President Varga": a title that we need not know, and a name.
        let untitled = (1..<folded.count).lazy.map {
            base.parties(named: folded[$0...].joined(separator: " "), on: days)
        }
        return untitled.first { $0.contains { $0.kind == .person } } ?? []
    }

    private func describedOffices(_ days: DayRange) -> [Party] {
        let folded = FoldedName(words).words.filter { $0 != "the" }.map { $0.hasSuffix("'s") ? $0.dropLast(2) : $0 }
        let phrase = { (words: ArraySlice<Substring>) in words.joined(separator: " ") }
        var found: [Party] = []
        var seen: Set<PartyID> = []
        for cut in folded.indices.dropFirst() {
            let (before, after) = (folded[..<cut], folded[cut...])
            // "president of Velmark"
            if before.last == "of" {
                for owner in owners(phrase(after), days) {
                    found += base.offices(of: owner.id, titled: phrase(before.dropLast()))
                }
            }
            // "Velmark president", "Velmarkian president"
            for owner in owners(phrase(before), days) { found += base.offices(of: owner.id, titled: phrase(after)) }
        }
        return found.filter { seen.insert($0.id).inserted }
    }

    private func owners(_ name: String, _ days: DayRange) -> [Party] {
        (base.parties(named: name, on: days) + base.parties(named: "the " + name, on: days)
            + base.parties(adjective: name))
            .filter { $0.kind != .person && $0.kind != .office }
    }

    // MARK: - Answers

    private func office(_ office: Party, on days: DayRange) -> OfficeAsOf {
        OfficeAsOf(office: NamedParty(office.id, in: base), holders: named(base.holders(of: office.id, on: days)))
    }

    private func person(_ person: Party, on days: DayRange) -> PersonAsOf {
        let offices = base.offices(of: person.id, on: days)
        let named = { (tenure: Tenure) in NamedTenure(tenure, in: base, certainty: nil) }
        return PersonAsOf(
            person: NamedParty(person.id, in: base), held: self.named(offices.held), former: offices.former.map(named),
            future: offices.future.map(named))
    }

    private func named(_ holders: Holders) -> [NamedTenure] {
        holders.certain.map { NamedTenure($0, in: base, certainty: .certain) }
            + holders.possible.map { NamedTenure($0, in: base, certainty: .possible) }
    }
}
