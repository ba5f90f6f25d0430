import Desk
import Entries
import Exports

/// How the dates of one article are known.
struct DatesView: View {
    static let parameters: [String] = []

    private let recorded: RecordedArticle

    init(_ query: Query, id: String?, desk: Desk) throws {
        let id = id ?? ""
        guard let recorded = try desk.article(ArticleID(id)) else { throw Refusal.noSuchArticle(id) }
        self.recorded = recorded
    }

    var json: [UInt8] { recorded.record.dates.json }

    var page: Page {
        let (summary, dates) = (recorded.summary, recorded.record.dates)
        return Page(
            title: "Dates of \(summary.name)", section: .articles, twin: .datesTwin(summary.id),
            main: Tag.div(.class("narrow dates")) {
                Tag.h1 { "How do we know the date?" }
                Tag.p(.class("where")) {
                    Tag.a(.href(.article(summary.id)), .lang(summary.language)) { Tag.bdi { summary.name } }
                }
                section("Written", dates.written, unknown: "Nothing in it tells when it was written.")
                section("Published", dates.published, unknown: "No date came with it.")
                section("Captured", dates.captured, unknown: "Nothing around it tells when the page was saved.")
                if !dates.contradictions.isEmpty { contradictions(dates.contradictions) }
            })
    }

    private func section(_ name: String, _ date: ArticleDate, unknown: String) -> HTML {
        Tag.section {
            Tag.h2 { name }
            if date.days == .always {
                Tag.p(.class("unknown")) { unknown }
            } else {
                Tag.p(.class("days")) { DaysLabel(days: date.days).html }
            }
            if !date.evidence.isEmpty {
                EvidenceList(article: recorded.summary.id, evidence: date.evidence, text: recorded.article.text).html
            }
        }
    }

    private func contradictions(_ all: [DateContradiction]) -> HTML {
        Tag.section {
            Tag.h2 { "What does not add up" }
            ContradictionList(ContradictoryArticle(recorded.summary, all, recorded.article.text)).html
        }
    }
}

/// Pairs of things in an article that tell dates which do not go together.
struct ContradictionList {
    private let article: ContradictoryArticle

    init(_ article: ContradictoryArticle) { self.article = article }

    var html: HTML {
        Tag.ol(.class("contradictions")) {
            article.contradictions.map { sides in
                Tag.li {
                    Tag.p { side(sides.first) }
                    Tag.p {
                        Tag.span(.class("against")) { "against " }
                        side(sides.second)
                    }
                }
            }
        }
    }

    private func side(_ side: CitedEvidence) -> HTML {
        var evidence = side.evidence
        // Which of both is wrong is for the reader to say.
        evidence.isFollowed = true
        return EvidenceList.words(of: evidence, side.passage, in: article.article.id)
    }
}
