/// Cuts a source that names several into what each is called: "the United States, Russia and Velia".
struct Coordination {
    /// The words of each, without commas, "and" and "both".
    let parts: [Range<Int>]

    /// Nil where nothing is joined by "and", or a clause may be what is joined.
    init?(_ words: Range<Int>, _ tokens: Tokens) {
        guard words.allSatisfy({ !Self.clauses.contains(tokens.folded[$0]) }) else { return nil }
        let words = words.last.map { tokens.folded[$0] } == "both" ? words.dropLast() : words
        var parts: [Range<Int>] = []
        var start = words.lowerBound
        if start < words.upperBound, tokens.folded[start] == "both" { start += 1 }
        var isJoined = false
        for word in words where ["and", ","].contains(tokens.folded[word]) {
            if start < word { parts.append(start..<word) }
            start = word + 1
            isJoined = isJoined || tokens.folded[word] == "and"
        }
        if start < words.upperBound { parts.append(start..<words.upperBound) }
        guard isJoined, parts.count > 1, parts.allSatisfy({ $0.count <= Self.longest }) else { return nil }
        self.parts = parts
    }

    private static let longest = 8
    private static let clauses: Set<String> = ["who", "whom", "whose", "which", "that", "where", "when"]
}
