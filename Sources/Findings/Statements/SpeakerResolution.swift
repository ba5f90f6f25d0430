import Entries
import Reading
import Text

/// Settles who the source of each statement is; where neither the article nor the base settles it, nobody.
struct SpeakerResolution {
    let article: ReadArticle
    var linking: PartyLinking
    let head: SourceHead
    let bodies: Bodies
    let groups: Groups
    private let handles: Handles
    /// The source that is being settled.
    private(set) var current = ByteRange(0, 0)
    /// Speakers settled so far, by where their sources stand.
    var settled: [(source: ByteRange, person: Int)] = []
    /// The last one who spoke without a name: "a former soldier".
    private var nameless: (source: ByteRange, speaker: Speaker?)?
    /// All speakers so far, by where their sources stand.
    var spoken: [(source: ByteRange, cue: ByteRange?, speaker: Speaker)] = []

    init(_ article: ReadArticle, _ known: KnownParties) {
        self.article = article
        let linking = PartyLinking(article, known)
        self.linking = linking
        head = SourceHead(linking.tokens, linking.people)
        bodies = Bodies(
            linking.tokens, linking.matches, linking.owners, linking.links, known, person: linking.person(ofPronoun:))
        handles = Handles(tokens: linking.tokens, people: linking.people, known: known)
        groups = Groups(
            tokens: linking.tokens, owners: linking.owners, asOf: linking.asOf,
            part: { [bodies] in bodies.body(of: $0, shortly: $1) },
            person: { person in linking.party(of: person).map { ($0, linking.name(of: $0)) } })
    }

    /// The speaker of the next attribution, whose source is given; attributions come in text order.
    mutating func speaker(at source: ByteRange, cue: ByteRange? = nil) -> Speaker? {
        current = source
        let found = found(at: whole(source))
        if let found, found.party != nil { spoken.append((source, cue, found)) }
        return found
    }

    mutating func found(at source: ByteRange) -> Speaker? {
        let words = linking.tokens.words(in: source)
        if let last = words.last, words.count < 3, linking.tokens.isHandle(last) {
            return bearer(ofHandle: last, source)
        }
        if let found = lawmaker(words, source) { return found }
        let named = head.head(of: source)
        if case .people(let names, let all)? = named { return several(names, all) }
        if let speaker = joined(source) { return speaker }
        switch named {
        case .people(let names, let all): return several(names, all)
        case .person(let name): return person(named: name, source)
        case .body(let name):
            // "The White House’s" is the White House.
            let body = speaker(bodies.body(named: ByteRange(name.lower, NameWords(name, article).range.upper)))
            // "Members of Congress", not "the Monitor".
            return body.party == nil && !groups.isOnePerson(words) ? group(words) ?? body : body
        case nil: return unnamed(source)
        }
    }

    /// With the stop of "U.S.", where the reader cut it off.
    func whole(_ source: ByteRange) -> ByteRange {
        let tokens = linking.tokens
        let isLetter = { (word: Int) in tokens.text[word].utf8.count == 1 && tokens.isCapitalised[word] }
        guard var last = tokens.words(in: source).last else { return source }
        while tokens.isGlued(last), isLetter(last) ? tokens.text[last + 1] == "." : isLetter(last + 1),
            isLetter(last) || (last > 0 && tokens.text[last] == "." && isLetter(last - 1))
        {
            last += 1
        }
        return ByteRange(source.lower, max(source.upper, Int(article.words.end[last])))
    }

    mutating func person(named mention: ByteRange, _ source: ByteRange) -> Speaker? {
        guard let (index, person) = linking.people[mention] else { return nil }
        settled.append((source, index))
        let name = NameWords(mention, article)
        let link = linking.mentions[name.range]?.link
        let isFull = name.words.count >= person.words.words.count
        return Speaker(
            name: isFull ? name.range : person.name, link: link ?? (isFull ? .named : .shortName),
            party: linking.party(of: index))
    }

    mutating func unnamed(_ source: ByteRange) -> Speaker? {
        let tokens = linking.tokens
        let whole = tokens.words(in: source)
        let words = withoutDate(withoutPossessive(whole))
        guard let first = words.first, !words.allSatisfy(isDate) else { return nil }
        if words.count == 1 || (words.count == 2 && ["he", "she"].contains(tokens.folded[first])),
            let gender = Gender(pronoun: tokens.folded[first])
        {
            return pronoun(tokens.range(first..<first + 1), gender, source)
        }
        if words.count == 1 {
            if ["who", "whom"].contains(tokens.folded[first]) { return relative(first, source) }
            if tokens.folded[first] == "which" { return body(before: first) }
            if ["they", "them", "their"].contains(tokens.folded[first]) {
                return pointed(source) ?? they(first, source)
            }
            if ["it", "its"].contains(tokens.folded[first]) { return pointed(source) }
            if let bearer = linking.people.only(called: tokens.folded[first]) {
                return speaker(bearer, source, .shortName, .certain, nil)
            }
        }
        if let found = described(words, source) ?? author(words, source) ?? issuer(words) ?? publisher(words) {
            return found
        }
        let named = bodies.body(in: tokens.range(words))
        let body = named.map { self.speaker($0) }
        if let body, body.party != nil { return body }
        if let found = both(words) ?? recalled(words) { return found }
        let speaker = (isUnsettledOffice(words) ? nil : group(words)) ?? body
        // In "asked by a reporter’s question, he said" he is not the reporter.
        if groups.isOnePerson(words), withoutPossessive(whole) == whole { nameless = (source, speaker) }
        return speaker
    }

