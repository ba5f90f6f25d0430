import Entries

/// The people of the base by their names.
struct KnownPeople: Sendable {
    struct Name: Sendable {
        let person: PartyID
        let words: PersonName
    }

    /// By all words joined, so that "Jong-un", "Jong Un" and "Jongun" are one.
    private var byWhole: [String: [PartyID]] = [:]
    private var bySurname: [String: [Name]] = [:]
    private var bySpelling: [String: [Name]] = [:]

    init(_ base: PartyBase) {
        for party in base.parties where party.kind == .person {
            for name in [party.name] + party.names.map(\.text) { add(name, of: party.id) }
        }
    }

    /// Those whose name this is, to the letter.
    func people(called name: PersonName) -> [PartyID] { byWhole[name.joined] ?? [] }

    /// Those of this surname whose given names allow it, however it is spelled.
    func people(like name: PersonName) -> (people: [PartyID], isSpelling: Bool) {
        let same = (bySurname[name.surname] ?? []).filter { $0.words.allowsGivenNames(of: name) }
        if !same.isEmpty { return (Self.distinct(same), false) }
        let alike = (bySpelling[Spelling.key(name.surname)] ?? []).filter { $0.words.allowsGivenNames(of: name) }
        return (Self.distinct(alike), true)
    }

    /// Those who are called by this surname alone.
    func people(surname: String) -> (people: [PartyID], isSpelling: Bool) {
        if let same = bySurname[surname] { return (Self.distinct(same), false) }
        // Short names have too many others of the same sound.
        guard surname.count > 4 else { return ([], false) }
        return (Self.distinct(bySpelling[Spelling.key(surname)] ?? []), true)
    }

    /// True for "Elizabeth" of "Queen Elizabeth": a given name, which everybody bears, is all there is.
    func goesByGivenName(_ person: PartyID, _ name: String) -> Bool {
        GivenNames.english[name] != nil
            && (bySurname[name] ?? []).allSatisfy {
                $0.person != person || $0.words.given.allSatisfy(NameWords.isCrown)
            }
    }

    private mutating func add(_ name: String, of person: PartyID) {
        let words = PersonName(NameWords.untitled(Tokens.words(of: name).map(\.folded)))
        guard !words.surname.isEmpty else { return }
        if byWhole[words.joined]?.contains(person) != true { byWhole[words.joined, default: []].append(person) }
        let name = Name(person: person, words: words)
        bySurname[words.surname, default: []].append(name)
        bySpelling[Spelling.key(words.surname), default: []].append(name)
    }

    private static func distinct(_ names: [Name]) -> [PartyID] {
        var seen: Set<PartyID> = []
        return names.map(\.person).filter { seen.insert($0).inserted }
    }
}
