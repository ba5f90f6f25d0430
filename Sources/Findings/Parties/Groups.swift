import Entries
import Reading
import Text

/// Reads sources that name nobody: "U.S. officials", "aides to Trump", "a Kremlin spokesman", "both leaders".
struct Groups {
    struct Group {
        let id: PartyID
        let name: String
        let actsFor: PartyID?
        /// The words that name it.
        let words: Range<Int>
    }

    let tokens: Tokens
    let owners: Owners
    let asOf: AsOf
    /// The body of an owner that some words name: "police" of Velia.
    let part: (Owners.Owner, Range<Int>) -> PartyID?
    /// The party of a person of the article, where it has one, with its name.
    let person: (Int) -> (id: PartyID, name: String)?

    /// The group that the words of a source name.
    ///
    /// - Parameter fallback: whose it is where the words do not say so.
    func group(_ source: Range<Int>, of fallback: PartyID? = nil) -> Group? {
        guard !source.contains(where: { PartyWords.nobody.contains(tokens.folded[$0]) }) else { return nil }
        if let group = ofTwo(source) ?? people(source) { return group }
        guard let words = core(source), let noun = words.last,
            let plural = GroupNouns.english[tokens.folded[noun]]
        else { return nil }
        let isFormer = words.contains { PartyWords.past.contains(tokens.folded[$0]) }
        // The ambassador to Velia is not Velia’s.
        let bindings = PartyWords.posted.contains(tokens.folded[noun]) ? ["of", "from"] : Self.bindings
        let behind = owners.owner(behind: noun + 1, prepositions: bindings)?.owner
        let owner = owner(before: noun, from: words.lowerBound) ?? behind ?? fallback.map { body(of: $0, words) }
        if let (id, name) = owner.flatMap(named) ?? government(words) {
            let owned = id.value.replacing("person:", with: "").replacing("/", with: "-")
            // A former official acts for nobody.
            return isFormer
                ? Group(
                    id: PartyID("group:\(owned)-former-\(plural)"), name: "former \(name) \(plural)", actsFor: nil,
                    words: words)
                : Group(
                    id: PartyID("group:\(owned)-\(plural)"), name: "\(name) \(plural)",
                    actsFor: Onlookers.english.contains(plural) ? nil : id, words: words)
        }
        let before = words.dropLast().map { tokens.folded[$0] }
        // Those for a government and those against it are two groups.
        let isTurned = before.contains("pro") || before.contains("anti")
        let kind =
            before.filter {
                $0.count > 1 && Int($0) == nil && (!PartyWords.idle.contains($0) || isTurned && $0 == "government")
            } + [plural]
        return Group(
            id: PartyID("group:" + kind.joined(separator: "-")), name: kind.joined(separator: " "), actsFor: nil,
            words: words)
    }

    /// "Many Cubans": a people, which is not its state.
    private func people(_ source: Range<Int>) -> Group? {
        guard let words = core(source), let last = words.last, tokens.text[last].hasSuffix("s"),
            let match = owners.matches.match(endingAt: last + 1), let party = match.party({ $0 == .demonym }),
            [.state, .territory].contains(asOf.base[party]?.kind), words.holds(match.words),
            (words.lowerBound..<match.words.lowerBound).allSatisfy({
                PartyWords.idle.contains(tokens.folded[$0]) || Int(tokens.folded[$0]) != nil
            })
        else { return nil }
        let name = tokens.article.text[tokens.range(match.words)]
        return Group(id: PartyID("group:\(party.value)-people"), name: name, actsFor: nil, words: match.words)
    }

    /// True for "U.S. and Velian officials".
    func isOfTwo(_ source: Range<Int>) -> Bool { ofTwo(source) != nil }

    private func ofTwo(_ source: Range<Int>) -> Group? {
        guard let and = source.first(where: { tokens.folded[$0] == "and" }), and + 1 < source.upperBound,
            let one = owners.owner(endingAt: and), one.first >= source.lowerBound,
            (source.lowerBound..<one.first).allSatisfy({ PartyWords.idle.contains(tokens.folded[$0]) }),
            let noun = core(and + 1..<source.upperBound)?.last, let plural = GroupNouns.english[tokens.folded[noun]],
            let other = owner(before: noun, from: and + 1), case .party = one.owner, let first = named(one.owner),
            let second = named(other),
            first.id != second.id
        else { return nil }
        let ids = [first.id, second.id].sorted().map { $0.value.replacing("person:", with: "") }
        return Group(
            id: PartyID("group:\(ids.joined(separator: "+"))-\(plural)".replacing("/", with: "-")),
            name: "\(first.name) and \(second.name) \(plural)", actsFor: nil, words: one.first..<noun + 1)
    }

    /// True for "a former soldier", "the mayor": somebody whom "he" may mean later.
    func isOnePerson(_ source: Range<Int>) -> Bool {
        guard let noun = core(source)?.last.map({ tokens.folded[$0] }) else { return false }
        return RoleNouns.english.contains(noun) || GroupNouns.english[noun].map { $0 != noun } ?? false
    }

    /// True for "official", not for "officials".
    func isOne(_ noun: Int) -> Bool { GroupNouns.english[tokens.folded[noun]] != tokens.folded[noun] }

