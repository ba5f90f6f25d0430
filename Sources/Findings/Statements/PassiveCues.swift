import Entries
import Reading
import Text

/// Tells a cue whose subject is not who speaks: "Duarte was accused of", "asked whether she would go, Duarte smiled".
struct PassiveCues {
    let article: ReadArticle

    /// True where the source is the one of whom, or to whom, something was said.
    func isReceived(_ attribution: Attribution) -> Bool {
        guard let source = attribution.source else { return false }
        let cue = article.words.spans(in: attribution.cue).map { article.text[$0].lowercased() }
        guard let verb = cue.firstIndex(where: { Self.received.contains($0) || WordList.addressed.contains($0) }) else {
            return false
        }
        if source < attribution.cue { return cue[..<verb].contains(where: Self.be.contains) && !cue.contains("by") }
        // "Asked whether …, Duarte smiled".
        return cue.count == 1 && attribution.cue < attribution.content[0]
            && attribution.content[attribution.content.count - 1] < source
    }

    private static let be: Set<String> = ["is", "are", "was", "were", "been", "be", "being"]
    private static let received = Set(ResourceLines(PackageResources.received_verbs_txt).map(String.init))
}
