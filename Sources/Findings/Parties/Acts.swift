import Entries
import Reading
import Text

/// Tells whether a place acts: "the Kremlin said", not "in the Kremlin".
struct Acts {
    private let tokens: Tokens
    private let matches: NameMatches
    private let sources: [ByteRange]

    init(_ tokens: Tokens, _ matches: NameMatches) {
        self.tokens = tokens
        self.matches = matches
        sources = tokens.article.attributions.compactMap(\.source)
    }

    /// True where the place acts in one of `acts`, in any where there are none.
    func acts(_ match: NameMatches.Match, in acts: Set<MetonymAct>) -> Bool {
        let words = match.words
        guard isNameWhole(words), !isDateline(words), !isJoined(words) else { return false }
        let allowed = acts.isEmpty ? Set(MetonymAct.allCases) : acts
        if allowed.contains(.speak), isSource(words) { return true }
        guard let verb = verb(of: words), let does = ActingVerbs.english[verb] else { return false }
        return !does.isDisjoint(with: allowed)
    }

    /// True where a source is the place and nothing else.
    private func isSource(_ words: Range<Int>) -> Bool {
        let range = tokens.range(words)
        return sources.contains { source in
            guard source.contains(range) else { return false }
            let around = tokens.words(in: source).filter { !words.contains($0) && tokens.folded[$0] != "the" }
            guard let first = around.first else { return true }
            return first >= words.upperBound && [",", "'"].contains(tokens.folded[first]) && !isOwner(words)
        }
    }

    /// The verb whose subject the place is.
    private func verb(of words: Range<Int>) -> String? {
        let grammar = tokens.article.grammar
        guard grammar.count == tokens.count else {
            return isFree(words) ? following(words.upperBound, steps: 5) : nil
        }
        guard let head = grammar.topmost(of: words),
            grammar.relation[head] == .nsubj, let verb = grammar.head[head]
        else { return nil }
        return tokens.folded[verb]
    }

    /// True where no preposition stands before it.
    private func isFree(_ words: Range<Int>) -> Bool {
        var before = words.lowerBound - 1
        if before >= 0, tokens.folded[before] == "the" { before -= 1 }
        guard before >= 0, tokens.sentence[before] == tokens.sentence[words.lowerBound] else { return true }
        if tokens.folded[before] == "and", let other = matches.match(endingAt: before) { return isFree(other.words) }
        return !Self.prepositions.contains(tokens.folded[before])
    }

    /// The verb that follows: "Moscow has also said", "Moscow and Lisse agreed".
    private func following(_ end: Int, steps: Int) -> String? {
        guard steps > 0, end < tokens.count else { return nil }
        let word = tokens.folded[end]
        if ActingVerbs.english[word] != nil { return word }
        if word == "and", let other = matches.match(startingAt: end + 1) {
            return following(other.words.upperBound, steps: 1)
        }
        return Self.fillers.contains(word) ? following(end + 1, steps: steps - 1) : nil
    }

    /// True where the place is no part of a longer name: "Kremlin Hospital", "Moscow’s".
    private func isNameWhole(_ words: Range<Int>) -> Bool {
        let range = tokens.range(words)
        let marked = tokens.article.names.first { $0.range.overlaps(range) }
        if let marked, !range.contains(marked.range), marked.range.contains(range),
            tokens.words(in: marked.range).contains(where: {
                !words.contains($0) && tokens.folded[$0] != "the" && tokens.isCapitalised[$0]
            })
        {
            return false
        }
        return !isOwner(words)
    }

    /// "Washington-based"
    private func isJoined(_ words: Range<Int>) -> Bool {
        words.upperBound < tokens.count && ["-", "\u{2010}", "\u{2011}"].contains(tokens.text[words.upperBound])
            && tokens.isGlued(words.upperBound - 1)
    }

    /// "SEOUL (Reuters) – …"
    private func isDateline(_ words: Range<Int>) -> Bool {
        tokens.isUpper[words.upperBound - 1] && words.upperBound < tokens.count
            && ["/", "(", "", ",", "."].contains(tokens.folded[words.upperBound])
    }

    private func isOwner(_ words: Range<Int>) -> Bool { tokens.end(ofPossessiveAt: words.upperBound) != nil }

    private static let prepositions: Set<String> = [
        "in", "at", "from", "to", "near", "outside", "inside", "of", "on", "with", "for", "by", "between", "around",
        "over", "through", "into", "via", "against", "about", "toward", "towards", "across", "beyond", "within",
        "under",
        "like", "behind", "after", "before", "than", "as", "visiting", "visited", "left", "leaving", "reached",
    ]
    private static let fillers: Set<String> = [
        "has", "have", "had", "also", "again", "later", "now", "then", "itself", "recently", "reportedly",
        "immediately",
        "repeatedly", "publicly", "never", "not", "on", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "long", "already", "still", "only", "quickly", "strongly", "today", "yesterday",
    ]
}

/// Verbs that make a place act, with the acts: a resource.
enum ActingVerbs {
    static let english: [String: Set<MetonymAct>] = {
        var verbs: [String: Set<MetonymAct>] = [:]
        for line in ResourceLines(PackageResources.acting_verbs_txt) {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let act = MetonymAct(rawValue: String(parts[0])) else { continue }
            for verb in parts[1].split(separator: " ") { verbs[String(verb), default: []].insert(act) }
        }
        return verbs
    }()
}
