import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix

/// What a server answered to one request.
struct Reply: Sendable {
    let status: Int
    /// By name in lower case; of a header given twice the first.
    let headers: [String: String]
    /// Unpacked; empty where the status is not success.
    let body: [UInt8]
}

/// Asks one address once, without following redirects: the one door to the HTTP library.
struct Exchange: Sendable {
    let settings: FetchSettings

    /// Asks for `address` with these headers beside our own.
    ///
    /// A client is made for each request, bound to the one IP address that was looked at; nothing is shared between
    /// hosts, so no cookie, no kept connection and no cached name can leak from one to another.
    func get(_ address: WebAddress, _ extra: [(String, String)], largest: Int) async throws(FetchError) -> Reply {
        var configuration = configuration(largest: largest)
        if let proxy = settings.proxies.proxy(for: address) {
            // The proxy looks names up; what can be told without a look is told here.
            try refuseEvidentlyPrivate(address)
            configuration.proxy = .server(host: proxy.host, port: proxy.port)
            configuration.proxy?.authorization = proxy.credentials.map {
                .basic(credentials: Data($0.utf8).base64EncodedString())
            }
        } else {
            let lookup = NameLookup(allowsPrivate: settings.allowsPrivate)
            configuration.dnsOverride[address.host] = try await lookup.address(of: address.host, port: address.port)
        }
        let client = HTTPClient(
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton), configuration: configuration)
        let outcome = await ask(client, address, extra, largest)
        // Nothing is under way any more, so there is nothing that a failure to shut down could lose.
        _ = try? await client.shutdown()
        return try outcome.get()
    }

    private func configuration(largest: Int) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(
                connect: .seconds(Int64(settings.connectSeconds)), read: .seconds(Int64(settings.idleSeconds))),
            decompression: .enabled(limit: .size(largest)))
        configuration.httpVersion = .http1Only
        return configuration
    }

    private func ask(
        _ client: HTTPClient, _ address: WebAddress, _ extra: [(String, String)], _ largest: Int
    ) async -> Result<Reply, FetchError> {
        let deadline = NIODeadline.now() + .seconds(Int64(settings.wholeSeconds))
        do {
            var request = HTTPClientRequest(url: address.text)
            request.headers.add(name: "User-Agent", value: settings.identity)
            request.headers.add(name: "Accept-Encoding", value: "gzip, deflate")
            for (name, value) in extra { request.headers.add(name: name, value: value) }
            let response = try await client.execute(request, deadline: deadline)
            let isWanted = (200..<300).contains(response.status.code)
            let body = isWanted ? try await collect(response, deadline, address, largest) : []
            let headers = Dictionary(
                response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
            return .success(Reply(status: Int(response.status.code), headers: headers, body: body))
        } catch let error as FetchError {
            return .failure(error)
        } catch {
            return .failure(FetchError(error, address, settings, largest: largest))
        }
    }

    private func collect(
        _ response: HTTPClientResponse, _ deadline: NIODeadline, _ address: WebAddress, _ largest: Int
    ) async throws -> [UInt8] {
        // A length that is announced need not be waited for.
        if let length = response.headers.first(name: "content-length").flatMap(Int.init), length > largest {
            throw FetchError.tooLarge(address, limit: largest)
        }
        var body: [UInt8] = []
        for try await piece in response.body {
            // A server that sends a byte now and then never idles, and never ends.
            if NIODeadline.now() > deadline { throw HTTPClientError.deadlineExceeded }
            body += piece.readableBytesView
            if body.count > largest { throw FetchError.tooLarge(address, limit: largest) }
        }
        return body
    }

    /// Throws where a host is private by its digits or by its name.
    private func refuseEvidentlyPrivate(_ address: WebAddress) throws(FetchError) {
        guard !settings.allowsPrivate else { return }
        // "localhost." is localhost: the dot only says that nothing is to be put behind.
        let host = address.host.hasSuffix(".") ? String(address.host.dropLast()) : address.host
        let digits = try? SocketAddress(ipAddress: host, port: address.port)
        let isPrivate = digits.map { !AddressRange.isPublic($0) } ?? Self.isPrivateName(host)
        if isPrivate { throw .privateAddress(host: address.host) }
    }

    /// True for names of one's own network, and for digits in short forms, "127.1", that a proxy may take for an address.
    private static func isPrivateName(_ host: String) -> Bool {
        let isNumber = host.split(separator: ".").last?.first?.isNumber ?? true
        return !host.contains(".") || isNumber
            || [".localhost", ".local", ".internal", ".home.arpa"].contains { host.hasSuffix($0) }
    }
}

extension FetchError {
    /// What an error of the HTTP library means to the user.
    fileprivate init(_ error: any Error, _ address: WebAddress, _ settings: FetchSettings, largest: Int) {
        switch error {
        case let error as NIOHTTPDecompression.DecompressionError where error == .limit:
            self = .tooLarge(address, limit: largest)
        case let error as HTTPClientError:
            self.init(error, address, settings)
        case let error as HTTPParserError:
            self = .brokenAnswer(address, reason: "\(error)")
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            self = .brokenAnswer(address, reason: "it cannot be unpacked")
        default:
            self = .unreachable(address, reason: "\(error)")
        }
    }

    private init(_ error: HTTPClientError, _ address: WebAddress, _ settings: FetchSettings) {
        switch error {
        case .connectTimeout: self = .tooSlow(address, seconds: settings.connectSeconds)
        case .readTimeout: self = .tooSlow(address, seconds: settings.idleSeconds)
        case .deadlineExceeded, .cancelled: self = .tooSlow(address, seconds: settings.wholeSeconds)
        default: self = .brokenAnswer(address, reason: error.shortDescription.lowercased())
        }
    }
}
