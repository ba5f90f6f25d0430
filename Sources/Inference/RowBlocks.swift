/// The rows of a batch in the blocks that go through the linear layers together.
struct RowBlocks: Sequence, IteratorProtocol {
    private var left: Range<Int>

    init(_ count: Int) { left = 0..<count }

    /// Large blocks, then small ones where they waste fewer rows.
    mutating func next() -> Range<Int>? {
        guard !left.isEmpty else { return nil }
        let large = IntegerProduct.blockSizes[0], small = IntegerProduct.blockSizes[1]
        let size = left.count > large - small ? large : small
        let block = left.prefix(size)
        left = left.dropFirst(size)
        return block
    }
}
