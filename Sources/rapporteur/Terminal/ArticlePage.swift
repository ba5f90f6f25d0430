package import Entries
import Text

extension Page {
    /// Adds an article to read: its text with every statement marked in place, then the statements one by one.
    package mutating func article(_ recorded: RecordedArticle) {
        let marked = MarkedText(
            recorded.article.text, statements: recorded.record.statements, colours: colours)
        head(of: recorded.summary)
        description(of: recorded.article)
        parts(of: recorded)
        for note in recorded.article.notes { paragraph([Run("note: \(note)", .dim)]) }
        blankLine()
        for block in recorded.article.blocks {
            self.block(block, of: marked)
            blankLine()
        }
        list(recorded.statements, marked.legend)
    }

    private mutating func head(of summary: ArticleSummary) {
        if let title = summary.title { paragraph([Run(title, .bold)]) }
        let facts = [summary.id.value, summary.outlet, summary.published, summary.url].compactMap(\.self)
        paragraph([Run(facts.joined(separator: ", "), .dim)])
    }

    /// What the article says of itself.
    private mutating func description(of article: Article) {
        var facts = article.authors.isEmpty ? [] : ["by " + article.authors.joined(separator: ", ")]
        if let modified = article.modified { facts.append("changed \(modified)") }
        if let type = article.type, type != .article { facts.append(type.rawValue) }
        if !article.credits.isEmpty { facts.append("credits " + article.credits.map(\.words).joined(separator: ", ")) }
        if !facts.isEmpty { paragraph([Run(facts.joined(separator: ", "), .dim)]) }
    }

    /// Which part of a whole it is, under which ids the others are, and which are missing.
    private mutating func parts(of recorded: RecordedArticle) {
        guard let part = recorded.summary.part, let parts = recorded.parts else { return }
        let others = parts.others(than: recorded.summary.id).map { "\($0.words): \($0.article)" }
        paragraph([Run(([part.words] + others + [parts.missingWords].compactMap(\.self)).joined(separator: "; "), .dim)]
        )
    }

    /// Furniture is dimmed and named, since nothing is read from it but what dates its capture.
    private mutating func block(_ block: Block, of marked: MarkedText) {
        switch block.kind {
        case .paragraph: paragraph(marked.runs(in: block.range))
        case .heading, .title: paragraph(marked.runs(in: block.range, ink: .bold))
        default: paragraph([Run("(\(block.kind.rawValue)) ", .dim)] + marked.runs(in: block.range, ink: .dim))
        }
    }

    private mutating func list(_ statements: [CitedStatement], _ legend: [Run]) {
        guard !statements.isEmpty else {
            paragraph([Run("No statements were found in this article.", .dim)])
            return
        }
        paragraph([Run(counted(statements.count, "statement"), .bold), Run(": ")] + legend)
        for statement in statements {
            blankLine()
            numbered(statement)
        }
    }
}

/// A number with its noun: "1 article", "3 articles".
package func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
