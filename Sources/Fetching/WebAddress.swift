import Foundation

/// An address that can be asked for: http or https, with a host, without a password and without a fragment.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    /// In lower case, as it is looked up; IPv6 addresses without their brackets.
    package let host: String
    package let port: Int
    package let isSecure: Bool

    /// Addresses above this length are a trap or a mistake.
    private static let longest = 4_000

    package init?(_ text: String) {
        guard text.utf8.count <= Self.longest,
            let url = URL(string: text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { return nil }
        self.init(url.absoluteURL)
    }

    private init?(_ url: URL) {
        guard var parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil, parts.password == nil,
            parts.port.map((1...65_535).contains) ?? true
        else { return nil }
        parts.scheme = scheme
        parts.host = host
        parts.fragment = nil
        if parts.path.isEmpty { parts.path = "/" }
        guard let text = parts.string else { return nil }
        self.text = text
        self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        isSecure = scheme == "https"
        port = parts.port ?? (isSecure ? 443 : 80)
    }

    /// Where a link found at this address leads.
    package func following(_ link: String) -> WebAddress? {
        guard link.utf8.count <= Self.longest, let base = URL(string: text),
            let url = URL(string: link.trimmingCharacters(in: .whitespacesAndNewlines), relativeTo: base)
        else { return nil }
        return WebAddress(url.absoluteURL)
    }

    /// The server: scheme, host and port, which share one robots.txt.
    package var server: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(isSecure ? "https" : "http")://\(name):\(port)"
    }

    /// The path with its query, as robots.txt speaks of it.
    package var pathAndQuery: String {
        guard let parts = URLComponents(string: text) else { return "/" }
        return parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
    }

    package var description: String { text }
}
