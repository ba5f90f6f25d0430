import Desk
import Entries
import Exports
import Text

/// What of an article is not read; with a place, what putting it back or taking it out again will do, to be confirmed.
struct ResidueView: View {
    static let parameters = ["bytes", "note"]

    private let residue: Residue
    private let putsBack: Bool
    private let asked: Asked?
    private let note: String?

    /// The block that a reader asks about.
    private enum Asked {
        case puttingBack(Block, words: String)
        case takingOut(BlockCorrection)

        var range: ByteRange {
            switch self {
            case .puttingBack(let block, _): block.range
            case .takingOut(let correction): correction.range
            }
        }
    }

    init(_ query: Query, id: String?, desk: Desk) throws {
        let id = id ?? ""
        guard let residue = try desk.residue(of: ArticleID(id)) else { throw Refusal.noSuchArticle(id) }
        (self.residue, putsBack, note) = (residue, desk.putsBack, query.words("note"))
        guard let bytes = query.words("bytes") else {
            asked = nil
            return
        }
        guard putsBack else { throw Refusal.noCorrections }
        asked = Self.block(bytes, in: residue)
        if asked == nil { throw Refusal.badParameter("Nothing that was put back or left out stands at “\(bytes)”.") }
    }

    /// True where the place is to be put back, false where it is to be taken out again; nil where it is neither.
    static func isPutBack(_ bytes: String, in residue: Residue) -> Bool? {
        switch block(bytes, in: residue) {
        case .puttingBack: true
        case .takingOut: false
        case nil: nil
        }
    }

    private static func block(_ bytes: String, in residue: Residue) -> Asked? {
        if let found = residue.putBack.first(where: { written($0.range) == bytes }) { return .takingOut(found) }
        return residue.blocks.first { written($0.block.range) == bytes }.map { .puttingBack($0.block, words: $0.words) }
    }

    private static func written(_ range: ByteRange) -> String { "\(range.lower)-\(range.upper)" }

    var json: [UInt8] { residue.json }

    private var id: ArticleID { residue.article.id }

    var page: Page {
        Page(
            title: "Not read: \(residue.article.name)", section: .articles, twin: .residueTwin(id),
            main: Tag.div(.class("narrow correcting")) {
                Tag.header(.class("head")) {
                    Tag.p(.class("where")) { Tag.a(.href(.article(id))) { "The article" } }
                    Tag.h1(.lang(residue.article.language), .ownDirection) { residue.article.name }
                }
                if let asked { confirmation(asked) } else { lists }
            })
    }

    // MARK: What there is

    @HTMLBuilder private var lists: HTML {
        Tag.section(.labelled(by: "left-out")) {
            Tag.h2(.id("left-out")) { "What of it is not read" }
            if residue.blocks.isEmpty {
                Tag.p(.class("empty")) { "Everything is read." }
            } else {
                Tag.ol(.class("hits")) {
                    for one in residue.blocks { entry(one.words, one.block.kind.rawValue, one.block.range, "put back") }
                }
            }
        }
        if !residue.putBack.isEmpty {
            Tag.section(.labelled(by: "put-back")) {
                Tag.h2(.id("put-back")) { "What was put back" }
                Tag.ol(.class("hits")) {
                    for one in residue.putBack {
                        entry(
                            one.words,
                            ["was " + one.found.rawValue, one.note].compactMap { $0 }.joined(separator: ", "),
                            one.range, "take out again")
                    }
                }
            }
        }
    }

    private func entry(_ words: String, _ kind: String, _ range: ByteRange, _ act: String) -> HTML {
        Tag.li {
            Tag.p(.class("passage"), .lang(residue.article.language), .ownDirection) { words }
            Tag.p(.class("where")) {
                Tag.bdi { kind }
                " · "
                Tag.a(.href(.article(id, at: range))) { "bytes \(range.lower)–\(range.upper)" }
                if putsBack {
                    " · "
                    Tag.a(.class("act"), .href(.residue(of: id, at: range))) { act }
                }
            }
        }
    }

    // MARK: The confirmation

    @HTMLBuilder private func confirmation(_ asked: Asked) -> HTML {
        Tag.p(.class("passage"), .lang(residue.article.language), .ownDirection) {
            switch asked {
            case .puttingBack(_, let words): words
            case .takingOut(let correction): correction.words
            }
        }
        Tag.form(.action(.residue(of: id)), .post, .class("answers")) {
            Tag.input(.type("hidden"), .name("bytes"), .value(Self.written(asked.range)))
            Tag.p(.class("verdict")) {
                switch asked {
                case .puttingBack(let block, _):
                    "This was taken for \(block.kind.rawValue). From now on it is part of the article."
                case .takingOut(let correction):
                    "This is part of the article again only because somebody said so. From now on it is "
                    "\(correction.found.rawValue) again, and not read."
                }
            }
            Tag.p(.class("field")) {
                Tag.label(.for("note")) { "Why (may be left empty)" }
                Tag.input(
                    .type("text"), .id("note"), .name("note"), .value(note ?? ""), .noCompletion, .ownDirection)
            }
            Tag.p(.class("words")) {
                "The article is read again at once, which takes a moment. It is kept apart from what was found, and "
                "reading the article again leaves it."
            }
            Tag.p { Tag.button(.type("submit")) { "Record it and read again" } }
        }
        Tag.p(.class("more")) { Tag.a(.href(.residue(of: id))) { "Leave it as it is" } }
    }
}
