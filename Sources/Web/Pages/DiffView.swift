import Desk
import Entries
import Exports
import Text

/// Two articles side by side, with what differs marked.
struct DiffView: View {
    static let parameters = ["with"]

    private let compared: ComparedArticles

    init(_ query: Query, id: String?, desk: Desk) throws {
        let id = ArticleID(id ?? "")
        guard let other = query.words("with").map({ ArticleID($0) }) else {
            throw Refusal.badParameter("Say with which article: “with” takes the id of one.")
        }
        guard let compared = try desk.difference(between: id, and: other) else {
            throw Refusal.noSuchArticle((try desk.article(id) == nil ? id : other).value)
        }
        self.compared = compared
    }

    var json: [UInt8] { compared.json }

    var page: Page {
        Page(
            title: "\(compared.here.name) and \(compared.there.name)", section: .sources,
            twin: .differenceTwin(between: compared.here.id, and: compared.there.id),
            main: Tag.div(.class("compared")) {
                Tag.h1 { "Two reports compared" }
                Tag.p(.class("count")) {
                    "\(compared.difference.containedHere) % of the first stand in the second, "
                    "\(compared.difference.containedThere) % of the second in the first"
                }
                changes
                Tag.table(.class("sides")) {
                    Tag.thead {
                        Tag.tr {
                            head(compared.here)
                            head(compared.there)
                        }
                    }
                    Tag.tbody { compared.difference.rows.map(row) }
                }
            })
    }

    @HTMLBuilder private var changes: HTML {
        if !compared.difference.changes.isEmpty {
            Tag.section(.class("answers"), .labelled(by: "changes")) {
                Tag.h2(.id("changes")) { "Told differently in the same words" }
                Tag.ul {
                    for change in compared.difference.changes {
                        Tag.li {
                            Tag.span(.class("layer")) { change.kind.rawValue }
                            " "
                            side(change.here, compared.here.id, compared.hereText)
                            " – "
                            side(change.there, compared.there.id, compared.thereText)
                        }
                    }
                }
            }
        }
    }

    /// The words with those around them, since a number or a "not" alone says nothing.
    @HTMLBuilder private func side(_ range: ByteRange?, _ id: ArticleID, _ text: ArticleText) -> HTML {
        if let range {
            let around = text.surroundings(of: range)
            Tag.span(.class("words")) { "“…" + text[ByteRange(around.lower, range.lower)] }
            Tag.a(.href(.article(id, at: range))) { Tag.bdi { text[range] } }
            Tag.span(.class("words")) { text[ByteRange(range.upper, around.upper)] + "…”" }
        } else {
            Tag.span(.class("unknown")) { "nothing" }
        }
    }

    private func head(_ article: ArticleSummary) -> HTML {
        Tag.th(.scope("col")) {
            Tag.a(.href(.article(article.id)), .lang(article.language)) { Tag.bdi { article.name } }
            Tag.p(.class("where")) {
                if let outlet = article.outlet {
                    Tag.bdi { outlet }
                    ", "
                }
                article.when
            }
        }
    }

    private func row(_ row: DifferenceRow) -> HTML {
        let isSame = row.isShared && (row.here + row.there).allSatisfy(\.isSame)
        return Tag.tr(.class(isSame ? "shared same" : row.isShared ? "shared" : "alone")) {
            Tag.td(.ownDirection) { pieces(row.here, compared.hereText, mark: .del) }
            Tag.td(.ownDirection) { pieces(row.there, compared.thereText, mark: .ins) }
        }
    }

    private func pieces(_ pieces: [DifferenceRow.Piece], _ text: ArticleText, mark: Tag) -> HTML {
        var html: [HTML] = []
        var end: Int?
        for piece in pieces {
            // What stands between two pieces is punctuation and blanks.
            if let end, end < piece.range.lower { html.append(.text(text[ByteRange(end, piece.range.lower)])) }
            let words = text[piece.range]
            html.append(piece.isSame ? .text(words) : mark { words })
            end = piece.range.upper
        }
        return .group(html)
    }
}
