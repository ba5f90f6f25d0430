import Inference

/// Reads parts of speech and the dependency tree of a sentence (biaffine arcs, Dozat and Manning 2017).
struct GrammarHead: Sendable {
    private let upos: Dense
    private let dependent: Dense
    private let head: Dense
    private let relation: Dense
    private let partsOfSpeech: [PartOfSpeech]
    private let relations: [Relation]

    /// Words of a sentence that are put into one tree; a longer one, which no writer meant, is cut.
    static let longestSentence = 300

    init(_ file: ModelFile) throws(ModelError) {
        upos = try Dense(file, "grammar.upos")
        dependent = try Dense(file, "grammar.dependent")
        head = try Dense(file, "grammar.head")
        relation = try Dense(file, "grammar.relation")
        partsOfSpeech = try file.labels("upos", count: upos.outputs) { PartOfSpeech(rawValue: $0) }
        relations = try file.labels("relations", count: relation.outputs) { Relation(rawValue: $0) }
    }

    /// The grammar of an article whose sentences, one after the other, hold all its words; a row of `vectors` for each.
    func grammar(_ vectors: Matrix, sentences: [WordSpan]) -> Grammar {
        var scores = Matrix()
        var dependents = Matrix()
        var heads = Matrix()
        upos.apply(vectors, into: &scores)
        dependent.apply(vectors, into: &dependents)
        head.apply(vectors, into: &heads)
        dependents.clampToPositive()
        heads.clampToPositive()
        var grammar = Grammar()
        for sentence in sentences.flatMap({ $0.cut(to: Self.longestSentence) }) {
            grammar.append(self.sentence(Array(sentence.first...sentence.last), scores, dependents, heads))
        }
        return grammar
    }

    private func sentence(_ words: [Int], _ upos: Matrix, _ dependents: Matrix, _ heads: Matrix) -> Grammar {
        let own = dependents.picking(words)
        let above = heads.picking(words)
        var arcs = Matrix()
        PairScores.apply(own, above, into: &arcs)
        let tree = Tree.heads(arcs)
        let joined = own.joined(with: above.picking(tree.enumerated().map { $1 ?? $0 }))
        var labels = Matrix()
        relation.apply(joined, into: &labels)
        return Grammar(
            partOfSpeech: words.map { partsOfSpeech[upos.best(in: $0)] },
            head: tree,
            relation: tree.indices.map { tree[$0] == nil ? .root : relations[bestRelation(labels, $0)] })
    }

    /// Only the head of a sentence is its root.
    private func bestRelation(_ labels: Matrix, _ row: Int) -> Int {
        relations.indices.filter { relations[$0] != .root }.max { labels[row, $0] < labels[row, $1] } ?? 0
    }
}

extension ModelFile {
    /// The labels that the metadata lists under `key`, parted by blanks, one for each of `count` outputs.
    fileprivate func labels<Label>(_ key: String, count: Int, _ label: (String) -> Label?) throws(ModelError) -> [Label]
    {
        guard let text = metadata[key] else { throw .missing(path: path, what: "metadata “\(key)”") }
        let found = text.split(separator: " ").compactMap { label(String($0)) }
        guard found.count == count else {
            throw .malformed(path: path, reason: "its metadata “\(key)” names \(found.count) of \(count) known labels")
        }
        return found
    }
}
