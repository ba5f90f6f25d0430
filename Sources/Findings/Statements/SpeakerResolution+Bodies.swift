import Entries
import Reading
import Text

/// Bodies as speakers: what a source or "it" calls a body, and whom a definite phrase takes up.
extension SpeakerResolution {
    /// "Velia, which said".
    mutating func body(before pronoun: Int) -> Speaker? {
        if let phrase = linking.pronouns.phrase(before: pronoun), let body = bodies.body(in: phrase),
            case .known? = body.party
        {
            return speaker(body)
        }
        guard pronoun > 1, linking.tokens.folded[pronoun - 1] == "," else { return nil }
        let end = Int(article.words.end[pronoun - 2])
        let beside = linking.mentions.values.filter { $0.range.upper == end && state($0.party) != nil }
            .min { $0.range < $1.range }
        guard let beside, !isComplement(beside.range) else { return nil }
        return Speaker(name: beside.range, link: .pronoun, party: beside.party)
    }

    /// True for "Velia" of "a report on Velia, which": the clause may be the report’s.
    private func isComplement(_ name: ByteRange) -> Bool {
        let tokens = linking.tokens
        let before = (0..<tokens.words(in: name).lowerBound).suffix(3).reversed().drop { tokens.folded[$0] == "the" }
        guard let preposition = before.first, let noun = before.dropFirst().first else { return false }
        let isBound = ["on", "of", "to", "about", "in", "from"].contains(tokens.folded[preposition])
        return isBound
            && (Papers.english.contains(tokens.folded[noun]) || Institutions.english.contains(tokens.folded[noun]))
    }

    mutating func speaker(_ body: Bodies.Body) -> Speaker {
        switch body.party {
        case .known(let party, let link):
            if linking.mentions[body.range] == nil { linking.add(Mention(body.range, party, link)) }
            return Speaker(name: body.range, link: link, party: party)
        case .part(let owner, let name):
            let slug = "\(owner.value) \(name)".replacing("/", with: " ").split(separator: " ").joined(separator: "-")
            let id = PartyID("organization:" + slug)
            linking.add(
                ArticleParty(
                    id: id, kind: .organization, name: "\(adjective(of: owner)) \(name)", actsFor: owner))
            linking.add(Mention(body.range, id, .named, confidence: .likely))
            return Speaker(name: body.range, link: .named, party: id)
        case nil:
            let party = unknown(body.range) ?? shortened(body.range) ?? ofNearest(body.range)
            return Speaker(name: body.range, link: .named, party: party)
        }
    }

    /// A body that the base does not name so: the one whose name ends so in the article, "the Post", or one that only
    /// the article names, "Human Rights Watch".
    mutating func unknown(_ body: ByteRange) -> PartyID? {
        let called = NameWords(body, article).words
        let bodies = article.names.filter { $0.kind == .organization }.map { NameWords($0.range, article) }
        guard bodies.contains(where: { $0.words == called }) else { return nil }
        let longer = bodies.filter { $0.words.count > called.count && $0.words.suffix(called.count) == called[...] }
        guard let full = longer.first else { return new(called, bodies) }
        guard longer.allSatisfy({ $0.words == full.words }) else { return nil }
        let id = linking.mention(in: full.range)?.party ?? new(full.words, bodies)
        if let id { linking.add(Mention(body, id, .shortName, evidence: full.range, confidence: .likely)) }
        return id
    }

    /// "The ministry", "the Post": the one body told before whose name ends so.
    mutating func shortened(_ body: ByteRange) -> PartyID? {
        let called = linking.tokens.words(in: body).map { linking.tokens.folded[$0] }
        let full = linking.mentions.values.filter {
            $0.range.upper <= body.lower && kind(of: $0.party) == .organization && isShort(called, for: $0)
        }
        guard let last = full.max(by: { $0.range < $1.range }), Set(full.map(\.party)).count == 1,
            !isNamesakeBetween(last.range, and: body, called)
        else { return nil }
        linking.add(Mention(body, last.party, .shortName, evidence: last.range, confidence: .likely))
        return last.party
    }

