/// Writes HTML as UTF-8, each block element on a line of its own.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// The bytes of a whole document.
    static func document(_ root: HTML) -> [UInt8] {
        var writer = HTMLWriter()
        writer.markup("<!doctype html>")
        writer.write(root)
        writer.markup("\n")
        return writer.bytes
    }

    mutating func write(_ piece: HTML) {
        switch piece {
        case .text(let words): escaped(words)
        case .group(let pieces): for piece in pieces { write(piece) }
        case .element(let tag, let attributes, let content): element(tag, attributes, content)
        }
    }

    private mutating func element(_ tag: Tag, _ attributes: [Attribute], _ content: HTML) {
        if !tag.isInline { markup("\n") }
        markup("<")
        markup(tag.rawValue)
        for attribute in attributes { write(attribute) }
        markup(">")
        guard !tag.isVoid else { return }
        write(content)
        markup("</")
        markup(tag.rawValue)
        markup(">")
    }

    private mutating func write(_ attribute: Attribute) {
        markup(" ")
        markup(attribute.name.description)
        guard let value = attribute.value else { return }
        markup("=\"")
        escaped(value)
        markup("\"")
    }

    /// Our own words of the language, never those of an article.
    private mutating func markup(_ words: String) {
        bytes.append(contentsOf: words.utf8)
    }

    private mutating func escaped(_ words: String) {
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "\""): markup("&quot;")
            case UInt8(ascii: "'"): markup("&#39;")
            // A browser turns a bare carriage return into a line feed, and cannot be given a NUL at all.
            case 0x0D: markup("&#13;")
            case 0x00: markup("\u{FFFD}")
            default: bytes.append(byte)
            }
        }
    }
}