    /// "@RepAnaDuarte".
    private mutating func bearer(ofHandle word: Int, _ source: ByteRange) -> Speaker? {
        if let person = handles.person(word) { return speaker(person, source, .spelling, .likely, nil) }
        guard let party = handles.party(word) else { return nil }
        linking.add(Mention(source, party, .spelling, confidence: .likely))
        return Speaker(name: source, link: .spelling, party: party)
    }

    /// "The administration" of "the administration’s".
    func withoutPossessive(_ words: Range<Int>) -> Range<Int> {
        let ending = words.suffix(2).map { linking.tokens.folded[$0] }
        guard words.count > 2, ending[1] == "'" || ending == ["'", "s"] else { return words }
        return words.lowerBound..<words.upperBound - (ending[1] == "'" ? 1 : 2)
    }

    /// "The ministry" of "the ministry this week", "the ministry on Monday".
    func withoutDate(_ words: Range<Int>) -> Range<Int> {
        let tokens = linking.tokens
        let end = words.last { !isDate($0) }
        guard let end, end > words.lowerBound, end + 1 < words.upperBound else { return words }
        return words.lowerBound..<(tokens.folded[end] == "on" ? end : end + 1)
    }

    func isDate(_ word: Int) -> Bool {
        let text = linking.tokens.folded[word]
        return PhraseWords.date.contains(text) || PhraseWords.time.contains(text)
    }

    /// "Peskov, who said", "the rebels, who said".
    mutating func relative(_ pronoun: Int, _ source: ByteRange) -> Speaker? {
        if let person = linking.pronouns.person(rightBefore: source) {
            return speaker(person, source, .pronoun, .certain, nil)
        }
        if let phrase = linking.pronouns.phrase(before: pronoun) { return speaker(at: phrase) }
        return people(before: pronoun).flatMap { speaker(at: $0) }
    }

    /// "Critics" right before "who", whatever the grammar makes of it.
    private func people(before pronoun: Int) -> ByteRange? {
        let tokens = linking.tokens, grammar = article.grammar
        let noun = pronoun > 0 && tokens.folded[pronoun - 1] == "," ? pronoun - 2 : pronoun - 1
        guard noun >= 0, grammar.count == tokens.count, tokens.sentence[noun] == tokens.sentence[pronoun],
            GroupNouns.english[tokens.folded[noun]] == tokens.folded[noun]
        else { return nil }
        return tokens.range(grammar.phrase(of: noun).first..<noun + 1)
    }

    /// "The president", where it is open which: a title of few, or of several people of the article.
    func isUnsettledOffice(_ words: Range<Int>) -> Bool {
        linking.roles.contains { phrase in
            guard phrase.words.lowerBound == words.lowerBound, phrase.determiner == .definite else { return false }
            let introduced = linking.introductions.of.count { $0.contains { phrase.canRecall($0.phrase) } }
            return introduced > 1 || phrase.offices.contains { (linking.asOf.base[$0]?.rank ?? 2) < 2 }
        }
    }

    mutating func pronoun(_ pronoun: ByteRange, _ gender: Gender, _ source: ByteRange) -> Speaker? {
        if let nameless, isStill(nameless.source, at: pronoun) {
            self.nameless = (source, nameless.speaker)
            guard let speaker = nameless.speaker else { return nil }
            return Speaker(name: speaker.name, link: .pronoun, party: speaker.party)
        }
        if let speaker = describedBefore(pronoun, gender) { return speaker }
        return linking.pronouns.person(at: pronoun, gender, settled: settled).map { person, confidence in
            speaker(person, source, .pronoun, confidence, pronoun)
        }
    }

