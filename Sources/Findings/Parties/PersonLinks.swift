import Entries
import Text

/// Who of the base each person of an article is, where that is settled.
struct PersonLinks {
    struct Settled {
        let party: PartyID
        /// How the name was settled where it is not the name itself.
        let link: PartyLink
        let evidence: ByteRange?
        let confidence: Confidence
    }

    let asOf: AsOf
    let evidence: TitleEvidence?
    /// Of each person of the article.
    private(set) var of: [Settled?]

    init(
        _ people: People, _ introductions: Introductions, _ topics: Topics, _ known: KnownParties,
        published: DayRange?, _ tokens: Tokens
    ) {
        let open = Choice(known: known, asOf: AsOf(base: known.base, days: published ?? .always), topics: topics)
        var full = people.all.indices.map { person in
            open.person(called: people.all[person].words, introductions.of[person], tokens)
        }
        let bySurname = people.all.indices.map { person in
            full[person] == nil ? open.person(surnamed: person, introductions.of[person], tokens, among: people) : nil
        }
        evidence = Self.evidence(full, bySurname, introductions, known, tokens)
        // Without a day of its own, the article is of a day on which the titles in it fit.
        let days = published ?? (evidence?.days.count == 1 ? evidence?.days[0] : nil) ?? .always
        asOf = AsOf(base: known.base, days: days)
        let choice = Choice(known: known, asOf: asOf, topics: topics)
        for person in full.indices where full[person] == nil {
            full[person] = choice.person(surnamed: person, introductions.of[person], tokens, among: people)
        }
        of = full
    }

    /// - Parameter bySurname: people of whom the article gives no more than a surname; a title tells who they are.
    private static func evidence(
        _ full: [Settled?], _ bySurname: [Settled?], _ introductions: Introductions, _ known: KnownParties,
        _ tokens: Tokens
    ) -> TitleEvidence? {
        var days = TitledDays()
        for person in full.indices {
            guard let settled = full[person] ?? bySurname[person], settled.confidence == .certain else { continue }
            for introduction in introductions.of[person] where introduction.phrase.isOffice {
                let offices = Set(introduction.phrase.offices)
                let tenures = known.base.tenures(ofPerson: settled.party).filter { offices.contains($0.office) }
                let range = tokens.range(introduction.phrase.words).hull(introduction.mention)
                let time = introduction.phrase.time
                if let title = TitledPerson(range, settled.party, time, tenures) { days.add(title) }
                if full[person] != nil, time == .current { days.add(tenures, at: range) }
            }
        }
        return days.evidence
    }
}

extension ByteRange {
    /// From where the first of both starts to where the last ends.
    fileprivate func hull(_ other: ByteRange) -> ByteRange {
        ByteRange(min(lower, other.lower), max(upper, other.upper))
    }
}

/// The parties that an article is about, as far as names, adjectives and capitals tell.
struct Topics {
    private(set) var counts: [PartyID: Int] = [:]

    init(_ matches: NameMatches, _ base: PartyBase) {
        let open = AsOf(base: base, days: .always)
        for match in matches.all {
            for party in Set(match.senses.map(\.party)) where base[party]?.kind != .person {
                counts[open.root(of: party), default: 0] += 1
            }
        }
    }

    func contains(_ party: PartyID) -> Bool { counts[party] != nil }
}

/// Chooses among people of the base.
private struct Choice {
    let known: KnownParties
    let asOf: AsOf
    let topics: Topics

    typealias Introduction = Introductions.Introduction

    /// Who is called so in full.
    func person(called name: PersonName, _ said: [Introduction], _ tokens: Tokens) -> PersonLinks.Settled? {
        guard name.words.count > 1 || !known.people.people(called: name).isEmpty else { return nil }
        let same = known.people.people(called: name)
        if same.count == 1, name.words.count > 1 { return settled(same[0], said, .named, .certain, tokens) }
        if same.count > 1 { return one(of: same, said, .named, tokens) }
        let (like, isSpelling) = known.people.people(like: name)
        guard like.count <= 1 else { return one(of: like, said, isSpelling ? .spelling : .named, tokens) }
        guard let person = like.first else { return nil }
        let isFitting = said.contains { fits($0.phrase, person) }
        guard isFitting || !isSpelling || isTopical(person) else { return nil }
        return settled(person, said, isSpelling ? .spelling : .named, isFitting ? .certain : .likely, tokens)
    }

