import Entries
import Findings
import Reading
import Text

/// An article without a model, read for its times.
struct Told {
    let text: ArticleText
    let times: [TimeExpression]

    init(_ words: String, on day: String? = nil, furniture: String? = nil, names: [(String, NameKind)] = []) {
        let all = words + (furniture.map { "\n\n" + $0 } ?? "")
        text = ArticleText(all)
        let body = ByteRange(0, words.utf8.count)
        let blocks =
            [Block(body, .paragraph)]
            + (furniture == nil ? [] : [Block(ByteRange(body.upper + 2, text.count), .teaser)])
        let article = Article(
            id: ArticleID("told"), origin: Origin(path: "told"), raw: [], text: text, published: day, blocks: blocks)
        let read = ReadArticle(unencoded: article)
        let text = self.text
        times = ReadArticle(
            article: article, words: read.words, sentences: read.sentences,
            names: names.map { Name(text.first($0.0), $0.1) }, quotations: read.quotations, attributions: []
        ).times()
    }

    /// `Monday = 2014-03-03; two weeks = P2W`
    var values: String { times.map { "\(text[$0.range]) = \($0.value.timex)" }.joined(separator: "; ") }
    var days: String { times.map { "\(text[$0.range]): \($0.value.days)" }.joined(separator: "; ") }
    var edtf: String { times.map { $0.value.edtf ?? "-" }.joined(separator: "; ") }
}

extension ArticleText {
    fileprivate func first(_ words: String) -> ByteRange {
        let wanted = Array(words.utf8)
        for start in 0...(bytes.count - wanted.count) where bytes[start...].starts(with: wanted) {
            return ByteRange(start, start + wanted.count)
        }
        preconditionFailure("the text does not hold “\(words)”")
    }
}
