import Entries
import Reading
import Text

/// An article written with its markings: `<s>Ana Duarte</s> <c>said</c> <t>she would come</t>`.
///
/// `s`, `c` and `t` are source, cue and content of the attribution, of the second one with a 2 behind the letter; `p`,
/// `l` and `o` mark names of persons, places and organizations; `r` is a phrase that the reader leads back to `a`.
/// Paragraphs are lines.
struct Marked {
    let article: ReadArticle

    init(_ marked: String, published: String? = nil) {
        var plain = ""
        var open: [String: Int] = [:]
        var spans: [(tag: String, range: ByteRange)] = []
        var rest = marked[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            plain += rest[..<start]
            let tag = String(rest[rest.index(after: start)..<end])
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                spans.append((name, ByteRange(open[name] ?? 0, plain.utf8.count)))
            } else {
                open[tag] = plain.utf8.count
            }
            rest = rest[rest.index(after: end)...]
        }
        article = Self.article(plain + rest, spans, published)
    }

    /// The article with its grammar: for each word its part of speech, its head’s number from 1, or 0, and its relation,
    /// blanks between; commas between the words.
    func parsed(_ grammar: String) -> ReadArticle {
        let rows = grammar.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
        return ReadArticle(
            article: article.article, words: article.words, sentences: article.sentences, names: article.names,
            quotations: article.quotations, attributions: article.attributions,
            grammar: Grammar(
                partOfSpeech: rows.map { PartOfSpeech(rawValue: $0[0]) ?? .other },
                head: rows.map { Int($0[1]).flatMap { $0 == 0 ? nil : $0 - 1 } },
                relation: rows.map { Relation(rawValue: $0[2]) ?? .dep }),
            references: article.references)
    }

    private static func article(
        _ plain: String, _ spans: [(tag: String, range: ByteRange)], _ published: String?
    ) -> ReadArticle {
        let text = ArticleText(plain)
        var blocks: [Block] = []
        var at = 0
        for line in plain.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty { blocks.append(Block(ByteRange(at, at + line.utf8.count), .paragraph)) }
            at += line.utf8.count + 1
        }
        let words = Words(text, in: blocks, limit: .max)
        let kinds: [String: NameKind] = ["p": .person, "l": .place, "o": .organization]
        let attributions = ["", "2", "3"].compactMap { number -> Attribution? in
            let of = { (role: String) in spans.filter { $0.tag == role + number }.map(\.range) }
            guard let cue = of("c").first else { return nil }
            return Attribution(source: of("s").first, cue: cue, content: of("t"))
        }
        let references = ["", "2"].compactMap { number -> Reference? in
            guard let phrase = spans.first(where: { $0.tag == "r" + number }),
                let antecedent = spans.first(where: { $0.tag == "a" + number })
            else { return nil }
            return Reference(phrase: phrase.range, antecedent: antecedent.range)
        }
        return ReadArticle(
            article: Article(
                id: ArticleID("a"), origin: Origin(path: "a"), raw: [], text: text, published: published,
                blocks: blocks),
            words: words,
            sentences: Reading.sentences(in: text, blocks, words),
            names: spans.compactMap { span in kinds[span.tag].map { Name(span.range, $0) } }.sorted {
                $0.range < $1.range
            },
            quotations: Quotations.all(in: text, paragraphs: blocks.map(\.range)),
            attributions: attributions,
            references: references)
    }
}
