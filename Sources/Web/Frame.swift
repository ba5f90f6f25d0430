/// What all pages of a dossier share: head, navigation, search box and foot.
struct Frame: Sendable {
    /// The name of the dossier.
    let dossier: String

    init(dossier: String) {
        self.dossier = dossier
    }

    /// The whole document of a page.
    func document(_ page: Page) -> [UInt8] {
        HTMLWriter.document(
            Tag.html(.lang("en")) {
                head(of: page)
                Tag.body {
                    Tag.a(.class("skip"), .href(Link(anchor: "main"))) { "Skip to the content" }
                    masthead(page.section)
                    Tag.main(.id("main"), .focusable) { page.main }
                    foot(of: page)
                }
            })
    }

    private func head(of page: Page) -> HTML {
        Tag.head {
            Tag.meta(.charset("utf-8"))
            Tag.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            Tag.title { "\(page.title) · \(dossier) · Rapporteur" }
            Tag.link(.rel("stylesheet"), .href(Link(path: "/style.css")))
            if page.marked > 0 { Tag.link(.rel("stylesheet"), .href(MarksSheet.link(for: page.marked))) }
            if let twin = page.twin { Tag.link(.rel("alternate"), .type("application/json"), .href(twin)) }
        }
    }

    private func masthead(_ current: Section?) -> HTML {
        Tag.header(.class("masthead")) {
            Tag.p(.class("brand")) {
                Tag.a(.href(Section.overview.link)) { "Rapporteur" }
                " "
                Tag.bdi(.class("dossier")) { dossier }
            }
            Tag.nav(.label("Parts of the dossier")) {
                Tag.ul {
                    for section in Section.allCases {
                        Tag.li {
                            Tag.a(.href(section.link), section == current ? .currentPage : nil) { section.rawValue }
                        }
                    }
                }
            }
            Tag.search {
                Tag.form(.action(Link(path: "/search")), .class("find")) {
                    Tag.label(.for("find"), .class("unseen")) { "Words in the articles" }
                    Tag.input(
                        .type("search"), .id("find"), .name("q"), .placeholder("Search the articles"), .noCompletion)
                    Tag.button(.type("submit")) { "Search" }
                }
            }
        }
    }

    private func foot(of page: Page) -> HTML {
        Tag.footer(.class("foot")) {
            Tag.p { "Every statement shown stands in an article. Nothing leaves this machine." }
            if let twin = page.twin {
                Tag.p { Tag.a(.href(twin), .type("application/json")) { "This page as JSON" } }
            }
        }
    }
}
