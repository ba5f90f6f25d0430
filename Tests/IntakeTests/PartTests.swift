import Entries
import Intake
import Testing

/// A site spreads an article over several pages, and each page says which of them it is.
@Suite struct PartTests {
    /// A page of the Meridian with a head and links around the text.
    struct Page {
        var head = ""
        var links = ""
        var title = "Ferry talks go into the night"
        var tags = "<meta property=og:type content=article>"
        var canonical: String? = "https://meridian.example/talks"
        /// Where it was found.
        var url: String?

        func taken() throws -> Article {
            let link = canonical.map { "<link rel=canonical href='\($0)'>" } ?? ""
            let html = """
                <html><head><title>\(title) | The Meridian</title>\(tags)\(link)\(head)</head><body><h1>\(title)</h1>
                <p>The mediator left the palace with a date and would not say which, her office announced on Friday evening.</p>
                <p>“Both delegations stayed at the table until the last ferry – nobody left,” said Inês Quadros of the port.</p>
                <p>A third round is planned for the first week of June, though neither side has yet named a place for it.</p>
                \(links)</body></html>
                """
            return try takeIn(
                RawInput(
                    origin: Origin(path: "page.html"), bytes: Array(html.utf8), format: .html,
                    given: GivenFacts(url: url)))
        }

        /// "2 of 3", or nothing.
        func part() throws -> String { try taken().part.map { "\($0.number) of \($0.last)" } ?? "" }
    }

    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let page: Page
        let part: String

