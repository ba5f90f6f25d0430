import Entries
import Text

/// Finds whom a description means: "the Russian leader", "the secretary general of NATO", "the president".
///
/// First who is introduced with these words in the article, then who held the office on its day. It stays open where two
/// fit and neither stands out.
struct Descriptions {
    enum Meant: Hashable {
        case person(Int)
        /// Somebody of the base whom the article does not name.
        case party(PartyID)
    }

    struct Resolved {
        let meant: Meant
        let link: PartyLink
        let evidence: ByteRange?
        let confidence: Confidence
    }

    let tokens: Tokens
    let people: People
    let introductions: Introductions
    let links: PersonLinks
    let topics: Topics
    /// Role phrases with "a" that introduce nobody, by where they begin.
    let unnamed: [(key: [String], place: Int)]
    /// The person that the reader points to from a phrase.
    let pointed: (ByteRange) -> Int?

    private var asOf: AsOf { links.asOf }

    /// - Parameter owner: the party that the phrase says the office belongs to.
    func resolve(_ phrase: RolePhrase, of owner: PartyID?) -> Resolved? {
        if let owner { return ofOwner(phrase, owner) }
        guard phrase.owner == nil else { return nil }
        return ofNobody(phrase)
    }

    private func ofOwner(_ phrase: RolePhrase, _ owner: PartyID) -> Resolved? {
        let introduced = people.all.indices.compactMap { person in
            introduction(of: person, recalledBy: phrase, owner: owner).map { (person: person, evidence: $0) }
        }
        let holder =
            phrase.time == .current && phrase.isOffice && phrase.isPlain
            ? asOf.holder(of: asOf.offices(of: owner, titled: phrase.key, among: phrase.offices)) : nil
        if let holder, introduced.allSatisfy({ links.of[$0.person]?.party == holder }) || introduced.count > 1 {
            let person = links.of.indices.first { links.of[$0]?.party == holder }
            if introduced.count > 1, !introduced.contains(where: { $0.person == person }) { return nil }
            let evidence = person.flatMap { person in introduced.first { $0.person == person }?.evidence }
            return Resolved(
                meant: person.map(Meant.person) ?? .party(holder), link: .role, evidence: evidence,
                confidence: .certain)
        }
        guard introduced.count == 1 else { return nil }
        return Resolved(
            meant: .person(introduced[0].person), link: .description, evidence: introduced[0].evidence,
            confidence: .certain)
    }

    /// "The president": the one introduced so, or the one who stands out among several.
    private func ofNobody(_ phrase: RolePhrase) -> Resolved? {
        let place = tokens.range(phrase.words).lower
        let fitting = people.all.indices.compactMap { person in
            (introduction(of: person, recalledBy: phrase, owner: nil) ?? impliedBy(phrase, person)).map {
                (person: person, evidence: $0)
            }
        }
        let named = fitting.filter { candidate in
            people.all[candidate.person].mentions[0].lower < place
                && !isSuperseded(phrase, since: candidate.evidence.upper, before: place)
        }
        // Presidents of other days are presidents no longer, where the article speaks of one of its own day.
        let inOffice = named.filter { holds(phrase, $0.person) }
        let holding = inOffice.isEmpty ? named : named.filter { holds(phrase, $0.person) || links.of[$0.person] == nil }
        // "The president" is one who is called so first, rather than a "leader" who is one, too.
        let proper = holding.filter { isProper(phrase, $0.person) }
        let before = proper.isEmpty ? holding : proper
        if before.count == 1 {
            return Resolved(
                meant: .person(before[0].person), link: .description, evidence: before[0].evidence,
                confidence: fitting.count == 1 ? .certain : .likely)
        }
        let candidates = before.map(\.person)
        if let prominent = nearest(among: candidates, before: phrase.words.lowerBound)
            ?? prominent(among: candidates, before: place)
        {
            return Resolved(
                meant: .person(prominent), link: .description,
                evidence: before.first { $0.person == prominent }?.evidence, confidence: .likely)
        }
        if let pointed = pointed(tokens.range(phrase.words)),
            let candidate = before.first(where: { $0.person == pointed })
        {
            return Resolved(
                meant: .person(pointed), link: .description, evidence: candidate.evidence, confidence: .likely)
        }
        return before.isEmpty ? byTopic(phrase) : nil
    }

    private func holds(_ phrase: RolePhrase, _ person: Int) -> Bool {
        links.of[person].map { asOf.officesHeld(by: $0.party).contains(where: phrase.offices.contains) } ?? false
    }

