import Entries
import Reading
import Text

/// Links the words of one article to parties: names, roles, places that act, then the sources of its statements.
struct PartyLinking {
    let tokens: Tokens
    let matches: NameMatches
    let people: People
    let links: PersonLinks
    let owners: Owners
    let roles: [RolePhrase]
    let introductions: Introductions
    let descriptions: Descriptions
    let pronouns: Pronouns
    private let surnames: LoneSurnames
    private let known: KnownParties

    /// By where they stand.
    private(set) var mentions: [ByteRange: Mention] = [:]
    /// Descriptions that are settled, by their first word.
    private(set) var described: [Int: (phrase: RolePhrase, resolved: Descriptions.Resolved)] = [:]
    /// Parties that the base does not have.
    private(set) var local: [PartyID: ArticleParty] = [:]

    init(_ article: ReadArticle, _ known: KnownParties) {
        self.known = known
        tokens = Tokens(article)
        matches = NameMatches(tokens, known)
        let published = article.article.published.flatMap(DayRange.init(published:))
        let day = AsOf(base: known.base, days: published ?? .always)
        var people = People(tokens, matches, known.base, Namesakes(known.people, day))
        var ends: [Int: (words: Range<Int>, person: Int)] = [:]
        for mention in people.mentions {
            let words = tokens.words(in: NameWords(mention, article).range)
            if let person = people.byMention[mention], !words.isEmpty { ends[words.upperBound] = (words, person) }
        }
        owners = Owners(tokens: tokens, matches: matches, base: known.base, peopleByEnd: ends)
        roles = RolePhrases(tokens, owners, known).all()
        introductions = Introductions(roles, people, tokens)
        let topics = Topics(matches, known.base)
        links = PersonLinks(
            people, introductions, topics, known, published: published, tokens)
        for person in people.all.indices {
            guard let party = links.of[person]?.party, let gender = known.base[party]?.gender else { continue }
            people.setGender(gender == .male ? .he : .she, of: person)
        }
        self.people = people
        surnames = LoneSurnames(people, links, introductions, matches, known, tokens)
        pronouns = Pronouns(tokens, people)
        descriptions = Descriptions(
            tokens: tokens, people: people, introductions: introductions, links: links, topics: topics,
            unnamed: Self.unnamed(roles, introductions, tokens), pointed: pronouns.pointed)
        linkPeople()
        linkNames()
        linkDescriptions()
    }

    private static func unnamed(
        _ roles: [RolePhrase], _ introductions: Introductions, _ tokens: Tokens
    ) -> [(key: [String], place: Int)] {
        roles.indices.filter { roles[$0].determiner == .indefinite && !introductions.phrases.contains($0) }.map {
            (roles[$0].key, tokens.range(roles[$0].words).lower)
        }
    }

    var asOf: AsOf { links.asOf }

    /// The party of a person of the article; of a surname that is all there is, only if it speaks or has a title, and
    /// then a party of this article alone, for others are called so elsewhere.
    func party(of person: Int) -> PartyID? {
        if let settled = links.of[person] { return settled.party }
        let words = people.all[person].words.words
        if words.count > 1 { return PartyID("person:" + words.joined(separator: "-")) }
        guard surnames.isParty(person) else { return nil }
        return PartyID("person:\(words[0])-\(tokens.article.article.digest.hex.prefix(Self.digits))")
    }

    /// Hexadecimal digits of an article’s digest that tell its parties from those of others.
    private static let digits = 8

    /// The name of a party of the base or of this article.
    func name(of party: PartyID) -> String { known.base[party]?.name ?? local[party]?.name ?? party.value }

    mutating func add(_ mention: Mention) { mentions[mention.range] = mention }

    /// Notes a party that the base does not have.
    mutating func add(_ party: ArticleParty) {
        if local[party.id] == nil { local[party.id] = party }
    }

    /// The mention that stands in `range` or holds it, the longest of several.
    func mention(in range: ByteRange) -> Mention? {
        if let mention = mentions[range] { return mention }
        return mentions.values.filter { range.contains($0.range) || $0.range.contains(range) }
            .max { ($0.range.count, $1.range.start) < ($1.range.count, $0.range.start) }
    }

    /// The party that an owner stands for when an office or a body is its own.
    func party(of owner: Owners.Owner?) -> PartyID? {
        switch owner {
        case .party(let party): return party
        case .person(let person): return actsFor(person)
        case .pronoun(let word):
            return person(ofPronoun: word).flatMap(actsFor)
        case nil: return nil
        }
    }

    /// The person that "his" or "her" means.
    func person(ofPronoun word: Int) -> Int? {
        Gender(pronoun: tokens.folded[word]).flatMap {
            pronouns.person(at: tokens.range(word..<word + 1), $0, settled: [])?.person
        }
    }

    /// Whom a person of the article acts for.
    private func actsFor(_ person: Int) -> PartyID? {
        if let settled = links.of[person] { return asOf.actsFor(settled.party) }
        for introduction in introductions.of[person]
        where introduction.phrase.time == .current && !isOnlooker(introduction.phrase) {
            switch introduction.phrase.owner {
            case .party(let party): return party
            case .person(let owner): return links.of[owner].flatMap { asOf.actsFor($0.party) }
            case .pronoun, nil: continue
            }
        }
        return nil
    }
}

extension PartyLinking {
    /// True for "a Velia expert" and "the ambassador to Velia", who do not speak for Velia.
    private func isOnlooker(_ phrase: RolePhrase) -> Bool {
        let end = phrase.title.upperBound
        if Onlookers.english.contains(tokens.folded[end - 1]) { return true }
        return PartyWords.posted.contains(tokens.folded[end - 1]) && end < phrase.words.upperBound
            && ["to", "for", "in"].contains(tokens.folded[end])
    }
}

