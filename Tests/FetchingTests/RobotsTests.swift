import Fetching
import Testing

/// What robots.txt says, by the words and the examples of RFC 9309.
@Suite struct RobotsTests {
    struct Case: Sendable {
        let file: String
        let path: String
        let isAllowed: Bool

        init(_ file: String, _ path: String, _ isAllowed: Bool) {
            self.file = file
            self.path = path
            self.isAllowed = isAllowed
        }
    }

    @Test(arguments: [
        Case("", "/a", true),
        Case("User-agent: *\nDisallow: /", "/a", false),
        Case("User-agent: *\nDisallow:", "/a", true),
        Case("user-AGENT: *\r\ndisallow: /secret\r\n", "/secret/plan", false),
        Case("User-agent: *\nDisallow: /secret", "/open", true),
        // Our own group goes before that for everybody, in any case, with a version or without.
        Case("User-agent: *\nDisallow: /\n\nUser-agent: rapporteur\nAllow: /", "/a", true),
        Case("User-agent: RAPPORTEUR/1.0\nDisallow: /news\nUser-agent: *\nAllow: /", "/news", false),
        Case("User-agent: other\nUser-agent: Rapporteur\nDisallow: /x", "/x", false),
        Case("User-agent: rapporteurish\nDisallow: /", "/a", true),
        // Several groups for us are one.
        Case("User-agent: Rapporteur\nDisallow: /a\n\nUser-agent: Rapporteur\nDisallow: /b", "/b", false),
        // The longest rule wins, and of equals the one that allows.
        Case("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
        Case("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
        Case("User-agent: *\nDisallow: /*.php$\nAllow: /", "/x/index.php", false),
        Case("User-agent: *\nDisallow: /*.php$", "/x/index.php?id=1", true),
        Case("User-agent: *\nDisallow: /*?print=", "/story?print=1", false),
        Case("User-agent: *\nDisallow: /řeka", "/%C5%99eka", false),
        Case("User-agent: *\nDisallow: /%7ejan", "/~jan/x", false),
        Case("User-agent: *\nDisallow: / # all of it", "/a", false),
        Case("\u{FEFF}User-agent: *\nDisallow: /", "/a", false),
        Case("Disallow: /\nUser-agent: *\nAllow: /", "/a", true),
        Case("Sitemap: https://example.org/s.xml\nUser-agent: *\nCrawl-delay: 9\nDisallow: /a", "/a", false),
        Case("<html><body>User-agent: *</body></html>", "/a", true),
        Case("User-agent: *\nDisallow: /", "/robots.txt", true),
        Case("User-agent: *\nDisallow: /" + String(repeating: "a*", count: 2_000) + "b", "/" + many, true),
    ])
    func rules(_ example: Case) {
        let rules = RobotsRules(Array(example.file.utf8), for: "Rapporteur")
        #expect(rules.allows(example.path) == example.isAllowed)
    }

    private static let many = String(repeating: "a", count: 4_000)
}
