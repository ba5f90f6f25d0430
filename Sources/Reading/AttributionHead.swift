import Inference
import Text

/// Reads who is said to have said what: marks sources, cues and contents, then joins each content and source to a cue.
///
/// The cue is the anchor: every attribution has one, and a source that serves several statements is pointed at by each
/// of their cues.
struct AttributionHead: Sendable {
    private let spans: TagHead
    private let source: PointerHead
    private let cue: PointerHead

    init(_ file: ModelFile) throws(ModelError) {
        spans = try TagHead(file, "attribution", kinds: 3)
        source = try PointerHead(file, "source")
        cue = try PointerHead(file, "cue")
    }

    /// The attributions in the order of their cues; a cue to which no content belongs makes none.
    ///
    /// Where the grammar gives a cue's verb a subject inside a marked source, that is its source.
    func attributions(_ vectors: Matrix, _ words: Words, _ grammar: Grammar) -> [Attribution] {
        let found = spans.spans(vectors)
        let (sources, cues, contents) = (Self.words(found, 0), Self.words(found, 1), Self.words(found, 2))
        let sourceOf = source.best(from: cues.map(\.first), to: sources.map(\.first), in: vectors, allowsNone: true)
        let cueOf = cue.best(from: contents.map(\.first), to: cues.map(\.first), in: vectors, allowsNone: false)
        return cues.indices.compactMap { index in
            let content = contents.indices.filter { cueOf[$0] == index }.map { words.range(contents[$0]) }
            guard !content.isEmpty else { return nil }
            return Attribution(
                source: (Self.subject(of: cues[index], among: sources, grammar) ?? sourceOf[index]).map {
                    words.range(sources[$0])
                },
                cue: words.range(cues[index]),
                content: content)
        }
    }

    /// The place of the source that holds the subject of a verb of the cue.
    private static func subject(of cue: WordSpan, among sources: [WordSpan], _ grammar: Grammar) -> Int? {
        guard cue.last < grammar.count else { return nil }
        let near = max(cue.first - farthestSubject, 0)..<min(cue.last + farthestSubject, grammar.count)
        let subject = near.first { word in
            grammar.relation[word] == .nsubj && grammar.head[word].map(cue.contains) == true
        }
        return subject.flatMap { word in sources.firstIndex { $0.contains(word) } }
    }

    private static let farthestSubject = 60

    private static func words(_ spans: [TaggedSpan], _ kind: Int) -> [WordSpan] {
        spans.filter { $0.kind == kind }.map(\.words)
    }
}
