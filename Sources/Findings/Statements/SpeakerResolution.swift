import Entries
import Reading
import Text

/// Settles who the source of each statement is; where neither the article nor the base settles it, nobody.
struct SpeakerResolution {
    private let article: ReadArticle
    private(set) var linking: PartyLinking
    private let head: SourceHead
    private let bodies: Bodies
    private let groups: Groups
    /// Speakers settled so far, by where their sources stand.
    private var settled: [(source: ByteRange, person: Int)] = []
    /// The last one who spoke without a name: "a former soldier".
    private var nameless: (source: ByteRange, speaker: Speaker?)?
    /// All speakers so far, by where their sources stand.
    private var spoken: [(source: ByteRange, speaker: Speaker)] = []

    init(_ article: ReadArticle, _ known: KnownParties) {
        self.article = article
        let linking = PartyLinking(article, known)
        self.linking = linking
        head = SourceHead(linking.tokens, linking.people)
        bodies = Bodies(
            linking.tokens, linking.matches, linking.owners, linking.links, known, person: linking.person(ofPronoun:))
        groups = Groups(
            tokens: linking.tokens, owners: linking.owners, asOf: linking.asOf,
            person: { person in linking.party(of: person).map { ($0, linking.name(of: $0)) } })
    }

    /// The speaker of the next attribution, whose source is given; attributions come in text order.
    mutating func speaker(at source: ByteRange) -> Speaker? {
        let found = found(at: whole(source))
        if let found, found.party != nil { spoken.append((source, found)) }
        return found
    }

    private mutating func found(at source: ByteRange) -> Speaker? {
        let named = head.head(of: source)
        if case .people(let names, let all)? = named { return several(names, all) }
        if let speaker = joined(source) { return speaker }
        switch named {
        case .people(let names, let all): return several(names, all)
        case .person(let name): return person(named: name, source)
        case .body(let name):
            // "The White House’s" is the White House.
            return speaker(bodies.body(named: ByteRange(name.lower, NameWords(name, article).range.upper)))
        case nil: return unnamed(source)
        }
    }

