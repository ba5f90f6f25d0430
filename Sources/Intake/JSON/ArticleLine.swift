package import Entries
package import Text

/// The article in one line of JSONL. Its `text` is taken as it is, so that offsets into it hold.
func takeInLine(_ input: RawInput) throws(IntakeError) -> Article {
    let line = try ArticleLine(input)
    var article = try line.body().article(for: input, id: try line.id()).with(line.given)
    article.notes = line.notes + article.notes
    return article
}

/// The input that a line names by its `path`, relative to where the program runs, or nil where it holds its own text.
func namedInput(_ input: RawInput, read: (String) throws(IntakeError) -> RawInput) throws(IntakeError) -> RawInput? {
    let needle = Array("\"path\"".utf8)
    guard input.bytes.count < 1 << 16, stands(needle, in: input.bytes[...]) else { return nil }
    guard let line = try? ArticleLine(input), let path = line.path else { return nil }
    let named = try read(path)
    return RawInput(
        origin: named.origin, bytes: named.bytes, format: named.format, id: try line.id(), given: line.given)
}

/// The id and the text of one line as they are given: no language, no furniture. For whom the words are enough.
package func bareLine(_ input: RawInput) throws(IntakeError) -> (id: ArticleID?, text: ArticleText) {
    let line = try ArticleLine(input)
    guard let text = try line.text("text") else { throw .missingText(input.origin) }
    return (try line.id(), ArticleText(text))
}

/// The members of a line that say something about an article.
private struct ArticleLine {
    private let origin: Origin
    private let members: JSONValue
    private(set) var notes: [String] = []

    init(_ input: RawInput) throws(IntakeError) {
        origin = input.origin
        var bytes = input.bytes
        if String(validating: bytes, as: UTF8.self) == nil {
            bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
            notes.append("broken UTF-8 was replaced by U+FFFD")
        }
        do {
            members = try JSONScanner.value(of: bytes, depth: 2)
        } catch {
            throw IntakeError.notJSON(origin, atByte: error.byte, reason: error.reason)
        }
        guard case .object = members else {
            throw IntakeError.notJSON(origin, atByte: 0, reason: "it is another kind of value")
        }
        for name in ["title", "published", "outlet", "url", "language"] where !isStringOrAbsent(name) {
            notes.append("\"\(name)\" is not a string and was left out")
        }
        if authors == nil { notes.append("\"authors\" is no list of strings and was left out") }
    }

    func id() throws(IntakeError) -> ArticleID? {
        switch members["id"] {
        case nil, .null: return nil
        case .string(let id), .number(let id): return ArticleID(id)
        default: throw IntakeError.badField(origin, field: "id", expected: "a string or a number")
        }
    }

    /// The file that holds the article, where the line has neither text nor HTML.
    var path: String? {
        guard members["text"]?.string == nil, members["html"]?.string == nil else { return nil }
        return string("path")
    }

    var given: GivenFacts {
        GivenFacts(
            title: string("title"), authors: authors ?? [], published: string("published"), outlet: string("outlet"),
            url: string("url"), language: string("language"))
    }

    /// The names in a list, or one alone; nil where there is something else.
    private var authors: [String]? {
        switch members["authors"] {
        case nil, .null: []
        case .string(let name): name.isEmpty ? [] : [name]
        case .array(let names): names.allSatisfy { $0.string != nil } ? names.compactMap(\.string) : nil
        default: nil
        }
    }

    func body() throws(IntakeError) -> Contents {
        if let text = try text("text") { return plainText(ArticleText(text), title: string("title")) }
        if let html = try text("html") { return page(Array(html.utf8), title: string("title"), url: string("url")) }
        throw IntakeError.missingText(origin)
    }

    /// An optional member; empty strings say nothing.
    func string(_ name: String) -> String? {
        members[name]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    func text(_ name: String) throws(IntakeError) -> String? {
        switch members[name] {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw IntakeError.badField(origin, field: name, expected: "a string")
        }
    }

    private func isStringOrAbsent(_ name: String) -> Bool {
        switch members[name] {
        case nil, .null, .string: true
        default: false
        }
    }
}
