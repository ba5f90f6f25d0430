import ArgumentParser
import Desk
import Entries
import Exports
import Text

/// `search`: where some words stand.
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find words in the articles.",
        discussion: "The words may stand in any order; \"words in quotes\" stand together.")

    @Argument(help: "The words to find.")
    var words: [String]

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var list: ListOptions

    func run() throws {
        let found = try Desk.open(ledger.path).search(query, list.slice)
        if list.json { return try Output(.output).json(found) }
        guard found.total > 0 else { return try Output(.output).line("These words stand in no article.") }
        var page = Page(for: Terminal(of: .output))
        for (index, hit) in found.items.enumerated() {
            if index > 0 { page.blankLine() }
            let facts = [hit.article.id.value, hit.article.outlet, hit.article.published].compactMap(\.self)
            page.paragraph([Run(facts.joined(separator: ", "), .dim)])
            page.paragraph(hit.runs, indent: 4)
        }
        page.remainder(of: found, noun: "places")
        try Output(.output).write(page.text)
    }

    /// The shell takes the quotes off `"dam talks"`; they are put back, so that the words stand together.
    private var query: String {
        words.map { $0.contains(" ") && !$0.contains("\"") ? "\"\($0)\"" : $0 }.joined(separator: " ")
    }
}

extension SearchHit {
    /// The passage with the found words set off.
    fileprivate var runs: [Run] {
        let text = ArticleText(passage.words)
        let start = passage.range.lower
        var runs: [Run] = []
        var at = 0
        for match in matches.map(\.range) where match.lower - start >= at && match.upper <= passage.range.upper {
            runs.append(Run(text[ByteRange(at, match.lower - start)]))
            runs.append(Run(match.isEmpty ? "" : text[ByteRange(match.lower - start, match.upper - start)], .found))
            at = match.upper - start
        }
        return runs + [Run(text[ByteRange(at, text.count)])]
    }
}
