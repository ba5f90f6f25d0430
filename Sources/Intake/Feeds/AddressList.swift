/// A list of addresses: a text file with one on each line, blank lines and comments (`#`) aside.
package enum AddressList {
    /// The addresses in order, each once; nil where any line is something else, since then it is a text.
    package static func addresses(in bytes: [UInt8]) -> [String]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var found: [String] = []
        var known: Set<String> = []
        let unmarked = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for line in unmarked.split(whereSeparator: \.isNewline) {
            let words = line.trimming(" ", "\t")
            if words.isEmpty || words.hasPrefix("#") { continue }
            guard isAddress(words) else { return nil }
            if known.insert(words).inserted { found.append(words) }
        }
        return found.isEmpty ? nil : found
    }

    package static func isAddress(_ words: String) -> Bool {
        let lower = words.prefix(8).lowercased()
        return (lower.hasPrefix("http://") || lower.hasPrefix("https://"))
            && !words.contains { $0.isWhitespace || $0 == "<" || $0 == "\"" }
    }
}
