/// A fixed table of values by `HashedWord`, for what is asked of every word or element of a page.
///
/// The hashes are well mixed, so their low bits are the place; a dictionary would hash them once more, which took a
/// twentieth of reading a page. Only for lists of our own: of what a page brings, places could be made to collide.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int

    init(_ entries: [UInt64: Value]) {
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
        mask = size - 1
        // In order, so that the table is the same in every run.
        for key in entries.keys.sorted() {
            let place = place(of: key)
            (keys[place], values[place]) = (key, entries[key])
        }
    }

    subscript(key: UInt64) -> Value? { values[place(of: key)] }

    /// Where a key stands, or the empty place where it would.
    private func place(of key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: key) & mask
        while values[place] != nil, keys[place] != key { place = (place + 1) & mask }
        return place
    }
}
