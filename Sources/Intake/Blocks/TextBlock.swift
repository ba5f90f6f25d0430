import Text

/// A paragraph, heading, item or other piece of an input that nothing divides, before it is known what it is.
///
/// Pages and plain text come as the same blocks; plain text has no `element`.
struct TextBlock: Sendable {
    let text: [UInt8]
    let shape: TextShape
    /// How many of its bytes are links.
    var linked = 0
    /// The innermost block element around it, a node of the page.
    var element: Int?
    /// The first node of its text.
    var node = 0

    init(_ text: [UInt8], linked: Int = 0, element: Int? = nil, node: Int = 0) {
        self.text = text
        self.linked = linked
        self.element = element
        self.node = node
        var shape = TextShape(text[...])
        shape.endsSentence = Intake.endsSentence(text, in: text.indices)
        self.shape = shape
    }

    /// Words of running text; 0 for headings, links and other short things.
    var runningWords: Int {
        let isSentence = shape.words >= 25 || shape.endsSentence
        return isSentence && shape.words >= 6 && linked * 2 < text.count ? shape.words : 0
    }
}
