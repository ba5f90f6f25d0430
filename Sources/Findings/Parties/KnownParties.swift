package import Entries

/// The party base as the linker asks for it: its names by their words, its people by surname. Built once.
package struct KnownParties: Sendable {
    let base: PartyBase
    /// All names of all parties but the surnames of people.
    let names: NameTrie<NameSense>
    /// The titles of offices and the nouns for what people are.
    let titles: NameTrie<TitleSense>
    let people: KnownPeople
    /// Organizations by the party they belong to and their names without its name: "foreign ministry".
    private let bodies: [PartyID: [String: PartyID]]

    package init(_ base: PartyBase) {
        self.base = base
        names = Self.names(of: base)
        titles = Self.titles(of: base)
        people = KnownPeople(base)
        bodies = Self.bodies(of: base)
    }

    private static func names(of base: PartyBase) -> NameTrie<NameSense> {
        var names = NameTrie<NameSense>()
        let phrases = Set(base.metonyms.map { FoldedName($0.phrase) })
        for party in base.parties where party.kind != .office {
            guard party.kind != .person else {
                for name in [party.name] + party.names.map(\.text) where NameWords.isUntitled(name) {
                    names.add(name, NameSense(party: party.id, kind: .name))
                }
                continue
            }
            // A place that is a name as well is the party only when it acts.
            for name in [party.name] + party.names.map(\.text) where !phrases.contains(FoldedName(name)) {
                names.add(name, NameSense(party: party.id, kind: .name))
            }
            for name in party.adjectives { names.add(name, NameSense(party: party.id, kind: .adjective)) }
            for name in party.demonyms { names.add(name, NameSense(party: party.id, kind: .demonym)) }
            for name in (party.capital.map { [$0] } ?? []) + party.seats where !phrases.contains(FoldedName(name)) {
                names.add(name, NameSense(party: party.id, kind: .seat))
            }
        }
        for metonym in base.metonyms {
            names.add(metonym.phrase, NameSense(party: metonym.party, kind: .metonym(metonym.acts)))
        }
        return names
    }

    private static func titles(of base: PartyBase) -> NameTrie<TitleSense> {
        var titles = NameTrie<TitleSense>(form: Title.form)
        for party in base.parties {
            guard let office = party.office else { continue }
            for title in Set(office.titles + office.roles.map(\.rawValue)).sorted() {
                titles.add(title.lowercased(), .office(party.id))
            }
        }
        for noun in RoleNouns.english.sorted() { titles.add(noun, .noun) }
        return titles
    }

    private static func bodies(of base: PartyBase) -> [PartyID: [String: PartyID]] {
        var bodies: [PartyID: [String: PartyID]] = [:]
        for party in base.parties where party.kind == .organization {
            guard let owner = party.of, let state = base[owner] else { continue }
            let own = ([state.name] + state.names.map(\.text) + state.adjectives).map { FoldedName($0).text }
            for name in [party.name] + party.names.map(\.text) {
                var name = FoldedName(name).text
                for prefix in own + own.map({ $0 + "'s" }) where name.hasPrefix(prefix + " ") {
                    name = String(name.dropFirst(prefix.count + 1))
                    break
                }
                if bodies[owner]?[name] == nil { bodies[owner, default: [:]][name] = party.id }
            }
        }
        return bodies
    }

    /// The one organization of `owner` whose name ends so: "news agency" of Russia.
    func body(of owner: PartyID, endingIn words: String) -> PartyID? {
        let found = Set((bodies[owner] ?? [:]).filter { $0.key == words || $0.key.hasSuffix(" " + words) }.values)
        return found.count == 1 ? found.first : nil
    }

    /// The organization of `owner` that is called so: "Foreign Ministry" of Russia.
    func body(of owner: PartyID, called name: String) -> PartyID? { bodies[owner]?[FoldedName(name).text] }
}

/// What a name can mean.
struct NameSense: Sendable {
    let party: PartyID
    let kind: Kind

    enum Kind: Hashable, Sendable {
        case name, adjective, demonym, seat
        /// A place that is the party in these acts, in all where there are none.
        case metonym(Set<MetonymAct>)
    }
}

/// What a title can mean.
enum TitleSense: Sendable {
    case office(PartyID)
    /// A noun of the resource: "lawmaker".
    case noun
}

/// Words of titles in the form in which they are compared.
enum Title {
    @Sendable static func form(_ word: String) -> String { forms[word] ?? word }

    /// The words of a title in that form.
    static func words(_ title: String) -> [String] { FoldedName(title).words.map { form(String($0)) } }

    private static let forms = [
        "advisor": "adviser", "defence": "defense", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
        "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "chairman": "chair",
        "chairwoman": "chair", "chairperson": "chair",
    ]
}
