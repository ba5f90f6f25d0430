import Entries

/// What the phrases of `furniture.txt` say about a block.
struct PhraseMatch: Sendable {
    let kind: BlockKind?
    /// Heads a list of what does not belong to the article.
    let headsList: Bool
    let isMenuWord: Bool
    let dateWords: Int
    let isByline: Bool

    /// Longer blocks are never compared.
    private static let mostWords = 40

    init(_ block: TextBlock) {
        guard block.shape.words <= Self.mostWords, block.text.count <= Piece.longest else {
            (kind, headsList, isMenuWord, dateWords, isByline) = (nil, false, false, 0, false)
            return
        }
        let vocabulary = Vocabulary.english
        let folded = fold(block.text[...])
        kind = folded.isEmpty ? .navigation : vocabulary.kind(of: folded)
        headsList = vocabulary.headsList(folded)
        isMenuWord = vocabulary.isMenuWord(folded)
        dateWords = block.shape.words <= 15 ? Self.countDateWords(folded, vocabulary) : 0
        isByline = block.shape.words <= 15 && Self.bylineStarts.contains { folded.hasPrefix($0) }
    }

    private static let bylineStarts = ["by ", "von ", "par ", "por ", "di ", "door ", "autor", "author"]

    private static func countDateWords(_ folded: String, _ vocabulary: Vocabulary) -> Int {
        folded.utf8.split { !(0x61...0x7A).contains($0) && $0 < 0x80 && !(0x30...0x39).contains($0) }.count { word in
            word.first.map { (0x30...0x39).contains($0) } ?? false
                || vocabulary.isDateWord(word)
        }
    }

    /// The kind as a number for the classifier; 0 for none.
    var code: Float { kind.map(Self.code) ?? (headsList ? Self.code(.teaser) : 0) }

    private static func code(_ kind: BlockKind) -> Float {
        switch kind {
        case .paragraph, .heading, .title: 0
        case .caption: 1
        case .byline: 2
        case .teaser: 3
        case .promotion: 4
        case .navigation: 5
        case .comment: 6
        case .notice: 7
        case .repeatedTitle: 8
        }
    }
}
