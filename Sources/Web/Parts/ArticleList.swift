import Entries

/// Articles as a list: when, what, where.
struct ArticleList {
    let articles: [ArticleSummary]

    var html: HTML {
        Tag.ol(.class("articles")) {
            for article in articles {
                Tag.li {
                    Tag.p(.class("when")) { article.when }
                    Tag.p(.class("what")) {
                        Tag.a(.href(.article(article.id)), .lang(article.language)) { Tag.bdi { article.name } }
                    }
                    Tag.p(.class("where")) {
                        if let outlet = article.outlet {
                            Tag.bdi(.class("outlet")) { outlet }
                            ", "
                        }
                        counted(article.statements, "statement")
                        if let part = article.part { ", " + part.words }
                    }
                }
            }
        }
    }
}
