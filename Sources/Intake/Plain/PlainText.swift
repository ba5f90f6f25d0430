import Entries
import Text

/// The contents of plain text, which is kept as it is. `title` is the one given with it.
func plainText(_ text: ArticleText, title: String?) -> Contents {
    let ranges = paragraphs(of: text)
    let reading = Layout(text, ranges.map { Piece($0, in: text) }, title: title)
    return Contents(text: text, blocks: reading.blocks, title: title ?? reading.title)
}
