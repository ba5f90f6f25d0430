import Entries
import Reading
import Text

/// Finds bodies that a source names: "the Kremlin", "the Russian foreign ministry", "the transport ministry", "Karvenia".
struct Bodies {
    /// A body with its words and, as far as it is settled, the party.
    struct Body {
        let range: ByteRange
        let party: Found?

        enum Found {
            case known(PartyID, PartyLink)
            /// A body of a known party that the base does not have, by its words without the owner's.
            case part(of: PartyID, name: String)
        }
    }

    private let tokens: Tokens
    private let article: ReadArticle
    private let matches: NameMatches
    private let owners: Owners
    private let links: PersonLinks
    private let known: KnownParties
    /// The person of the article whom "his" means, by where it stands.
    private let person: (Int) -> Int?

    init(
        _ tokens: Tokens, _ matches: NameMatches, _ owners: Owners, _ links: PersonLinks, _ known: KnownParties,
        person: @escaping (Int) -> Int?
    ) {
        self.person = person
        self.tokens = tokens
        article = tokens.article
        self.matches = matches
        self.owners = owners
        self.links = links
        self.known = known
    }

    /// The body with this name.
    func body(named range: ByteRange) -> Body {
        let words = tokens.words(in: range)
        let isDefinite = words.lowerBound > 0 && tokens.folded[words.lowerBound - 1] == "the"
        // "The North" is a name with its article.
        let whole = isDefinite ? party(of: words.lowerBound - 1..<words.upperBound, true) : nil
        return Body(range: range, party: whole ?? party(of: words))
    }

    /// The body that `source` as a whole names, without its article and what is said of it.
    func body(in source: ByteRange) -> Body? {
        let phrase = tokens.words(in: source)
        let isDefinite = phrase.first.map { tokens.folded[$0] == "the" } ?? false
        let core = phrase.dropFirst(isDefinite ? 1 : 0)
            .drop { Self.marks.contains(tokens.text[$0]) }
            .drop { $0 < (tokens.end(ofEpithetIn: phrase) ?? 0) }
            .prefix { word in
                tokens.end(ofPossessiveAt: word) != nil
                    || (!Self.ends.contains(tokens.text[word]) && !Self.marks.contains(tokens.text[word]))
            }
        guard let first = core.first, let last = core.last else { return nil }
        let words = first..<last + 1
        if isDefinite, core.count == 1, tokens.folded[first] == "administration", let us = presidency(of: PartyID("us"))
        {
            return Body(range: tokens.range(words), party: .known(us, .description))
        }
        if let found = party(of: words, isDefinite) { return Body(range: tokens.range(words), party: found) }
        if let of = core.first(where: { tokens.folded[$0] == "of" }), of > first, isState(of + 1..<words.upperBound),
            case .known(let party, let link)? = party(of: first..<of), known.base[party]?.kind == .organization,
            let state = matches.match(startingAt: of + 1)?.party(\.isName), links.asOf.root(of: party) == state
        {
            return Body(range: tokens.range(first..<of), party: .known(party, link))
        }
        let head = tokens.folded[core.prefix { tokens.folded[$0] != "of" }.last ?? last]
        if let found = seated(words, head) { return Body(range: tokens.range(words), party: found) }
        if isDefinite, Institutions.english.contains(head) { return Body(range: tokens.range(words), party: nil) }
        // The first word of a sentence has its capital anyway: "Voters", "Officials".
        let isSure = isDefinite || core.count > 1 || !startsSentence(first)
        return isSure && core.allSatisfy(isProper) && !Self.pronouns.contains(head)
            && !RoleNouns.english.contains(head) && GroupNouns.english[head] == nil
            ? Body(range: tokens.range(words), party: nil) : nil
    }

    /// "The defense ministry in Seoul": a part of a state, told by its capital.
    private func seated(_ words: Range<Int>, _ head: String) -> Body.Found? {
        let place = words.upperBound + 1
        guard PartyWords.seated.contains(head), place < tokens.count, tokens.folded[place - 1] == "in",
            let match = matches.match(startingAt: place),
            let state = match.party(\.isName) ?? match.party(\.isMetonym) ?? match.party({ $0 == .seat }),
            known.base[state]?.kind == .state
        else { return nil }
        // "The rebel government in Velia" is not Velia’s.
        let name = words.map { tokens.folded[$0] }.joined(separator: " ")
        guard !PartyWords.government.contains(head) || PartyWords.government.contains(Self.plain(name)) else {
            return nil
        }
        return body(of: .party(state), called: words)
    }

    /// True for "South Korea".
    private func isState(_ words: Range<Int>) -> Bool {
        guard let first = words.first, let match = matches.match(startingAt: first), match.words == words else {
            return false
        }
        return match.party(\.isName).map { known.base[$0]?.kind == .state } ?? false
    }

