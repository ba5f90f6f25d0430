import Entries
import Text

/// A stretch of text over which the same marks lie.
struct Segment<Mark> {
    let range: ByteRange
    /// In the order in which the marks were laid.
    let marks: [Mark]

    /// Cuts `range` at the ends of all marks laid over it, since elements of a page nest while marks may overlap.
    static func segments(of range: ByteRange, under laid: [(range: ByteRange, mark: Mark)]) -> [Segment] {
        let touching = laid.filter { $0.range.overlaps(range) && !$0.range.isEmpty }
        let ends = touching.flatMap { [$0.range.lower, $0.range.upper] }.filter(range.contains)
        let cuts = Set(ends + [range.lower, range.upper]).sorted()
        return zip(cuts, cuts.dropFirst()).map { start, end in
            let piece = ByteRange(start, end)
            return Segment(range: piece, marks: touching.filter { $0.range.overlaps(piece) }.map(\.mark))
        }
    }
}

extension Passage {
    /// The words at `part`, which lies inside the passage.
    func letters(at part: ByteRange) -> String {
        let bytes = words.utf8.dropFirst(part.lower - range.lower).prefix(part.count)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The words, those at `places` as `marked` shows them.
    func html(marking places: [ByteRange], as marked: (String) -> HTML) -> HTML {
        .group(
            Segment.segments(of: range, under: places.map { ($0, ()) }).map {
                $0.marks.isEmpty ? .text(letters(at: $0.range)) : marked(letters(at: $0.range))
            })
    }
}
