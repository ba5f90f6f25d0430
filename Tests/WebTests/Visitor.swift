import Desk
import Entries
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import Text
import Web

/// Somebody who asks the dossier for pages, through its router and without a socket.
struct Visitor {
    struct Page {
        let status: Int
        let headers: HTTPFields
        let body: String
    }

    private let responder: RouterResponder<BasicRequestContext>

    init(
        _ ledger: Ledger, base: PartyBase = .empty, at host: String = "127.0.0.1", room: Desk.OpenRoom? = nil
    ) {
        let desk = Desk(ledger, base: base, room: room)
        responder = Dossier(desk: desk, title: "talks.db").router(host: host).buildResponder()
    }

    /// Sends a form, as a browser does that adds these headers.
    func post(_ path: String, _ form: String, _ headers: [String: String]) async throws -> Page {
        var fields = HTTPFields()
        fields[.contentType] = "application/x-www-form-urlencoded"
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields[name] = value
        }
        return try await ask(path, host: "127.0.0.1:8017", method: .post, fields, ByteBuffer(string: form))
    }

    func get(_ path: String, host: String = "127.0.0.1:8017", method: HTTPRequest.Method = .get) async throws -> Page {
        try await ask(path, host: host, method: method, HTTPFields(), ByteBuffer())
    }

    private func ask(
        _ path: String, host: String, method: HTTPRequest.Method, _ fields: HTTPFields, _ body: ByteBuffer
    ) async throws -> Page {
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: body))
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test"))
        let response = try await responder.respond(to: request, context: BasicRequestContext(source: source))
        let collected = Collected()
        try await response.body.write(Collector(collected: collected))
        return Page(status: response.status.code, headers: response.headers, body: String(buffer: collected.buffer))
    }

    /// Where a body is gathered. A class, because the writer is handed over and the buffer is wanted back.
    private final class Collected: @unchecked Sendable {
        var buffer = ByteBuffer()
    }

    private struct Collector: ResponseBodyWriter {
        let collected: Collected

        mutating func write(_ buffer: ByteBuffer) async throws {
            collected.buffer.writeImmutableBuffer(buffer)
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
