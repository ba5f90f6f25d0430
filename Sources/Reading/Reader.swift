package import Entries
package import Inference
package import Text

/// The reader: one pass of one model over an article, and all its heads.
package struct Reader: Sendable {
    private let vocabulary: Vocabulary
    private let encoder: Encoder
    private let attribution: AttributionHead
    private let names: TagHead
    private let sentences: SentenceHead
    private let grammar: GrammarHead
    private let references: ReferenceHead
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
        sentences = try SentenceHead(file)
        grammar = try GrammarHead(file)
        references = try ReferenceHead(file)
        version = file.metadata["version"] ?? "unknown"
    }

    /// Memory for one worker.
    package func workspace() throws(ModelError) -> ReaderWorkspace {
        try ReaderWorkspace(for: encoder)
    }

    /// Reads articles; the answer for each does not depend on the others.
    package func read(_ articles: [Article], _ layers: Set<Layer>, in workspace: ReaderWorkspace) -> [ReadArticle] {
        if layers == [.times] { return articles.map { ReadArticle(unencoded: $0, limit: Self.longestArticle) } }
        var drafts = articles.map {
            Draft(Words($0.text, in: $0.body, limit: Self.longestArticle), of: $0.text, vocabulary)
        }
        encode(&drafts, in: workspace)
        return zip(articles, drafts).map { finish($0, $1, layers.withNeeded) }
    }

    private func finish(_ article: Article, _ draft: Draft, _ layers: Set<Layer>) -> ReadArticle {
        let (words, vectors) = (draft.words, draft.vectors)
        let sentences = sentences.sentences(vectors, words, article.body)
        let names = layers.contains(.names) ? named(draft) : []
        var grammar = Grammar()
        var found: [Reference] = []
        if layers.contains(.references) {
            grammar = self.grammar.grammar(vectors, sentences: sentences)
            found = References(words, of: article.text, grammar, names: names).all(references, vectors)
        }
        let quotations = Quotations.all(in: article.text, paragraphs: article.body.map(\.range))
        return ReadArticle(
            article: article.noting(words, limit: Self.longestArticle),
            words: words,
            sentences: sentences.map(words.range),
            names: names.map { Name(words.range($0.words), $0.kind) },
            quotations: quotations,
            attributions: layers.contains(.attributions)
                ? attribution.attributions(of: article, vectors, words, sentences, grammar, quotations) : [],
            grammar: grammar,
            references: found
        )
    }

    private func named(_ draft: Draft) -> [(words: WordSpan, kind: NameKind)] {
        names.spans(draft.vectors).flatMap { found in
            draft.words.lines(of: found.words).map { ($0, NameKind.allCases[found.kind]) }
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

extension Reader {
    /// The grammar of sentences whose words are given, each by the byte at which it starts.
    package func parse(_ text: ArticleText, sentences: [[Int]], in workspace: ReaderWorkspace) -> [Grammar] {
        let whole = ByteRange(0, text.count)
        let starts = Set(sentences.joined())
        let words = Words(text, in: [Block(whole, .paragraph)], limit: .max, cuts: starts)
        var drafts = [Draft(words, of: text, vocabulary)]
        encode(&drafts, in: workspace)
        return sentences.map { sentence in
            let rows = drafts[0].vectors.picking(sentence.map { min(words.index(atOrAfter: $0), words.count - 1) })
            return grammar.grammar(rows, sentences: [WordSpan(0, rows.rows - 1)])
        }
    }
}

extension Set<Layer> {
    /// These and the layers that they are made from.
    fileprivate var withNeeded: Set<Layer> {
        if contains(.parties) || contains(.dates) { return Set(Layer.allCases) }
        if contains(.attributions) { return union([.names, .references]) }
        return contains(.references) ? union([.names]) : self
    }
}

/// An article on its way through the reader.
private struct Draft {
    let words: Words
    let pieces: Pieces
    /// A row for each word.
    var vectors = Matrix()

    init(_ words: Words, of text: ArticleText, _ vocabulary: Vocabulary) {
        self.words = words
        pieces = Pieces(words, of: text, vocabulary)
    }
}