    /// True where it is the first title of an office held.
    private func isProper(_ phrase: RolePhrase, _ person: Int) -> Bool {
        guard let party = links.of[person]?.party else { return true }
        return asOf.officesHeld(by: party).contains { office in
            asOf.base[office]?.office?.titles.first.map(Title.words) == phrase.key
        }
    }

    /// True where somebody without a name was called so in between: "a U.S. official … the official".
    private func isSuperseded(_ phrase: RolePhrase, since start: Int, before end: Int) -> Bool {
        guard !phrase.offices.contains(where: { (asOf.base[$0]?.rank ?? 2) < 1 }) else { return false }
        return unnamed.contains { other in
            other.key.last == phrase.key.last && other.place > start && other.place < end
        }
    }

    /// Where an article introduces somebody with words that a phrase can recall.
    private func introduction(of person: Int, recalledBy phrase: RolePhrase, owner: PartyID?) -> ByteRange? {
        guard allows(phrase, person) else { return nil }
        return introductions.of[person].first { introduction in
            guard phrase.canRecall(introduction.phrase) else { return false }
            guard let owner else { return true }
            guard let other = introducedOwner(introduction.phrase, person) else { return false }
            return asOf.root(of: other) == asOf.root(of: owner)
        }.map { tokens.range($0.phrase.words) }
    }

    /// False where "the spokesman" would be a woman.
    private func allows(_ phrase: RolePhrase, _ person: Int) -> Bool {
        guard let asked = Gender(noun: tokens.folded[phrase.title.upperBound - 1]) else { return true }
        return people.all[person].gender ?? asked == asked
    }

    private func introducedOwner(_ phrase: RolePhrase, _ person: Int) -> PartyID? {
        if case .party(let owner)? = phrase.owner { return owner }
        return links.of[person].flatMap { asOf.actsFor($0.party) }
    }

    /// The name of somebody whose office of the day the phrase names without its being said.
    private func impliedBy(_ phrase: RolePhrase, _ person: Int) -> ByteRange? {
        guard phrase.time == .current, phrase.isOffice, phrase.modifiers.isEmpty, let party = links.of[person]?.party,
            !introductions.of[person].contains(where: { $0.phrase.time == .former }), allows(phrase, person)
        else { return nil }
        let held = asOf.officesHeld(by: party)
        let isIt = phrase.key == ["leader"] ? asOf.isLeader(party) : held.contains(where: phrase.offices.contains)
        return isIt ? people.all[person].name : nil
    }

    /// Of several, the one who alone is named in the same sentence before a word, or in the sentence before that.
    private func nearest(among candidates: [Int], before word: Int) -> Int? {
        for sentence in [tokens.sentence[word], tokens.sentence[word] - 1] {
            let named = candidates.filter { person in
                people.all[person].mentions.contains { mention in
                    let own = tokens.words(in: mention)
                    return !own.isEmpty && own.lowerBound < word && tokens.sentence[own.lowerBound] == sentence
                        && !tokens.isQuoted[own.lowerBound]
                }
            }
            if !named.isEmpty { return named.count == 1 ? named[0] : nil }
        }
        return nil
    }

    /// Of several, the one named last before a place, if also named at least twice as often as any other.
    private func prominent(among candidates: [Int], before place: Int) -> Int? {
        let ranked = candidates.map { person in
            let before = people.all[person].mentions.filter { $0.lower < place }
            return (person: person, count: before.count, last: before.last?.lower ?? 0)
        }
        guard let last = ranked.max(by: { $0.last < $1.last }) else { return nil }
        return ranked.allSatisfy { $0.person == last.person || $0.count * 2 <= last.count } ? last.person : nil
    }

    /// Who holds the office of this title in the state that the article is about.
    private func byTopic(_ phrase: RolePhrase) -> Resolved? {
        guard phrase.time == .current, phrase.isOffice, phrase.modifiers.isEmpty else { return nil }
        var weights: [PartyID: Int] = [:]
        for office in phrase.offices {
            guard let owner = asOf.base[office]?.of, let count = topics.counts[owner] else { continue }
            weights[owner] = count
        }
        let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, first.value >= 3,
            ranked.dropFirst().allSatisfy({ $0.value * 3 <= first.value }),
            let holder = asOf.holder(of: phrase.offices.filter { asOf.base[$0]?.of == first.key })
        else { return nil }
        let person = links.of.indices.first { links.of[$0]?.party == holder }
        return Resolved(
            meant: person.map(Meant.person) ?? .party(holder), link: .role, evidence: nil, confidence: .likely)
    }
}
