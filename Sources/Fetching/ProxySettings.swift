import Foundation

/// Through which proxy to go, in the words of the environment: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY.
package struct ProxySettings: Sendable, Equatable {
    /// One proxy. It is asked to connect to the server (CONNECT), for http as for https.
    package struct Proxy: Sendable, Equatable {
        package let host: String
        package let port: Int
        /// `user:password`
        package let credentials: String?
    }

    package let http: Proxy?
    package let https: Proxy?
    /// Hosts that are asked directly, and domains, which begin with a dot; `*` is every host.
    private let direct: [String]

    package static let none = ProxySettings(http: nil, https: nil, direct: [])

    private init(http: Proxy?, https: Proxy?, direct: [String]) {
        (self.http, self.https, self.direct) = (http, https, direct)
    }

    /// Lower-case names go before upper-case ones. HTTP_PROXY in upper case is not looked at where a web server started
    /// this program, since then a visitor may have set it (httpoxy).
    ///
    /// - Throws: `FetchError.badProxy`, because who asks for a proxy does not want servers to be asked directly.
    package init(environment: [String: String]) throws(FetchError) {
        let value = { (name: String) -> String? in
            let isForged = name == "http_proxy" && environment["REQUEST_METHOD"] != nil
            let found = environment[name] ?? (isForged ? nil : environment[name.uppercased()])
            return found.flatMap { $0.isEmpty ? nil : $0 }
        }
        let all = value("all_proxy")
        self.init(
            http: try Self.proxy(value("http_proxy") ?? all), https: try Self.proxy(value("https_proxy") ?? all),
            direct: (value("no_proxy") ?? "").lowercased().split { $0 == "," || $0 == " " }.map(String.init))
    }

    /// The proxy to ask for `address`; nil where the server itself is asked.
    package func proxy(for address: WebAddress) -> Proxy? {
        let isDirect = direct.contains { rule in
            let domain = rule.hasPrefix(".") ? String(rule.dropFirst()) : rule
            return rule == "*" || address.host == domain || address.host.hasSuffix("." + domain)
        }
        return isDirect ? nil : address.isSecure ? https : http
    }

    /// `http://user:password@host:port`; scheme, port (then 80) and credentials may be missing. SOCKS and proxies behind
    /// TLS are not understood.
    private static func proxy(_ text: String?) throws(FetchError) -> Proxy? {
        guard let text else { return nil }
        let scheme = text.range(of: "://")
        let authority = text[(scheme?.upperBound ?? text.startIndex)...].prefix { $0 != "/" }
        let at = authority.lastIndex(of: "@")
        let place = at.map { authority[authority.index(after: $0)...] } ?? authority
        let colon = place.lastIndex(of: ":")
        let host = place[..<(colon ?? place.endIndex)]
        let port = colon.map { Int(place[place.index(after: $0)...]) } ?? 80
        guard scheme.map({ text[..<$0.lowerBound].lowercased() == "http" }) ?? true, !host.isEmpty, let port,
            (1...65_535).contains(port)
        else { throw .badProxy("\(scheme.map { text[..<$0.upperBound] } ?? "")\(place)") }
        let credentials = at.map { String(authority[..<$0]) }.map { $0.removingPercentEncoding ?? $0 }
        return Proxy(host: String(host), port: port, credentials: credentials)
    }
}
