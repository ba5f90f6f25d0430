/// Windows of word pieces, one after the other without padding.
package struct WindowBatch: Equatable, Sendable {
    /// Vocabulary numbers, all windows in a row.
    package private(set) var pieces: [Int32] = []
    /// The case shape of each piece.
    package private(set) var shapes: [UInt8] = []
    /// Pieces in each window, at least one; together as many as there are pieces.
    package private(set) var lengths: [Int] = []

    package init() {}

    package init(pieces: [Int32], shapes: [UInt8], lengths: [Int]) {
        precondition(pieces.count == shapes.count, "every piece has a shape")
        precondition(lengths.reduce(0, +) == pieces.count, "the windows hold all pieces")
        precondition(lengths.allSatisfy { $0 > 0 }, "a window holds at least one piece")
        self.pieces = pieces
        self.shapes = shapes
        self.lengths = lengths
    }

    /// Rows that the encoder will make of it.
    package var rows: Int { pieces.count }

    /// Adds a window.
    package mutating func append(pieces: some Collection<Int32>, shapes: some Collection<UInt8>) {
        precondition(pieces.count == shapes.count, "every piece has a shape")
        precondition(!pieces.isEmpty, "a window holds at least one piece")
        self.pieces += pieces
        self.shapes += shapes
        lengths.append(pieces.count)
    }

    /// Forgets the windows and keeps the memory.
    package mutating func removeAll() {
        pieces.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
    }
}
