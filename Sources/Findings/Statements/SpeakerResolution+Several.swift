import Entries
import Reading
import Text

/// Several who speak as one: "the United States and Russia", "both leaders".
extension SpeakerResolution {
    /// "The United States and Russia", "Obama and the Russian leader": where each of them is settled.
    mutating func joined(_ source: ByteRange) -> Speaker? {
        let words = linking.tokens.words(in: source)
        guard let parts = Coordination(words, linking.tokens)?.parts, let first = parts.first, let last = parts.last,
            linking.matches.match(startingAt: first.lowerBound)?.words.upperBound ?? 0 < last.upperBound
        else { return nil }
        guard !groups.isOfTwo(words) else { return nil }
        let members = parts.compactMap { member($0) }
        guard members.count == parts.count, Set(members).count > 1, !isOwner(of: parts, members) else { return nil }
        let range = linking.tokens.range(first.lowerBound..<last.upperBound)
        return Speaker(name: range, link: .named, party: group(of: members))
    }

    /// True for "diplomats from Russia and China", where both are whose the diplomats are.
    private func isOwner(of parts: [Range<Int>], _ members: [PartyID]) -> Bool {
        let isBound = parts.dropLast().contains { part in
            part.contains { Self.binding.contains(linking.tokens.folded[$0]) }
        }
        return isBound && members.last.map { linking.local[$0] == nil } ?? false
    }

    private static let binding: Set<String> = ["of", "from", "for", "to", "in", "at"]

    /// "They", for those who are the subject before.
    mutating func they(_ word: Int, _ source: ByteRange) -> Speaker? {
        let tokens = linking.tokens
        let subjects = PluralSubjects(tokens: tokens)
        var subject = subjects.antecedent(of: word)
        // "They came. They said": what the first "they" goes on from.
        for _ in 0..<Self.reach {
            guard let next = subject, tokens.folded[next] == "they", spoken(by: next) == nil else { break }
            subject = subjects.antecedent(of: next)
        }
        guard let subject, tokens.folded[subject] != "they" || spoken(by: subject) != nil else { return nil }
        let phrase = tokens.range(subjects.phrase(of: subject))
        guard let found = spoken(by: subject) ?? (subjects.isSeveral(subject) ? found(at: phrase) : nil),
            let party = found.party,
            linking.local[party]?.kind == .group || (subjects.isSeveral(subject) && kind(of: party) == .organization)
        else { return nil }
        linking.add(Mention(source, party, .pronoun, evidence: found.name, confidence: .likely))
        return Speaker(name: found.name, link: .pronoun, party: party)
    }

    /// Who a subject is that was a source before.
    private func spoken(by subject: Int) -> Speaker? {
        let place = linking.tokens.range(subject..<subject + 1)
        return spoken.last { $0.source.contains(place) }?.speaker
    }

    /// The party that a part of a list names as a whole.
    mutating func member(_ words: Range<Int>) -> PartyID? {
        let range = linking.tokens.range(words)
        if case .person(let name)? = head.head(of: range), NameWords(name, article).range.upper == range.upper {
            return linking.people.byMention[name].flatMap(linking.party)
        }
        if words.count == 1, let gender = Gender(pronoun: linking.tokens.folded[words.lowerBound]) {
            return linking.pronouns.person(at: range, gender, settled: settled).flatMap { linking.party(of: $0.person) }
        }
        if let (phrase, _) = linking.described[words.lowerBound], phrase.words == words {
            return linking.mention(in: range)?.party
        }
        if case .known(let party, _)? = bodies.body(in: range)?.party { return party }
        if let ally = named(behindGroup: words) { return ally }
        // "Brito, a senator and critic of Duarte" is one.
        guard let group = groups.group(words), let noun = group.words.last, !groups.isOne(noun) else { return nil }
        return self.group(words)?.party
    }

    /// "South Korea" of "its allies South Korea".
    private func named(behindGroup words: Range<Int>) -> PartyID? {
        guard let match = linking.matches.match(endingAt: words.upperBound), match.words.lowerBound > words.lowerBound,
            GroupNouns.english[linking.tokens.folded[match.words.lowerBound - 1]] != nil
        else { return nil }
        return match.party(\.isName).flatMap { linking.asOf.base[$0]?.kind == .state ? $0 : nil }
    }

    /// "Merkel and Hollande".
    mutating func several(_ names: ByteRange, _ mentions: [ByteRange]) -> Speaker {
        let members = mentions.compactMap { linking.people.byMention[$0] }.compactMap(linking.party)
        let party = members.count == mentions.count ? group(of: members) : nil
        return Speaker(name: names, link: .named, party: party)
    }

