import Entries
import Text

/// What the words around a time tell of it: how it bounds something, and whether it is past or to come.
struct TimeClause {
    private let match: TimeMatch
    private let atoms: TimeAtoms

    init(_ match: TimeMatch, in atoms: TimeAtoms) {
        self.match = match
        self.atoms = atoms
    }

    /// How the phrase right before a time of this meaning bounds it: "in the next few weeks" is within them.
    func bound(of meaning: TimeMeaning) -> TimeBound? {
        if meaning.length != nil, meaning.choice == .next, isWord(match.start - 1, "in", "over", "during") {
            return .within
        }
        return ClauseWords.english.bound(before: match.start, in: atoms)
    }

    /// True for a length of time told from something that happens: "within two weeks of the vote", "a month after it".
    func isCountedFromEvent(bound: TimeBound?) -> Bool {
        guard match.end < atoms.count, !atoms.isBreak[match.end] else { return false }
        return isWord(match.end, "after", "before", "following")
            || (bound == .within && isWord(match.end, "of") && !isWord(match.end + 1, "now", "today"))
    }

    /// The tense that places it: what is to be done by it is still to come, unless a verb in the past says otherwise.
    func tense(bound: TimeBound?) -> Tense? {
        let verb = verbTense
        return bound?.isDeadline == true && verb != .past ? .future : verb
    }

    /// The tense of the nearest verb before it in its sentence; where there is none, of the first behind it.
    var verbTense: Tense? {
        if isWord(match.start - 1, "as"), isWord(match.start - 3, "as") { return .future }
        var atom = match.start - 1
        while atom >= max(0, match.start - Self.farthest), !atoms.isStop(atom), !atoms.isBreak[atom + 1] {
            if let tense = tense(at: atom) { return tense }
            atom -= 1
        }
        atom = match.end
        while atom < min(atoms.count, match.end + Self.farthest), !atoms.isStop(atom), !atoms.isBreak[atom] {
            if let tense = tense(at: atom) { return tense }
            atom += 1
        }
        return nil
    }

    /// Words that a verb may stand away.
    private static let farthest = 14

    private func tense(at atom: Int) -> Tense? {
        if atoms.has(.future, at: atom) { return .future }
        if isWord(atom, "to"), isWord(atom - 1, "is", "are", "was", "were") { return .future }
        // "Will be closed Friday", "has been postponed": the words before it tell.
        guard !isWord(atom - 1, "be", "to") else { return nil }
        return Self.isPast(atom, in: atoms) ? .past : nil
    }

    /// True for a verb in the past.
    static func isPast(_ atom: Int, in atoms: TimeAtoms) -> Bool {
        atom < atoms.count && (atoms.has(.past, at: atom) || atoms.endsInED(atom))
    }

    private func isWord(_ atom: Int, _ words: String...) -> Bool {
        atom >= 0 && atom < atoms.count && words.contains { atoms.isWord(atom, is: $0) }
    }
}

/// The words of `clauses.txt`.
struct ClauseWords: Sendable {
    /// Each with its words; the longest first.
    private let bounds: [(words: [String], bound: TimeBound)]

    static let english = ClauseWords(PackageResources.clauses_txt)

    init(_ file: [UInt8]) {
        let words = KeyedWords(file)
        bounds = TimeBound.allCases.flatMap { bound in
            words.phrases(under: bound.rawValue).map { (words: $0, bound: bound) }
        }.sorted { $0.words.count > $1.words.count }
    }

    /// How the phrase that ends right before an atom bounds it.
    func bound(before atom: Int, in atoms: TimeAtoms) -> TimeBound? {
        bounds.first { phrase in
            guard phrase.words.count <= atom else { return false }
            return zip(atom - phrase.words.count..<atom, phrase.words).allSatisfy { atoms.isWord($0, is: $1) }
        }?.bound
    }
}