    /// The party that some words name as a whole.
    private func party(of words: Range<Int>, _ isDefinite: Bool = false) -> Body.Found? {
        guard !words.isEmpty else { return nil }
        let core = tokens.folded[words.lowerBound] == "the" && words.count > 1 ? words.dropFirst() : words
        for start in [words.lowerBound, core.lowerBound] {
            guard let match = matches.match(startingAt: start), match.words.upperBound == words.upperBound else {
                continue
            }
            if let party = state(named: match) { return .known(party, .named) }
            if let party = match.party({ $0.isMetonym }) ?? match.party({ $0 == .seat }) {
                return .known(party, .metonym)
            }
            if isDefinite, Self.plurals.contains(where: tokens.text[words.upperBound - 1].hasSuffix),
                let party = match.party({ $0 == .demonym })
            {
                return .known(party, .demonym)
            }
        }
        // "South Korea’s Yonhap" is a name of Yonhap.
        if let match = matches.match(endingAt: words.upperBound), match.words.holds(words),
            let party = match.party(\.isName), known.base[party]?.kind == .organization
        {
            return .known(party, .named)
        }
        return owned(core, from: words.lowerBound)
    }

    /// The party that a match names: the state where a government is named that is a party too.
    private func state(named match: NameMatches.Match) -> PartyID? {
        if let party = match.party(\.isName) { return party }
        let states = Set(match.senses.filter(\.kind.isName).map(\.party)).filter { known.base[$0]?.kind == .state }
        return states.count == 1 ? states.first : nil
    }

    /// "Russian foreign ministry", and "foreign ministry" behind "Russia’s".
    ///
    /// - Parameter outer: where the owner may begin, with "the" of "the North’s foreign ministry".
    private func owned(_ words: Range<Int>, from outer: Int? = nil) -> Body.Found? {
        if let found = outlet(words) ?? issuer(words) { return found }
        guard let last = words.last,
            Institutions.english.contains(tokens.folded[last]) || isMinistryOf(words) || isOfficeOf(words)
        else { return nil }
        // "The office of President Duarte".
        if let of = words.first(where: { tokens.folded[$0] == "of" }), of > words.lowerBound,
            let behind = owners.owner(behind: of, prepositions: ["of"]), case .person = behind.owner
        {
            return body(of: behind.owner, called: words.lowerBound..<of)
        }
        for first in words.dropFirst() where tokens.folded[first] != "'" {
            if let (owner, start) = owners.owner(endingAt: first), start >= outer ?? words.lowerBound,
                start <= words.lowerBound || isTitle(words.lowerBound..<start)
            {
                return part(first..<words.upperBound) ?? body(of: owner, called: first..<words.upperBound)
            }
        }
        return owners.owner(endingAt: words.lowerBound).flatMap { body(of: $0.owner, called: words) }
    }

    /// True for "Mr.", "President" and nothing at all.
    private func isTitle(_ words: Range<Int>) -> Bool {
        words.allSatisfy {
            ["", ".", "mr", "mrs", "ms"].contains(tokens.folded[$0]) || RoleNouns.english.contains(tokens.folded[$0])
        }
    }

    /// "The North’s official KCNA news agency", "state media KCNA news agency": the name before what it is.
    private func outlet(_ words: Range<Int>) -> Body.Found? {
        let name = words.dropFirst().first { end in
            PartyWords.outletKind.contains((end..<words.upperBound).map { tokens.folded[$0] }.joined(separator: " "))
        }
        guard let match = name.flatMap(matches.match(endingAt:)), words.holds(match.words),
            let party = match.party(\.isName), known.base[party]?.kind == .organization
        else { return nil }
        return .known(party, .named)
    }

    /// Whose paper speaks: "North Korean statement", "foreign ministry statement" behind "Velia’s".
    private func issuer(_ words: Range<Int>) -> Body.Found? {
        guard let last = words.last, last > words.lowerBound, Papers.english.contains(tokens.folded[last]),
            !PartyWords.post.contains(tokens.folded[last])
        else { return nil }
        if let body = owned(words.lowerBound..<last) { return body }
        guard let (owner, start) = owners.owner(endingAt: last), start <= words.lowerBound,
            case .party(let party) = owner
        else { return nil }
        return .known(party, .description)
    }

    /// "Rodong Sinmun newspaper" behind "North Korea’s": a body with a name of its own.
    private func part(_ words: Range<Int>) -> Body.Found? {
        guard let match = matches.match(startingAt: words.lowerBound), let party = match.party(\.isName),
            known.base[party]?.kind == .organization
        else { return nil }
        return .known(party, .named)
    }

    private func isMinistryOf(_ words: Range<Int>) -> Bool {
        words.dropLast(2).contains {
            ["ministry", "department"].contains(tokens.folded[$0]) && tokens.folded[$0 + 1] == "of"
        }
    }

    private func isOfficeOf(_ words: Range<Int>) -> Bool {
        words.count > 2 && tokens.folded[words.lowerBound + 1] == "of"
            && (tokens.folded[words.lowerBound] == "office"
                || PartyWords.government.contains(tokens.folded[words.lowerBound]))
    }

