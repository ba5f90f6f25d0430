import Entries
import Reading
import Text

/// What stands around times in an article: names and quotations.
struct TimeContext {
    let names: [Name]
    let quotations: [Quotation]
    let isFurniture: Bool

    init(_ article: ReadArticle) {
        names = article.names
        quotations = article.quotations
        isFurniture = false
    }

    init(isFurniture: Bool) {
        (names, quotations) = ([], [])
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
