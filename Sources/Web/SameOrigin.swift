import HTTPTypes
import Hummingbird

/// Tells whether a request that changes something comes from a form of our own pages.
///
/// A form of another site can be sent here by anybody's browser. Browsers say where a form comes from: in `Origin`, and
/// in `Sec-Fetch-Site`. One of them must be there and neither may name another place.
struct SameOrigin {
    private let request: Request

    init(_ request: Request) {
        self.request = request
    }

    var holds: Bool {
        let origin = request.headers[.origin]
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        guard origin != nil || site != nil else { return false }
        let own = "http://" + (request.head.authority ?? "")
        return (origin.map { $0.lowercased() == own.lowercased() } ?? true)
            && (site.map { $0 == "same-origin" } ?? true)
    }

    /// True where the body is what a form sends.
    var isForm: Bool {
        request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false
    }
}
