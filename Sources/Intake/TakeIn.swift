package import Entries
import Text

/// Reads one input as an article: its words, its blocks, and what it says about itself. The same input, the same article.
package func takeIn(_ input: RawInput) throws(IntakeError) -> Article {
    switch input.format {
    case .text: try takeInFile(input, declared: input.declaredCharset) { plainText($0, title: input.given.title) }
    case .html:
        try takeInFile(input, declared: input.declaredCharset ?? declaredEncoding(input.bytes)) {
            page($0.bytes, title: input.given.title, url: input.given.url)
        }
    case .jsonLine: try takeInLine(input)
    }
}

private func takeInFile(_ input: RawInput, declared: Charset?, read: (ArticleText) -> Contents) throws(IntakeError)
    -> Article
{
    let decoded = try decode(input, declared: declared)
    var contents = read(decoded.text)
    contents.notes = decoded.notes + contents.notes
    return contents.article(for: input, id: nil).with(input.given)
}

extension Article {
    /// The article with what was said about it elsewhere, which goes before what it says itself.
    func with(_ given: GivenFacts) -> Article {
        var article = self
        article.title = given.title ?? title
        article.authors = given.authors.isEmpty ? authors : given.authors
        article.published = given.published ?? published
        article.outlet = given.outlet ?? outlet
        article.url = given.url ?? url
        article.language = given.language.flatMap(languageCode) ?? language
        return article
    }
}

/// The text of a page that was fetched from `address`, where the server declared `charset`.
package func decodedPage(_ bytes: [UInt8], charset: String?, at address: String) throws(IntakeError) -> String {
    let input = RawInput(origin: Origin(path: address), bytes: bytes, format: .html, charset: charset)
    return try decode(input, declared: input.declaredCharset ?? declaredEncoding(bytes)).text.string
}

extension RawInput {
    fileprivate var declaredCharset: Charset? { charset.flatMap(Charset.init(label:)) }
}
