/// The inputs that fuzzing starts from, made here; `fuzz/run` writes them out, and the tests read each of them.
///
/// What fuzzing finds joins its list, shortened, as bytes or Base64, with a name that says what was wrong with it.
struct FuzzSeed: Sendable, CustomStringConvertible {
    let description: String
    let bytes: [UInt8]

    private init(_ name: String, _ bytes: [UInt8]) { (description, self.bytes) = (name, bytes) }
    private init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    /// By the name of the target in `fuzz/targets`.
    static let all = ["archive": archives, "charset": charsets, "feed": feeds, "page": pages]

    // MARK: - Archives

    static let archives: [FuzzSeed] = {
        let files = [
            Archive.File("talks/1.html", "<p>\(said)</p>"), Archive.File("talks/2.txt", said),
            Archive.File("talks/lines.jsonl", "{\"text\": \"\(said)\"}\n"), Archive.File("talks/photo.jpg", "no text"),
        ]
        let records = (1...3).map { Archive.warc("https://x.example/\($0)", "<title>Day \($0)</title><p>\(said)") }
        return [
            FuzzSeed("deflated zip", Archive.zip(files)), FuzzSeed("stored zip", Archive.zip(files, stored: true)),
            FuzzSeed("streamed zip", Archive.zip(files, streamed: true)), FuzzSeed("tar", Archive.tar(files)),
            FuzzSeed("tar with long names", Archive.longName("talks/3.txt") + Archive.tar(files)),
            FuzzSeed("packed tar", Packing.gzip(Archive.tar(files))),
            FuzzSeed("warc", Array(records.joined())),
            FuzzSeed("warc packed whole", Packing.gzip(Array(records.joined()))),
            FuzzSeed("warc packed by records", records.flatMap { Packing.gzip($0) }),
        ] + Archive.impossible.map { FuzzSeed($0.name, $0.bytes) }
    }()

    // MARK: - Encodings

    /// The first byte says whether it is text or a page, and which encoding a server declared: `fuzz/targets/charset`.
    static let charsets = [
        FuzzSeed("UTF-8", [0] + Array(said.utf8)),
        FuzzSeed("UTF-8, broken", [0] + Array(said.utf8) + [0xFF, 0xC3, 0x28, 0xE2, 0x82]),
        FuzzSeed("UTF-16", [0, 0xFF, 0xFE] + little(said.utf16)),
        FuzzSeed("UTF-32", [0, 0xFF, 0xFE, 0, 0] + little(said.unicodeScalars.map(\.value))),
        FuzzSeed("NULs", [0] + Array(String(repeating: "a\0b\0\0c", count: 20).utf8)),
        FuzzSeed("Windows-1252", [0, 0x93, 0x4E, 0x6F, 0x94, 0x20, 0x97, 0x20, 0xC5, 0x73]),
        FuzzSeed("Windows-1251", [6, 0xCC, 0xE8, 0xED, 0xF1, 0xEA, 0x20, 0x97, 0x20, 0xAB, 0xCD, 0xE5, 0xF2, 0xBB]),
        FuzzSeed("Shift JIS", [11, 0x91, 0xE5, 0x90, 0x62, 0x82, 0xCD, 0x81, 0x75, 0x82, 0xA2, 0x81, 0x76]),
        FuzzSeed("ISO 8859-2", [1] + Array("<meta charset=iso-8859-2><p>".utf8) + [0xD8, 0x65, 0x6B, 0x61]),
    ]

    private static func little(_ units: some Sequence<some FixedWidthInteger>) -> [UInt8] {
        units.flatMap { unit in (0..<unit.bitWidth / 8).map { UInt8(truncatingIfNeeded: unit >> (8 * $0)) } }
    }

    // MARK: - Feeds

