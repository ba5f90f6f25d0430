import Entries
import Text

/// How far the parts of an attribution may stand apart: in one paragraph, but for quotations that run on over several.
///
/// On the development articles of PolNeAR one source in 2,062 stands in another paragraph than its cue, and 20 contents
/// in 2,491; none of the pointer's 38 sources and 11 of its 81 contents over a paragraph's end were right.
struct AttributionReach {
    /// The first word of each paragraph.
    private let starts: [Int]
    /// Paragraphs in which a cue stands.
    private var withCue: Set<Int> = []
    /// The first words of contents that may belong to a cue of another paragraph: quoted ones, and those that begin one.
    private let free: Set<Int>

    /// - Parameters:
    ///   - blocks: of the body, in text order.
    ///   - cues, contents: what the reader marked.
    init(_ words: Words, _ blocks: [Block], _ quotations: [Quotation], cues: [WordSpan], contents: [WordSpan]) {
        starts = blocks.map { words.index(atOrAfter: $0.range.lower) }
        let quoted = contents.filter { content in
            let range = words.range(content)
            let next = quotations.partitioningIndex { $0.outer.upper > range.lower }
            return next < quotations.count && quotations[next].outer.lower < range.upper
        }
        free = Set(quoted.map(\.first)).union(starts)
        withCue = Set(cues.map { paragraph(of: $0.first) })
    }

    /// Whether a source may be that of a cue, both given by their first words.
    func allows(cue: Int, source: Int) -> Bool { paragraph(of: cue) == paragraph(of: source) }

    /// Whether a content may belong to a cue, both given by their first words: to one of another paragraph only where its
    /// own has none, and it is quoted or begins there.
    func allows(content: Int, cue: Int) -> Bool {
        let own = paragraph(of: content)
        return own == paragraph(of: cue) || free.contains(content) && !withCue.contains(own)
    }

    private func paragraph(of word: Int) -> Int { starts.partitioningIndex { $0 > word } }
}
