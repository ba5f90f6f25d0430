package import Entries
package import Reading
import Text

/// The version of the rules that turn what the model marked into entries; raised when they find something else.
package let rulesVersion = "9"

extension ReadArticle {
    /// What of `layers` is found in the article; its parties are those of `parties` and those that it names itself.
    package func record(
        stamp: Stamp, parties: KnownParties, layers: Set<Layer> = Set(Layer.allCases)
    ) -> ArticleRecord {
        var record = ArticleRecord(
            sentences: sentences, names: names, references: references, statements: [], stamp: stamp)
        if !layers.isDisjoint(with: [.attributions, .parties, .dates]) { addStatements(to: &record, parties) }
        if !layers.isDisjoint(with: [.times, .dates]) { record.times = times() }
        return record
    }

    /// Statements, and the parties without which they have no speakers.
    private func addStatements(to record: inout ArticleRecord, _ parties: KnownParties) {
        var speakers = SpeakerResolution(self, parties)
        let phrases = NounPhrases(self)
        record.statements = Circumstances.complete(
            Statements().statements(in: self, &speakers), of: self, phrases)
        let linked = LinkedParties(speakers.linking, record.statements)
        record.parties = linked.parties
        record.mentions = linked.mentions
        record.titleEvidence = speakers.linking.links.evidence
        record.nested = nested(in: record.statements, phrases, speakers, linked.parties)
    }

    /// The statements inside others, with speakers as far as they are parties of the article already.
    private func nested(
        in statements: [Statement], _ phrases: NounPhrases, _ speakers: SpeakerResolution, _ parties: [ArticleParty]
    ) -> [NestedStatement] {
        var speakers = speakers
        let known = Set(parties.map(\.id))
        return NestedStatements(self, phrases).all(in: statements).map { inner in
            var statement = inner.statement
            let source = statement.source.first
            let isOwn = source.map { text[$0] } == "I"
            let outer = statements[inner.outer - 1].speaker
            let speaker =
                isOwn
                ? outer.map { Speaker(name: $0.name, link: .pronoun, party: $0.party) }
                : source.flatMap { speakers.speaker(at: $0) }
            statement.speaker = speaker.flatMap { $0.party.map(known.contains) ?? true ? $0 : nil }
            return NestedStatement(statement, in: inner.outer)
        }
    }
}
