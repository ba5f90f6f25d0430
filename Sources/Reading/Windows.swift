import Text

/// How the pieces of an article are cut into the windows that the encoder can see at once.
///
/// Windows overlap; each word is taken from the window in whose middle it stands, so that it is seen with words on both
/// sides. 192 of 254 pieces is the step the model was tried with.
struct Windows {
    /// Pieces in a window, besides the marks that open and close it.
    static let size = 254
    static let step = 192

    struct Window: Equatable {
        /// The pieces it holds.
        let pieces: Range<Int>
        /// The words taken from it.
        let words: Range<Int>
    }

    /// The windows over the words whose first pieces are at `first` (one more at the end: the number of pieces).
    static func over(_ first: [Int]) -> [Window] {
        guard let count = first.last, count > 0 else { return [] }
        var windows: [Window] = []
        var start = 0
        var word = 0
        while word < first.count - 1 {
            let end = min(start + size, count)
            let limit = end == count ? count : start + (size + step) / 2
            let taken = word..<first.partitioningIndex { $0 >= limit }
            windows.append(Window(pieces: start..<end, words: taken))
            word = taken.upperBound
            start += step
        }
        return windows
    }
}
