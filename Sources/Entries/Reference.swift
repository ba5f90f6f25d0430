package import Text

/// A phrase, and an earlier phrase of the same article that names or describes the same thing.
package struct Reference: Hashable, Sendable {
    /// A pronoun, a definite description or a repeated name.
    package let phrase: ByteRange
    package let antecedent: ByteRange

    package init(phrase: ByteRange, antecedent: ByteRange) {
        self.phrase = phrase
        self.antecedent = antecedent
    }
}
