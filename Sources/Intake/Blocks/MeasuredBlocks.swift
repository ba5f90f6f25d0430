/// Blocks measured for the classifier.
struct MeasuredBlocks {
    private(set) var rows: BlockRows
    let phrases: [PhraseMatch]
    let alike: [UInt64]
    let parents: [Int]

    init(_ blocks: [TextBlock], in setting: BlockSetting) {
        let markup = setting.page.map { MarkupMeasures($0, blocks) }
        (rows, phrases) = BlockMeasures.rows(of: blocks, in: setting, markup)
        if let page = setting.page, let markup {
            alike = markup.paths
            parents = blocks.map { $0.element.map { page.tree.nodes[$0].parent } ?? -1 }
        } else {
            // In plain text only the shape of lines can be alike.
            alike = blocks.map { UInt64(min($0.shape.words / 6, 5)) * 2 + ($0.shape.endsSentence ? 1 : 0) }
            parents = blocks.map { _ in 0 }
        }
    }

    /// The probability of each block to be part of the article; 0 for what `isOut` says is none.
    mutating func probabilities(isOut: (Int) -> Bool = { _ in false }) -> [Float] {
        BlockClassifier.shared.probabilities(&rows, alike: alike, parents: parents, isOut: isOut)
    }
}
