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
    /// For each mention how far it and those before it reach: they are sorted by their starts, and some stand in others.
    private let reaches: [UInt32]

    /// What was found in `article`, with the keys of `layers` only.
    package init(_ article: Article, _ record: ArticleRecord, layers: Set<Layer> = Set(Layer.allCases)) {
        self.article = article
        self.record = record
        self.layers = layers
        points = CodePoints(article.text)
        var reach: UInt32 = 0
        reaches = record.mentions.map { mention in
            reach = max(reach, mention.range.end)
            return reach
        }
    }

    package func write(to json: inout JSONWriter) {
        json.object {
            $0.member("id", article.id.value)
            $0.member("text", article.text)
            $0.member("title", article.title)
            $0.member("authors", article.authors)
            $0.member("published", article.published)
            $0.member("modified", article.modified)
            $0.member("type", article.type?.rawValue)
            $0.member("outlet", article.outlet)
            $0.member("url", article.url)
            $0.member("credit", value: credit)
            $0.member("statedDates", value: statedDates)
            $0.member("language", article.language)
            $0.member("residue", value: residue)
            if layers.contains(.sentences) { $0.member("sentences") { spans(record.sentences, to: &$0) } }
            if layers.contains(.names) { $0.member("names", value: names) }
            if layers.contains(.references) { $0.member("references", value: references) }
            if layers.contains(.parties) {
                $0.member("parties", value: parties)
                $0.member("mentions", value: mentions)
            }
            if layers.contains(.attributions) {
                $0.member("attributions", value: attributions)
                $0.member("nested", value: nested)
            }
            if layers.contains(.times) { $0.member("times", value: times) }
            if layers.contains(.dates) { $0.member("dates", value: dates) }
            $0.member("notes", article.notes)
        }
    }

    private func credit(to json: inout JSONWriter) {
        json.array(article.credits) { json, credit in
            json.object {
                $0.member("source", credit.source)
                $0.member("share", credit.share.rawValue)
                if let range = credit.range { ends(of: range, to: &$0) }
            }
        }
    }

    /// What the page or the feed says of when the article was published or changed, and where it says so.
    private func statedDates(to json: inout JSONWriter) {
        json.array(article.dates) { json, date in
            json.object {
                $0.member("role", date.role.rawValue)
                $0.member("value", date.value)
                $0.member("source", date.source)
            }
        }
    }

    /// All that is no part of the body. The title of a page is among it, since it has a key of its own; it is read.
    private func residue(to json: inout JSONWriter) {
        json.array(article.blocks.filter { $0.kind.isFurniture || $0.kind == .title }) { json, block in
            json.object {
                ends(of: block.range, to: &$0)
                $0.member("kind", block.kind.rawValue)
            }
        }
    }

    /// Those of the body; `furniture` is told of those that stand in residue.
    private func times(to json: inout JSONWriter) {
        json.array(record.times) { json, time in
            json.object {
                ends(of: time.range, to: &$0)
                $0.member("type", time.kind.rawValue)
                $0.member("value", time.value.timex)
                $0.member("edtf", time.value.edtf)
                $0.member("earliest", time.value.days.earliest?.description)
                $0.member("latest", time.value.days.latest?.description)
                $0.member("granularity", time.value.granularity?.rawValue)
                $0.member("anchor", time.anchor.rawValue)
                $0.member("modifier", time.modifier?.rawValue)
                $0.member("bound", time.bound?.rawValue)
                $0.member("rule", time.rule)
                $0.member("confidence", time.value.confidence.rawValue)
                if time.isFurniture { $0.member("furniture", true) }
            }
        }
    }

    private func names(to json: inout JSONWriter) {
        json.array(record.names) { json, name in
            json.object {
                ends(of: name.range, to: &$0)
                $0.member("type", name.kind.rawValue)
                if layers.contains(.parties) { $0.member("party", party(of: name)?.value) }
            }
        }
    }

    private func references(to json: inout JSONWriter) {
        json.array(record.references) { json, reference in
            json.object {
                ends(of: reference.phrase, to: &$0)
                let (start, end) = points.offsets(of: reference.antecedent)
                $0.member("antecedent") { json in json.array([start, end]) { $0.number($1) } }
            }
        }
    }

    private func attributions(to json: inout JSONWriter) {
        json.array(record.statements) { json, statement in
            json.object { members(of: statement, to: &$0) }
        }
    }

    /// The statements inside others; `outer` is the number of the one that holds it, 1 for the first of `attributions`.
    private func nested(to json: inout JSONWriter) {
        json.array(record.nested) { json, nested in
            json.object {
                $0.member("outer", nested.outer)
                members(of: nested.statement, to: &$0)
            }
        }
    }

    private func members(of statement: Statement, to json: inout JSONWriter) {
        json.member("source") { spans(statement.source, to: &$0) }
        json.member("cue") { spans(statement.cue, to: &$0) }
        json.member("content") { spans(statement.content, to: &$0) }
        json.member("addressee") { spans(statement.addressee, to: &$0) }
        json.member("via") { spans(statement.via, to: &$0) }
        json.member("occasion") { spans(statement.occasion, to: &$0) }
        json.member("speaker", speaker(of: statement))
        if layers.contains(.parties) {
            json.member("speakerParty", statement.speaker?.party?.value)
            json.member("speakerLink", statement.speaker?.link.rawValue)
        }
        json.member("mode", statement.mode.rawValue)
    }

    /// The party whose mention the name is, or holds, or stands in.
    private func party(of name: Name) -> PartyID? {
        let next = reaches.partitioningIndex { $0 > name.range.start }
        return record.mentions[next...].prefix { $0.range.start < name.range.end }
            .filter { $0.range.overlaps(name.range) }
            .max { overlap($0.range, name.range) < overlap($1.range, name.range) }?.party
    }

    private func overlap(_ a: ByteRange, _ b: ByteRange) -> Int { min(a.upper, b.upper) - max(a.lower, b.lower) }

    /// The name of a speaker: as the article has it; as the base has it where the article only describes somebody; none
    /// for those who go without one.
    private func speaker(of statement: Statement) -> String? {
        guard let speaker = statement.speaker, speaker.link != .group else { return nil }
        let known = speaker.link == .role ? record.parties.first { $0.id == speaker.party } : nil
        return known?.name ?? article.text[speaker.name]
    }

    private func parties(to json: inout JSONWriter) {
        json.array(record.parties) { json, party in
            json.object {
                $0.member("id", party.id.value)
                $0.member("kind", party.kind.rawValue)
                $0.member("name", party.name)
                $0.member("inBase", party.isInBase)
                $0.member("for", party.actsFor?.value)
                $0.member("offices", party.offices.map(\.value))
                $0.member("members", party.members.map(\.value))
            }
        }
    }

    private func mentions(to json: inout JSONWriter) {
        json.array(record.mentions) { json, mention in
            json.object {
                ends(of: mention.range, to: &$0)
                $0.member("party", mention.party.value)
                $0.member("link", mention.link.rawValue)
                $0.member("confidence", mention.confidence.rawValue)
            }
        }
    }

    private func dates(to json: inout JSONWriter) {
        json.object {
            $0.member("written") { date(record.dates.written, to: &$0) }
            $0.member("published") { date(record.dates.published, to: &$0) }
            $0.member("captured") { date(record.dates.captured, to: &$0) }
            $0.member("contradictions") { json in
                json.array(record.dates.contradictions) { json, contradiction in
                    json.array([contradiction.first, contradiction.second]) { evidence($1, to: &$0) }
                }
            }
        }
    }

    private func date(_ date: ArticleDate, to json: inout JSONWriter) {
        json.object {
            $0.member("earliest", date.days.earliest?.description)
            $0.member("latest", date.days.latest?.description)
            $0.member("evidence") { json in json.array(date.evidence) { evidence($1, to: &$0) } }
        }
    }

    private func evidence(_ evidence: DateEvidence, to json: inout JSONWriter) {
        json.object {
            $0.member("kind", evidence.kind.rawValue)
            $0.member("earliest", evidence.days.earliest?.description)
            $0.member("latest", evidence.days.latest?.description)
            if let range = evidence.range { ends(of: range, to: &$0) }
            $0.member("reason", evidence.reason)
            $0.member("followed", evidence.isFollowed)
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
