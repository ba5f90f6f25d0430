import Entries
import Text

/// What the bytes of an input hold: the text with its blocks, and what it says about itself.
struct Contents {
    var text: ArticleText
    var blocks: [Block]
    var title: String?
    var outlet: String?
    var authors: [String] = []
    var published: String?
    var modified: String?
    var dates: [DateCandidate] = []
    var type: PageType?
    var part: ArticlePart?
    var credits: [Credit] = []
    var url: String?
    var notes: [String] = []

    func article(for input: RawInput, id: ArticleID?) -> Article {
        var article = Article(
            id: id ?? input.id ?? Self.defaultID(input.origin), origin: input.origin, raw: input.bytes, text: text,
            title: title, outlet: outlet, published: published, url: url, language: language(of: text, blocks),
            blocks: blocks, notes: text.isEmpty ? notes + ["empty"] : notes)
        article.authors = authors
        article.modified = modified
        article.dates = dates
        article.type = type
        article.part = part
        article.credits = credits
        return article
    }

    private static func defaultID(_ origin: Origin) -> ArticleID {
        let stem = stem(of: origin.path)
        return ArticleID(origin.line.map { "\(stem)-\($0)" } ?? stem)
    }
}
