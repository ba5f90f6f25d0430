import NIOCore
import NIOPosix

/// A server on the loopback address that answers to the letter what a test tells it, however wrong that is.
///
/// What is sent is bytes, not responses: no library between stands up for the rules of HTTP.
package final class UnrulyServer: Sendable {
    /// One thing that a server does with a connection.
    package enum Step: Sendable {
        case send([UInt8])
        case pause(milliseconds: Int)
        /// The same bytes again and again until the client has had enough, in pauses of so long.
        case repeatForever([UInt8], milliseconds: Int)
        case close
    }

    private let channel: any Channel
    private let requests: Requests

    package var port: Int { channel.localAddress?.port ?? 0 }

    /// Starts a server that does with each request, given as its lines, what `answer` says.
    package init(_ answer: @escaping @Sendable (Request) -> [Step]) async throws {
        let requests = Requests()
        self.requests = requests
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Connection(answer, requests))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    /// `http://127.0.0.1:49152/path`
    package func address(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

    /// All requests so far, in the order they came in.
    package func seen() async -> [Request] { await requests.all }

    package func stop() async throws { try await channel.close() }
}

/// A request as the server read it.
package struct Request: Sendable {
    package let path: String
    /// By name in lower case.
    package let headers: [String: String]

    init(_ head: String) {
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
        let words = (lines.first ?? "").split(separator: " ")
        path = words.count > 1 ? String(words[1]) : ""
        headers = lines.dropFirst().reduce(into: [:]) { headers, line in
            guard let colon = line.firstIndex(of: ":") else { return }
            headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
    }
}

private actor Requests {
    private(set) var all: [Request] = []

    func add(_ request: Request) { all.append(request) }
}

/// Notes a request and answers it. A client that hangs up early is none of the server's business.
private func serve(
    _ steps: [UnrulyServer.Step], to request: Request, _ requests: Requests, on channel: any Channel
) {
    Task {
        await requests.add(request)
        do { try await perform(steps, on: channel) } catch { return }
    }
}

/// Reads requests off one connection and does what the test says. A class because channel handlers are.
private final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: @Sendable (Request) -> [UnrulyServer.Step]
    private let requests: Requests
    private var received = ""

    init(_ answer: @escaping @Sendable (Request) -> [UnrulyServer.Step], _ requests: Requests) {
        self.answer = answer
        self.requests = requests
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += String(buffer: unwrapInboundIn(data))
        guard let end = received.firstRange(of: "\r\n\r\n") else { return }
        let request = Request(String(received[..<end.lowerBound]))
        received = String(received[end.upperBound...])
        serve(answer(request), to: request, requests, on: context.channel)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

private func perform(_ steps: [UnrulyServer.Step], on channel: any Channel) async throws {
    for step in steps {
        switch step {
        case .send(let bytes): try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
        case .pause(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
        case .repeatForever(let bytes, let milliseconds):
            while channel.isActive {
                try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
                try await Task.sleep(for: .milliseconds(milliseconds))
            }
        case .close: try await channel.close()
        }
    }
}

extension UnrulyServer.Step {
    package static func send(_ text: String) -> Self { .send(Array(text.utf8)) }
}

extension [UnrulyServer.Step] {
    /// A proper answer, its length as it is.
    package static func answer(
        _ body: some Collection<UInt8>, status: String = "200 OK", _ headers: [String: String] = [:]
    ) -> Self {
        let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
        let head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\n\(lines)\r\n"
        return [.send([UInt8](head.utf8) + [UInt8](body))]
    }

    package static func answer(_ body: String, status: String = "200 OK", _ headers: [String: String] = [:]) -> Self {
        answer([UInt8](body.utf8), status: status, headers)
    }

    package static func redirect(to target: String, status: String = "302 Found") -> Self {
        answer("", status: status, ["Location": target])
    }
}