    static let feeds = [
        FuzzSeed(
            "RSS",
            """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
             xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Lestova Gazette</title><link>https://lestova.example/</link><ttl>60</ttl>
            <item><title>Dam talks &amp; levels</title><link>/a</link><guid isPermaLink="false">17</guid>
            <dc:creator>M. Malá</dc:creator><pubDate>Tue, 14 Mar 2023 09:30:00 +0100</pubDate>
            <description>&lt;p&gt;\(said)&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>\(said) <b>More.</b></p>]]></content:encoded></item>
            <item><title>R&D &hellip; 5 < 6<description><p>One<br>two</item></channel></rss>
            """),
        FuzzSeed("RSS in UTF-16", [0xFF, 0xFE] + little("<rss><channel><item><title>Čeřovská</title>".utf16)),
        FuzzSeed(
            "Atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://m.example/"><title type="html">M &lt;b&gt;</title>
            <entry><id>tag:1</id><title>T</title><link rel="alternate" href="a"/><author><name>Q</name></author>
            <updated>2023-03-14T09:00:00Z</updated><content type="xhtml"><div><p class="x">A &lt; B \(said)</p></div>
            </content><source><title>Other</title></source></entry></feed>
            """),
        FuzzSeed(
            "RDF",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel>
            <title>T</title></channel><item rdf:about="x"><title>F</title><link>https://t.example/1</link></item></rdf:RDF>
            """),
        FuzzSeed(
            "JSON Feed",
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "W", "items": [{"id": "1", "content_html": "<p>B</p>",
            "url": "https://w.example/1", "date_published": "2023-03-14T09:00:00Z", "authors": [{"name": "X"}]},
            {"id": 2, "content_text": "1 < 2"}]}
            """),
        FuzzSeed(
            "news sitemap",
            """
            <urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://v.example/a</loc>
            <n:news><n:title>D</n:title><n:publication_date>2023-03-14</n:publication_date></n:news></url></urlset>
            """),
        FuzzSeed(
            "entities in entities",
            """
            <!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
            <rss><channel><item><title>&b;&#x1F4A9;&#0;&nbsp;</title></item></channel></rss>
            """),
        FuzzSeed(
            "OPML",
            """
            <opml version="2.0"><body><outline text="A &amp; B">
            <outline type="rss" text="R" xmlUrl="https://x.example/f?a=1&amp;b=2"/></outline></body></opml>
            """),
        FuzzSeed(
            "OPML with control characters", "<opml><outline type=rss xmlUrl='https://x.example/\u{85}a\u{1}'/></opml>"),
        FuzzSeed("addresses", "# pages\nhttps://x.example/a\nhttp://x.example/b\n"),
        FuzzSeed("a page that names a feed", "<link rel=alternate type='application/atom+xml' href='/f'>x"),
    ]

    // MARK: - Pages

    static let pages = [
        FuzzSeed(
            "an article",
            """
            <!DOCTYPE html><html lang="en"><head><title>Dam talks | Gazette</title>
            <meta property="og:title" content="Dam talks"><meta name="author" content="Milada Čeřovská">
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Dam talks",
            "datePublished": "2023-03-14T09:00:00+01:00", "author": [{"name": "M. Čeřovská"}]}</script></head>
            <body><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav><article><h1>Dam talks</h1>
            <p class="byline">By Milada Čeřovská</p><p>\(said)</p><blockquote><p>\(said)</p></blockquote>
            <figure><img alt="x"><figcaption>A ferry. Photo: Gazette</figcaption></figure><p>\(said)<br><br>Next.</p>
            </article><aside class="related"><h3>Related</h3><a href="/b">More</a></aside><footer>© Gazette</footer>
            """),
        FuzzSeed("tables and lists", "<table><tr><td><p>\(said)</td><td><ul><li>a<li>b<ol><li>c</table><dl><dt>d<dd>e"),
        FuzzSeed("broken", "<p>\(said)<b><i></p></b><!-- <script>x</scrip <style> & &amp &#x110000; <![CDATA[ a ]]><"),
        FuzzSeed("no elements", "\(said)\n\n\(said)"),
    ]
}

private let said =
    "PORT AURELLE — “The river is low,” Milada Čeřovská said on the ferry to Port Aurelle on 14 March 2023."
