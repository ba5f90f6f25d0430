import Entries
import Reading
import Text

/// The people of an article of whom it gives no more than a surname, and whom nobody of the base is taken for: "Mr. Cohen
/// said".
struct LoneSurnames {
    private let parties: Set<Int>

    init(
        _ people: People, _ links: PersonLinks, _ introductions: Introductions, _ matches: NameMatches,
        _ known: KnownParties, _ tokens: Tokens
    ) {
        let sources = Set(tokens.article.attributions.compactMap(\.source))
        let surnames = Dictionary(grouping: people.all, by: \.words.surname)
        let meant = tokens.article.references.filter { reference in
            tokens.words(in: reference.phrase).first.map { Gender(pronoun: tokens.folded[$0]) != nil } ?? false
        }.map(\.antecedent)
        parties = Set(
            people.all.indices.filter { person in
                let name = people.all[person].words
                guard name.words.count == 1, links.of[person] == nil, Self.isName(name.surname),
                    surnames[name.surname]?.count == 1,
                    !known.people.people(surname: name.surname).people.contains(where: { holdsOffice($0, links.asOf) })
                else { return false }
                let mentions = people.all[person].mentions
                guard !mentions.contains(where: { isOther($0, matches, tokens) }) else { return false }
                return mentions.contains { isAddressed($0, tokens) }
                    || (mentions.contains { sources.contains($0) && isBare($0, tokens) }
                        && (!introductions.of[person].isEmpty || mentions.contains { meant.contains($0) }))
            })
    }

    private static func isName(_ word: String) -> Bool {
        word.count > 2 && !RoleNouns.english.contains(word) && GroupNouns.english[word] == nil
            && !PhraseWords.date.contains(word) && !PartyWords.link.contains(word)
    }

    /// True for the people whom the article is about: not for "Cohen" where the base has one who is a party.
    func isParty(_ person: Int) -> Bool { parties.contains(person) }
}

/// True for one of whom an article may speak by surname alone: who then leads, or holds an office of one holder.
private func holdsOffice(_ person: PartyID, _ asOf: AsOf) -> Bool {
    asOf.officesHeld(by: person).contains { (asOf.base[$0]?.rank ?? 2) < 2 }
}

/// True for "Mr. Cohen".
private func isAddressed(_ mention: ByteRange, _ tokens: Tokens) -> Bool {
    Gender(before: NameWords(mention, tokens.article), tokens) != nil
}

/// True for a name without an article, and not a name on a social network.
private func isBare(_ mention: ByteRange, _ tokens: Tokens) -> Bool {
    guard let first = tokens.words(in: mention).first else { return false }
    return !tokens.isHandle(first) && (first == 0 || tokens.folded[first - 1] != "the") && tokens.isProperNoun(first)
}

/// True for "Velia" and "VTV", which the reader may take for a surname.
private func isOther(_ mention: ByteRange, _ matches: NameMatches, _ tokens: Tokens) -> Bool {
    let words = tokens.words(in: NameWords(mention, tokens.article).range)
    guard let first = words.first else { return true }
    return words.contains { tokens.isUpper[$0] } || matches.match(startingAt: first)?.words == words
}
