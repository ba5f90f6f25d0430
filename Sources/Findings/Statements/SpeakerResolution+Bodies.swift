import Entries
import Reading
import Text

/// Bodies as speakers: what a source or "it" calls a body, and whom a definite phrase takes up.
extension SpeakerResolution {
    /// "Velia, which said".
    mutating func body(before pronoun: Int) -> Speaker? {
        guard let phrase = linking.pronouns.phrase(before: pronoun), let body = bodies.body(in: phrase),
            case .known? = body.party
        else { return nil }
        return speaker(body)
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
        case nil: return Speaker(name: body.range, link: .named, party: unknown(body.range) ?? shortened(body.range))
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
        linking.asOf.base[party].map { $0.adjectives.first ?? $0.name } ?? party.value
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
