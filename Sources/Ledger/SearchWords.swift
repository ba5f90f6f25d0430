internal import Text

/// What a user searches for: words and phrases that all have to be found, in any order.
///
/// "Quoted words" stand together, and so do the parts of `cease-fire` and `don't`; `sanction*` is any word that begins
/// so. Nothing else has a meaning, so no input is an error. Words are found as they are written, whatever their case
/// and diacritics, and not by their stem: what is searched for most are names, and a stemmer takes "United" for "unit".
struct SearchWords {
    /// Words that stand one after the other.
    struct Phrase {
        /// As typed, without quotation marks or control characters.
        let typed: String
        let folded: [String]
        /// Whether the last word may go on.
        let isOpen: Bool
    }

    /// As much as is read of an input, in scalars; longer ones are no search.
    private static let limit = 1_000
    let phrases: [Phrase]

    /// Nil where the input holds no word.
    init?(_ input: String, _ tokenizer: Tokenizer) throws {
        var phrases: [Phrase] = []
        for (index, part) in Self.cleaned(input).split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            // Between the first and the second mark, the third and the fourth…
            let isQuoted = index % 2 == 1
            for typed in isQuoted ? [part] : part.split(separator: " ") {
                try phrases.append(contentsOf: Self.phrase(typed, isOpen: !isQuoted && typed.last == "*", tokenizer))
            }
        }
        if phrases.isEmpty { return nil }
        self.phrases = phrases
    }

    /// All words of the input as one phrase, or nil where it holds none.
    init?(phrase input: String, _ tokenizer: Tokenizer) throws {
        let typed = Self.cleaned(input).split(separator: "\"").joined(separator: " ")
        phrases = try Self.phrase(typed[...], isOpen: false, tokenizer)
        if phrases.isEmpty { return nil }
    }

    /// The words as FTS5 asks for them. Each stands between quotation marks, so none is an operator.
    var pattern: String {
        phrases.map { "\"\($0.typed)\"" + ($0.isOpen ? " *" : "") }.joined(separator: " AND ")
    }

    private static func phrase(_ typed: Substring, isOpen: Bool, _ tokenizer: Tokenizer) throws -> [Phrase] {
        let text = ArticleText(String(typed))
        let folded = try tokenizer.words(of: text, in: text.whole).map(\.folded)
        return folded.isEmpty ? [] : [Phrase(typed: text.string, folded: folded, isOpen: isOpen)]
    }

    /// All quotation marks made straight, all white space and control characters made spaces.
    private static func cleaned(_ input: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in input.unicodeScalars.prefix(limit) {
            switch scalar {
            case "“", "”", "„", "«", "»", "\"": scalars.append("\"")
            case _ where scalar.properties.isWhitespace || scalar.value < 0x20: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}

extension SearchWords.Phrase {
    /// The places among `words` where the phrase stands.
    func places(in words: [Tokenizer.Word]) -> [ByteRange] {
        words.indices.compactMap { first in
            let last = first + folded.count - 1
            guard last < words.count, begins(words[first...last]) else { return nil }
            return ByteRange(words[first].range.lower, words[last].range.upper)
        }
    }

    private func begins(_ words: ArraySlice<Tokenizer.Word>) -> Bool {
        zip(folded, words).enumerated().allSatisfy { index, pair in
            let mayGoOn = isOpen && index == folded.count - 1
            return mayGoOn ? pair.1.folded.utf8.starts(with: pair.0.utf8) : pair.1.folded == pair.0
        }
    }
}
