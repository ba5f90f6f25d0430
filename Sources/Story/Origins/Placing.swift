/// Finds whom a new article has its words from, among those that share some of its shingles.
///
/// The candidate that shares most is laid against the article, what it explains is set aside, and the next is the one that
/// shares most of the rest: an article merged from two finds both, and of a thousand copies one is enough.
package struct Placing {
    private let words: FoldedWords
    private let shingles: Shingles
    private var candidates: [Candidate]
    /// Which shingles no passage explains yet.
    private var isOpen: [Bool]
    private var kin: [Kinship] = []
    private var compared = 0
    /// For families that were compared: how many shingles a passage of theirs shares with the article.
    private var settledVotes: [Int: Int] = [:]

    /// One earlier article with the shingles it shares.
    package struct Candidate: Sendable {
        let article: Int
        /// Which of the new article's shingles it holds, by number.
        var shared: [Int32]
    }

    /// A shingle of the new article, by number, and an earlier article that holds it.
    package typealias Vote = (article: Int, shingle: Int)

    /// What a placing needs to know of an earlier article.
    package struct Known {
        let words: IndexedWords
        /// How many shingles it has.
        let shingles: Int
        /// Articles with the same number are known to be kin.
        let family: Int

        package init(words: IndexedWords, shingles: Int, family: Int) {
            self.words = words
            self.shingles = shingles
            self.family = family
        }
    }

    /// Shared shingles that make somebody a candidate, and for articles with few shingles at all.
    private static let leastVotes = 2
    private static let few = 12
    /// Candidates that are laid against an article at most.
    private static let most = 24
    /// Earlier articles that may hold one shingle: more are not noted, and say nothing of each other.
    package static let mostHolders = 8

    init(_ words: FoldedWords, _ shingles: Shingles, votes: [Vote]) {
        self.words = words
        self.shingles = shingles
        candidates = []
        isOpen = [Bool](repeating: true, count: shingles.count)
        for vote in votes.sorted(by: { ($0.article, $0.shingle) < ($1.article, $1.shingle) }) {
            if candidates.last?.article == vote.article {
                candidates[candidates.count - 1].shared.append(Int32(vote.shingle))
            } else {
                candidates.append(Candidate(article: vote.article, shared: [Int32(vote.shingle)]))
            }
        }
    }

    /// The articles that the new one shares passages with, those that explain most of it first.
    mutating func kinships<Failure>(_ known: (Int) throws(Failure) -> Known) throws(Failure) -> [Kinship] {
        let least = shingles.count < Self.few ? 1 : Self.leastVotes
        while compared < Self.most, let best = nextCandidate(least) {
            let candidate = candidates.remove(at: best)
            try compare(candidate, known(candidate.article))
        }
        try compareContained(known)
        return kin
    }

    /// The candidate that shares most of what is not explained; of equals the earlier.
    private func nextCandidate(_ least: Int) -> Int? {
        var best: (index: Int, votes: Int)?
        for index in candidates.indices where candidates[index].shared.count > (best?.votes ?? least - 1) {
            let votes = candidates[index].shared.count { isOpen[Int($0)] }
            if votes > (best?.votes ?? least - 1) { best = (index, votes) }
        }
        return best?.index
    }

    private mutating func compare(_ candidate: Candidate, _ known: Known) {
        compared += 1
        let alignment = Alignment(words.hashes, known.words)
        let found = Kinship(alignment, size: words.count, other: candidate.article, otherSize: known.words.count)
        guard let found else { return }
        kin.append(found)
        // A copy settles the whole family: nothing of it needs to be looked at again.
        let settled = found.isCopy ? Int.max : candidate.shared.count
        settledVotes[known.family] = max(settledVotes[known.family] ?? 0, settled)
        for passage in found.passages {
            for index in shingles.places.indices where passage.here.contains(Int(shingles.places[index])) {
                isOpen[index] = false
            }
        }
    }

    /// Earlier articles that may be wholly inside the new one, though others explain the same words of it.
    ///
    /// A report that took three paragraphs from another is no copy of it, though a cut of two of them is wholly inside;
    /// so where a larger relative explains more than the candidate does, it has been settled already.
    private mutating func compareContained<Failure>(_ known: (Int) throws(Failure) -> Known) throws(Failure) {
        for candidate in candidates where candidate.shared.count >= 3 && compared < Self.most {
            let other = try known(candidate.article)
            let votes = Double(candidate.shared.count)
            guard votes * 3 >= Double(other.shingles),
                settledVotes[other.family].map({ votes >= Self.asMuch * Double($0) }) ?? true
            else { continue }
            let before = kin.count
            compare(candidate, other)
            if kin.count > before, kin[before].containedThere < Kinship.copy { kin.removeLast() }
        }
    }

    /// A light copy of what a larger relative holds has nine of ten of its shingles.
    private static let asMuch = 0.85
}
