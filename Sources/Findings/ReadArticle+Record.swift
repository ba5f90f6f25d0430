package import Entries
package import Reading
import Text

/// The version of the rules that turn what the model marked into entries; raised when they find something else.
package let rulesVersion = "5"

extension ReadArticle {
    /// All entries found in the article, its parties those of `parties` and those that it names itself.
    package func record(stamp: Stamp, parties: KnownParties) -> ArticleRecord {
        var speakers = SpeakerResolution(self, parties)
        let phrases = NounPhrases(self)
        let statements = Circumstances.complete(
            Statements().statements(in: self, &speakers), of: self, phrases)
        let linked = LinkedParties(speakers.linking, statements)
        return ArticleRecord(
            sentences: sentences, names: names, references: references, parties: linked.parties,
            mentions: linked.mentions, titleEvidence: speakers.linking.links.evidence, statements: statements,
            nested: nested(in: statements, phrases, speakers, linked.parties), times: times(), stamp: stamp)
    }

    /// The times alone, with the sentences.
    package func timesRecord(stamp: Stamp) -> ArticleRecord {
        ArticleRecord(sentences: sentences, names: [], statements: [], times: times(), stamp: stamp)
    }

    /// The statements inside others, with speakers as far as they are parties of the article already.
    private func nested(
        in statements: [Statement], _ phrases: NounPhrases, _ speakers: SpeakerResolution, _ parties: [ArticleParty]
    ) -> [NestedStatement] {
        var speakers = speakers
        let known = Set(parties.map(\.id))
        return NestedStatements(self, phrases).all(in: statements).map { inner in
            var statement = inner.statement
            let attribution = Attribution(
                source: statement.source.first, cue: statement.cue[0], content: statement.content)
            let isOwn = statement.source.first.map { text[$0] } == "I"
            let outer = statements[inner.outer - 1].speaker
            let speaker =
                isOwn
                ? outer.map { Speaker(name: $0.name, link: .pronoun, party: $0.party) }
                : speakers.speaker(of: attribution)
            statement.speaker = speaker.flatMap { $0.party.map(known.contains) ?? true ? $0 : nil }
            return NestedStatement(statement, in: inner.outer)
        }
    }
}
