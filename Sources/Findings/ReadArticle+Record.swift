package import Entries
package import Reading
import Text

/// The version of the rules that turn what the model marked into entries; raised when they find something else.
package let rulesVersion = "1"

extension ReadArticle {
    /// All entries found in the article.
    package func record(stamp: Stamp) -> ArticleRecord {
        ArticleRecord(
            sentences: sentences, names: names, statements: Statements().statements(in: self), stamp: stamp)
    }
}
