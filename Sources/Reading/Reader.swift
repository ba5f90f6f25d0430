package import Entries
package import Inference
import Text

/// The reader: one pass of one model over an article, and all its heads.
package struct Reader: Sendable {
    private let vocabulary: Vocabulary
    private let encoder: Encoder
    private let attribution: AttributionHead
    private let names: TagHead
    /// As the model file states it.
    package let version: String

    /// Words of one article that are read; what comes after them is kept, but unread.
    package static let longestArticle = 100_000

    /// - Throws: when the file is not a model of this reader.
    package init(model file: ModelFile, vocabulary: Vocabulary, precision: Precision) throws(ModelError) {
        self.vocabulary = vocabulary
        encoder = try Encoder(file, precision: precision)
        attribution = try AttributionHead(file)
        names = try TagHead(file, "names", kinds: NameKind.allCases.count)
        version = file.metadata["version"] ?? "unknown"
    }

    /// Memory for one worker.
    package func workspace() throws(ModelError) -> ReaderWorkspace {
        try ReaderWorkspace(for: encoder)
    }

    /// Reads articles; the answer for each does not depend on the others.
    package func read(_ articles: [Article], _ layers: Set<Layer>, in workspace: ReaderWorkspace) -> [ReadArticle] {
        var drafts = articles.map { Draft($0, vocabulary) }
        if layers != [.sentences] { encode(&drafts, in: workspace) }
        return drafts.map { finish($0, layers) }
    }

    private func finish(_ draft: Draft, _ layers: Set<Layer>) -> ReadArticle {
        var article = draft.article
        if draft.words.count == Self.longestArticle {
            article.notes.append("only the first \(Self.longestArticle) words were read")
        }
        let (text, body) = (article.text, article.body)
        return ReadArticle(
            article: article,
            words: draft.words,
            sentences: sentences(in: text, body, draft.words),
            names: layers.isDisjoint(with: [.names, .attributions]) ? [] : named(draft),
            quotations: Quotations.all(in: text, paragraphs: body.map(\.range)),
            attributions: layers.contains(.attributions) ? attribution.attributions(draft.vectors, draft.words) : []
        )
    }

    private func named(_ draft: Draft) -> [Name] {
        names.spans(draft.vectors).flatMap { found in
            draft.words.lines(of: found.words).map { Name(draft.words.range($0), NameKind.allCases[found.kind]) }
        }
    }

    /// Fills the vectors of the drafts, as many windows at a time as the workspace holds.
    private func encode(_ drafts: inout [Draft], in workspace: ReaderWorkspace) {
        for index in drafts.indices {
            drafts[index].vectors.reshape(rows: drafts[index].words.count, columns: encoder.shape.width)
            for window in Windows.over(drafts[index].pieces.first) {
                if workspace.isFull { flush(&drafts, workspace) }
                workspace.add(window, of: index, drafts[index].pieces, vocabulary)
            }
        }
        flush(&drafts, workspace)
    }

    private func flush(_ drafts: inout [Draft], _ workspace: ReaderWorkspace) {
        guard workspace.batch.rows > 0 else { return }
        encoder.encode(workspace.batch, in: workspace.encoder, into: &workspace.vectors)
        for taken in workspace.taken {
            drafts[taken.draft].vectors.copyRow(taken.row, of: workspace.vectors, to: taken.word)
        }
        workspace.removeAll()
    }
}

/// An article on its way through the reader.
private struct Draft {
    let article: Article
    let words: Words
    let pieces: Pieces
    /// A row for each word.
    var vectors = Matrix()

    init(_ article: Article, _ vocabulary: Vocabulary) {
        self.article = article
        words = Words(article.text, in: article.body, limit: Reader.longestArticle)
        pieces = Pieces(words, of: article.text, vocabulary)
    }
}