    /// Whether a definite phrase can mean a party told of before: "the official" a U.S. official, "the regime" a state.
    func canMean(_ source: Range<Int>, _ party: PartyID, _ kind: PartyKind?) -> Bool {
        guard let noun = core(source)?.last.map({ tokens.folded[$0] }) else { return false }
        let plural = GroupNouns.english[noun]
        return switch kind {
        // "The U.S. official" is nobody of another state.
        case .person:
            isOnePerson(source) && group(source)?.actsFor == nil
                // "The general" is no president.
                && (!asOf.isLeader(party) || ["leader", "politician"].contains(noun))
        case .group: plural.map { party.value.hasSuffix($0) || PartyWords.anybody.contains($0) } ?? false
        case .state, .organization:
            plural == nil && !RoleNouns.english.contains(noun) && !Papers.english.contains(noun)
                && !(kind == .state && PartyWords.outlet.contains(noun))
                && !(PartyWords.print.contains(noun) && Outlets.isBroadcaster(asOf.base[party]?.name ?? ""))
        default: false
        }
    }

    /// The words of a source to its noun, without what is said of it behind.
    private func core(_ source: Range<Int>) -> Range<Int>? {
        let core = source.drop { Self.marks.contains(tokens.folded[$0]) || Self.openings.contains(tokens.folded[$0]) }
        let end = core.firstIndex { Self.ends.contains(tokens.folded[$0]) && !isHyphen($0) } ?? core.endIndex
        guard let noun = core[..<end].prefix(while: { !isParticiple($0) }).last else { return nil }
        // "A group of senators" is senators.
        if PartyWords.amount.contains(tokens.folded[noun]), end + 1 < core.endIndex, tokens.folded[end] == "of" {
            return self.core(end + 1..<core.endIndex)
        }
        // Of a clause only what the verb takes: "the result divided analysts".
        let verb = (core.startIndex..<noun).last(where: isVerb)
        return (verb.map { $0 + 1 } ?? core.startIndex)..<noun + 1
    }

    /// True inside "high-level".
    private func isHyphen(_ word: Int) -> Bool {
        ["-", "\u{2010}", "\u{2011}"].contains(tokens.text[word]) && tokens.isGlued(word - 1) && tokens.isGlued(word)
    }

    /// True for "considering" of "experts considering sanctions".
    private func isParticiple(_ word: Int) -> Bool {
        let grammar = tokens.article.grammar
        guard grammar.count == tokens.count, grammar.relation[word] == .acl, let noun = grammar.head[word] else {
            return false
        }
        return noun < word && GroupNouns.english[tokens.folded[noun]] != nil
    }

    private func isVerb(_ word: Int) -> Bool {
        let grammar = tokens.article.grammar
        guard grammar.count == tokens.count else { return false }
        return grammar.partOfSpeech[word] == .verb && ![.amod, .compound].contains(grammar.relation[word])
    }

    private func owner(before noun: Int, from start: Int) -> Owners.Owner? {
        let found = (start + 1..<noun + 1).reversed().lazy.compactMap { end in
            owners.owner(endingAt: end).map { (owner: $0.owner, first: $0.first, end: end) }
        }.first { $0.first >= start }
        guard var found else { return nil }
        // "Velia’s U.S. ambassador" is Velia’s.
        if PartyWords.posted.contains(tokens.folded[noun]), let outer = owners.owner(endingAt: found.first),
            outer.first >= start
        {
            found = (outer.owner, outer.first, noun)
        }
        // "Velian police spokesman": of the police.
        let isOfBody =
            found.end < noun && Servants.english.contains(tokens.folded[noun]) && tokens.folded[found.end] != "state"
        let body = isOfBody ? part(found.owner, found.end..<noun) : nil
        return body.map { .party($0) } ?? found.owner
    }

    /// "Defense ministry" of "defense ministry officials" in a given state; the state itself where it has none so called.
    private func body(of state: PartyID, _ words: Range<Int>) -> Owners.Owner {
        let first =
            words.first { !PartyWords.idle.contains(tokens.folded[$0]) && tokens.folded[$0] != "a" } ?? words.lowerBound
        let name = first..<words.upperBound - 1
        return (name.isEmpty ? nil : part(.party(state), name)).map { .party($0) } ?? .party(state)
    }

    private func named(_ owner: Owners.Owner) -> (id: PartyID, name: String)? {
        switch owner {
        case .party(let id): asOf.base[id].map { (id, $0.adjectives.first ?? $0.name) }
        case .person(let person): self.person(person)
        case .pronoun: nil
        }
    }

    /// "Administration officials" without more are those of the United States.
    private func government(_ words: Range<Int>) -> (id: PartyID, name: String)? {
        guard words.contains(where: { tokens.folded[$0] == "administration" }) else { return nil }
        return named(.party(PartyID("us")))
    }

    private static let marks: Set<String> = ["“", "”", "\"", "‘", "'"]
    /// Prepositions that the reader may take into a source.
    private static let openings: Set<String> = ["by", "against", "from", "with", "of", "for", "to"]
    private static let ends: Set<String> = [
        ",", "(", "", "of", "who", "which", "that", "in", "at", "on", "from", "for", "to", "with", "familiar", "close",
        "briefed", "and", "speaking", "said", "involved", "near", "across", "behind", "like", "including", "whose",
        "around", "among", "inside", "outside", "within", "overall", "alike", "here", "elsewhere",
    ]
    private static let bindings: Set<String> = ["of", "for", "from", "at", "to", "in", "close"]
}

/// Nouns for people who speak without a name, with the plural of each: a resource.
enum GroupNouns {
    static let english: [String: String] = {
        var plurals: [String: String] = [:]
        for line in ResourceLines(PackageResources.group_nouns_txt) {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 2 else { continue }
            plurals[words[0]] = words[1]
            plurals[words[1]] = words[1]
        }
        return plurals
    }()
}
