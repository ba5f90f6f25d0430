import Entries

/// Leads through a list that is too long for one page.
struct Pager {
    /// Enough to skim without waiting.
    static let length = 50

    let page: Int
    let total: Int
    /// The same list at another page.
    let link: (Int) -> Link

    static func slice(page: Int) -> Slice { Slice(skip: (page - 1) * length, limit: length) }

    /// Refuses a page behind the end of a list of `total`.
    static func check(page: Int, of total: Int) throws(Refusal) {
        let pages = max((total + length - 1) / length, 1)
        guard page <= pages else { throw .noSuchPart(page: page, of: pages) }
    }

    private var pages: Int { max((total + Self.length - 1) / Self.length, 1) }

    @HTMLBuilder var html: HTML {
        if pages > 1 {
            Tag.nav(.class("pager"), .label("Pages of the list")) {
                if page > 1 {
                    Tag.a(.href(link(page - 1)), .rel("prev")) { "← Before" }
                } else {
                    Tag.span { "← Before" }
                }
                Tag.span(.class("place")) { "page \(page) of \(grouped(pages))" }
                if page < pages {
                    Tag.a(.href(link(page + 1)), .rel("next")) { "Further →" }
                } else {
                    Tag.span { "Further →" }
                }
            }
        }
    }
}

extension Link {
    /// A page of a list that takes no other parameter.
    init(path: String, page: Int) { self.init(path: path, [("page", page == 1 ? nil : String(page))]) }
}

/// `12 345`: digits in groups of three, parted by a narrow blank that does not break.
func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { words, index in
        if index > 0, (digits.count - index) % 3 == 0 { words += "\u{202F}" }
        words.append(digits[index])
    }
}

/// `1 article`, `2 articles`.
func counted(_ number: Int, _ word: String) -> String {
    "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
}
