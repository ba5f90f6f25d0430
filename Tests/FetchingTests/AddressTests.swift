import Fetching
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("https://Example.ORG", "https://example.org/"),
        (" http://example.org/a?b=1#part ", "http://example.org/a?b=1"),
        ("https://example.org:8443/x", "https://example.org:8443/x"),
        ("http://[::1]/x", "http://[::1]/x"),
    ])
    func addressesAreKeptAsTheyAreAskedFor(_ text: String, _ kept: String) {
        #expect(WebAddress(text)?.text == kept)
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org/", "file:///etc/passwd", "https://", "http:///x", "javascript:alert(1)",
        "https://user:secret@example.org/", "https://example.org:99999/",
    ])
    func whatIsNoWebAddressIsNone(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(arguments: [
        ("../b", "https://example.org/b"), ("/c?x=1", "https://example.org/c?x=1"),
        ("//other.org/d", "https://other.org/d"),
        ("http://third.org", "http://third.org/"),
    ])
    func linksAreFollowedFromWhereTheyStand(_ link: String, _ target: String) {
        #expect(WebAddress("https://example.org/news/a")?.following(link)?.text == target)
    }

    @Test(arguments: [
        ("https_proxy", "http://proxy.local:3128", "https://example.org/", "proxy.local:3128"),
        ("HTTPS_PROXY", "proxy.local:3128", "https://example.org/", "proxy.local:3128"),
        ("HTTPS_PROXY", "http://me:pass@proxy.local:3128/", "https://example.org/", "proxy.local:3128"),
        ("HTTPS_PROXY", "http://proxy.local:3128", "http://example.org/", "none"),
        ("all_proxy", "http://proxy.local:3128", "http://example.org/", "proxy.local:3128"),
        ("https_proxy", "http://proxy.local:3128", "https://quiet.org/", "none"),
        ("https_proxy", "http://proxy.local:3128", "https://www.quiet.org/", "none"),
        ("https_proxy", "http://proxy.local:3128", "https://notquiet.org/", "proxy.local:3128"),
    ])
    func proxiesAreThoseOfTheEnvironment(name: String, value: String, address: String, expected: String) throws {
        let settings = try ProxySettings(environment: [name: value, "NO_PROXY": "localhost, quiet.org"])
        let proxy = settings.proxy(for: try #require(WebAddress(address)))
        #expect((proxy.map { "\($0.host):\($0.port)" } ?? "none") == expected)
    }

    @Test func aProxyWithoutPortKeepsItsCredentials() throws {
        let settings = try ProxySettings(environment: ["https_proxy": "http://me:p%40ss@proxy.local"])
        let proxy = try #require(settings.https)
        #expect((proxy.host, proxy.port, proxy.credentials) == ("proxy.local", 80, "me:p@ss"))
    }

    @Test(arguments: [
        ("socks5://me:secret@proxy.local:1080", "socks5://proxy.local:1080"),
        ("https://proxy.local:3128", "https://proxy.local:3128"), ("http://", "http://"),
        ("proxy.local:", "proxy.local:"),
        ("proxy.local:99999", "proxy.local:99999"),
    ])
    func aProxyThatCannotBeUsedIsRefused(_ value: String, _ told: String) {
        #expect(throws: FetchError.badProxy(told)) { try ProxySettings(environment: ["ALL_PROXY": value]) }
    }

    @Test func aProxyThatIsNotNeededNeedNotBeUsable() throws {
        let environment = [
            "ALL_PROXY": "socks5://a.local:1", "HTTP_PROXY": "b.local:2", "HTTPS_PROXY": "c.local:3",
        ]
        #expect(try ProxySettings(environment: environment).http?.host == "b.local")
    }

    @Test func aVisitorOfAWebServerSetsNoProxy() throws {
        let forged = try ProxySettings(environment: ["HTTP_PROXY": "http://evil.org:1", "REQUEST_METHOD": "GET"])
        #expect(forged.proxy(for: try #require(WebAddress("http://example.org/"))) == nil)
    }

    @Test(arguments: [
        ("120", 120), (" 0 ", 0), ("-5", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 37), ("Sun Nov  6 08:49:37 1994", 37), ("Sat, 05 Nov 1994 08:49:37 GMT", 0),
    ])
    func retryAfterIsSecondsOrADate(_ value: String, _ seconds: Int) {
        #expect(RetryAfter.seconds(value, now: 784_111_740) == seconds)
    }

    @Test(arguments: ["soon", "", "Sun, 31 Feb 1994 08:49:37 GMT", "99:99"])
    func otherWordsSayNothing(_ value: String) {
        #expect(RetryAfter.seconds(value, now: 0) == nil)
    }
}