    /// "The Velian minister waited. He …": who the subject of the sentence before is by description.
    mutating func describedBefore(_ pronoun: ByteRange, _ gender: Gender) -> Speaker? {
        let tokens = linking.tokens, grammar = article.grammar
        guard grammar.count == tokens.count, let word = tokens.words(in: pronoun).first, word > 0,
            tokens.sentence[word - 1] == tokens.sentence[word] - 1,
            let block = article.article.body.first(where: { $0.range.contains(pronoun) })
        else { return nil }
        let before = linking.described.values.filter { phrase, _ in
            let head = phrase.title.upperBound - 1
            return !tokens.isQuoted[head] && tokens.sentence[head] == tokens.sentence[word] - 1
                && grammar.relation[head] == .nsubj
                && grammar.head[head].map { grammar.relation[$0] == .root } ?? false
                && block.range.contains(tokens.range(phrase.words))
        }.min { $0.phrase.words.lowerBound < $1.phrase.words.lowerBound }
        guard let (phrase, resolved) = before else { return nil }
        switch resolved.meant {
        case .person(let person):
            guard linking.people.all[person].gender ?? gender == gender else { return nil }
            return speaker(person, pronoun, .pronoun, .likely, pronoun)
        case .party(let party):
            guard linking.asOf.base[party]?.gender.map({ ($0 == .male) == (gender == .he) }) ?? true else { return nil }
            let range = tokens.range(phrase.words)
            linking.add(Mention(pronoun, party, .pronoun, evidence: range, confidence: .likely))
            return Speaker(name: range, link: .pronoun, party: party)
        }
    }

    /// True where nobody was named between a speaker without a name and a pronoun in the next sentences.
    func isStill(_ source: ByteRange, at pronoun: ByteRange) -> Bool {
        let between = ByteRange(source.upper, max(source.upper, pronoun.lower))
        let sentences = article.sentences.count { between.contains($0) }
        return sentences <= Self.nearby
            && !linking.people.mentions.contains { mention in
                between.contains(mention) && !linking.pronouns.isPossessive(mention)
                    && !article.quotations.contains { $0.outer.contains(mention) }
            }
    }

    private static let nearby = 2
    /// How many sentences back a role, a paper or a pair is looked for.
    static let reach = 4

    /// A speaker who is named elsewhere in the article.
    mutating func speaker(
        _ person: Int, _ source: ByteRange, _ link: PartyLink, _ confidence: Confidence, _ pronoun: ByteRange?
    ) -> Speaker {
        settled.append((source, person))
        let name = linking.people.all[person].name
        let party = linking.party(of: person)
        if let party, linking.mention(in: pronoun ?? source) == nil {
            linking.add(Mention(pronoun ?? source, party, link, evidence: name, confidence: confidence))
        }
        return Speaker(name: name, link: link, party: party)
    }

    /// "The Russian leader", where it is settled whom that means.
    mutating func described(_ words: Range<Int>, _ source: ByteRange) -> Speaker? {
        let opening = words.first { !["“", "\"", "‘"].contains(linking.tokens.text[$0]) } ?? words.lowerBound
        guard let (phrase, resolved) = linking.described[opening], words.holds(phrase.words),
            !isSaid(resolved.evidence, source)
        else { return nil }
        switch resolved.meant {
        case .person(let person):
            settled.append((source, person))
            return Speaker(
                name: linking.people.all[person].name, link: resolved.link, party: linking.party(of: person))
        case .party(let party):
            return Speaker(name: linking.tokens.range(phrase.words), link: resolved.link, party: party)
        }
    }

    /// "The Texas Republican": who spoke just before and sits for a territory of the state.
    private mutating func lawmaker(_ words: Range<Int>, _ source: ByteRange) -> Speaker? {
        let tokens = linking.tokens
        guard words.count > 2, tokens.folded[words.lowerBound] == "the",
            let match = linking.matches.match(startingAt: words.lowerBound + 1),
            match.words.upperBound == words.upperBound - 1,
            PartyWords.member.contains(tokens.folded[words.upperBound - 1]),
            let land = match.senses.map(\.party).first(where: { linking.asOf.base[$0]?.kind == .territory }),
            let state = linking.asOf.base[land]?.of
        else { return nil }
        let here = tokens.sentence[words.lowerBound]
        let person = settled.last { source, person in
            guard let word = tokens.words(in: source).first, here - tokens.sentence[word] <= Self.reach else {
                return false
            }
            return sits(person, for: state)
        }?.person
        return person.flatMap { speaker($0, source, .description, .likely, nil) }
    }

    /// True for somebody whom the article calls a senator, or who acts for a chamber of the state.
    private func sits(_ person: Int, for state: PartyID) -> Bool {
        if linking.introductions.of[person].contains(where: {
            $0.phrase.key.last.map(PartyWords.seat.contains) ?? false
        }) {
            return true
        }
        let chamber = linking.links.of[person].flatMap { linking.asOf.actsFor($0.party) }
        return chamber.map { linking.asOf.root(of: $0) == state && Self.chambers.contains(where: $0.value.hasSuffix) }
            ?? false
    }

    private static let chambers = ["/senate", "/house", "/congress", "/parliament"]

    /// True for words that the source itself says: "official Lu Maro was there, the official said".
    func isSaid(_ evidence: ByteRange?, _ source: ByteRange) -> Bool {
        guard let evidence else { return false }
        return article.attributions.contains { attribution in
            attribution.source == source && attribution.content.contains { $0.contains(evidence) }
        }
    }

}
