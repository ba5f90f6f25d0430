package import Entries
package import Text

/// The id and the text of one line of JSONL as they are given: no language, no furniture. For whom the words are enough.
package func bareLine(_ input: RawInput) throws(IntakeError) -> (id: ArticleID?, text: ArticleText) {
    guard String(validating: input.bytes, as: UTF8.self) != nil else { throw .missingText(input.origin) }
    let members: JSONValue
    do {
        members = try JSONScanner.value(of: input.bytes, depth: 1)
    } catch {
        throw .notJSON(input.origin, atByte: error.byte, reason: error.reason)
    }
    guard let text = members["text"]?.string else { throw .missingText(input.origin) }
    return (members["id"]?.string.map { ArticleID($0) }, ArticleText(text))
}