    /// Who is called by this surname alone, in an article that gives no more of the name.
    func person(
        surnamed person: Int, _ said: [Introduction], _ tokens: Tokens, among people: People
    ) -> PersonLinks.Settled? {
        let name = people.all[person].words
        guard name.words.count == 1 else { return nil }
        let (found, isSpelling) = known.people.people(surname: name.surname)
        guard !found.isEmpty else { return nil }
        let titled = said.filter { !$0.phrase.offices.isEmpty && $0.phrase.isOffice }
        if !titled.isEmpty {
            let fitting = found.filter { person in titled.contains { fits($0.phrase, person) } }
            if fitting.count == 1 { return settled(fitting[0], said, .title, .certain, tokens) }
            // Who led a state keeps the title: "President Obama", years after.
            let led = found.filter { person in titled.contains { keeps($0.phrase, person) } }
            return fitting.isEmpty && led.count == 1 ? settled(led[0], said, .title, .likely, tokens) : nil
        }
        // Somebody else of that name is in the article.
        let isShared = people.all.contains { $0.words.words.count > 1 && $0.words.surname == name.surname }
        guard !isShared || people.leaders.contains(person) else { return nil }
        let bearers = found.filter { !known.people.goesByGivenName($0, name.surname) }
        let here = bearers.filter { isTopical($0) && !known.base.tenures(ofPerson: $0).isEmpty }
        let inOffice = here.filter { !asOf.officesHeld(by: $0).isEmpty }
        // A leader needs no state to be named; one who is out of office and never led may be anybody's namesake.
        let leading = (isSpelling ? here : bearers).filter(asOf.isLeader)
        let led = here.filter { person in
            known.base.tenures(ofPerson: person).contains { known.base[$0.office]?.rank == 0 }
        }
        guard let group = [leading, inOffice, led.count == here.count ? led : []].first(where: { !$0.isEmpty }),
            group.count == 1
        else { return nil }
        return settled(group[0], said, isSpelling ? .spelling : .shortName, .likely, tokens)
    }

    /// The one of several namesakes whom the titles, or the offices of the day, single out.
    private func one(
        of people: [PartyID], _ said: [Introduction], _ link: PartyLink, _ tokens: Tokens
    ) -> PersonLinks.Settled? {
        let fitting = people.filter { person in said.contains { fits($0.phrase, person) } }
        if fitting.count == 1 { return settled(fitting[0], said, link, .certain, tokens) }
        guard said.allSatisfy({ $0.phrase.offices.isEmpty }) else { return nil }
        let inOffice = people.filter { !asOf.offices(of: $0).held.certain.isEmpty && isTopical($0) }
        return inOffice.count == 1 ? settled(inOffice[0], said, link, .likely, tokens) : nil
    }

    private func isTopical(_ person: PartyID) -> Bool { asOf.roots(of: person).contains(where: topics.contains) }

    private func settled(
        _ person: PartyID, _ said: [Introduction], _ link: PartyLink, _ confidence: Confidence, _ tokens: Tokens
    ) -> PersonLinks.Settled {
        let fitting = said.first { fits($0.phrase, person) }
        let isByTitle = link == .title || (link == .named && fitting != nil && confidence == .likely)
        return PersonLinks.Settled(
            party: person, link: isByTitle ? fitting?.link ?? link : link,
            evidence: fitting.map { tokens.range($0.phrase.words) }, confidence: confidence)
    }

    /// True where a person held, at the right time, an office that the phrase can mean.
    func fits(_ phrase: RolePhrase, _ person: PartyID) -> Bool {
        let held = asOf.offices(of: person)
        let tenures: [Tenure] =
            switch phrase.time {
            case .current: held.held.all
            case .former: held.former + held.held.all
            case .future: held.future + held.held.all
            case .other: known.base.tenures(ofPerson: person)
            }
        return phrase.isOffice && tenures.contains { fits(phrase, $0) }
    }

    /// True where the phrase can name a state’s leader of earlier days.
    private func keeps(_ phrase: RolePhrase, _ person: PartyID) -> Bool {
        phrase.isOffice && phrase.time == .current
            && asOf.offices(of: person).former.contains { known.base[$0.office]?.rank == 0 && fits(phrase, $0) }
    }

    private func fits(_ phrase: RolePhrase, _ tenure: Tenure) -> Bool {
        guard let office = known.base[tenure.office] else { return false }
        if case .party(let owner)? = phrase.owner, let of = office.of, asOf.root(of: of) != asOf.root(of: owner) {
            return false
        }
        return phrase.offices.contains(tenure.office)
            || (office.office?.titles ?? []).contains { isShort(phrase.key, for: Title.words($0)) }
    }

    /// True where "secretary" stands for "secretary of state", "minister" for "foreign minister".
    private func isShort(_ key: [String], for title: [String]) -> Bool {
        key.count < title.count && (title.suffix(key.count) == key[...] || title.prefix(key.count) == key[...])
    }
}
