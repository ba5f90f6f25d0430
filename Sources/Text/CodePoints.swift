/// Turns byte offsets into offsets in Unicode code points, and back, for the wire formats that count so.
package struct CodePoints: Sendable {
    private static let block = 64
    private let bytes: [UInt8]
    /// Code points before each block of 64 bytes; empty for text that is all ASCII.
    private let before: [UInt32]

    package init(_ text: ArticleText) {
        bytes = text.bytes
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            before = []
            return
        }
        var counts: [UInt32] = []
        counts.reserveCapacity(bytes.count / Self.block + 1)
        var seen: UInt32 = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.block == 0 { counts.append(seen) }
            if byte & 0xC0 != 0x80 { seen += 1 }
        }
        counts.append(seen)
        before = counts
    }

    /// Code points before byte `offset`, which lies on a scalar boundary.
    package func offset(ofByte offset: Int) -> Int {
        guard !before.isEmpty else { return offset }
        let start = min(offset / Self.block, before.count - 1)
        let from = min(start * Self.block, bytes.count)
        guard from <= offset else { return Int(before[start]) }
        return bytes[from..<offset].reduce(Int(before[start])) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
    }

    /// The first and the end code point of a byte range.
    package func offsets(of range: ByteRange) -> (start: Int, end: Int) {
        (offset(ofByte: range.lower), offset(ofByte: range.upper))
    }

    /// The byte at which code point `point` begins, or nil where the text has fewer.
    package func byte(ofPoint point: Int) -> Int? {
        guard !before.isEmpty else { return (0...bytes.count).contains(point) ? point : nil }
        guard point >= 0, point <= Int(before[before.count - 1]) else { return nil }
        let block = max(before.partitioningIndex { Int($0) > point } - 1, 0)
        var seen = Int(before[block])
        var offset = min(block * Self.block, bytes.count)
        while offset < bytes.count {
            if bytes[offset] & 0xC0 != 0x80 {
                if seen == point { return offset }
                seen += 1
            }
            offset += 1
        }
        return bytes.count
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index at which `second` holds, in a collection where it holds from some index on.
    package func partitioningIndex(where second: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if second(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
