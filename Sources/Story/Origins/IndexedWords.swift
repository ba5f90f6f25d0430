/// Words of an article with a table of where each run of three stands: what another article is laid against.
package struct IndexedWords: Sendable {
    package let hashes: [UInt32]
    /// The first place of a run by its number, and, by place, the next one with the same number; -1 for none.
    private let first: [Int32]
    private let next: [Int32]
    private let mask: Int

    /// Words in a run from which a match is grown.
    static let length = 3
    /// Places of one run that are tried, the first ones: "the United States" may stand in a report a dozen times.
    private static let mostPlaces = 12

    package init(_ hashes: [UInt32]) {
        self.hashes = hashes
        var capacity = 16
        while capacity < hashes.count * 2 { capacity *= 2 }
        mask = capacity - 1
        var first = [Int32](repeating: -1, count: capacity)
        var next = [Int32](repeating: -1, count: hashes.count)
        for place in (0..<max(hashes.count - Self.length + 1, 0)).reversed() {
            let slot = Self.slot(hashes, place) & mask
            next[place] = first[slot]
            first[slot] = Int32(place)
        }
        self.first = first
        self.next = next
    }

    package var count: Int { hashes.count }

    /// Calls `body` with each place at which the run of `words` at `place` stands here, in their order.
    @inline(__always)
    func eachPlace(ofRunAt place: Int, in words: [UInt32], _ body: (Int) -> Void) {
        var found = first[Self.slot(words, place) & mask]
        var tried = 0
        while found >= 0, tried < Self.mostPlaces {
            let at = Int(found)
            if isRun(at, place, in: words) {
                body(at)
                tried += 1
            }
            found = next[at]
        }
    }

    /// True where the three words at `at` here are those at `place` of `words`; both are inside.
    @inline(__always)
    func isRun(_ at: Int, _ place: Int, in words: [UInt32]) -> Bool {
        hashes[at] == words[place] && hashes[at + 1] == words[place + 1] && hashes[at + 2] == words[place + 2]
    }

    @inline(__always)
    private static func slot(_ words: [UInt32], _ place: Int) -> Int {
        let number = UInt64(words[place]) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[place + 1])
        return Int(truncatingIfNeeded: mixed(number &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[place + 2])) >> 20)
    }
}
