import Entries

/// What the base knows on the article's day of people by their names: whom a bare "Kim" can be.
struct Namesakes {
    enum Standing {
        case leads, former, other
    }

    private let people: KnownPeople
    private let day: AsOf

    init(_ people: KnownPeople, _ day: AsOf) {
        self.people = people
        self.day = day
    }

    func isKnown(_ name: PersonName) -> Bool { !people.people(called: name).isEmpty }

    func standing(of name: PersonName) -> Standing {
        guard let person = people.people(called: name).first else { return .other }
        if day.isLeader(person) { return .leads }
        let held = day.offices(of: person)
        return held.held.all.isEmpty && !held.former.isEmpty ? .former : .other
    }

    /// By the base, else by the given name.
    func gender(of name: PersonName) -> Gender? {
        people.people(called: name).first.flatMap(gender) ?? name.given.first.flatMap { GivenNames.english[$0] }
    }

    /// The one of this surname who leads a state on that day.
    func leader(surnamed surname: String) -> Leader? {
        // On no known day all who ever led would be leaders.
        guard day.days != .always else { return nil }
        let (found, isSpelling) = people.people(surname: surname)
        let leading = isSpelling ? [] : found.filter(day.isLeader)
        guard leading.count == 1 else { return nil }
        let titles = day.officesHeld(by: leading[0]).flatMap { day.base[$0]?.office?.titles ?? [] }
        return Leader(gender: gender(of: leading[0]), titles: Set(titles.flatMap(Title.words)))
    }

    struct Leader {
        let gender: Gender?
        /// The words of all titles: "prime", "minister".
        let titles: Set<String>
    }

    private func gender(of person: PartyID) -> Gender? {
        day.base[person]?.gender.map { $0 == .male ? .he : .she }
    }
}
