import Entries
import Reading
import Text

/// Which of the names that the reader marked are people’s.
extension People {
    /// What the reader marked, and the full names of people of the base that it did not mark.
    static func names(
        _ tokens: Tokens, _ matches: NameMatches, _ base: PartyBase
    ) -> [(name: NameWords, kind: NameKind)] {
        let article = tokens.article
        let marked = article.names.filter {
            !tokens.isTitle($0.range) && !isMember($0, tokens, matches, base) && !isBody($0, tokens, matches, base)
                && !isConstituency($0, article) && !isStartOfTitle($0, tokens)
        }
        var names = marked.map {
            let words = NameWords($0.range, article)
            let name = $0.kind == .person ? words.withoutAdjective(tokens, matches).withoutBody(tokens) : words
            return (name: name.extended(tokens, matches, base), kind: $0.kind)
        }
        for match in matches.all where match.words.count > 1 {
            guard let party = match.party(\.isName), base[party]?.kind == .person else { continue }
            let range = tokens.range(match.words)
            if let marked = names.firstIndex(where: { $0.name.mention.overlaps(range) }) {
                if names[marked].name.range == range { names[marked].kind = .person }
            } else {
                names.append((NameWords(range, article), .person))
            }
        }
        return names.sorted { $0.name.mention < $1.name.mention }
    }

    /// True for "Ohio Republican": one of a party, not somebody’s name.
    private static func isMember(_ name: Name, _ tokens: Tokens, _ matches: NameMatches, _ base: PartyBase) -> Bool {
        // Without "…, New Jersey Democrat", which the reader may take in.
        let words = tokens.words(in: NameWords(name.range, tokens.article).range)
        guard name.kind == .person, words.count > 1, let match = matches.match(endingAt: words.upperBound) else {
            return false
        }
        return match.words.lowerBound > words.lowerBound
            && match.senses.contains { $0.kind != .seat && base[$0.party]?.kind == .organization }
    }

    /// True for "Politico", which the reader may take for a surname.
    private static func isBody(_ name: Name, _ tokens: Tokens, _ matches: NameMatches, _ base: PartyBase) -> Bool {
        let words = tokens.words(in: name.range)
        guard let match = matches.match(startingAt: words.lowerBound), match.words == words else { return false }
        return match.party(\.isName).map { base[$0]?.kind == .organization } ?? false
    }

    /// True for "R-Ariz" of "Sen. Jeff Flake (R-Ariz.)".
    private static func isConstituency(_ name: Name, _ article: ReadArticle) -> Bool {
        let text = article.text[name.range]
        return ["R-", "D-", "I-"].contains { text.hasPrefix($0) }
            && article.text.scalar(before: name.range.lower)?.value == "("
    }

    /// True for "Prime" of "Prime Minister", which the reader may take for a name.
    private static func isStartOfTitle(_ name: Name, _ tokens: Tokens) -> Bool {
        let own = tokens.words(in: name.range)
        return own.count == 1 && own.upperBound < tokens.count && tokens.isCapitalised[own.upperBound]
            && RoleNouns.english.contains(tokens.folded[own.upperBound])
            && ["prime", "vice", "foreign", "deputy"].contains(tokens.folded[own.lowerBound])
    }

    /// True for "Duarte-Brito", where both are surnames of people named elsewhere.
    static func isPair(_ name: NameWords, _ names: [NameWords], _ tokens: Tokens) -> Bool {
        let own = tokens.words(in: name.range)
        guard name.words.count == 2, own.count == 3, tokens.folded[own.lowerBound + 1].isEmpty else { return false }
        return name.words.allSatisfy { word in names.contains { $0.mention != name.mention && $0.words.last == word } }
    }

    /// True for "Pyongyang’s", whatever the reader took it for.
    static func isPlace(_ name: NameWords, _ tokens: Tokens, _ matches: NameMatches) -> Bool {
        let words = tokens.words(in: name.range)
        return matches.match(startingAt: words.lowerBound).map { match in
            match.words == words && match.senses.contains { $0.kind != .name }
        } ?? false
    }
}
