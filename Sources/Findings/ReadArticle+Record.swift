package import Entries
package import Reading
import Text

/// The version of the rules that turn what the model marked into entries; raised when they find something else.
package let rulesVersion = "2"

extension ReadArticle {
    /// All entries found in the article, its parties those of `parties` and those that it names itself.
    package func record(stamp: Stamp, parties: KnownParties) -> ArticleRecord {
        var speakers = SpeakerResolution(self, parties)
        let statements = Statements().statements(in: self, &speakers)
        let linked = LinkedParties(speakers.linking, statements)
        return ArticleRecord(
            sentences: sentences, names: names, parties: linked.parties, mentions: linked.mentions,
            titleEvidence: speakers.linking.links.evidence, statements: statements, stamp: stamp)
    }
}
