/// What two articles have in common, passage by passage, as ranges of words.
package struct Alignment: Sendable {
    package let passages: [SharedWords]

    /// Words that a passage may be changed by in one place and still be one: more, and it is two.
    ///
    /// In heavily edited copies every fifth word changes, so runs of twelve without three equal words are rare.
    static let gap = 12
    /// Equal words that make a passage; what is shorter is how everybody writes.
    static let least = 8
    /// Passages that may be open at a time, so that a stray match does not end the one it stands in.
    private static let open = 4

    /// Lays the words of one article against those of another: runs of three equal words are grown to blocks, and blocks
    /// that follow each other in both with few words between them are one passage. Passages may stand in any order.
    package init(_ words: [UInt32], _ other: IndexedWords) {
        var chains: [SharedWords] = []
        var place = 0
        while place + IndexedWords.length <= words.count {
            guard let block = Self.bestMatch(at: place, words, other, chains) else {
                place += 1
                continue
            }
            if let chain = block.chain {
                chains[chain].extend(to: block)
                // The chain in use stays the last, so that it stays among the open ones.
                if chain != chains.count - 1 { chains.swapAt(chain, chains.count - 1) }
            } else {
                chains.append(SharedWords(block))
            }
            place += block.count
        }
        passages = chains.filter { $0.equal >= Self.least }.sorted { $0.here.lowerBound < $1.here.lowerBound }
    }

    /// What was found before.
    init(_ passages: [SharedWords]) {
        self.passages = passages
    }

    /// Words of the first article that stand in passages, and of the other.
    package var coverHere: Int { Self.covered(passages.map(\.here)) }
    package var coverThere: Int { Self.covered(passages.map(\.there)) }

    private static func covered(_ ranges: [Range<Int>]) -> Int {
        var end = 0
        var total = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
            total += range.upperBound - max(range.lowerBound, end)
            end = range.upperBound
        }
        return total
    }

    /// The match at `place` that goes on with an open passage, else the longest.
    @inline(__always)
    private static func bestMatch(
        at place: Int, _ words: [UInt32], _ other: IndexedWords, _ chains: [SharedWords]
    ) -> Match? {
        var best: Match?
        func weigh(_ there: Int) {
            var block = Match(here: place, there: there, count: IndexedWords.length)
            while place + block.count < words.count, there + block.count < other.count,
                words[place + block.count] == other.hashes[there + block.count]
            {
                block.count += 1
            }
            block.chain = continued(by: block, chains)
            if best.map({ block.isBetter(than: $0) }) ?? true { best = block }
        }
        // Where the last passage would go on without a word more or less: its run may stand in many places.
        if let chain = chains.last {
            let there = chain.there.upperBound + place - chain.here.upperBound
            if there + IndexedWords.length <= other.count, other.isRun(there, place, in: words) { weigh(there) }
        }
        other.eachPlace(ofRunAt: place, in: words, weigh)
        return best
    }

    /// The number of the passage that a block goes on with, if there is one.
    @inline(__always)
    private static func continued(by block: Match, _ chains: [SharedWords]) -> Int? {
        var number = chains.count - 1
        let first = max(chains.count - open, 0)
        while number >= first {
            let chain = chains[number]
            let (here, there) = (block.here - chain.here.upperBound, block.there - chain.there.upperBound)
            if here >= 0, here <= gap, there >= 0, there <= gap { return number }
            number -= 1
        }
        return nil
    }
}

/// A run of equal words.
struct Match {
    let here: Int
    let there: Int
    var count: Int
    /// The passage it goes on with.
    var chain: Int?

    init(here: Int, there: Int, count: Int) {
        self.here = here
        self.there = there
        self.count = count
    }

    func isBetter(than other: Match) -> Bool {
        (chain == nil) == (other.chain == nil) ? count > other.count : chain != nil
    }
}

/// A passage that two articles share, as ranges of their words; few words in it may differ.
package struct SharedWords: Hashable, Sendable {
    package private(set) var here: Range<Int>
    package private(set) var there: Range<Int>
    /// Words in it that are equal.
    package private(set) var equal: Int
    /// The runs of equal words in it, of three words at least.
    private(set) var runs: [EqualRun]

    init(_ block: Match) {
        here = block.here..<block.here + block.count
        there = block.there..<block.there + block.count
        equal = block.count
        runs = [EqualRun(here: block.here, there: block.there, count: block.count)]
    }

    mutating func extend(to block: Match) {
        here = here.lowerBound..<block.here + block.count
        there = there.lowerBound..<block.there + block.count
        equal += block.count
        runs.append(EqualRun(here: block.here, there: block.there, count: block.count))
    }
}

/// Words that are the same in two articles, one after the other.
struct EqualRun: Hashable, Sendable {
    let here: Int
    let there: Int
    var count: Int
}
