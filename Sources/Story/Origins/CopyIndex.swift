/// Articles in memory with an index of their shingles: each new one is compared with all before it.
///
/// A shingle is noted for the first article that has it, and for later ones that are no copies of that. So copies cost a
/// look-up and one comparison each, and the index grows with what is new.
package struct CopyIndex {
    private var articles = ArticleTable()

    package init() {}

    /// Adds an article and tells whom it shares passages with. Its number is the count of those before it.
    package mutating func add(_ article: FoldedWords) -> [Kinship] {
        let placed = articles.placing(article)
        articles.add(article, placed)
        return placed.kin
    }

    /// The number that all known kin of an article have in common.
    package func family(of article: Int) -> Int { articles.family(of: article) }
}

/// Articles in memory, as placing asks for them.
private struct ArticleTable: PlacedArticles {
    private var entries = ShingleTable()
    /// The words of all articles, one after the other.
    private var words = WordPool()
    private var shingleCounts: [Int32] = []
    /// For each article one that is known to be its kin, or itself: a forest (Tarjan's union by root).
    private var forest: [Int32] = []
    private var firstOfText: [UInt64: Int32] = [:]
    /// Articles as they are laid against others, those in use.
    private var indexed: [Int: IndexedWords] = [:]

    private static let mostIndexed = 4096

    mutating func add(_ article: FoldedWords, _ placed: Placed) {
        let number = forest.count
        forest.append(Int32(number))
        words.add(placed.sameText == nil ? article.hashes : [])
        shingleCounts.append(Int32(placed.shingles ?? 0))
        if placed.sameText == nil { firstOfText[article.key] = Int32(number) }
        for found in placed.kin where found.isCopy { join(number, found.other) }
        for shingle in placed.noted { entries.add(shingle, Int32(number)) }
    }

    func first(withText key: UInt64) -> Int? { firstOfText[key].map(Int.init) }

    func votes(for shingles: Shingles) -> [Placing.Vote] { entries.votes(for: shingles) }

    mutating func known(_ article: Int) -> Placing.Known {
        if indexed.count > Self.mostIndexed { indexed.removeAll(keepingCapacity: true) }
        let found = indexed[article] ?? IndexedWords(words[article])
        indexed[article] = found
        return Placing.Known(words: found, shingles: Int(shingleCounts[article]), family: family(of: article))
    }

    func size(of article: Int) -> Int { words.count(of: article) }

    func family(of article: Int) -> Int {
        var root = article
        while Int(forest[root]) != root { root = Int(forest[root]) }
        return root
    }

    private mutating func join(_ article: Int, _ other: Int) {
        let (one, two) = (family(of: article), family(of: other))
        let root = Int32(min(one, two))
        (forest[one], forest[two]) = (root, root)
        forest[article] = root
    }
}

/// Rows of words kept back to back in pieces, so that growing never copies them all.
private struct WordPool {
    private var pieces: [[UInt32]] = []
    private var places: [(piece: Int32, start: Int32, count: Int32)] = []

    private static let piece = 1 << 20

    mutating func add(_ words: [UInt32]) {
        if pieces.isEmpty || pieces[pieces.count - 1].count + words.count > Self.piece {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(max(Self.piece, words.count))
        }
        places.append((Int32(pieces.count - 1), Int32(pieces[pieces.count - 1].count), Int32(words.count)))
        pieces[pieces.count - 1] += words
    }

    func count(of article: Int) -> Int { Int(places[article].count) }

    subscript(article: Int) -> [UInt32] {
        let place = places[article]
        return Array(pieces[Int(place.piece)][Int(place.start)..<Int(place.start + place.count)])
    }
}

/// Which articles hold a shingle: an open table of pairs that doubles when it is two thirds full.
///
/// Of a shingle 32 bits are kept: in ten million one in four hundred is taken for another, which is one vote of a hundred
/// and never shows.
private struct ShingleTable {
    private var slots: [Slot]
    private var used = 0

    private struct Slot {
        var tag: UInt32
        /// -1 where it is free.
        var article: Int32
    }

    init() {
        slots = [Slot](repeating: Slot(tag: 0, article: -1), count: 1 << 12)
    }

    /// Who holds which of an article's shingles, in the order of the shingles.
    func votes(for shingles: Shingles) -> [Placing.Vote] {
        var votes: [Placing.Vote] = []
        votes.reserveCapacity(shingles.count * 2)
        for (number, shingle) in shingles.hashes.enumerated() {
            let tag = UInt32(truncatingIfNeeded: shingle >> 32)
            var at = start(tag)
            while slots[at].article >= 0 {
                if slots[at].tag == tag { votes.append((Int(slots[at].article), number)) }
                at = (at + 1) & (slots.count - 1)
            }
        }
        return votes
    }

    mutating func add(_ shingle: UInt64, _ article: Int32) {
        if used * 3 > slots.count * 2 { grow() }
        put(UInt32(truncatingIfNeeded: shingle >> 32), article)
        used += 1
    }

    private mutating func put(_ tag: UInt32, _ article: Int32) {
        var at = start(tag)
        while slots[at].article >= 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = Slot(tag: tag, article: article)
    }

    private func start(_ tag: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(tag) &* 0x9E37_79B9_7F4A_7C15) >> 20) & (slots.count - 1)
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(tag: 0, article: -1), count: old.count * 2)
        for slot in old where slot.article >= 0 { put(slot.tag, slot.article) }
    }
}
