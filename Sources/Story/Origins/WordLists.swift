import Text

/// The entries of a resource: its lines without comments, blanks around them taken away.
struct ResourceLines: Sequence {
    private let lines: [Substring]

    init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    }

    func makeIterator() -> some IteratorProtocol<String> { lines.map { trimmed($0) }.makeIterator() }
}

/// The words without blanks around them.
func trimmed(_ words: Substring) -> String {
    var words = words
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    return String(words)
}

/// Words that matter when they differ, as numbers of folded words.
enum WordLists {
    static let negations = hashes(PackageResources.negations_txt)
    static let numbers = hashes(PackageResources.number_words_txt)
    static let dates = hashes(PackageResources.date_words_txt)

    private static func hashes(_ bytes: [UInt8]) -> Set<UInt32> {
        Set(ResourceLines(bytes).flatMap { FoldedWords(ArticleText($0)).hashes })
    }
}
