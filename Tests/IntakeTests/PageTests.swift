import Entries
import Intake
import Testing
import Text

private let running = [
    "The mediator left the palace with a date and would not say which, her office announced on Friday evening.",
    "“Both delegations stayed at the table until the last ferry – nobody asked for a translator,” said Inês Quadros.",
    "A third round is planned for the first week of June, though neither side has yet named a place for it.",
]
private let paragraphs = running.map { "<p>\($0)</p>" }.joined()

@Suite struct PageTests {
    /// Bodies of pages, and what is read of them.
    @Test(arguments: [
        (paragraphs, running),
        ("<div>\(running[0])<br><br>\(running[1])<br>\n<br/>\(running[2])</div>", running),
        ("<p>\(running[0])<p>\(running[1])<p>\(running[2])", running),
        ("<nav><a href=/>Home</a></nav>\(paragraphs)<footer>© Courier</footer>", running),
        ("<form id=aspnet>\(paragraphs)<select><option>One</select></form>", running),
        ("<div class='page with-sidebar'>\(paragraphs)</div>", running),
        (
            "<article>\(paragraphs)</article><div id=comments><h3>2 comments</h3><ol class=commentList>"
                + "<li class=comment><b>Jan</b> <p>No boat of mine sails there again.</p><a href=#>Reply</a></li>"
                + "<li class=comment><b>Ada</b> <p>Nor of mine, and I have two.</p><a href=#>Reply</a></li></ol></div>",
            running
        ),
        (
            "<article>\(paragraphs)</article><aside><h4>Most read</h4><ul><li><a href=/1>The beet growers who moved to town</a>"
                + "<li><a href=/2>What they say now</a></ul></aside>",
            running
        ),
        (
            "<p>\(running[0])<script>var said = \"<p>no article\";</script></p><style>p{}</style><p>\(running[1])",
            [running[0], running[1]]
        ),
        ("<p>\(running[0])</p><div hidden><p>\(running[2])</p></div><p>\(running[1])</p>", [running[0], running[1]]),
        (
            "<p>\(running[0])</p><p style='color:red; display: none'>\(running[2])</p><p>\(running[1])</p>",
            [running[0], running[1]]
        ),
        (
            "<p>\(running[0])</p><ul><li>Salt<li>Timber</ul><p>\(running[1])</p>",
            [running[0], "Salt", "Timber", running[1]]
        ),
        (
            "<p>The <b>r</b>iver\n\n  is <a href=/low>low</a>&nbsp;&amp;\tcold, they said on the ferry.</p>",
            ["The river is low\u{A0}& cold, they said on the ferry."]
        ),
        ("<p>Text here.", ["Text here."]),
    ])
    func bodies(html: String, expected: [String]) throws {
        let article = try take("<html><body>\(html)</body></html>", as: .html)
        #expect(body(article) == expected)
        #expect(faults(article) == [])
    }

