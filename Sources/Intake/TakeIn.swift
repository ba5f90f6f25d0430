package import Entries
import Text

/// Reads one input as an article: its words, its blocks, and what it says about itself. The same input, the same article.
package func takeIn(_ input: RawInput) throws(IntakeError) -> Article {
    switch input.format {
    case .text: try takeInText(input)
    case .html: try takeInPage(input)
    case .jsonLine: try takeInLine(input)
    }
}

private func takeInText(_ input: RawInput) throws(IntakeError) -> Article {
    let decoded = try decode(input, declared: nil)
    var reading = plainText(decoded.text, title: nil)
    reading.notes = decoded.notes + reading.notes
    return reading.article(for: input, id: nil)
}

private func takeInPage(_ input: RawInput) throws(IntakeError) -> Article {
    let decoded = try decode(input, declared: declaredEncoding(input.bytes))
    var reading = page(decoded.text.bytes, title: nil)
    reading.notes = decoded.notes + reading.notes
    return reading.article(for: input, id: nil)
}
