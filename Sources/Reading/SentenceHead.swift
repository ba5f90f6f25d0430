import Entries
import Inference
import Text

/// Tells at which words sentences start.
struct SentenceHead: Sendable {
    private let start: Dense

    init(_ file: ModelFile) throws(ModelError) {
        start = try Dense(file, "sentence")
    }

    /// The sentences of an article, one after the other; a block never begins inside one.
    func sentences(_ vectors: Matrix, _ words: Words, _ blocks: [Block]) -> [WordSpan] {
        guard !words.isEmpty else { return [] }
        var scores = Matrix()
        start.apply(vectors, into: &scores)
        var starts = Set(blocks.map { words.index(atOrAfter: $0.range.lower) })
        starts.insert(0)
        let found = (0..<words.count).filter { scores[$0, 0] > 0 || starts.contains($0) }
        return zip(found, found.dropFirst() + [words.count]).map { WordSpan($0, $1 - 1) }
    }
}