    @Test func kindsOfBlocks() throws {
        let html = """
            <title>Ferry sails | The Courier</title><article><header><h1>Ferry sails</h1><p class=byline>By Ylva Strøm</p>
            </header><p>\(running[0])</p><h2>The table</h2><figure><img><figcaption>The ferry on Friday.</figcaption></figure>
            <blockquote><p>\(running[1])</p></blockquote><div class="c-relatedLinks"><a href=/b>Beet prices</a></div>
            <div class=newsletter>The fjord in five minutes</div><p>\(running[2])</p></article><footer>Imprint</footer>
            """
        let article = try take(html, as: .html)
        #expect(
            outline(article) == [
                "title: Ferry sails", "paragraph: \(running[0])", "heading: The table",
                "caption: The ferry on Friday.",
                "paragraph: \(running[1])", "teaser: Beet prices", "promotion: The fjord in five minutes",
                "paragraph: \(running[2])", "repeated title: Ferry sails", "byline: By Ylva Strøm", "notice: Imprint",
            ])
    }

    @Test(arguments: [
        ("<title>Ferry sails | News | The Courier</title>", "Ferry sails"),
        ("<title>Ferry sails - Courier</title>", "Ferry sails"),
        (
            "<title>River - what we know about the low water so far</title>",
            "River - what we know about the low water so far"
        ),
        ("<title>Courier</title><h1>Ferry <i>sails</i></h1>", "Ferry sails"),
        (
            "<h1>Courier</h1><meta property=og:title content='Ferry sails – Courier'><meta property=og:site_name content=Courier>",
            "Ferry sails"
        ),
        (
            #"<h1>Courier</h1><script type="application/ld+json">{"@graph":[{"@type":"WebSite","headline":"no"},"#
                + #"{"@type":["Thing","NewsArticle"],"headline":"Ferry \u201csails\u201d"}]}</script>"#, "Ferry “sails”"
        ),
        ("<h1>Ferry sails</h1><script type=application/ld+json>{broken</script>", "Ferry sails"),
    ])
    func titles(head: String, title: String) throws {
        #expect(try take(head + paragraphs, as: .html).title == title)
    }

    @Test func facts() throws {
        let linked =
            #"{"@type":"NewsArticle","datePublished":"2023-04-14T16:12:00Z","publisher":{"name":"The Courier"}}"#
        let html = """
            <link rel=canonical href="https://courier.example/ferry"><meta property="og:url" content="https://m.example/">
            <meta property="article:published_time" content="2023-04-15"><time datetime="2023-04-16">Sunday</time>
            """
        let article = try take("<script type='application/ld+json'>\(linked)</script>\(html)\(paragraphs)", as: .html)
        #expect(article.outlet == "The Courier")
        // Tags for sharing were right more often than linked data.
        #expect(article.published == "2023-04-15")
        #expect(article.dates.map(\.source) == ["json-ld datePublished", "meta article:published_time"])
        #expect(article.url == "https://courier.example/ferry")
        let plain = try take(html + paragraphs, as: .html)
        #expect(plain.published == "2023-04-15")
        #expect(plain.outlet == nil)
    }

    /// What a page shows as its date, in the language its tags declare, and what is read of it.
    @Test(arguments: [
        ("en", "3/4/2019", "2019-03-04"), ("en-US", "3/4/2019", "2019-03-04"), ("en_us", "3/4/2019", "2019-03-04"),
        ("en-AU", "3/4/2019", "2019-04-03"), ("en_GB", "3/4/2019", "2019-04-03"), ("en-IE", "3/4/2019", "2019-04-03"),
        ("sv", "3/4/2019", "2019-04-03"), ("en-GB", "3/14/2019", "2019-03-14"), ("en", "14/3/2019", "2019-03-14"),
        ("en", "19 November 2019 3:30 pm", "2019-11-19T15:30:00"), ("en", "19 Nov 2019 12:05am", "2019-11-19T00:05:00"),
        ("en", "November 19, 2019 12:30 p.m.", "2019-11-19T12:30:00"),
        ("en", "19 November 2019 14:30 - 3 min read", "2019-11-19T14:30:00"),
        ("en", "19 November 2019 14:30 -03:00", "2019-11-19T14:30:00-03:00"),
        ("en", "2019-11-19T14:30:00+0530", "2019-11-19T14:30:00+05:30"),
        ("en", "2019-11-19 14:30-15:45", "2019-11-19T14:30:00"),
        ("en", "19 November 2019 14:30 BST", "2019-11-19T14:30:00"),
    ])
    func dates(_ language: String, _ written: String, _ read: String) throws {
        let html = "<html lang=\(language)><meta name=date content='\(written)'>\(paragraphs)"
        #expect(try take(html, as: .html).published == read)
    }

    @Test(arguments: [
        ("Karel Hudec, AP, contributed to this report.", ["Associated Press"]),
        ("© 2019 The Courier. 20 West Street, Erie, PA 16501. All rights reserved.", []),
        ("© 2019 Reuters. All rights reserved.", ["Reuters"]), ("Copyright 2019 The Courier (PA)", ["PA Media"]),
    ])
    func credits(_ line: String, _ sources: [String]) throws {
        #expect(try take("\(paragraphs)<p>\(line)", as: .html).credits.map(\.source) == sources)
    }

    @Test(arguments: [
        ("words", String(repeating: "<p>\(running[0])", count: 40_000)),
        ("elements", "<p>\(running[0])" + String(repeating: "<b></b>", count: 70_000)),
        ("bytes", "<p>\(running[0])<script>" + String(repeating: "a", count: 9 << 20) + "</script>"),
    ])
    func aPageThatIsTooLargeSaysSo(_ what: String, _ html: String) throws {
        let article = try take(html, as: .html)
        #expect(article.notes == ["the page is too large and was cut off"])
        #expect(article.text.string.contains(running[0]))
    }

    @Test func aLineSaysMoreThanThePage() throws {
        let line =
            #"{"id":"x","title":"Given","outlet":"Gazette","html":"<title>Found<\/title><p>The river is low, they said.<\/p>"}"#
        let article = try take(line, as: .jsonLine)
        #expect(article.title == "Given")
        #expect(article.outlet == "Gazette")
        #expect(body(article) == ["The river is low, they said."])
    }
}
