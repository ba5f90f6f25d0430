import Entries
import Text

/// What tells a date, each with its words in their place and the reason.
struct EvidenceList {
    let article: ArticleID
    let evidence: [DateEvidence]
    let text: ArticleText

    var html: HTML {
        Tag.ol(.class("evidence")) {
            evidence.map { entry in
                Tag.li(.class(entry.isFollowed ? "followed" : "overruled")) {
                    Self.words(of: entry, entry.range.map { Passage($0, in: text) }, in: article)
                }
            }
        }
    }

    /// The words, where they stand, the reason, and whether the rest goes against it.
    static func words(of evidence: DateEvidence, _ passage: Passage?, in article: ArticleID) -> HTML {
        .group([
            passage.map { passage in
                Tag.a(.class("passage"), .href(.article(article, at: passage.range))) {
                    Tag.bdi { "“\(passage.words)”" }
                }
            } ?? .nothing,
            Tag.span(.class("reason")) { (passage == nil ? "" : ": ") + evidence.reason },
            evidence.neighbour.map { neighbour in
                .group([.text(" "), Tag.a(.href(.article(neighbour))) { "See it" }])
            } ?? .nothing,
            evidence.isFollowed ? .nothing : Tag.span(.class("note")) { " The rest goes against it." },
        ])
    }
}
