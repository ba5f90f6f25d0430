import Text

/// A list of words that a linguist edits: one a line, lower case, "#" begins a remark.
package struct WordList: Sendable {
    private let words: Set<String>

    init(_ file: [UInt8]) {
        words = Set(ResourceLines(file).map { $0.lowercased() })
    }

    package func contains(_ word: String) -> Bool { words.contains(word) }

    static let abbreviations = WordList(PackageResources.abbreviations_txt)
    package static let addressed = WordList(PackageResources.addressed_txt)
}