    func body(of owner: Owners.Owner, called words: Range<Int>) -> Body.Found? {
        let name = words.map { tokens.folded[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
        let party: PartyID
        switch owner {
        case .party(let id):
            party = id
            // "Yonhap news agency" is Yonhap.
            if known.base[id]?.kind == .organization, PartyWords.bodyKind.contains(name) { return .known(id, .named) }
        case .person(let person):
            // "The Obama administration" is the presidency, whoever works there.
            guard let id = links.of[person]?.party else { return nil }
            if PartyWords.ofPerson.contains(name) { return .part(of: id, name: name) }
            guard let state = ledState(id, isToday: name == "office") else { return nil }
            if name == "office", let office = office(of: state) { return .known(office, .description) }
            if PartyWords.government.contains(name) || name == "office" {
                return .known(presidency(of: state) ?? state, .description)
            }
            party = state
        case .pronoun(let word):
            guard PartyWords.government.contains(name) else { return nil }
            return person(word).flatMap { body(of: .person($0), called: words) }
        }
        let common = Self.common(name)
        if let body = known.body(of: party, called: name) ?? known.body(of: party, called: common) {
            return .known(body, .named)
        }
        // "The Russian state news agency".
        if isOfficialAgency(name), let agency = known.body(of: party, endingIn: "news agency") {
            return .known(agency, .description)
        }
        if name == "administration" { return .known(presidency(of: party) ?? party, .description) }
        if PartyWords.government.contains(Self.plain(name)) { return .known(party, .description) }
        // "Republicans in Congress" are no body of their own.
        guard !words.contains(where: { ["in", "at", "on", "from"].contains(tokens.folded[$0]) }) else { return nil }
        return .part(of: party, name: name)
    }

    /// The state that a person leads, or ever led: "the Duarte government" is spoken of when she is gone, her office is not.
    private func ledState(_ person: PartyID, isToday: Bool) -> PartyID? {
        let offices =
            isToday ? links.asOf.officesHeld(by: person) : known.base.tenures(ofPerson: person).map(\.office)
        return offices.compactMap { known.base[$0] }.first { $0.rank == 0 }?.of
    }

    /// True for a news agency that is told by its state alone: not for "Halyard news agency".
    private func isOfficialAgency(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.suffix(2) == ["news", "agency"]
            && words.dropLast(2).allSatisfy { PartyWords.official.contains(String($0)) }
    }

    /// "Foreign ministry" for "foreign office" and "ministry of foreign affairs".
    private static func common(_ name: String) -> String {
        guard name.hasPrefix("ministry of ") else { return name.replacing("foreign office", with: "foreign ministry") }
        let field = name.dropFirst("ministry of ".count).split(separator: " ").filter { $0 != "affairs" }
        return field.joined(separator: " ") + " ministry"
    }

    private func presidency(of state: PartyID) -> PartyID? {
        let id = PartyID(state.value + "/presidency")
        return known.base[id] == nil ? nil : id
    }

    /// The office of a state’s head of government: "Mr. Duarte’s office".
    private func office(of state: PartyID) -> PartyID? {
        let id = PartyID(state.value + "/prime-ministers-office")
        return known.base[id] == nil ? nil : id
    }

    /// The body of an owner that an adjective stands for: "defense" of "a Velian defense official".
    func body(of owner: Owners.Owner, shortly words: Range<Int>) -> PartyID? {
        if case .known(let party, .named)? = body(of: owner, called: words) { return party }
        guard case .party(let state) = owner, words.count == 1 else { return nil }
        let name = tokens.folded[words.lowerBound]
        if name == "presidential" { return presidency(of: state) }
        return [" ministry", " department"].lazy.compactMap { known.body(of: state, called: name + $0) }.first
    }

    private func startsSentence(_ word: Int) -> Bool { word == 0 || tokens.sentence[word - 1] != tokens.sentence[word] }

    private func isProper(_ word: Int) -> Bool {
        ["of", "and", "for", "the", "&", "-", "."].contains(tokens.text[word]) || tokens.isCapitalised[word]
    }

    /// How names of peoples end: "the Russians", "the Chinese", "the British", "the French".
    private static let plurals = ["s", "ese", "sh", "ch"]
    /// Without what it is called for a time: "interim government".
    private static func plain(_ body: String) -> String {
        body.split(separator: " ").drop { PartyWords.term.contains(String($0)) }.joined(separator: " ")
    }

    private static let marks: Set<String> = ["“", "”", "\"", "‘", "’", "'"]
    /// Words after which only more is said of the body.
    private static let ends: Set<String> = [
        ",", "(", "—", "–", "who", "which", "that", "in", "at", "on", "based",
        "they", "he", "she", "it", "we",
    ]
    /// Words that may have a capital and name nobody.
    private static let pronouns: Set<String> = [
        "he", "she", "it", "they", "we", "i", "you", "who", "both", "each", "all",
    ]
}

/// Nouns for bodies that speak: a resource, one a line.
enum Institutions {
    static let english = Set(ResourceLines(PackageResources.institution_nouns_txt).map(String.init))
}
