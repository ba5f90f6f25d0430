import Entries
import Reading
import Text

/// Turns attributions into statements: what of the content is quoted, in which mode it was said, and who spoke.
struct Statements {
    /// The statements of an article, in text order, each with its speaker.
    func statements(in article: ReadArticle, _ speakers: inout SpeakerResolution) -> [Statement] {
        let quoted = QuotedParts(article)
        let passives = PassiveCues(article: article)
        let ordered = attributions(of: article).sorted { $0.start < $1.start }
        return ordered.map { attribution in
            let source = attribution.source.flatMap { Dateline.without($0, article) }
            let content = attribution.content.map { quoted.behindColon(quoted.withMarks($0), of: attribution.cue) }
            let parts = content.flatMap(quoted.parts)
            return Statement(
                source: source.map { [$0] } ?? [],
                cue: [attribution.cue],
                content: content,
                quoted: parts,
                mode: quoted.mode(of: content, quoted: parts),
                speaker: source.flatMap { source in
                    passives.isReceived(attribution) ? nil : speakers.speaker(at: source, cue: attribution.cue)
                }
            )
        }
    }

    /// What the reader marked, completed by rules that look at form alone.
    private func attributions(of article: ReadArticle) -> [Attribution] {
        var claims = Claims(article)
        AttributedLines.add(to: &claims)
        UnclaimedQuotations.claim(in: &claims)
        return claims.attributions
    }
}

extension Attribution {
    /// The first byte of any of its parts.
    var start: Int { min(source?.lower ?? cue.lower, cue.lower, content[0].lower) }
}
