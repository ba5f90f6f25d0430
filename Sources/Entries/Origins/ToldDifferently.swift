package import Text

/// A change between two articles of the record: what each of them tells at its place.
package struct ToldDifferently: Hashable, Sendable {
    package let kind: ChangeKind
    /// The article published first; where their days do not tell, the one taken in first.
    package let earlier: Side
    package let later: Side

    /// What one of the two tells.
    package struct Side: Hashable, Sendable {
        package let article: ArticleSummary
        /// The words that the other has otherwise; nil where this one has none there.
        package let words: Passage?
        /// Where they stand; where there are none, from the word before their place to the one behind it.
        package let place: ByteRange
        /// The place with more of the words around it.
        package let around: Passage

        package init(article: ArticleSummary, words: Passage?, place: ByteRange, around: Passage) {
            self.article = article
            self.words = words
            self.place = place
            self.around = around
        }
    }

    package init(_ kind: ChangeKind, earlier: Side, later: Side) {
        self.kind = kind
        self.earlier = earlier
        self.later = later
    }
}
