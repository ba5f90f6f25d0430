/// The word pieces the model knows, found by their bytes.
package struct Vocabulary: Sendable {
    private let pieces: PieceTable
    let unknown: Int32
    let opening: Int32
    let closing: Int32

    package var count: Int { pieces.count }

    /// Reads one piece a line, numbered from 0; "##" marks a piece that goes on from another.
    /// Nil where a piece that is always needed is missing.
    package init?(_ file: [UInt8]) {
        let pieces = PieceTable(lines: file)
        guard let unknown = pieces["[UNK]"], let opening = pieces["[CLS]"], let closing = pieces["[SEP]"] else {
            return nil
        }
        (self.pieces, self.unknown, self.opening, self.closing) = (pieces, unknown, opening, closing)
    }

    /// The longest word that is looked up, in bytes; longer ones are unknown.
    private static let longestWord = 100

    /// Appends the pieces of a normal word: greedy, the longest match first (as in BERT, Devlin et al. 2019).
    func append(piecesOf word: ArraySlice<UInt8>, to result: inout [Int32]) {
        let before = result.count
        var at = word.startIndex
        while at < word.endIndex, word.count <= Self.longestWord {
            guard let (piece, end) = longest(word, from: at) else { break }
            result.append(piece)
            at = end
        }
        guard at < word.endIndex || word.isEmpty else { return }
        result.removeSubrange(before...)
        result.append(unknown)
    }

    private func longest(_ word: ArraySlice<UInt8>, from start: Int) -> (piece: Int32, end: Int)? {
        var end = word.endIndex
        while end > start {
            if let piece = pieces.find(word[start..<end], continuing: start > word.startIndex) { return (piece, end) }
            end -= 1
        }
        return nil
    }
}

/// An open-addressed hash table from the bytes of pieces to their numbers.
private struct PieceTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where each piece begins in `bytes`, and the end of the last.
    private var starts: [UInt32] = [0]
    private var continues: [Bool] = []
    /// Piece numbers by hash; -1 is free. At least twice as many places as pieces.
    private var places: [Int32]

    var count: Int { continues.count }

    init(lines file: [UInt8]) {
        places = []
        for line in file.split(separator: UInt8(ascii: "\n")) {
            let goesOn = line.count > 2 && line.starts(with: [UInt8(ascii: "#"), UInt8(ascii: "#")])
            bytes += goesOn ? line.dropFirst(2) : line
            starts.append(UInt32(bytes.count))
            continues.append(goesOn)
        }
        places = [Int32](repeating: -1, count: Self.size(for: count))
        for number in continues.indices { insert(number) }
    }

    subscript(piece: String) -> Int32? {
        find(Array(piece.utf8)[...], continuing: false)
    }

    func find(_ piece: ArraySlice<UInt8>, continuing: Bool) -> Int32? {
        var place = Self.hash(piece, continuing) & (places.count - 1)
        while places[place] >= 0 {
            let number = Int(places[place])
            if continues[number] == continuing, piece.elementsEqual(spelling(number)) { return places[place] }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    private func spelling(_ number: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[number])..<Int(starts[number + 1])]
    }

    private mutating func insert(_ number: Int) {
        var place = Self.hash(spelling(number), continues[number]) & (places.count - 1)
        while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
        places[place] = Int32(number)
    }

    private static func size(for count: Int) -> Int {
        var size = 4
        while size < 2 * count { size *= 2 }
        return size
    }

    /// FNV-1a (Fowler, Noll, Vo), 64 bits, folded: good enough for short keys, and the same on every machine.
    private static func hash(_ piece: ArraySlice<UInt8>, _ continuing: Bool) -> Int {
        var hash: UInt64 = continuing ? 0x84_2223_25CB_F29C : 0xCBF2_9CE4_8422_2325
        for byte in piece { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
    }
}
