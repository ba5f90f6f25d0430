/// Which shingles of a new article are noted for it, so that later articles find it by them.
struct Registration {
    /// By number, ascending.
    let shingles: [Int]

    /// An article this much longer than its copy does not stand for it: another article may be a copy of the rest.
    private static let standsFor = 1.25

    /// Leaves out shingles that an article holds which the new one is a copy of, or which is about its copy and no longer;
    /// and those that many hold, which tell nothing.
    ///
    /// - Parameters:
    ///   - votes: which earlier articles hold which of its shingles.
    ///   - size: its words; `sizeOf`: those of another.
    init<Failure>(
        _ kin: [Kinship], _ shingles: Shingles, votes: [Placing.Vote], size: Int,
        sizeOf: (Int) throws(Failure) -> Int
    ) throws(Failure) {
        var standing: Set<Int> = []
        for found in kin where found.isCopy {
            if try Double(sizeOf(found.other)) <= Self.standsFor * Double(size) { standing.insert(found.other) }
        }
        var holders = [Int](repeating: 0, count: shingles.count)
        for vote in votes { holders[vote.shingle] += standing.contains(vote.article) ? Placing.mostHolders : 1 }
        self.shingles = holders.indices.filter { holders[$0] < Placing.mostHolders }
    }
}
