import Entries
import Text

/// Finds whose something is: "the Russian minister", "Russia’s minister", "his adviser", "the minister of Russia".
struct Owners {
    let tokens: Tokens
    let matches: NameMatches
    let base: PartyBase
    /// The words of each name of a person, by its last word's end.
    let peopleByEnd: [Int: (words: Range<Int>, person: Int)]

    enum Owner: Hashable {
        case party(PartyID)
        /// A person of the article.
        case person(Int)
        /// "his", "her", "its", "their": where it stands.
        case pronoun(Int)
    }

    /// The owner whose words end right before `word`, with the first of them.
    func owner(endingAt word: Int) -> (owner: Owner, first: Int)? {
        guard word > 0 else { return nil }
        if Self.pronouns.contains(tokens.folded[word - 1]) { return (.pronoun(word - 1), word - 1) }
        let end = possessed(endingAt: word)
        if let (words, person) = peopleByEnd[end] {
            // "Trump adviser" is whose adviser; so is "Trump’s adviser".
            return (.person(person), words.lowerBound)
        }
        guard let match = matches.match(endingAt: end), let party = party(of: match),
            !isTurned(match.words.lowerBound)
        else { return nil }
        return (.party(party), match.words.lowerBound)
    }

    /// True for "Russian" of "pro-Russian".
    private func isTurned(_ word: Int) -> Bool {
        word > 1 && tokens.folded[word - 1].isEmpty && tokens.isGlued(word - 1)
            && ["pro", "anti", "non"].contains(tokens.folded[word - 2])
    }

    /// The owner named by "of X", "for X", "to X", "from X", "at X" from `word` on, with the end of its words.
    func owner(behind word: Int, prepositions: Set<String>) -> (owner: Owner, end: Int)? {
        guard word + 1 < tokens.count, prepositions.contains(tokens.folded[word]) else { return nil }
        let first = tokens.folded[word + 1] == "the" && word + 2 < tokens.count ? word + 2 : word + 1
        for start in [first, word + 1] {
            if let match = matches.match(startingAt: start),
                let party = match.party(\.isName) ?? match.party(\.isMetonym) ?? match.party({ $0 == .seat })
            {
                return (.party(party), match.words.upperBound)
            }
        }
        return person(from: first).map { (.person($0.person), $0.words.upperBound) }
    }

    /// The person whose name begins at `word`, or behind a title there.
    private func person(from word: Int) -> (words: Range<Int>, person: Int)? {
        let end = min(word + 4, tokens.count)
        let names = peopleByEnd.values.filter { (word..<end).contains($0.words.lowerBound) }
        guard let name = names.min(by: { $0.words.lowerBound < $1.words.lowerBound }),
            (word..<name.words.lowerBound).allSatisfy({ tokens.isCapitalised[$0] || tokens.folded[$0] == "." })
        else { return nil }
        return name
    }

    /// The party a match means where it says whose something is.
    func party(of match: NameMatches.Match) -> PartyID? {
        match.party(\.isName) ?? match.party { $0 == .adjective } ?? match.party(\.isMetonym) ?? match.party(\.canOwn)
    }

    /// Where a possessive ends at `word`, the end of the words before it; else `word`.
    private func possessed(endingAt word: Int) -> Int {
        if word >= 2, tokens.end(ofPossessiveAt: word - 2) == word { return word - 2 }
        if word >= 1, tokens.end(ofPossessiveAt: word - 1) == word { return word - 1 }
        return word
    }

    static let pronouns: Set<String> = ["his", "her", "its", "their"]
}
