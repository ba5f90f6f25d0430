import Entries
import Text

/// Stops where an article's blocks do not lie in its text, in order, on whole scalars.
func checkBlocks(_ article: Article) {
    var end = 0
    for block in article.blocks {
        precondition(
            end <= block.range.lower && block.range.upper <= article.text.count, "blocks lie in the text, in order")
        precondition(article.text.isBoundary(block.range.lower) && article.text.isBoundary(block.range.upper))
        end = block.range.upper
    }
}
