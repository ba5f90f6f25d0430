import Entries
import Findings
import Reading
import Testing
import Text

/// An article as `Marked` writes it, with what is to be found in it.
struct LinkingCase: CustomTestStringConvertible {
    let published: String?
    let text: String
    let expected: String
    var testDescription: String { text }

    init(_ text: String, _ expected: String, on published: String? = nil) {
        self.published = published
        self.text = text
        self.expected = expected
    }

    /// What is found with the parties of `KnownBase`.
    func record() -> (ArticleRecord, ArticleText) {
        let article = Marked(text, published: published).article
        return (article.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known)), article.text)
    }
}
