import Inference

/// Marks spans of some kinds over the words of an article.
struct TagHead: Sendable {
    private let tags: Dense
    private let decoder: TagDecoder

    /// The head `name`, which marks `kinds` kinds of span.
    init(_ file: ModelFile, _ name: String, kinds: Int) throws(ModelError) {
        let count = 1 + 4 * kinds
        tags = try Dense(file, "\(name).tags")
        guard tags.outputs == count else {
            throw .unsuitable(
                path: file.path, tensor: "\(name).tags.weight",
                reason: "it has \(tags.outputs) tags, and \(kinds) kinds of span need \(count)")
        }
        let steps = try file.floats("\(name).transitions", shape: [count, count]).withSpan { span in
            span.indices.map { span[$0] }
        }
        decoder = TagDecoder(steps: steps, tags: count)
    }

    /// The spans, in order; `vectors` has a row for each word.
    func spans(_ vectors: Matrix) -> [TaggedSpan] {
        var scores = Matrix()
        tags.apply(vectors, into: &scores)
        return decoder.spans(scores.values)
    }
}
