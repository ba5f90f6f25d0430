import Exports
import HTTPTypes
import Hummingbird

/// Lets in only what may ask, turns refusals into pages and closes every answer to scripts and other sites.
struct Doorkeeper: RouterMiddleware {
    typealias Context = BasicRequestContext

    /// Nothing but our own style sheets is loaded, no script runs, no form leaves, no other site may frame us.
    private static let policy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private let loopbackOnly: Bool
    private let frame: Frame

    init(host: String, frame: Frame) {
        loopbackOnly = Self.isLoopback(host)
        self.frame = frame
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            try admit(request)
            response = try await next(request, context)
        } catch {
            response = explain(Self.refusal(for: error), to: request)
        }
        close(&response)
        return response
    }

    /// A page of another site can make its own name lead to this machine (DNS rebinding) and then read our answers;
    /// its name in the request gives it away.
    private func admit(_ request: Request) throws(Refusal) {
        let authority = request.head.authority ?? ""
        guard !loopbackOnly || Self.isLoopback(Self.name(in: authority)) else { throw .foreignHost(authority) }
        guard request.method != .get, request.method != .head else { return }
        // Whoever is let in from elsewhere may look, and not write.
        let takesForms = ["/correct", "/residue"].contains { request.uri.path.hasSuffix($0) }
        guard request.method == .post, loopbackOnly, takesForms else {
            throw .readingOnly(method: request.method.rawValue)
        }
        let origin = SameOrigin(request)
        guard origin.holds, origin.isForm else { throw .foreignForm }
    }

    private static func name(in authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            return String(authority[authority.index(after: authority.startIndex)..<end])
        }
        return String(authority.prefix { $0 != ":" })
    }

    /// True of a host by which only this machine is reached.
    static func isLoopback(_ host: String) -> Bool {
        ["127.0.0.1", "localhost", "::1"].contains(host.lowercased())
    }

    private static func refusal(for error: any Error) -> Refusal {
        switch error {
        case let refusal as Refusal: refusal
        case let error as HTTPError where error.status == .notFound: .noSuchPage
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            .badParameter("The form is too long. Shorten the note.")
        default: .brokenLedger("\(error)")
        }
    }

    private func explain(_ refusal: Refusal, to request: Request) -> Response {
        var response =
            request.uri.path.hasSuffix(".json")
            ? Response(json: refusal.json) : Response(html: frame.document(refusal.page))
        response.status = HTTPResponse.Status(code: refusal.status)
        if case .readingOnly = refusal { response.headers[.allow] = "GET, HEAD" }
        return response
    }

    private func close(_ response: inout Response) {
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.cacheControl] = "private, no-cache"
        for (name, value) in [
            // With "no-referrer" browsers would not say that our own forms are ours.
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ] {
            guard let name = HTTPField.Name(name) else { continue }
            response.headers[name] = value
        }
    }
}

extension Refusal {
    /// The refusal as a page like any other.
    fileprivate var page: Page {
        Page(
            title: title, section: nil, twin: nil,
            main: Tag.div(.class("refusal")) {
                Tag.h1 { title }
                Tag.p { explanation }
                Tag.p { Tag.a(.href(Section.overview.link)) { "To the overview" } }
            })
    }

    fileprivate var json: [UInt8] {
        var json = JSONWriter()
        json.object { $0.member("error", "\(title). \(explanation)") }
        return json.bytes
    }
}

extension Response {
    init(html bytes: [UInt8]) { self.init("text/html; charset=utf-8", bytes) }
    init(json bytes: [UInt8]) { self.init("application/json", bytes) }
    init(css bytes: [UInt8]) { self.init("text/css; charset=utf-8", bytes) }

    private init(_ type: String, _ bytes: [UInt8]) {
        self.init(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
