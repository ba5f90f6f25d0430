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
        let members = parts.compactMap(member)
        guard members.count == parts.count, Set(members).count > 1 else { return nil }
        let range = linking.tokens.range(first.lowerBound..<last.upperBound)
        return Speaker(name: range, link: .named, party: group(of: members))
    }

    /// The party that a part of a list names as a whole.
    func member(_ words: Range<Int>) -> PartyID? {
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
    mutating func several(_ names: ByteRange, _ mentions: [ByteRange]) -> Speaker {
        let members = mentions.compactMap { linking.people.byMention[$0] }.compactMap(linking.party)
        let party = members.count == mentions.count ? group(of: members) : nil
        return Speaker(name: names, link: .named, party: party)
    }

    /// The group that some parties are together.
    mutating func group(of members: [PartyID]) -> PartyID? {
        let members = Set(members).sorted()
        guard members.count > 1 else { return members.first }
        let id = PartyID("group:" + members.map { $0.value.replacing("person:", with: "") }.joined(separator: "+"))
        let names = members.map(linking.name).joined(separator: ", ")
        linking.add(ArticleParty(id: id, kind: .group, name: names, members: members))
        return id
    }

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
        guard let group = groups.group(words) else { return nil }
        let range = linking.tokens.range(group.words)
        linking.add(
            ArticleParty(id: group.id, kind: .group, name: group.name, actsFor: group.actsFor))
        linking.add(Mention(range, group.id, .group))
        return Speaker(name: range, link: .group, party: group.id)
    }
}
