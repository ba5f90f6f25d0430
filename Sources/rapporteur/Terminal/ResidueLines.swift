package import Entries
import Text

extension Page {
    /// Adds what of an article is not read, and what was put back of it.
    package mutating func residue(_ residue: Residue) {
        paragraph([Run(residue.article.title ?? residue.article.id.value, .bold)])
        if residue.blocks.isEmpty { paragraph([Run("All of it is read.", .dim)]) }
        for (block, words) in residue.blocks {
            paragraph([Run("\(block.range.lower)-\(block.range.upper) \(block.kind.rawValue): ", .dim), Run(words)])
        }
        for correction in residue.putBack {
            let note = correction.note.map { ", “\($0)”" } ?? ""
            let place = "\(correction.range.lower)-\(correction.range.upper)"
            paragraph([
                Run("\(place) put back, was \(correction.found.rawValue)\(note): ", .dim), Run(correction.words),
            ])
        }
    }
}