        init(_ description: String, _ page: Page, _ part: String) {
            (testDescription, self.page, self.part) = (description, page, part)
        }
    }

    private static func own(_ step: String) -> String { "https://meridian.example/talks\(step)" }
    private static func next(_ step: String) -> String { "<link rel=next href='\(own(step))'>" }
    private static func previous(_ step: String) -> String { "<link rel=prev href='\(own(step))'>" }
    private static func numbers(_ links: [String]) -> String {
        links.map { step in
            let digits = step.split { !$0.isNumber }.last.map(String.init) ?? "1"
            return "<a href='\(own(step))'>\(digits)</a> "
        }.joined()
    }

    @Test(arguments: [
        Case("the first page names the second", Page(head: next("?page=2")), "1 of 2"),
        Case(
            "a page in the middle", Page(head: previous("?page=1") + next("?page=3"), canonical: own("?page=2")),
            "2 of 3"),
        Case("the first page is named without a number", Page(head: previous(""), canonical: own("?page=2")), "2 of 2"),
        Case("pages are counted below the text", Page(links: numbers(["?page=2", "?page=3"])), "1 of 3"),
        Case(
            "the second of pages with other facts in the address",
            Page(
                links: "<a href='?page=1&id=7'>1</a><a href='?id=7&page=3'>3</a>", canonical: own(".php?id=7&page=2")),
            "2 of 3"),
        Case("a link in words", Page(links: "<a href='/talks/seite-2'>Weiter auf Seite 2</a>"), "1 of 2"),
        Case("numbers as steps of the path", Page(links: numbers(["/", "/3/"]), canonical: own("/2/")), "2 of 3"),
        Case("a step that follows the article itself", Page(head: next("/2/")), "1 of 2"),
        Case("files of one name", Page(links: numbers([".html", "_3.html"]), canonical: own("_2.html")), "2 of 3"),
        Case(
            "all pages call themselves by the address of the first, and the links tell which it is",
            Page(head: previous("?page=2") + next("?page=4")), "3 of 4"),
        Case(
            "all pages call themselves by the address of the first, and it is known where this one was found",
            Page(links: numbers(["", "?page=2"]), url: own("?page=3")), "3 of 3"),
        Case(
            "kept by a web archive",
            Page(
                head: "<link rel=next href='/web/20310502/https://meridian.example/talks?page=3'>",
                canonical: "https://web.archive.org/web/20310501/https://www.meridian.example/talks?page=2"), "2 of 3"),
        Case(
            "the first page's address is that of all, and a link leads on",
            Page(links: numbers(["", "?page=6", "?page=8", "?page=20"]) + "<a href='?page=8'>Next »</a>"), "7 of 20"),
        Case(
            "the first page's address is that of all, and the pager leaves out its number",
            Page(links: numbers(["", "?page=3"])), "2 of 3"),

        Case("an article alone", Page(), ""),
        Case(
            "the last page by the address of the first: the pager leaves out no number",
            Page(links: numbers(["", "?page=2"])), ""),
        Case("the pager links its own page, too", Page(links: numbers(["", "?page=2", "?page=3"])), ""),
        Case(
            "the pager leaves out many numbers",
            Page(links: numbers(["", "?page=5", "?page=6", "?page=8", "?page=9", "?page=20"])), ""),
        Case("a link in words that leads back", Page(links: "<a href='?page=2'>Back to page 2</a>"), ""),
        Case(
            "links inside links",
            Page(
                links: String(repeating: "<a href='?page=2'><span>", count: 20_000) + String(repeating: "2", count: 50)),
            ""),
        Case(
            "a link around more than words",
            Page(links: "<a href='?page=2'>Weiter \(String(repeating: "<b>x </b>", count: 20_000))</a>"), ""),
        Case(
            "links too long to number pages",
            Page(links: String(repeating: "<a href='\(own(String(repeating: "/talk", count: 999)))'>2</a>", count: 99)),
            ""),
        Case("a digit with a mark on it", Page(links: "<a href='?page=2\u{301}'>2</a>", canonical: own("?page=1")), ""),
        Case(
            "the articles before and behind it",
            Page(
                head: "<link rel=prev href='/rain'><link rel=next href='/harvest'>"), ""),
        Case(
            "daily articles of one title, told apart by the number at the end",
            Page(head: previous("") + next("-3"), canonical: own("-2")), ""),
        Case(
            "the same, in files", Page(head: previous(".html") + next("-3.html"), canonical: own("-2.html")), ""),
        Case(
            "articles that are numbered",
            Page(
                head: "<link rel=prev href=/a/6><link rel=next href=/a/8>", canonical: "https://meridian.example/a/7"),
            ""),
        Case(
            "the days of a month",
            Page(
                links: "<a href=/2031/05/1>1</a><a href=/2031/05/3>3</a>",
                canonical: "https://meridian.example/2031/05/2"),
            ""),
        Case(
            "a list that calls itself so", Page(head: next("?page=2"), tags: "<meta property=og:type content=website>"),
            ""),
        Case(
            "a page that does not say what it is", Page(head: next("?page=2"), tags: ""), ""),
        Case(
            "a list by its address",
            Page(
                head: "<link rel=next href='/tag/ferry/page/2'>", canonical: "https://meridian.example/tag/ferry"), ""),
        Case(
            "the second page of such a list",
            Page(
                head: "<link rel=prev href='/tag/ferry'><link rel=next href='/tag/ferry/page/3'>",
                canonical: "https://meridian.example/tag/ferry/page/2"), ""),
        Case(
            "a list by its linked data",
            Page(
                head: next("?page=2") + "<script type=application/ld+json>{\"@type\": \"CollectionPage\"}</script>"), ""
        ),
        Case(
            "a list by its text",
            Page(
                head: next("?page=2"),
                links: (1...9).map { "<p><a href=/\($0)>The growers of the upper valley go to court</a></p>" }.joined()),
            ""),
        Case(
            "pages of comments",
            Page(links: "<div id=comments><p>I was there!</p><a href='?page=2'>2</a><a href='?page=3'>3</a></div>"), ""),
        Case("pages of comments, by their links", Page(links: "<a href='?page=2#comments'>2</a>"), ""),
        Case("pages counted from 0", Page(head: next("?page=1")), ""),
        Case(
            "pages counted from 0, by their links",
            Page(
                links: numbers([""]) + "<a href='\(own("?page=2"))'>3</a>", canonical: own("?page=1")), ""),
        Case("the article on one page", Page(links: numbers(["?page=2"]), canonical: own("?page=all")), ""),
        Case(
            "a live blog",
            Page(
                head: next("?page=2") + "<script type=application/ld+json>{\"@type\": \"LiveBlogPosting\"}</script>"),
            ""),
        Case("numbers that do not add up", Page(head: previous("?page=2") + next("?page=9")), ""),
        Case("a page that is behind itself", Page(head: next("?page=2"), canonical: own("?page=2")), ""),
        Case("more pages than there are", Page(head: next("?page=20000000000000000000000")), ""),
        Case("thousands of pages behind it", Page(head: (2...5_000).map { next("?page=\($0)") }.joined()), ""),
        Case(
            "another host's pages", Page(head: "<link rel=next href='https://courier.example/talks?page=2'>"), ""),
        Case("without an address", Page(head: next("?page=2"), canonical: nil), ""),
    ])
    func whichPartAPageSaysItIs(_ example: Case) throws {
        #expect(try example.page.part() == example.part)
    }

    @Test func partsOfOneArticleNameTheSameWhole() throws {
        let pages = [
            Page(head: Self.next("?page=2")),
            Page(
                head: Self.previous("") + Self.next("?page=3"), title: "Ferry talks go into the night - Page 2 of 3",
                canonical: Self.own("?page=2&utm_source=letter")),
            Page(head: Self.previous("?page=2"), canonical: "http://www.meridian.example/talks/?page=3"),
        ]
        let parts = try pages.map { try #require(try $0.taken().part) }
        #expect(parts.map(\.number) == [1, 2, 3])
        #expect(Set(parts.map(\.whole)).count == 1)
    }

    @Test func anotherTitleAtTheSameAddressIsAnotherWhole() throws {
        let monday = try Page(head: Self.next("?page=2"), title: "Monday in Lisse").taken().part
        let tuesday = try Page(head: Self.next("?page=2"), title: "Tuesday in Lisse").taken().part
        #expect(monday != nil && tuesday != nil && monday?.whole != tuesday?.whole)
    }
}