    /// The group that some parties are together.
    mutating func group(of members: [PartyID]) -> PartyID? {
        var seen: Set<PartyID> = []
        let members = members.filter { seen.insert($0).inserted }
        guard members.count > 1 else { return members.first }
        let slugs = members.sorted().map { $0.value.replacing("person:", with: "").replacing("group:", with: "") }
        let id = PartyID("group:" + slugs.joined(separator: "+"))
        let names = members.map(linking.name)
        let name = names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
        linking.add(ArticleParty(id: id, kind: .group, name: name, members: members.sorted()))
        return id
    }

    /// "The two countries", "both sides": the states of the nearest sentence that names any, where they are two.
    private mutating func bothStates(_ said: [String], _ words: Range<Int>) -> Speaker? {
        guard said.count == 2, ["both", "two"].contains(said[0]), PartyWords.pair.contains(said[1]) else { return nil }
        let range = linking.tokens.range(words)
        let named = nearest(before: range) {
            mentions(in: $0, before: range) { linking.asOf.base[$0]?.kind == .state }
        }
        guard named.count == 2, named[0].0 != named[1].0, isJoined(named[0].1, named[1].1),
            let id = group(of: named.map(\.0))
        else { return nil }
        linking.add(Mention(range, id, .group, confidence: .likely))
        return Speaker(name: range, link: .group, party: id)
    }

    /// True for "Velia and Tarn", "Velia met with Tarn".
    private func isJoined(_ one: ByteRange, _ other: ByteRange) -> Bool {
        let between = linking.tokens.words(in: ByteRange(one.upper, max(one.upper, other.lower)))
        return between.count <= Self.between
            && between.contains { ["and", "with"].contains(linking.tokens.folded[$0]) }
    }

    private static let between = 4

    /// The two people named last before a word, nobody where their sentences name a third.
    func lastLeaders(before word: Int, leadersOnly: Bool) -> [Int] {
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

    /// "Both leaders": the two who were named last, where no third stands beside them.
    mutating func both(_ words: Range<Int>) -> Speaker? {
        let tokens = linking.tokens
        let said = words.map { tokens.folded[$0] }.filter { $0 != "the" }
        if let states = bothStates(said, words) { return states }
        guard said.count >= 2, said[2...].allSatisfy({ $0.hasSuffix("ly") }), ["both", "two"].contains(said[0]),
            ["leaders", "presidents", "men"].contains(said[1])
        else { return nil }
        let members = lastLeaders(before: words.lowerBound, leadersOnly: said[1] != "men").compactMap(linking.party)
        let range = tokens.range(words)
        guard members.count == 2, let id = group(of: members) else { return nil }
        linking.add(Mention(range, id, .group, confidence: .likely))
        return Speaker(name: range, link: .group, party: id)
    }

    mutating func group(_ words: Range<Int>) -> Speaker? {
        guard var group = groups.group(words) else { return nil }
        let range = linking.tokens.range(group.words)
        if group.actsFor == nil, isOfState(group.words),
            let state = told(group.words) ?? nearestState(before: range)?.0
        {
            group = groups.group(words, of: state) ?? group
        }
        linking.add(
            ArticleParty(id: group.id, kind: .group, name: group.name, actsFor: group.actsFor))
        linking.add(Mention(range, group.id, .group))
        return Speaker(name: range, link: .group, party: group.id)
    }

    /// True for "a defense ministry official", "state media": of whichever state was told of just before.
    private func isOfState(_ words: Range<Int>) -> Bool {
        let said = words.map { linking.tokens.folded[$0] }
        guard said != ["state", "media"] else { return true }
        return said.last.map(Servants.english.contains) ?? false
            && said.dropLast().last.map(PartyWords.ofState.contains) ?? false
            && !said.contains { ["pro", "anti"].contains($0) }
    }

    /// The state whose "defense ministry" was told of before, of "a defense ministry official".
    private func told(_ words: Range<Int>) -> PartyID? {
        let tokens = linking.tokens
        let body = words.dropLast().map { tokens.folded[$0] }.filter {
            !["a", "an", "the", "senior", "top"].contains($0)
        }
        guard body.count > 1 else { return nil }
        return (0..<words.lowerBound).reversed().lazy.compactMap { word -> PartyID? in
            guard word + body.count <= words.lowerBound,
                body.indices.allSatisfy({ tokens.folded[word + $0] == body[$0] }),
                case .party(let owner)? = linking.owners.owner(endingAt: word)?.owner
            else { return nil }
            return state(owner)
        }.first
    }
}
