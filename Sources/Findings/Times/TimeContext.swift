import Entries
import Reading
import Text

/// What stands around times in an article: names, quotations, and grammar where the reader gives it.
struct TimeContext {
    let names: [Name]
    let quotations: [Quotation]
    let sentences: [ByteRange]
    let grammar: Grammar
    let isFurniture: Bool

    init(_ article: ReadArticle) {
        names = article.names
        quotations = article.quotations
        sentences = article.sentences
        grammar = article.grammar
        isFurniture = false
    }

    init(isFurniture: Bool) {
        (names, quotations, sentences) = ([], [], [])
        grammar = Grammar()
        self.isFurniture = isFurniture
    }

    /// True where a quotation holds the place.
    func isQuoted(_ range: ByteRange) -> Bool {
        let next = quotations.partitioningIndex { $0.outer.end > range.start }
        return next < quotations.count && quotations[next].outer.contains(range)
    }

    /// The name that holds the place and more.
    func name(around range: ByteRange) -> Name? {
        let next = names.partitioningIndex { $0.range.end > range.start }
        guard next < names.count, names[next].range.contains(range), names[next].range != range else { return nil }
        return names[next]
    }
}
