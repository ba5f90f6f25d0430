/// How things are fetched: who we say we are, through what, and how much patience there is.
package struct FetchSettings: Sendable {
    /// The User-Agent.
    package var identity: String
    package var proxies: ProxySettings
    /// Whether addresses of this machine and its network may be asked.
    package var allowsPrivate: Bool
    package var connectSeconds = 15
    /// The longest time without a byte.
    package var idleSeconds = 30
    /// The longest time for one answer.
    package var wholeSeconds = 120
    /// Redirects that are followed.
    package var redirects = 5
    /// Bytes of one answer, unpacked.
    package var largest = 16 << 20
    /// Between two requests to one server.
    package var pause = Duration.seconds(1)

    /// - Parameter contact: how the owner of a server can reach whoever runs this, where they say.
    package init(proxies: ProxySettings = .none, allowsPrivate: Bool = false, contact: String? = nil) {
        identity =
            Self.product + "/1.0 (reads feeds for one person’s own record" + (contact.map { "; \($0)" } ?? "") + ")"
        self.proxies = proxies
        self.allowsPrivate = allowsPrivate
    }

    /// The name that robots.txt knows us by.
    package static let product = "Rapporteur"
}