    /// True where another body so called stands nearer: "the Health Ministry", behind Russia’s foreign ministry.
    func isNamesakeBetween(_ full: ByteRange, and body: ByteRange, _ called: [String]) -> Bool {
        let tokens = linking.tokens
        let (from, to) = (tokens.words(in: full).upperBound, tokens.words(in: body).lowerBound)
        return (from..<max(from, to)).contains { word in
            tokens.folded[word] == called.last && tokens.isCapitalised[word] && tokens.isCapitalised[word - 1]
                && tokens.folded[word - 1] != "the"
        }
    }

    /// "The government", "the foreign ministry", "the newspaper": that of the one state, or the one outlet, told of just
    /// before.
    mutating func ofNearest(_ body: ByteRange) -> PartyID? {
        let tokens = linking.tokens
        let words = tokens.words(in: body)
        guard let noun = words.last.map({ tokens.folded[$0] }) else { return nil }
        let found: (PartyID, ByteRange)?
        if PartyWords.outlet.contains(noun), words.count == 1 {
            found = only(
                nearest(before: body) { mentions(in: $0, before: body) { isPublisher($0, of: noun) } })
        } else if PartyWords.ofState.contains(noun),
            let (state, place) = nearestState(before: body),
            case .known(let party, _)? = bodies.body(of: .party(state), called: words)
        {
            found = (party, place)
        } else {
            found = nil
        }
        guard let (party, evidence) = found else { return nil }
        linking.add(Mention(body, party, .description, evidence: evidence, confidence: .likely))
        return party
    }

    /// True for an outlet; a paper is none that one watches.
    private func isPublisher(_ party: PartyID, of noun: String) -> Bool {
        let isWatched = Outlets.isBroadcaster(linking.name(of: party).lowercased())
        return party.value.hasPrefix("media/") && (PartyWords.watched.contains(noun) || !isWatched)
    }

    /// The state of the nearest sentence that names any or anybody of one, where it is one; nobody’s, where the source itself
    /// says whose it is: "the Velia-backed government".
    func nearestState(before body: ByteRange) -> (PartyID, ByteRange)? {
        let tokens = linking.tokens
        guard tokens.end(ofEpithetIn: tokens.words(in: current)) == nil else { return nil }
        let limit = min(body.lower, current.lower)
        return only(nearest(before: body) { states(in: $0, before: limit) })
    }

    /// The states that a sentence names, by adjective too, and those for which somebody whom it names acts.
    private func states(in sentence: ByteRange, before limit: Int) -> [(PartyID, ByteRange)] {
        guard sentence.lower < limit else { return [] }
        let words = linking.tokens.words(in: ByteRange(sentence.lower, min(sentence.upper, limit)))
        let named = linking.matches.all.filter { words.holds($0.words) }.compactMap { match in
            linking.owners.party(of: match).flatMap(state).map { ($0, linking.tokens.range(match.words)) }
        }
        let people = linking.people.mentions.filter { sentence.contains($0) && $0.upper <= limit }.compactMap {
            mention in
            linking.people.byMention[mention].flatMap { linking.links.of[$0]?.party }
                .flatMap(linking.asOf.actsFor).flatMap(state).map { ($0, mention) }
        }
        return named + people
    }

