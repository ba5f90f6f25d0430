import Entries
import Reading
import Text

/// What the words before a time tell of it: how it bounds something, and whether it is past or to come.
struct TimeClause {
    private(set) var bound: TimeBound?
    private(set) var tense: Tense?

    init(_ match: TimeMatch, in atoms: TimeAtoms, _ context: TimeContext) {
        bound = ClauseWords.english.bound(before: match.start, in: atoms)
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
