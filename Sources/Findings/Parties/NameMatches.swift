import Entries
import Reading
import Text

/// Where names of the base stand in an article: names, adjectives, people, capitals and places that stand for parties.
struct NameMatches {
    struct Match {
        let words: Range<Int>
        let senses: [NameSense]

        /// The one party that it means in a sense that `kinds` holds; nil for none or several.
        func party(_ kinds: (NameSense.Kind) -> Bool) -> PartyID? {
            let found = Set(senses.filter { kinds($0.kind) }.map(\.party))
            return found.count == 1 ? found.first : nil
        }
    }

    let all: [Match]
    private let byStart: [Int: Int]
    private let byEnd: [Int: Int]

    init(_ tokens: Tokens, _ known: KnownParties) {
        var found: [Match] = []
        var at = 0
        while at < tokens.count {
            if let (end, senses) = known.names.longest(at: at, in: tokens), !Self.cuts(end, at, tokens, known) {
                found.append(Match(words: at..<end, senses: senses))
                at = end
            } else {
                at += 1
            }
        }
        // "The North" is North Korea where the article speaks of North Korea; "The Hill" is always itself, "the Hill" not.
        let full = Set(found.filter { tokens.folded[$0.words.lowerBound] != "the" }.flatMap { $0.senses.map(\.party) })
        all = found.filter { match in
            let first = match.words.lowerBound
            return tokens.folded[first] != "the" || match.senses.contains { full.contains($0.party) }
                || Self.isBody(match, known) && (match.words.count > 2 || tokens.isCapitalised[first])
        }
        byStart = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.words.lowerBound, $0) })
        byEnd = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.words.upperBound, $0) })
    }

    private static func isBody(_ match: Match, _ known: KnownParties) -> Bool {
        match.party(\.isName).map { known.base[$0]?.kind == .organization } ?? false
    }

    /// True where "the South" cuts "South Korea" in two.
    private static func cuts(_ end: Int, _ at: Int, _ tokens: Tokens, _ known: KnownParties) -> Bool {
        guard tokens.folded[at] == "the", let inside = known.names.longest(at: at + 1, in: tokens) else { return false }
        return inside.end > end
    }

    func match(startingAt word: Int) -> Match? { byStart[word].map { all[$0] } }
    func match(endingAt end: Int) -> Match? { byEnd[end].map { all[$0] } }
}

extension NameSense.Kind {
    var isName: Bool { self == .name }
    var isMetonym: Bool { if case .metonym = self { true } else { false } }
    /// True for what can stand before a noun to say whose it is: "Russian", "Kremlin", "Moscow’s".
    var canOwn: Bool { self != .demonym }
}
