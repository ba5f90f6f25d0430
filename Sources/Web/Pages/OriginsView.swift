import Desk
import Entries
import Exports
import Text

/// The family of an article in time, and the passages it shares with others.
struct OriginsView: View {
    static let parameters: [String] = []

    private let origins: ArticleOrigins

    init(_ query: Query, id: String?, desk: Desk) throws {
        let id = id ?? ""
        guard let origins = try desk.origins(of: ArticleID(id)) else { throw Refusal.noSuchArticle(id) }
        self.origins = origins
    }

    var json: [UInt8] { origins.json }

    var page: Page {
        let article = origins.article
        return Page(
            title: "Copies of \(article.name)", section: .sources, twin: .originsTwin(article.id),
            main: Tag.div(.class("narrow")) {
                Tag.header(.class("head")) {
                    Tag.p(.class("where")) { Tag.a(.href(.article(article.id))) { "The article" } }
                    Tag.h1(.lang(article.language), .ownDirection) { article.name }
                }
                if let family = origins.family { self.family(family) } else { alone }
                changes
                borrowed
            })
    }

    @HTMLBuilder private var changes: HTML {
        if !origins.changes.isEmpty {
            Tag.section(.class("families"), .labelled(by: "changes")) {
                Tag.h2(.id("changes")) { "Told differently in the same words" }
                ChangeList(changes: origins.changes).html
            }
        }
    }

    private var alone: HTML {
        Tag.p(.class("empty")) { "No copies of it are in the record." }
    }

    private func family(_ family: Family) -> HTML {
        Tag.section(.labelled(by: "family")) {
            Tag.h2(.id("family")) { "Its family, the earliest first" }
            Tag.p(.class("count")) {
                family.counts.words + (family.agency.map { ", from \($0) as they say" } ?? "")
                if !family.areAll { ", \(grouped(family.members.count)) articles shown" }
            }
            Tag.ol(.class("list")) { family.members.map { member($0, of: family) } }
        }
    }

    private func member(_ member: FamilyMember, of family: Family) -> HTML {
        Tag.li(.class("statement")) {
            Tag.p(.class("when")) {
                member.article.when
            }
            Tag.div {
                Tag.p(.class("who")) {
                    Tag.a(.href(.article(member.article.id)), .lang(member.article.language)) {
                        Tag.bdi { member.article.name }
                    }
                }
                Tag.p(.class("where")) {
                    if let outlet = member.article.outlet {
                        Tag.bdi(.class("outlet")) { outlet }
                        " · "
                    }
                    Tag.span(.class([.copy, .laterVersion].contains(member.standing) ? "standing" : "standing first")) {
                        member.standing.rawValue
                    }
                    if let credit = member.credit {
                        " · credits "
                        source(credit, of: member.article.id)
                    }
                    comparison(member, family)
                }
            }
        }
    }

    @HTMLBuilder private func source(_ credit: Credit, of id: ArticleID) -> HTML {
        if let range = credit.range {
            Tag.a(.href(.article(id, at: range))) { Tag.bdi { credit.source } }
        } else {
            Tag.bdi { credit.source }
        }
    }

    /// A way to see it beside the first of its family, or beside the article asked about where it is the first.
    @HTMLBuilder private func comparison(_ member: FamilyMember, _ family: Family) -> HTML {
        let first = family.first?.article.id
        let other = member.article.id == first ? origins.article.id : first
        if let other, other != member.article.id {
            " · "
            Tag.a(.href(.difference(between: other, and: member.article.id))) { "differences" }
        }
        if let kin = member.kin {
            " · \(kin.containedHere) % of it in "
            Tag.a(.href(.article(kin.article))) { Tag.bdi { name(of: kin.article, in: family) } }
        }
    }

    /// What to call one of a family, whose titles are often the same: its outlet, where that is known.
    private func name(of id: ArticleID, in family: Family) -> String {
        let article = family.members.first { $0.article.id == id }?.article
        return article.flatMap { $0.outlet ?? $0.title } ?? id.value
    }

    @HTMLBuilder private var borrowed: HTML {
        if !origins.borrowed.isEmpty {
            Tag.section(.class("families"), .labelled(by: "shared")) {
                Tag.h2(.id("shared")) { "Passages shared with articles that are no copies" }
                Tag.ol(.class("hits")) {
                    for shared in origins.borrowed {
                        Tag.li {
                            Tag.p(.class("passage"), .ownDirection) { shared.passage.words }
                            Tag.p(.class("where")) {
                                "here: "
                                Tag.a(.href(.article(origins.article.id, at: shared.passage.range))) {
                                    bytes(shared.passage.range)
                                }
                                " · in "
                                Tag.a(.href(.article(shared.other.id, at: shared.there))) {
                                    Tag.bdi { shared.other.name }
                                }
                                " · "
                                Tag.a(.href(.difference(between: origins.article.id, and: shared.other.id))) {
                                    "side by side"
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func bytes(_ range: ByteRange) -> String { "bytes \(range.lower)–\(range.upper)" }
}
