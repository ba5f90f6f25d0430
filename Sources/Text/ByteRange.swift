/// Where something stands in an article: a half-open range of UTF-8 byte offsets into its text.
package struct ByteRange: Hashable, Sendable {
    package let start: UInt32
    package let end: UInt32

    /// A range from `start` up to but not including `end`, which may not come before `start`.
    package init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a range may not end before it starts")
        self.start = UInt32(start)
        self.end = UInt32(end)
    }

    package var lower: Int { Int(start) }
    package var upper: Int { Int(end) }
    package var count: Int { Int(end - start) }
    package var isEmpty: Bool { start == end }

    package func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }
    package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
    package func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
}

extension ByteRange: Comparable {
    /// Text order: by start, the shorter first when two start together.
    package static func < (a: ByteRange, b: ByteRange) -> Bool {
        (a.start, a.end) < (b.start, b.end)
    }
}
