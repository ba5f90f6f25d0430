import Entries
import Intake
import Testing
import Text

/// A feed and what is read from it, as a test writes that: "title | url | published | body".
struct FeedCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: [UInt8]
    let items: [String]

    init(_ description: String, _ file: String, _ items: String...) {
        testDescription = description
        self.file = Array(file.utf8)
        self.items = items
    }
}

private func outline(_ item: FeedItem) -> String {
    let parts = [item.title, item.url, item.published, item.content]
    return parts.map { ($0 ?? "-").split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: " | ")
}

@Suite struct FeedTests {
    @Test(arguments: wellFormed + malformed)
    func items(_ example: FeedCase) throws {
        let feed = try #require(Feed(example.file, address: "https://lestova.example/feeds/news.xml"))
        #expect(feed.items.map(outline) == example.items)
    }

    private static let wellFormed = [
        FeedCase(
            "RSS 2.0",
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Lestova Gazette</title><link>https://lestova.example/</link>
            <image><title>Logo</title><url>https://lestova.example/l.png</url><link>https://lestova.example/</link></image>
            <item><title>Dam talks &amp; levels</title><link>https://lestova.example/a</link><guid isPermaLink="false">17</guid>
            <pubDate>Tue, 14 Mar 2023 09:30:00 +0100</pubDate><description>&lt;p&gt;“No,” said Malá.&lt;/p&gt;</description></item>
            </channel></rss>
            """,
            "Dam talks & levels | https://lestova.example/a | 2023-03-14T09:30:00+01:00 | <p>“No,” said Malá.</p>"),
        FeedCase(
            "the whole article besides a summary",
            """
            <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>A</title>
            <description>Short.</description><content:encoded><![CDATA[<p>The whole <b>article</b>.</p>]]></content:encoded>
            </item></channel></rss>
            """,
            "A | - | - | <p>The whole <b>article</b>.</p>"),
        FeedCase(
            "RSS 0.91, no dates",
            "<rss version='0.91'><channel><item><title>A</title><link>/a.html</link></item></channel></rss>",
            "A | https://lestova.example/a.html | - | -"),
        FeedCase(
            "RDF (RSS 1.0)",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
             xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>TV Nordfjell</title><items><rdf:Seq>
            <rdf:li resource="https://tv.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://tv.example/1"><title>Ferry</title><link>https://tv.example/1</link>
            <dc:date>2023-03-14T08:00:00Z</dc:date><dc:creator>Øyen</dc:creator></item></rdf:RDF>
            """,
            "Ferry | https://tv.example/1 | 2023-03-14T08:00:00Z | -"),
        FeedCase(
            "Atom, XHTML, relative links",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://meridian.example/w/"><title>Meridian Press</title>
            <link rel="self" href="/feed"/><link href="https://meridian.example/"/>
            <entry><id>tag:meridian.example,2023:1</id><title type="html">Talks &amp;amp; &lt;i&gt;tides&lt;/i&gt;</title>
            <link rel="enclosure" href="/a.mp3"/><link rel="alternate" type="text/html" href="a"/>
            <author><name>Inês Quadros</name><email>i@meridian.example</email></author>
            <published>2023-03-14T09:00:00Z</published><updated>2023-03-15T09:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; B &amp; C<br/>said.</p></div></content>
            </entry></feed>
            """,
            "Talks & tides | https://meridian.example/w/a | 2023-03-14T09:00:00Z | "
                + "<div><p>A &lt; B &amp; C<br/>said.</p></div>"),
        FeedCase(
            "Atom with a prefix of its own",
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>M</a:title><a:entry><a:title>T</a:title>
            <a:link href="https://m.example/1"/><a:updated>2023-03-15</a:updated><a:summary type="text">1 &lt; 2</a:summary>
            </a:entry></a:feed>
            """,
            "T | https://m.example/1 | 2023-03-15 | 1 &lt; 2"),
        FeedCase(
            "JSON Feed",
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "WorldBrief", "items": [
            {"id": "1", "url": "https://w.example/1", "title": "A", "content_html": "<p>B</p>",
             "date_published": "2023-03-14T09:00:00-05:00", "authors": [{"name": "X"}]},
            {"id": 2, "external_url": "https://w.example/2", "content_text": "1 < 2"}]}
            """,
            "A | https://w.example/1 | 2023-03-14T09:00:00-05:00 | <p>B</p>", "- | https://w.example/2 | - | 1 &lt; 2"),
        FeedCase(
            "a news sitemap",
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://v.example/a</loc><lastmod>2023-03-15</lastmod><n:news><n:publication><n:name>Volný břeh</n:name>
            </n:publication><n:publication_date>2023-03-14</n:publication_date><n:title>Dam</n:title></n:news></url></urlset>
            """,
            "Dam | https://v.example/a | 2023-03-14 | -"),
    ]

    private static let malformed = [
        FeedCase(
            "a bare ampersand, an unknown entity, a less-than sign",
            "<rss><channel><item><title>R&D &bogus; &nbsp;5 < 6 &hellip;</title></item></channel></rss>",
            "R&D &bogus; 5 < 6 … | - | - | -"),
        FeedCase(
            "end tags forgotten",
            "<rss><channel><title>T<item><title>A<link>https://x.example/a<item><title>B</title><link>https://x.example/b",
            "A | https://x.example/a | - | -", "B | https://x.example/b | - | -"),
        FeedCase(
            "the end of an author forgotten",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><author><name>Inês Quadros</name><title>A</title>
            <link href="https://x.example/a"/><published>2023-03-14</published><content>One</content></entry></feed>
            """,
            "A | https://x.example/a | 2023-03-14 | One"),
        FeedCase(
            "HTML that nobody escaped",
            "<rss><channel><item><title>A</title><description><p>One<br>two <b>three</p></description></item></channel></rss>",
            "A | - | - | <p>One<br>two <b>three</p>"),
        FeedCase(
            "cut off in the middle of a section",
            "<rss><channel><item><title>A</title></item><item><title><![CDATA[B is", "A | - | - | -", "B is | - | - | -"
        ),
        FeedCase(
            "a warning of the server before it",
            "<br />\n<b>Warning</b>: mysql_connect() in <b>/x.php</b><?xml version='1.0'?><rss><channel><item><title>A</title>",
            "A | - | - | -"),
        FeedCase(
            "prefixes nobody declared",
            "<rss><channel><item><dc:date>2023-03-14</dc:date><content:encoded>Words</content:encoded></item></channel></rss>",
            "- | - | 2023-03-14 | Words"),
        FeedCase(
            "entities that would grow without end",
            """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item>
            </channel></rss>
            """,
            "&b; | - | - | -"),
        FeedCase(
            "a value without its end",
            "<rss><channel><item><guid isPermaLink=\"false>1</guid><title>A</title></item></channel></rss>",
            "A | - | - | -"),
        FeedCase(
            "a JSON Feed that breaks off",
            #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"A"},{"id":"2","title":"B} "#,
            "A | - | - | -"),
    ]

    @Test(arguments: [
        ("Tue, 14 Mar 2023 09:30:00 +0100", "2023-03-14T09:30:00+01:00"),
        ("14 Mar 2023 09:30 GMT", "2023-03-14T09:30:00Z"),
        ("Tue, 14 Mar 23 09:30:00 EST", "2023-03-14T09:30:00-05:00"), ("Tuesday, 14 March 2023", "2023-03-14"),
        ("March 14, 2023 09:30:00 PDT", "2023-03-14T09:30:00-07:00"), ("14-Mar-2023 09:30:00", "2023-03-14T09:30:00"),
        ("2023-03-14T09:30:00Z", "2023-03-14T09:30:00Z"), ("2023/03/14", "2023-03-14"), ("yesterday", "yesterday"),
        ("Tue, 14 Mar 2023 25:61:00 +0100", "2023-03-14"), ("Fri, 31 Feb 2023", "Fri, 31 Feb 2023"),
        ("14 Mar 1999 23:59:60 UT", "1999-03-14T23:59:59Z"),
        ("Tue Mar 14 2023 09:30:00 GMT+0100", "2023-03-14T09:30:00+01:00"),
        ("14 Mar 97", "1997-03-14"), ("3/4/2023", "3/4/2023"), ("14 March 2023 9:30 PM", "2023-03-14T21:30:00"),
    ])
    func dates(_ written: String, _ read: String) throws {
        let file = "<rss><channel><item><title>A</title><pubDate>\(written)</pubDate></item></channel></rss>"
        #expect(try #require(Feed(Array(file.utf8))).items.first?.published == read)
    }

    @Test(arguments: [
        ("60", 60), ("-5", 0), ("9223372036854775807", 10_080), ("99999999999999999999", nil), ("an hour", nil),
    ])
    func aFeedAsksForAWeekOfPatienceAtMost(_ written: String, _ minutes: Int?) throws {
        let file = "<rss><channel><ttl>\(written)</ttl><item><title>A</title></item></channel></rss>"
        #expect(try #require(Feed(Array(file.utf8))).ttl == minutes)
    }

    @Test func encodingsAreThoseDeclared() throws {
        let words = "<rss><channel><item><title>Čeřovská</title></item></channel></rss>"
        let latin2 =
            Array("<?xml version=\"1.0\" encoding=\"windows-1250\"?>".utf8)
            + words.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : ["Č": 0xC8, "ř": 0xF8, "á": 0xE1][$0] ?? 0x65 }
        let utf16: [UInt8] = [0xFF, 0xFE] + words.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try #require(Feed(utf16)).items.first?.title == "Čeřovská")
        #expect(try #require(Feed(latin2)).items.first?.title?.hasPrefix("Če") == true)
    }

    @Test(arguments: [
        "", "no feed at all", "<html><body><rss></body></html>", "{\"a\": 1}", "{", "<", "<rss", "<opml><body/></opml>",
    ])
    func whatIsNoFeedIsNoneOrEmpty(_ file: String) {
        #expect(Feed(Array(file.utf8))?.items.isEmpty ?? true)
    }

    @Test func anyFrontPartOfAFeedIsRead() throws {
        for example in Self.wellFormed + Self.malformed {
            for length in stride(from: 0, to: example.file.count, by: 7) {
                let feed = Feed(Array(example.file.prefix(length)))
                #expect((feed?.items.count ?? 0) <= example.items.count + 1)
            }
        }
    }

    // MARK: - As inputs

    @Test func itemsOfAFileBecomeArticles() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "news.xml",
            """
            <rss><channel><title>Lestova Gazette</title><item><title>Dam talks</title><link>https://lestova.example/a</link>
            <pubDate>Tue, 14 Mar 2023 09:30:00 +0100</pubDate><dc:creator>Milada Malá</dc:creator><dc:creator>admin</dc:creator>
            <description>&lt;p&gt;“We will not lower the dam,” said Milada Čeřovská.&lt;/p&gt;</description></item>
            <item><title>Plain</title><description>The water stood at 204 metres &amp;amp; rose.</description></item></channel></rss>
            """)
        let articles = try Inputs(paths: [path]).map { try takeIn($0.get()) }
        #expect(articles.map(\.title) == ["Dam talks", "Plain"])
        #expect(articles.map(\.outlet) == ["Lestova Gazette", "Lestova Gazette"])
        #expect(articles.map(\.authors) == [["Milada Malá"], []])
        #expect(articles.first?.published == "2023-03-14T09:30:00+01:00")
        #expect(articles.first?.url == "https://lestova.example/a")
        #expect(
            articles.map(body) == [
                ["“We will not lower the dam,” said Milada Čeřovská."], ["The water stood at 204 metres & rose."],
            ])
        #expect(articles.first?.origin.path == path + "#https://lestova.example/a")
    }

    @Test func listsOfAddressesAreNoArticles() throws {
        let folder = try TemporaryFolder()
        let files = [
            try folder.write(
                "list.opml", "<opml version='1.0'><body><outline xmlUrl='https://x.example/f'/></body></opml>"),
            try folder.write("map.xml", "<urlset><url><loc>https://x.example/a</loc></url></urlset>"),
            try folder.write("pages.txt", "# pages\nhttps://x.example/a\n\nhttp://x.example/b\n"),
        ]
        let kinds = Inputs(paths: files).map { result in
            if case .failure(.addressList(_, let kind, _)) = result { kind } else { "\(result)" }
        }
        #expect(kinds == ["a list of feeds", "a sitemap", "a list of addresses"])
        #expect(Array(Inputs(paths: [folder.path])).count == 2, "in a folder, OPML is passed over")
    }

    @Test func feedsAreListedAsOPMLAndBack() {
        let feeds = [
            ListedFeed(address: "https://x.example/f?a=1&b=2", title: "R&D “quoted” <news>"),
            ListedFeed(address: "https://y.example/", title: nil),
        ]
        let back = OPML.feeds(in: Array(OPML.list(feeds, title: "talks.db").utf8))
        #expect(back?.map(\.address) == feeds.map(\.address))
        #expect(back?.first?.title == feeds.first?.title)
    }

    @Test func listsOfFeedsAreWellFormedAndHoldNothingThatTerminalsObey() {
        let feeds = [ListedFeed(address: "https://x.example/f", title: "A\u{1B}[2J\u{9B}2J\u{7}\u{7F} B")]
        let list = OPML.list(feeds, title: "\u{0}")
        #expect(OPML.feeds(in: Array(list.utf8))?.first?.title == "A[2J2J B")
        #expect(!list.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }

    @Test func listsOfFeedsAreInTheEncodingTheyDeclare() {
        let list = Array(
            "<?xml version='1.0' encoding='windows-1250'?><opml><outline xmlUrl='https://x.example/f' text='".utf8)
        #expect(OPML.feeds(in: list + [0xC8] + Array("'/></opml>".utf8))?.first?.title == "Č")
    }

    @Test func aJSONFeedIsKnownHoweverItsSlashesAreWritten() throws {
        let folder = try TemporaryFolder()
        let feed = #"{"version":"https:\/\/jsonfeed.org\/version\/1.1","items":[{"id":"1","content_text":"A"}]}"#
        let path = try folder.write("feed.json", feed)
        #expect(try Inputs(paths: [path]).map { try takeIn($0.get()).text.string } == ["A"])
    }

    @Test(arguments: [
        "<opml><body><outline text='A'><outline text=\"B & C\" xmlUrl=\"https://x.example/b\"></body>",
        "<OPML><BODY><OUTLINE TEXT='B & C' XMLURL='https://x.example/b'/>",
        "<outline type=rss url=https://x.example/b title='B &amp; C'>",
    ])
    func brokenListsAreRepaired(_ list: String) {
        let title = "B & C"
        #expect(OPML.feeds(in: Array(list.utf8)) == [ListedFeed(address: "https://x.example/b", title: title)])
    }

    @Test func aPageNamesItsFeeds() {
        let page =
            "<html><head><link rel=alternate type='application/rss+xml' href='/feed.xml'><link rel=stylesheet href=x>"
        #expect(feedsNamed(in: Array(page.utf8), at: "https://x.example/a/b") == ["https://x.example/feed.xml"])
    }
}