    /// With the stop of "U.S.", where the reader cut it off.
    private func whole(_ source: ByteRange) -> ByteRange {
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

    private mutating func person(named mention: ByteRange, _ source: ByteRange) -> Speaker? {
        guard let (index, person) = linking.people[mention] else { return nil }
        settled.append((source, index))
        let name = NameWords(mention, article)
        let link = linking.mentions[name.range]?.link
        let isFull = name.words.count >= person.words.words.count
        return Speaker(
            name: isFull ? name.range : person.name, link: link ?? (isFull ? .named : .shortName),
            party: linking.party(of: index))
    }

    /// "The United States and Russia", "Obama and the Russian leader": where each of them is settled.
    private mutating func joined(_ source: ByteRange) -> Speaker? {
        let words = linking.tokens.words(in: source)
        guard let parts = Coordination(words, linking.tokens)?.parts, let first = parts.first, let last = parts.last,
            linking.matches.match(startingAt: first.lowerBound)?.words.upperBound ?? 0 < last.upperBound
        else { return nil }
        let members = parts.compactMap(member)
        guard members.count == parts.count, Set(members).count > 1 else { return nil }
        let range = linking.tokens.range(first.lowerBound..<last.upperBound)
        return Speaker(name: range, link: .named, party: group(of: members))
    }

    /// "Velia, which said".
    private mutating func body(before pronoun: Int) -> Speaker? {
        guard let phrase = linking.pronouns.phrase(before: pronoun), let body = bodies.body(in: phrase),
            case .known? = body.party
        else { return nil }
        return speaker(body)
    }

    /// The party that a part of a list names as a whole.
    private func member(_ words: Range<Int>) -> PartyID? {
        let range = linking.tokens.range(words)
        if case .person(let name)? = head.head(of: range), NameWords(name, article).range.upper == range.upper {
            return linking.people.byMention[name].flatMap(linking.party)
        }
        if let (phrase, _) = linking.described[words.lowerBound], phrase.words == words {
            return linking.mention(in: range)?.party
        }
        guard case .known(let party, _)? = bodies.body(in: range)?.party else { return nil }
        return party
    }

    /// "Merkel and Hollande".
    private mutating func several(_ names: ByteRange, _ mentions: [ByteRange]) -> Speaker {
        let members = mentions.compactMap { linking.people.byMention[$0] }.compactMap(linking.party)
        let party = members.count == mentions.count ? group(of: members) : nil
        return Speaker(name: names, link: .named, party: party)
    }

    /// The group that some parties are together.
    private mutating func group(of members: [PartyID]) -> PartyID? {
        let members = Set(members).sorted()
        guard members.count > 1 else { return members.first }
        let id = PartyID("group:" + members.map { $0.value.replacing("person:", with: "") }.joined(separator: "+"))
        let names = members.map(linking.name).joined(separator: ", ")
        linking.add(ArticleParty(id: id, kind: .group, name: names, members: members))
        return id
    }

    private mutating func speaker(_ body: Bodies.Body) -> Speaker {
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
    private mutating func unknown(_ body: ByteRange) -> PartyID? {
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
    private mutating func shortened(_ body: ByteRange) -> PartyID? {
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
    private func isNamesakeBetween(_ full: ByteRange, and body: ByteRange, _ called: [String]) -> Bool {
        let tokens = linking.tokens
        let (from, to) = (tokens.words(in: full).upperBound, tokens.words(in: body).lowerBound)
        return (from..<max(from, to)).contains { word in
            tokens.folded[word] == called.last && tokens.isCapitalised[word] && tokens.isCapitalised[word - 1]
                && tokens.folded[word - 1] != "the"
        }
    }

    private func isShort(_ called: [String], for mention: Mention) -> Bool {
        let base = linking.asOf.base[mention.party]
        let names = (base.map { [$0.name] + $0.names.map(\.text) } ?? []).map { Title.words($0) }
        let here = linking.tokens.words(in: mention.range).map { Title.form(linking.tokens.folded[$0]) }
        let called = called.map(Title.form)
        return ([here] + names).contains { $0.count > called.count && $0.suffix(called.count) == called[...] }
    }

    /// A party of this article, with every place of its name; none where the name may be another’s elsewhere.
    private mutating func new(_ words: [String], _ bodies: [NameWords]) -> PartyID? {
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

    private func adjective(of party: PartyID) -> String {
        linking.asOf.base[party].map { $0.adjectives.first ?? $0.name } ?? party.value
    }

    private mutating func unnamed(_ source: ByteRange) -> Speaker? {
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
            if ["it", "they", "its", "their", "them"].contains(tokens.folded[first]) { return pointed(source) }
            if let bearer = linking.people.only(called: tokens.folded[first]) {
                return speaker(bearer, source, .shortName, .certain, nil)
            }
        }
        if let found = described(words, source) ?? author(words, source) ?? issuer(words) { return found }
        if let body = bodies.body(in: tokens.range(words)) { return speaker(body) }
        if let found = both(words) ?? recalled(words) { return found }
        let speaker = isUnsettledOffice(words) ? nil : group(words)
        // In "asked by a reporter’s question, he said" he is not the reporter.
        if groups.isOnePerson(words), withoutPossessive(whole) == whole { nameless = (source, speaker) }
        return speaker
    }

    /// "The administration" of "the administration’s".
    private func withoutPossessive(_ words: Range<Int>) -> Range<Int> {
        let ending = words.suffix(2).map { linking.tokens.folded[$0] }
        guard words.count > 2, ending[1] == "'" || ending == ["'", "s"] else { return words }
        return words.lowerBound..<words.upperBound - (ending[1] == "'" ? 1 : 2)
    }

    /// "The ministry" of "the ministry this week", "the ministry on Monday".
    private func withoutDate(_ words: Range<Int>) -> Range<Int> {
        let tokens = linking.tokens
        let end = words.last { !isDate($0) }
        guard let end, end > words.lowerBound, end + 1 < words.upperBound else { return words }
        return words.lowerBound..<(tokens.folded[end] == "on" ? end : end + 1)
    }

    private func isDate(_ word: Int) -> Bool {
        let text = linking.tokens.folded[word]
        return PhraseWords.date.contains(text) || PhraseWords.time.contains(text)
    }

    /// "Peskov, who said", "the rebels, who said".
    private mutating func relative(_ pronoun: Int, _ source: ByteRange) -> Speaker? {
        if let person = linking.pronouns.person(rightBefore: source) {
            return speaker(person, source, .pronoun, .certain, nil)
        }
        return linking.pronouns.phrase(before: pronoun).flatMap { speaker(at: $0) }
    }

    /// "The president", where it is open which: a title of few, or of several people of the article.
    private func isUnsettledOffice(_ words: Range<Int>) -> Bool {
        linking.roles.contains { phrase in
            guard phrase.words.lowerBound == words.lowerBound, phrase.determiner == .definite else { return false }
            let introduced = linking.introductions.of.count { $0.contains { phrase.canRecall($0.phrase) } }
            return introduced > 1 || phrase.offices.contains { (linking.asOf.base[$0]?.rank ?? 2) < 2 }
        }
    }

    private mutating func pronoun(_ pronoun: ByteRange, _ gender: Gender, _ source: ByteRange) -> Speaker? {
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
    private mutating func describedBefore(_ pronoun: ByteRange, _ gender: Gender) -> Speaker? {
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
    private func isStill(_ source: ByteRange, at pronoun: ByteRange) -> Bool {
        let between = ByteRange(source.upper, max(source.upper, pronoun.lower))
        let sentences = article.sentences.count { between.contains($0) }
        return sentences <= Self.nearby
            && !linking.people.mentions.contains { mention in
                between.contains(mention) && !linking.pronouns.isPossessive(mention)
                    && !article.quotations.contains { $0.outer.contains(mention) }
            }
    }

    private static let nearby = 2

    /// "It", "they", where that is a party.
    private mutating func pointed(_ pronoun: ByteRange) -> Speaker? {
        guard let mention = BodyPronouns(linking: linking).mention(for: pronoun) else { return nil }
        linking.add(Mention(pronoun, mention.party, .pronoun, evidence: mention.range, confidence: .likely))
        return Speaker(name: mention.range, link: .pronoun, party: mention.party)
    }

    /// A speaker who is named elsewhere in the article.
    private mutating func speaker(
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
    private mutating func described(_ words: Range<Int>, _ source: ByteRange) -> Speaker? {
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

    /// True for words that the source itself says: "official Lu Maro was there, the official said".
    private func isSaid(_ evidence: ByteRange?, _ source: ByteRange) -> Bool {
        guard let evidence else { return false }
        return article.attributions.contains { attribution in
            attribution.source == source && attribution.content.contains { $0.contains(evidence) }
        }
    }

    /// Whose words they are: "his letter to Kim", "Duarte’s speech".
    private mutating func author(_ words: Range<Int>, _ source: ByteRange) -> Speaker? {
        let tokens = linking.tokens
        guard let paper = words.first(where: { Papers.english.contains(tokens.folded[$0]) }),
            let (owner, start) = linking.owners.owner(endingAt: paper), start == words.lowerBound
        else { return nil }
        switch owner {
        case .person(let person): return speaker(person, source, .description, .certain, nil)
        case .pronoun(let word):
            return Gender(pronoun: tokens.folded[word]).flatMap { pronoun(tokens.range(word..<word + 1), $0, source) }
        case .party: return nil
        }
    }

    /// "The statement": who spoke where it was told of before, "the ministry said in a statement".
    private func issuer(_ words: Range<Int>) -> Speaker? {
        let tokens = linking.tokens
        guard words.count == 2, let first = words.first, tokens.folded[first] == "the",
            Papers.english.contains(tokens.folded[first + 1])
        else { return nil }
        let paper = tokens.folded[first + 1]
        let last = spoken.last { source, _ in
            guard let word = tokens.words(in: source).first else { return false }
            let sentence = tokens.sentence[word]
            let isNear = tokens.sentence[first] - sentence <= Self.reach
            return isNear
                && tokens.words(in: article.sentences[sentence]).contains {
                    tokens.folded[$0] == paper && $0 < first && isIssued($0, by: source)
                }
        }
        return last.map { Speaker(name: $0.speaker.name, link: .description, party: $0.speaker.party) }
    }

    /// True for the paper of "said in a statement" and of "the Velian statement said", not for one that is only spoken of.
    private func isIssued(_ paper: Int, by source: ByteRange) -> Bool {
        let place = linking.tokens.range(paper..<paper + 1)
        if source.contains(place) { return true }
        return paper > 0 && linking.tokens.folded[paper - 1] != "the"
            && !article.attributions.contains { $0.content.contains { $0.contains(place) } }
    }

    /// "The regime", "the officials": whom the reader points to, where they can be called so.
    private mutating func recalled(_ words: Range<Int>) -> Speaker? {
        let mention = linking.pronouns.antecedents(ofPhraseAt: words.lowerBound).lazy.compactMap(linking.mention(in:))
            .first { groups.canMean(words, $0.party, kind(of: $0.party)) && canBeCalled(words, $0) }
        guard Self.definite.contains(linking.tokens.folded[words.lowerBound]), let mention else { return nil }
        let range = linking.tokens.range(words)
        linking.add(Mention(range, mention.party, .description, evidence: mention.range, confidence: .likely))
        return Speaker(name: mention.range, link: .description, party: mention.party)
    }

    /// False where somebody of the base is called what the article does not introduce the person as.
    private func canBeCalled(_ words: Range<Int>, _ mention: Mention) -> Bool {
        guard linking.asOf.base[mention.party]?.kind == .person else { return true }
        let nouns = Set(words.map { Title.form(linking.tokens.folded[$0]) })
        return linking.people.all.indices.contains { person in
            linking.party(of: person) == mention.party
                && linking.introductions.of[person].contains { $0.phrase.key.last.map(nouns.contains) ?? false }
        }
    }

    private static let definite: Set<String> = ["the", "this", "that", "these", "those"]

    private func kind(of party: PartyID) -> PartyKind? { linking.asOf.base[party]?.kind ?? linking.local[party]?.kind }

    /// "Both leaders": the two who were named last, where no third stands beside them.
    private mutating func both(_ words: Range<Int>) -> Speaker? {
        let tokens = linking.tokens
        let said = words.map { tokens.folded[$0] }.filter { $0 != "the" }
        guard said.count >= 2, said[2...].allSatisfy({ $0.hasSuffix("ly") }), ["both", "two"].contains(said[0]),
            ["leaders", "presidents", "men"].contains(said[1])
        else { return nil }
        let members = lastLeaders(before: words.lowerBound, leadersOnly: said[1] != "men").compactMap(linking.party)
        let range = tokens.range(words)
        guard members.count == 2, let id = group(of: members) else { return nil }
        linking.add(Mention(range, id, .group, confidence: .likely))
        return Speaker(name: range, link: .group, party: id)
    }

    /// The two people named last before a word, nobody where their sentences name a third.
    private func lastLeaders(before word: Int, leadersOnly: Bool) -> [Int] {
        let tokens = linking.tokens
        guard word < tokens.count else { return [] }
        let here = Int(article.words.start[word])
        var found: [Int] = []
        var lowest = tokens.sentence[word]
        for mention in linking.people.mentions.reversed() where mention.upper <= here {
            guard let person = linking.people.byMention[mention], let first = tokens.words(in: mention).first else {
                continue
            }
            let sentence = tokens.sentence[first]
            if found.count == 2, sentence < lowest { break }
            guard tokens.sentence[word] - sentence <= Self.reach else { break }
            if leadersOnly, let party = linking.links.of[person]?.party, !linking.asOf.isLeader(party) { continue }
            if !found.contains(person) { found.append(person) }
            lowest = sentence
        }
        return found.count == 2 ? found : []
    }

    private static let reach = 4

    private mutating func group(_ words: Range<Int>) -> Speaker? {
        guard let group = groups.group(words) else { return nil }
        let range = linking.tokens.range(group.words)
        linking.add(
            ArticleParty(id: group.id, kind: .group, name: group.name, actsFor: group.actsFor))
        linking.add(Mention(range, group.id, .group))
        return Speaker(name: range, link: .group, party: group.id)
    }
}
