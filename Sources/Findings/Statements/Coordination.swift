/// Cuts a source that names several into what each is called: "the United States, Russia and Velia".
struct Coordination {
    /// The words of each, without commas, "and" and "both".
    let parts: [Range<Int>]

    /// Nil where nothing is joined by "and", or a clause may be what is joined.
    init?(_ words: Range<Int>, _ tokens: Tokens) {
        guard words.allSatisfy({ !Self.clauses.contains(tokens.folded[$0]) }) else { return nil }
        let end = words.first { tokens.folded[$0].isEmpty && !tokens.isGlued($0) } ?? words.upperBound
        let list = words.lowerBound..<end
        let words = list.last.map { tokens.folded[$0] } == "both" ? list.dropLast() : list
        var parts: [Range<Int>] = []
        var start = words.lowerBound
        if start < words.upperBound, tokens.folded[start] == "both" { start += 1 }
        var isJoined = false
        for word in words where word >= start {
            let length = Self.length(ofJoinAt: word, words, tokens)
            guard length > 0 || tokens.folded[word] == "," else { continue }
            if start < word { parts.append(start..<word) }
            start = word + max(length, 1)
            isJoined = isJoined || length > 0
        }
        if start < words.upperBound { parts.append(start..<words.upperBound) }
        guard isJoined, parts.count > 1, parts.allSatisfy({ $0.count <= Self.longest }) else { return nil }
        self.parts = parts
    }

    /// How many words join what stands before and behind: "and", "along with", "as well as"; 0 where none do.
    private static func length(ofJoinAt word: Int, _ words: Range<Int>, _ tokens: Tokens) -> Int {
        joins.first { join in
            word + join.count <= words.upperBound && join.indices.allSatisfy { tokens.folded[word + $0] == join[$0] }
        }?.count ?? 0
    }

    private static let joins = [["and"], ["along", "with"], ["together", "with"], ["as", "well", "as"]]
    private static let longest = 12
    private static let clauses: Set<String> = [
        "who", "whom", "whose", "which", "that", "where", "when", "is", "are", "was", "were", "has", "have", "had",
        "like", "including", "such",
    ]
}