    /// What `find` finds in the nearest of three sentences where it finds anything: that of `place` and the two before.
    func nearest(before place: ByteRange, _ find: (ByteRange) -> [(PartyID, ByteRange)]) -> [(PartyID, ByteRange)] {
        guard let word = linking.tokens.words(in: place).first else { return [] }
        let here = linking.tokens.sentence[word]
        for sentence in stride(from: here, through: max(here - 2, 0), by: -1) {
            let found = find(article.sentences[sentence])
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The mentions of a sentence before a place that are of such parties, in text order.
    func mentions(
        in sentence: ByteRange, before place: ByteRange, where isMeant: (PartyID) -> Bool
    ) -> [(PartyID, ByteRange)] {
        linking.mentions.values.filter {
            $0.range.upper <= place.lower && sentence.contains($0.range) && isMeant($0.party)
        }.map { ($0.party, $0.range) }.sorted { $0.1 < $1.1 }
    }

    /// The last of some mentions, where they are of one party.
    private func only(_ found: [(PartyID, ByteRange)]) -> (PartyID, ByteRange)? {
        Set(found.map(\.0)).count == 1 ? found.max { $0.1 < $1.1 } : nil
    }

    /// The state that a mention of a state or of one of its bodies is about.
    func state(_ party: PartyID) -> PartyID? {
        guard let known = linking.asOf.base[party], known.kind != .person else { return nil }
        let root = linking.asOf.root(of: party)
        return linking.asOf.base[root]?.kind == .state ? root : nil
    }

    func isShort(_ called: [String], for mention: Mention) -> Bool {
        let base = linking.asOf.base[mention.party]
        let names = (base.map { [$0.name] + $0.names.map(\.text) } ?? []).map { Title.words($0) }
        let here = linking.tokens.words(in: mention.range).map { Title.form(linking.tokens.folded[$0]) }
        let called = called.map(Title.form)
        return ([here] + names).contains { $0.count > called.count && $0.suffix(called.count) == called[...] }
    }

    /// A party of this article, with every place of its name; none where the name may be another’s elsewhere.
    mutating func new(_ words: [String], _ bodies: [NameWords]) -> PartyID? {
        let places = bodies.filter { $0.words == words }.map(\.range)
        guard let first = places.first, Self.isOwn(words, article.text[first]) else { return nil }
        let id = PartyID("organization:" + words.joined(separator: "-"))
        linking.add(ArticleParty(id: id, kind: .organization, name: article.text[first]))
        for place in places where linking.mention(in: place) == nil {
            linking.add(Mention(place, id, .named, confidence: .likely))
        }
        return id
    }

    /// False for "Foreign Ministry" and "the Monitor", which others are called too, and for "Texas Democrats".
    private static func isOwn(_ words: [String], _ name: String) -> Bool {
        guard let first = words.first, let last = words.last, name.first?.isUppercase == true else { return false }
        if words.count == 1 { return name.allSatisfy { $0.isUppercase || !$0.isLetter } }
        return !Institutions.english.contains(first) && (words.count > 2 || !Institutions.english.contains(last))
            && GroupNouns.english[first] == nil && GroupNouns.english[last] == nil
    }

    func adjective(of party: PartyID) -> String {
        linking.asOf.base[party]?.adjectives.first ?? linking.name(of: party)
    }

    /// "The regime", "the officials": whom the reader points to, where they can be called so.
    mutating func recalled(_ words: Range<Int>) -> Speaker? {
        let mention = linking.pronouns.antecedents(ofPhraseAt: words.lowerBound).lazy.compactMap(linking.mention(in:))
            .first { groups.canMean(words, $0.party, kind(of: $0.party)) && canBeCalled(words, $0) }
        guard Self.definite.contains(linking.tokens.folded[words.lowerBound]), let mention else { return nil }
        let range = linking.tokens.range(words)
        linking.add(Mention(range, mention.party, .description, evidence: mention.range, confidence: .likely))
        return Speaker(name: mention.range, link: .description, party: mention.party)
    }

    /// False where somebody of the base is called what the article does not introduce the person as.
    func canBeCalled(_ words: Range<Int>, _ mention: Mention) -> Bool {
        guard linking.asOf.base[mention.party]?.kind == .person else { return true }
        let nouns = Set(words.map { Title.form(linking.tokens.folded[$0]) })
        return linking.people.all.indices.contains { person in
            linking.party(of: person) == mention.party
                && linking.introductions.of[person].contains { $0.phrase.key.last.map(nouns.contains) ?? false }
        }
    }

    /// "It", "they", where that is a party.
    mutating func pointed(_ pronoun: ByteRange) -> Speaker? {
        guard let mention = BodyPronouns(linking: linking).mention(for: pronoun) else { return nil }
        linking.add(Mention(pronoun, mention.party, .pronoun, evidence: mention.range, confidence: .likely))
        return Speaker(name: mention.range, link: .pronoun, party: mention.party)
    }

    func kind(of party: PartyID) -> PartyKind? { linking.asOf.base[party]?.kind ?? linking.local[party]?.kind }

    private static let definite: Set<String> = ["the", "this", "that", "these", "those"]
}