// MARK: - Before the statements

extension PartyLinking {
    private mutating func linkPeople() {
        for person in people.all.indices {
            guard let party = party(of: person) else { continue }
            let settled = links.of[person]
            if settled == nil {
                add(
                    ArticleParty(
                        id: party, kind: .person, name: tokens.article.text[people.all[person].name],
                        role: introductions.of[person].first.map { tokens.range($0.phrase.words) },
                        actsFor: actsFor(person)))
            }
            for mention in people.all[person].mentions { add(self.mention(mention, of: person, party, settled)) }
        }
    }

    private func mention(
        _ place: ByteRange, of person: Int, _ party: PartyID, _ settled: PersonLinks.Settled?
    ) -> Mention {
        let name = NameWords(place, tokens.article)
        let beside = introductions.of[person].first { $0.mention == place }
        let isDoubtful = people.doubtful.contains(place)
        let isFull = name.words.count >= people.all[person].words.words.count
        let link: PartyLink =
            if isFull, !isDoubtful {
                settled?.link == .title || settled?.link == .apposition
                    ? beside?.link ?? .shortName : settled?.link ?? .named
            } else if let beside {
                beside.link
            } else {
                isDoubtful && name.words.last != people.all[person].words.surname ? .spelling : .shortName
            }
        return Mention(
            name.range, party, link,
            evidence: beside.map { tokens.range($0.phrase.words) }
                ?? (isFull ? settled?.evidence : people.all[person].name),
            confidence: isDoubtful ? .likely : settled?.confidence ?? .certain)
    }

    /// States, organizations, places that act, and "the Russians".
    private mutating func linkNames() {
        let acts = Acts(tokens, matches)
        let taken = people.mentions.map { NameWords($0, tokens.article).range }
        for match in matches.all {
            let range = tokens.range(match.words)
            let next = taken.partitioningIndex { $0.end > range.start }
            guard next == taken.count || !taken[next].overlaps(range) else { continue }
            if let party = match.party(\.isName) {
                if known.base[party]?.kind != .person, isWhole(match, party) { add(Mention(range, party, .named)) }
            } else if let party = match.party(\.isMetonym) {
                let kinds = match.senses.compactMap { if case .metonym(let acts) = $0.kind { acts } else { nil } }
                if let first = kinds.first, acts.acts(match, in: first) { add(Mention(range, party, .metonym)) }
            } else if let party = match.party({ $0 == .seat }), acts.acts(match, in: []) {
                add(Mention(range, party, .metonym, confidence: .likely))
            } else if let party = match.party({ $0 == .demonym }), isPeople(match), acts.acts(match, in: []) {
                add(Mention(range, party, .demonym, confidence: .likely))
            }
        }
    }

    /// "The Russians": with the article, and more than one.
    private func isPeople(_ match: NameMatches.Match) -> Bool {
        let first = match.words.lowerBound
        return first > 0 && tokens.folded[first - 1] == "the"
    }

    /// True where the name is no part of a longer one: "Bank of China", "Russia Today".
    private func isWhole(_ match: NameMatches.Match, _ party: PartyID) -> Bool {
        let range = tokens.range(match.words)
        let names = tokens.article.names
        let next = names.partitioningIndex { $0.range.end > range.start }
        guard next < names.count, names[next].range.contains(range), names[next].kind != .person else { return true }
        let around = tokens.words(in: names[next].range).filter { !match.words.contains($0) }
        let others = around.filter { tokens.isCapitalised[$0] && tokens.folded[$0] != "the" }
        if others.isEmpty { return true }
        // "U.S. State Department": only what says whose it is stands before it.
        guard known.base[party]?.kind == .organization else { return false }
        return others.allSatisfy { word in
            word < match.words.lowerBound && matches.all.contains { $0.words.contains(word) }
        }
    }

    private mutating func linkDescriptions() {
        for (place, phrase) in roles.enumerated() where !introductions.phrases.contains(place) {
            guard isDescription(phrase), let resolved = descriptions.resolve(phrase, of: party(of: phrase.owner)) else {
                continue
            }
            let meant: PartyID? =
                switch resolved.meant {
                case .person(let person): party(of: person)
                case .party(let party): party
                }
            described[phrase.words.lowerBound] = (phrase, resolved)
            guard let meant else { continue }
            add(
                Mention(
                    tokens.range(phrase.words), meant, resolved.link, evidence: resolved.evidence,
                    confidence: resolved.confidence))
        }
    }

    /// True where a sentence or a source begins, as in headlines: "Russian leader says no".
    private func opens(_ word: Int) -> Bool {
        let start = Int(tokens.article.words.start[word])
        return word == 0 || tokens.sentence[word - 1] != tokens.sentence[word]
            || tokens.article.attributions.contains { $0.source?.lower == start }
    }

    /// True for "the president" and "Russia’s leader", not for "a president", "the president of the club", "president".
    private func isDescription(_ phrase: RolePhrase) -> Bool {
        guard
            phrase.determiner == .definite || phrase.determiner == .possessive
                || (phrase.determiner == nil && phrase.owner != nil && opens(phrase.words.lowerBound))
        else { return false }
        let end = phrase.words.upperBound
        if end < tokens.count, tokens.sentence[end] == tokens.sentence[end - 1] {
            if tokens.isCapitalised[end] || (phrase.owner == nil && ["of", "for", "from"].contains(tokens.folded[end]))
            {
                return false
            }
        }
        let grammar = tokens.article.grammar
        let last = phrase.title.upperBound - 1
        return grammar.count != tokens.count || ![.compound, .amod].contains(grammar.relation[last])
    }
}
