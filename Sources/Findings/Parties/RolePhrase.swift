import Entries
import Text

/// Words that say what somebody is: "the Russian foreign minister", "his national security adviser", "president of Velia".
struct RolePhrase {
    /// From the article or the owner to the end of "of X".
    let words: Range<Int>
    let title: Range<Int>
    /// The words of the title in the form in which they are compared.
    let key: [String]
    /// Words that stand beside the title without being known: "conservative", "unification".
    let modifiers: [String]
    let offices: [PartyID]
    let owner: Owners.Owner?
    let time: Time
    let determiner: Determiner?

    enum Time: Hashable {
        case current, former, future
        /// "Then-Secretary", at some other time.
        case other
    }

    enum Determiner {
        case definite, indefinite, possessive
    }

    /// True where it means one holder of the office, and not a deputy or somebody who wants it.
    var isOffice: Bool { modifiers.allSatisfy { !PartyWords.lesser.contains($0) } }

    /// True where nothing beside the title says that it is another: "Velia’s longest serving president".
    var isPlain: Bool { modifiers.allSatisfy { PartyWords.plain.contains($0) } }

    /// True where this, said later, can mean somebody who was introduced by `other`.
    func canRecall(_ other: RolePhrase) -> Bool {
        guard isOffice == other.isOffice, time == other.time || (time == .current && other.time == .other) else {
            return false
        }
        let fits =
            other.key == key || other.key.suffix(key.count) == key[...] || other.key.prefix(key.count) == key[...]
        return fits && Set(modifiers).isSubset(of: Set(other.modifiers + other.key).union(PartyWords.plain))
    }
}

/// Finds the role phrases of an article.
struct RolePhrases {
    private let tokens: Tokens
    private let owners: Owners
    private let known: KnownParties

    init(_ tokens: Tokens, _ owners: Owners, _ known: KnownParties) {
        self.tokens = tokens
        self.owners = owners
        self.known = known
    }

    /// In text order.
    func all() -> [RolePhrase] {
        var found: [RolePhrase] = []
        var at = 0
        while at < tokens.count {
            if let (end, senses) = known.titles.longest(at: at, in: tokens) {
                found.append(phrase(at..<end, senses))
                at = end
            } else {
                at += 1
            }
        }
        return found
    }

    private func phrase(_ title: Range<Int>, _ senses: [TitleSense]) -> RolePhrase {
        var left = Left()
        var at = title.lowerBound
        while at > 0, tokens.sentence[at - 1] == tokens.sentence[title.lowerBound], left.goesOn {
            at = step(at, title, &left)
        }
        var end = title.upperBound
        var (owner, time) = (left.owner, left.time)
        if isElect(end) { (end, time) = (end + 2, .future) }
        if owner == nil, let behind = owners.owner(behind: end, prepositions: ["of", "for", "at"]) {
            (owner, end) = (behind.owner, behind.end)
        }
        if end < tokens.count, PartyWords.seeker.contains(tokens.folded[end]) {
            left.modifiers.append(tokens.folded[end])
        }
        return RolePhrase(
            words: left.first(title.lowerBound)..<end, title: title,
            key: title.map { tokens.folded[$0] }.filter { !$0.isEmpty && $0 != "." }.map(Title.form),
            modifiers: left.modifiers,
            offices: senses.compactMap { if case .office(let id) = $0 { id } else { nil } },
            owner: owner, time: time, determiner: left.determiner)
    }

    /// What was found to the left of a title so far.
    private struct Left {
        var owner: Owners.Owner?
        var time = RolePhrase.Time.current
        var determiner: RolePhrase.Determiner?
        var modifiers: [String] = []
        /// The first word that surely belongs to the phrase.
        var sure: Int?
        var goesOn = true

        func first(_ title: Int) -> Int { sure ?? title }
    }

    /// Takes the word or words before `at`; the place from which to go on.
    private func step(_ at: Int, _ title: Range<Int>, _ left: inout Left) -> Int {
        let word = tokens.folded[at - 1]
        guard !tokens.isLink(at - 1) else {
            left.goesOn = false
            return at
        }
        if let (owner, first) = owners.owner(endingAt: at), left.owner == nil, left.determiner == nil {
            left.owner = owner
            left.sure = first
            if case .pronoun = owner { left.determiner = .possessive }
            if tokens.end(ofPossessiveAt: at - 2) == at || tokens.end(ofPossessiveAt: at - 1) == at {
                left.determiner = .possessive
            }
            left.goesOn = left.determiner == nil
            return first
        }
        if let time = Self.times[word] {
            left.time = time
            left.sure = at - 1
            return at - 1
        }
        if let determiner = Self.determiners[word] {
            left.determiner = determiner
            left.sure = at - 1
            left.goesOn = false
            return at - 1
        }
        // "Vice-", "ex-".
        if word.isEmpty, tokens.isGlued(at - 1) { return at - 1 }
        guard left.modifiers.count < 3, isModifier(at - 1) else {
            left.goesOn = false
            return at
        }
        left.modifiers.append(word)
        if tokens.isCapitalised[at - 1] || PartyWords.plain.contains(word) || word == "vice" || word == "deputy" {
            left.sure = at - 1
        }
        return at - 1
    }

    private func isModifier(_ word: Int) -> Bool {
        let text = tokens.folded[word]
        return text.count > 1 && text.unicodeScalars.allSatisfy(\.properties.isAlphabetic) && !Self.stops.contains(text)
            && owners.peopleByEnd[word + 1] == nil && !ReportingVerbs.english.contains(text)
    }

    private func isElect(_ end: Int) -> Bool {
        end + 1 < tokens.count && tokens.folded[end].isEmpty && tokens.folded[end + 1] == "elect"
    }

    private static let times: [String: RolePhrase.Time] = [
        "former": .former, "ex": .former, "onetime": .former, "ousted": .former, "deposed": .former,
        "erstwhile": .former, "then": .other, "late": .former, "incoming": .future, "outgoing": .current,
        "acting": .current, "interim": .current, "caretaker": .current, "current": .current,
    ]
    private static let determiners: [String: RolePhrase.Determiner] = [
        "the": .definite, "a": .indefinite, "an": .indefinite, "this": .definite, "that": .definite,
        "another": .indefinite, "one": .indefinite, "any": .indefinite, "no": .indefinite, "every": .indefinite,
    ]
    private static let stops: Set<String> = [
        "of", "to", "in", "on", "by", "at", "and", "or", "but", "as", "is", "was", "be", "with", "for", "from", "who",
        "which", "when", "while", "if", "about", "after", "before", "against", "between", "than", "into", "like", "has",
        "have", "had", "will", "would", "both", "two", "three", "not", "also", "over", "under", "said", "says", "told",
        "because", "though", "since", "until", "without", "via", "per", "whose", "its", "our", "my", "your", "became",
        "become", "were", "are", "been", "mr", "mrs", "ms", "dr", "sir",
    ]
}
