import Fetching
import Testing
import UnrulyServer

/// Asking a server that does not behave.
@Suite(.timeLimit(.minutes(5))) struct FetcherTests {
    /// Fetches from a server that answers so; robots.txt is not there unless the answer says otherwise.
    private func fetch(
        _ path: String = "/", host: String = "127.0.0.1", _ change: (inout FetchSettings) -> Void = { _ in },
        _ answer: @escaping @Sendable (Request) -> [UnrulyServer.Step]
    ) async throws -> Result<Fetched, FetchError> {
        let server = try await UnrulyServer { request in
            let own = answer(request)
            return request.path == "/robots.txt" && own.isEmpty ? .answer("", status: "404 Not Found") : own
        }
        var settings = FetchSettings(allowsPrivate: true)
        settings.pause = .zero
        // Long, so that a busy machine is not taken for a slow server.
        (settings.idleSeconds, settings.wholeSeconds, settings.largest) = (60, 120, 1 << 20)
        change(&settings)
        let address = try #require(WebAddress(server.address(path, host: host)))
        let fetcher = Fetcher(settings)
        let result: Result<Fetched, FetchError>
        do throws(FetchError) { result = .success(try await fetcher.fetch(address, accept: "*/*")) } catch {
            result = .failure(error)
        }
        try await server.stop()
        return result
    }

    /// The name of an error, without what it holds.
    private func name(_ result: Result<Fetched, FetchError>) -> String {
        switch result {
        case .success(let fetched): "fetched \(fetched.body.count) bytes"
        case .failure(let error): String(describing: error as any Error).isEmpty ? "" : error.name
        }
    }

    struct Misbehaviour: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let steps: [UnrulyServer.Step]
        let outcome: String

        init(_ name: String, _ steps: [UnrulyServer.Step], _ outcome: String) {
            testDescription = name
            self.steps = steps
            self.outcome = outcome
        }
    }

    private static let head = "HTTP/1.1 200 OK\r\n"

    @Test(arguments: [
        Misbehaviour("a proper answer", .answer("well"), "fetched 4 bytes"),
        Misbehaviour("closes without a word", [.close], "brokenAnswer"),
        Misbehaviour("says nothing at all", [.pause(milliseconds: 10_000)], "tooSlow"),
        Misbehaviour("is no HTTP", [.send("SSH-2.0-OpenSSH_9\r\n"), .close], "brokenAnswer"),
        Misbehaviour(
            "a byte now and then, for ever",
            [.send(head + "\r\n"), .repeatForever([0x20], milliseconds: 50)], "tooSlow"),
        Misbehaviour(
            "bytes without end",
            [.send(head + "\r\n"), .repeatForever(.init(repeating: 0x61, count: 1 << 16), milliseconds: 0)],
            "tooLarge"),
        Misbehaviour("announces a terabyte", [.send(head + "Content-Length: 1099511627776\r\n\r\nab")], "tooLarge"),
        Misbehaviour(
            "sends less than announced", [.send(head + "Content-Length: 90\r\n\r\nshort"), .close], "brokenAnswer"),
        Misbehaviour(
            "sends more than announced", [.send(head + "Content-Length: 2\r\n\r\nabcdef"), .close], "fetched 2 bytes"),
        Misbehaviour(
            "chunks that are none", [.send(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"), .close],
            "brokenAnswer"),
        Misbehaviour(
            "chunks that break off", [.send(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nab"), .close], "brokenAnswer"
        ),
        Misbehaviour(
            "headers without end", [.send(head), .repeatForever(Array("X-A: b\r\n".utf8), milliseconds: 0)],
            "brokenAnswer"),
        Misbehaviour(
            "says gzip and sends text",
            [.send(head + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nwell"), .close], "brokenAnswer"),
        Misbehaviour("not there", .answer("no", status: "404 Not Found"), "refused"),
        Misbehaviour("unasked 304", .answer("", status: "304 Not Modified"), "refused"),
        Misbehaviour("redirects nowhere", .answer("", status: "302 Found"), "badRedirect"),
        Misbehaviour("redirects to a file", .redirect(to: "file:///etc/passwd"), "badRedirect"),
        Misbehaviour("redirects to itself", .redirect(to: "/"), "redirectsInCircles"),
    ])
    func misbehaviour(_ server: Misbehaviour) async throws {
        let isSlow = server.outcome == "tooSlow"
        let result = try await fetch("/", { if isSlow { ($0.idleSeconds, $0.wholeSeconds) = (3, 6) } }) {
            $0.path == "/robots.txt" ? [] : server.steps
        }
        #expect(name(result) == server.outcome, "\(result)")
    }

    @Test func aBombIsNotUnpacked() async throws {
        let result = try await fetch { request in
            request.path == "/robots.txt" ? [] : .answer(Bomb.gzip, ["Content-Encoding": "gzip"])
        }
        #expect(name(result) == "tooLarge", "\(result)")
    }

    @Test func redirectsEndSomewhere() async throws {
        let result = try await fetch("/0") { request in
            guard let number = Int(request.path.dropFirst()) else { return [] }
            return .redirect(to: "/\(number + 1)")
        }
        #expect(name(result) == "tooManyRedirects")
    }

    @Test func onlyAPermanentMoveIsRemembered() async throws {
        let result = try await fetch("/a") { request in
            switch request.path {
            case "/a": .redirect(to: "/b", status: "301 Moved Permanently")
            case "/b": .redirect(to: "/c", status: "302 Found")
            case "/c": .redirect(to: "/d", status: "308 Permanent Redirect")
            case "/d": .answer("here")
            default: []
            }
        }
        let fetched = try result.get()
        #expect(fetched.address.pathAndQuery == "/d")
        #expect(fetched.movedTo?.pathAndQuery == "/b")
    }

    // MARK: - Private addresses

    @Test(arguments: [
        "http://127.0.0.1:9/", "http://localhost:9/", "http://127.1:9/", "http://2130706433:9/", "http://0x7f.0.0.1:9/",
        "http://[::1]:9/", "http://[::ffff:127.0.0.1]:9/", "http://10.0.0.8/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.1.1/", "http://172.31.255.255/", "http://100.64.0.1/", "http://0.0.0.0/", "http://[fe80::1]/",
        "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://224.0.0.1/",
    ])
    func ownNetworkIsNotAsked(_ text: String) async throws {
        let address = try #require(WebAddress(text))
        await #expect(throws: FetchError.privateAddress(host: address.host)) {
            _ = try await Fetcher(FetchSettings()).fetch(address, accept: "*/*")
        }
    }

    @Test func evenThroughAProxyOwnNetworkIsNotAsked() async throws {
        let proxies = try ProxySettings(environment: ["all_proxy": "http://127.0.0.1:9"])
        for text in [
            "http://localhost/", "http://127.0.0.1/", "http://router.local/", "http://intranet/", "http://localhost./",
            "http://router.local./", "http://10.0.0.8./", "http://127.1/", "http://0x7f.0.0.1/",
        ] {
            let address = try #require(WebAddress(text))
            await #expect(throws: FetchError.privateAddress(host: address.host)) {
                _ = try await Fetcher(FetchSettings(proxies: proxies)).fetch(address, accept: "*/*")
            }
        }
    }

    @Test func hostsThatAreNotThereAreNamed() async throws {
        let address = try #require(WebAddress("http://nowhere.invalid/"))
        await #expect(throws: FetchError.unknownHost("nowhere.invalid")) {
            _ = try await Fetcher(FetchSettings()).fetch(address, accept: "*/*")
        }
    }

    // MARK: - robots.txt

    @Test(arguments: [
        ("User-agent: *\nDisallow: /private", "/private/a", "disallowed"),
        ("User-agent: *\nDisallow: /private", "/open", "fetched 2 bytes"),
    ])
    func robotsAreObeyed(_ rules: String, _ path: String, _ outcome: String) async throws {
        let result = try await fetch(path) { $0.path == "/robots.txt" ? .answer(rules) : .answer("ok") }
        #expect(name(result) == outcome)
    }

    @Test func arrivingByRedirectIsNoWayRoundRobots() async throws {
        let result = try await fetch("/open") { request in
            switch request.path {
            case "/robots.txt": .answer("User-agent: *\nDisallow: /private")
            case "/open": .redirect(to: "/private/a")
            default: .answer("secret")
            }
        }
        #expect(name(result) == "disallowed")
    }

    @Test(arguments: [
        ("403 Forbidden", "fetched 2 bytes"), ("503 Service Unavailable", "robotsUnknown"),
        ("429 Too Many Requests", "robotsUnknown"),
    ])
    func robotsThatCannotBeHad(_ status: String, _ outcome: String) async throws {
        let result = try await fetch("/a") { $0.path == "/robots.txt" ? .answer("", status: status) : .answer("ok") }
        #expect(name(result) == outcome)
    }

    // MARK: - Manners

    @Test func weSayWhoWeAreAndAskWithWhatWeWereGiven() async throws {
        let server = try await UnrulyServer { request in
            if request.path == "/robots.txt" { return .answer("", status: "404 Not Found") }
            if request.headers["if-none-match"] == #"W/"ä 1""# { return [.send("HTTP/1.1 304 Not Modified\r\n\r\n")] }
            return .answer("new", ["ETag": #"W/"ä 1""#, "Last-Modified": "Tue,  14 Mar 2023 09:00:00 UT"])
        }
        var settings = FetchSettings(allowsPrivate: true, contact: "desk@example.org")
        settings.pause = .zero
        let fetcher = Fetcher(settings)
        let address = try #require(WebAddress(server.address("/feed")))
        let first = try await fetcher.fetch(address, accept: "*/*")
        #expect(first.validators == Validators(etag: #"W/"ä 1""#, lastModified: "Tue,  14 Mar 2023 09:00:00 UT"))
        let second = try await fetcher.fetch(address, accept: "*/*", validators: first.validators)
        #expect(!second.hasChanged && second.validators == first.validators)

        let seen = await server.seen()
        #expect(seen.map(\.path) == ["/robots.txt", "/feed", "/feed"])
        #expect(seen.last?.headers["if-modified-since"] == "Tue,  14 Mar 2023 09:00:00 UT")
        #expect(seen.allSatisfy { $0.headers["user-agent"]?.hasPrefix("Rapporteur/1.0 (") == true })
        #expect(seen.allSatisfy { $0.headers["user-agent"]?.contains("desk@example.org") == true })
        try await server.stop()
    }

    @Test func aServerIsAskedOneThingAtATime() async throws {
        let crowd = Crowd()
        let server = try await UnrulyServer { request in
            if request.path == "/robots.txt" { return .answer("", status: "404 Not Found") }
            crowd.enter()
            return [.pause(milliseconds: 20)] + .answer("ok")
        }
        var settings = FetchSettings(allowsPrivate: true)
        settings.pause = .zero
        let fetcher = Fetcher(settings)
        let addresses = try (0..<6).map { try #require(WebAddress(server.address("/\($0)"))) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for address in addresses {
                group.addTask {
                    _ = try await fetcher.fetch(address, accept: "*/*")
                    crowd.leave()
                }
            }
            try await group.waitForAll()
        }
        #expect(crowd.most == 1)
        #expect(await server.seen().count { $0.path == "/robots.txt" } == 1)
        try await server.stop()
    }
}

extension FetchError {
    /// The name of the case.
    fileprivate var name: String {
        Mirror(reflecting: self).children.first?.label ?? ""
    }
}
