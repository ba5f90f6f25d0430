import Desk
import Entries
import Text

/// What articles tell differently in the same words, each side with the words around it, one click from its place.
struct ChangeList {
    let changes: [ToldDifferently]

    var html: HTML {
        Tag.ol(.class("hits changes")) {
            for change in changes {
                Tag.li {
                    Tag.p(.class("where")) {
                        Tag.span(.class("layer")) { change.kind.rawValue }
                        " · "
                        Tag.a(.href(.difference(between: change.earlier.article.id, and: change.later.article.id))) {
                            "side by side"
                        }
                    }
                    side(change.earlier)
                    side(change.later)
                }
            }
        }
    }

    @HTMLBuilder private func side(_ side: ToldDifferently.Side) -> HTML {
        let article = side.article
        Tag.p(.class("where")) {
            if let outlet = article.outlet {
                Tag.bdi(.class("outlet")) { outlet }
                " · "
            }
            Tag.a(.href(.article(article.id)), .lang(article.language)) { Tag.bdi { article.name } }
            " · "
            article.when
        }
        Tag.p(.class("passage"), .lang(article.language), .ownDirection) { words(side) }
    }

    private func words(_ side: ToldDifferently.Side) -> HTML {
        let (start, around) = (side.around.range.lower, Array(side.around.words.utf8))
        let (first, end) = (side.place.lower - start, side.place.upper - start)
        let asked = String(decoding: around[first..<end], as: UTF8.self)
        return .group([
            .text("…" + String(decoding: around[..<first], as: UTF8.self)),
            Tag.a(.href(.article(side.article.id, at: side.place))) {
                side.words == nil ? .text(asked) : Tag.mark { asked }
            },
            .text(String(decoding: around[end...], as: UTF8.self) + "…"),
        ])
    }
}
