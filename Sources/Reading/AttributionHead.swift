import Entries
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
    func attributions(
        of article: Article, _ vectors: Matrix, _ words: Words, _ sentences: [WordSpan], _ grammar: Grammar,
        _ quotations: [Quotation]
    ) -> [Attribution] {
        let found = spans.spans(vectors)
        let (sources, cues, contents) = (Self.words(found, 0), Self.words(found, 1), Self.words(found, 2))
        let reach = AttributionReach(words, of: article, sentences, quotations, cues: cues, contents: contents)
        let sourceOf = source.best(
            from: cues.map(\.first), to: sources.map(\.first), in: vectors, allowsNone: true,
            where: reach.allows(cue:source:))
        let cueOf = cue.best(
            from: contents.map(\.first), to: cues.map(\.first), in: vectors, allowsNone: false,
            where: reach.allows(content:cue:))
        let subjects = CueSubjects(
            words: words, text: article.text, grammar: grammar, sources: sources, contents: contents)
        return cues.indices.compactMap { index in
            let content = contents.indices.filter { cueOf[$0] == index }.map { words.range(contents[$0]) }
            guard !content.isEmpty else { return nil }
            return Attribution(
                source: subjects.source(of: cues[index], pointedAt: sourceOf[index].map { sources[$0] })
                    .map(words.range),
                cue: words.range(cues[index]),
                content: content)
        }
    }

    private static func words(_ spans: [TaggedSpan], _ kind: Int) -> [WordSpan] {
        spans.filter { $0.kind == kind }.map(\.words)
    }
}
