/// Why something could not be fetched. Each says what, where, and what was kept or to do.
package enum FetchError: Error, Equatable, Sendable {
    /// Not an http or https address that can be asked for.
    case badAddress(String)
    /// What the environment names as proxy, without credentials, is none that can be used.
    case badProxy(String)
    case unknownHost(String)
    /// The host is this machine or one of its own network.
    case privateAddress(host: String)
    case unreachable(WebAddress, reason: String)
    /// The server took longer than so many seconds.
    case tooSlow(WebAddress, seconds: Int)
    /// The answer is larger than so many bytes, unpacked.
    case tooLarge(WebAddress, limit: Int)
    case tooManyRedirects(WebAddress, limit: Int)
    case redirectsInCircles(WebAddress)
    /// A redirect without an address, or with one that cannot be asked for.
    case badRedirect(WebAddress, to: String?)
    /// The answer breaks off or is not HTTP.
    case brokenAnswer(WebAddress, reason: String)
    /// Any status but success; `retryAfter` is the header of that name, as it stands.
    case refused(WebAddress, status: Int, retryAfter: String?)
    /// The server's robots.txt asks programs like this one to stay away.
    case disallowed(WebAddress)
    /// The server's robots.txt could not be read, so nothing may be asked for (RFC 9309, 2.3.1.4).
    case robotsUnknown(WebAddress)
}

extension FetchError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badAddress(let text):
            "“\(text)” is no address that can be fetched. Give one that begins with http:// or https://."
        case .badProxy(let text):
            "“\(text)” is no proxy that can be used. Name one as http://host:port, or none. Nothing was asked."
        case .unknownHost(let host):
            "\(host): there is no such host, or the name server does not answer."
        case .privateAddress(let host):
            "\(host) is on this machine or its own network. It was not asked; --allow-private permits it."
        case .unreachable(let address, let reason):
            "\(address): cannot be reached (\(reason))."
        case .tooSlow(let address, let seconds):
            "\(address): no whole answer within \(seconds) s."
        case .tooLarge(let address, let limit):
            "\(address): larger than \(limit >> 20) MB. Nothing of it was kept."
        case .tooManyRedirects(let address, let limit):
            "\(address): more than \(limit) redirects."
        case .redirectsInCircles(let address):
            "\(address): redirects in circles."
        case .badRedirect(let address, let target):
            "\(address): redirects to \(target.map { "“\($0)”" } ?? "nowhere"), which cannot be fetched."
        case .brokenAnswer(let address, let reason):
            "\(address): the answer is broken (\(reason)). Nothing of it was kept."
        case .refused(let address, let status, let retryAfter):
            "\(address): the server answers \(status)\(retryAfter.map { ", try again after \($0)" } ?? "")."
        case .disallowed(let address):
            "\(address): its robots.txt asks programs to stay away. It was not fetched."
        case .robotsUnknown(let address):
            "\(address): the server’s robots.txt cannot be read now, so it was not fetched."
        }
    }
}
