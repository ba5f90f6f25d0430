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

    package static let none = ProxySettings(environment: [:])

    /// Lower-case names go before upper-case ones. HTTP_PROXY in upper case is not looked at where a web server started
    /// this program, since then a visitor may have set it (httpoxy).
    package init(environment: [String: String]) {
        let value = { (name: String) -> String? in
            let isForged = name == "http_proxy" && environment["REQUEST_METHOD"] != nil
            let found = environment[name] ?? (isForged ? nil : environment[name.uppercased()])
            return found.flatMap { $0.isEmpty ? nil : $0 }
        }
        let all = value("all_proxy").flatMap(Self.proxy)
        http = value("http_proxy").flatMap(Self.proxy) ?? all
        https = value("https_proxy").flatMap(Self.proxy) ?? all
        direct = (value("no_proxy") ?? "").lowercased().split { $0 == "," || $0 == " " }.map(String.init)
    }

    /// The proxy to ask for `address`; nil where the server itself is asked.
    package func proxy(for address: WebAddress) -> Proxy? {
        let isDirect = direct.contains { rule in
            let domain = rule.hasPrefix(".") ? String(rule.dropFirst()) : rule
            return rule == "*" || address.host == domain || address.host.hasSuffix("." + domain)
        }
        return isDirect ? nil : address.isSecure ? https : http
    }

    /// `http://user:password@host:port`; the scheme may be missing. SOCKS and proxies behind TLS are not understood.
    private static func proxy(_ text: String) -> Proxy? {
        let parts = text.split(separator: "://", maxSplits: 1)
        guard let rest = parts.last, parts.count == 1 || parts[0].lowercased() == "http" else { return nil }
        let authority = rest.prefix { $0 != "/" }
        let at = authority.lastIndex(of: "@")
        let place = at.map { authority[authority.index(after: $0)...] } ?? authority
        guard let colon = place.lastIndex(of: ":"), let port = Int(place[place.index(after: colon)...]) else {
            return place.isEmpty ? nil : Proxy(host: String(place), port: 80, credentials: nil)
        }
        let credentials = at.map { String(authority[..<$0]) }.map { $0.removingPercentEncoding ?? $0 }
        return Proxy(host: String(place[..<colon]), port: port, credentials: credentials)
    }
}
