import Entries
import Reading
import Text

/// The attributions of an article while rules complete them: which contents are claimed by which cue.
struct Claims {
    let article: ReadArticle
    private(set) var attributions: [Attribution]

    init(_ article: ReadArticle) {
        self.article = article
        attributions = article.attributions
    }

    /// True where at least half of the bytes of `range` are content already.
    func covers(_ range: ByteRange) -> Bool {
        let claimed = attributions.flatMap(\.content).filter { $0.overlaps(range) }.reduce(0) { sum, piece in
            sum + min(piece.upper, range.upper) - max(piece.lower, range.lower)
        }
        return claimed * 2 >= range.count
    }

    /// The attribution whose source or cue is the first to begin in `range`.
    func beginning(in range: ByteRange) -> Int? {
        attributions.indices
            .filter { range.contains(attributions[$0].anchor) }
            .min { attributions[$0].anchor < attributions[$1].anchor }
    }

    /// The attribution to which content at `offset` belongs.
    func owner(ofContentAt offset: Int) -> Int? {
        attributions.firstIndex { $0.content.contains { $0.contains(offset) } }
    }

    /// Gives one more piece of content to an attribution, and takes it from the others.
    mutating func give(_ piece: ByteRange, to index: Int) {
        attributions = attributions.enumerated().compactMap { number, old in
            let kept = old.content.filter { !$0.overlaps(piece) }
            let content = number == index ? (kept + [piece]).sorted() : kept
            return content.isEmpty ? nil : Attribution(source: old.source, cue: old.cue, content: content)
        }
    }

    /// Adds an attribution of which a rule is sure, and takes what lies in `territory` from the others; where one has
    /// its cue already, that one gets the content.
    mutating func add(_ attribution: Attribution, taking territory: ByteRange) {
        let same = attributions.first { !territory.contains($0.cue) && $0.cue.overlaps(attribution.cue) }
        let kept = same.map { $0.content.filter { !territory.overlaps($0) } } ?? []
        attributions = attributions.compactMap { other in
            guard other != same, !territory.contains(other.cue) else { return nil }
            let content = other.content.filter { !territory.overlaps($0) }
            return content.isEmpty ? nil : Attribution(source: other.source, cue: other.cue, content: content)
        }
        attributions.append(
            Attribution(
                source: same?.source ?? attribution.source, cue: same?.cue ?? attribution.cue,
                content: (kept + attribution.content).sorted()))
    }
}

extension Attribution {
    /// Where its source or its cue begins, whichever is first.
    fileprivate var anchor: Int { min(source?.lower ?? cue.lower, cue.lower) }
}
