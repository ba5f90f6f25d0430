import Text

/// Words that matter when they differ, as numbers of folded words.
enum WordLists {
    static let negations = hashes(PackageResources.negations_txt)
    static let numbers = hashes(PackageResources.number_words_txt)
    static let dates = hashes(PackageResources.date_words_txt)

    private static func hashes(_ bytes: [UInt8]) -> Set<UInt32> {
        Set(ResourceLines(bytes).flatMap { FoldedWords(ArticleText(String($0))).hashes })
    }
}
