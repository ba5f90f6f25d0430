package import Text

/// A span of an article together with the words that stand there.
package struct Passage: Hashable, Sendable {
    package let range: ByteRange
    package let words: String

    package init(_ range: ByteRange, in text: ArticleText) {
        self.range = range
        self.words = text[range]
    }
}
