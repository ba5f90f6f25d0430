package import Entries
import Text

/// One line of `rapporteur extract`: the contract with scorers, pipes and clusters.
///
/// Places are offsets in Unicode code points of `text`, the end exclusive. Later layers add keys.
package struct ExtractLine: JSONWritable {
    private let article: Article
    private let record: ArticleRecord
    private let layers: Set<Layer>
    private let points: CodePoints

    /// What was found in `article`, with the keys of `layers` only.
    package init(_ article: Article, _ record: ArticleRecord, layers: Set<Layer> = Set(Layer.allCases)) {
        self.article = article
        self.record = record
        self.layers = layers
        points = CodePoints(article.text)
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", article.id.value)
            $0.member("text", article.text)
            $0.member("title", article.title)
            $0.member("language", article.language)
            $0.member("residue", value: residue)
            if layers.contains(.sentences) { $0.member("sentences") { spans(record.sentences, to: &$0) } }
            if layers.contains(.names) { $0.member("names", value: names) }
            if layers.contains(.attributions) { $0.member("attributions", value: attributions) }
            $0.member("notes", article.notes)
        }
    }

    private func residue(to json: inout JSONWriter) {
        json.array(article.residue) { json, block in
            json.object {
                ends(of: block.range, to: &$0)
                $0.member("kind", block.kind.rawValue)
            }
        }
    }

    private func names(to json: inout JSONWriter) {
        json.array(record.names) { json, name in
            json.object {
                ends(of: name.range, to: &$0)
                $0.member("type", name.kind.rawValue)
            }
        }
    }

    private func attributions(to json: inout JSONWriter) {
        json.array(record.statements) { json, statement in
            json.object {
                $0.member("source") { spans(statement.source, to: &$0) }
                $0.member("cue") { spans(statement.cue, to: &$0) }
                $0.member("content") { spans(statement.content, to: &$0) }
                $0.member("speaker", statement.speaker.map { article.text[$0.name] })
                $0.member("mode", statement.mode.rawValue)
            }
        }
    }

    private func ends(of range: ByteRange, to json: inout JSONWriter) {
        let (start, end) = points.offsets(of: range)
        json.member("start", start)
        json.member("end", end)
    }

    private func spans(_ ranges: [ByteRange], to json: inout JSONWriter) {
        json.array(ranges) { json, range in
            let (start, end) = points.offsets(of: range)
            json.array([start, end]) { $0.number($1) }
        }
    }
}

/// The line `rapporteur extract` gives in place of an article it could not take in.
package struct ExtractFailure: JSONWritable {
    private let id: String
    private let reason: String

    /// `id` is the article's, or where it stood: `articles.jsonl:12`.
    package init(id: String, reason: String) {
        self.id = id
        self.reason = reason
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", id)
            $0.member("error", reason)
        }
    }
}
