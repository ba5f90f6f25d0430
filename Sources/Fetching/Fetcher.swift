/// What was fetched.
package struct Fetched: Sendable {
    /// Where it came from in the end, after redirects.
    package let address: WebAddress
    /// Where it has moved to for good: the last address that only permanent redirects led to; nil where none did.
    package let movedTo: WebAddress?
    /// Empty where nothing has changed since.
    package let body: [UInt8]
    /// As the server says: `text/html; charset=utf-8`.
    package let contentType: String?
    /// The validators to ask with the next time, as they stand.
    package let validators: Validators
    /// False where the server says that what the validators stand for is still so.
    package let hasChanged: Bool
}

/// What a server gave to ask with the next time: ETag and Last-Modified, byte for byte.
package struct Validators: Hashable, Sendable {
    package var etag: String?
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    fileprivate var headers: [(String, String)] {
        [("If-None-Match", etag), ("If-Modified-Since", lastModified)].compactMap { name, value in
            value.map { (name, $0) }
        }
    }
}

/// Fetches as a guest should: one request at a time to a server, with a pause between, what its robots.txt allows.
///
/// An actor because it remembers which servers are busy and what their robots.txt says.
package actor Fetcher {
    private let settings: FetchSettings
    private let sleep: @Sendable (Duration) async throws -> Void
    /// Whose turn it is at each server that is busy; the waiting ones in order.
    private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
    /// Servers that were asked before, and have to be paused for.
    private var visited: Set<String> = []
    private var robots: [String: RobotsRules] = [:]
    /// Questions for a robots.txt that are under way, so that it is asked for once however many wait for it.
    private var robotsAsked: [String: Task<Result<RobotsRules, FetchError>, Never>] = [:]

    /// - Parameter sleep: waits between requests; tests put in something that does not.
    package init(
        _ settings: FetchSettings,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.settings = settings
        self.sleep = sleep
    }

    /// Fetches what is at `address`, through redirects, each of which robots.txt has to allow.
    ///
    /// - Parameters:
    ///   - accept: the media types that are wanted.
    ///   - validators: what the server gave the last time.
    package func fetch(
        _ address: WebAddress, accept: String, validators: Validators = Validators()
    ) async throws(FetchError) -> Fetched {
        var (here, movedTo) = (address, WebAddress?.none)
        var isPermanent = true
        var seen: Set<WebAddress> = [here]
        for _ in 0...settings.redirects {
            try await checkRobots(here)
            let reply = try await ask(here, [("Accept", accept)] + validators.headers)
            guard Self.redirects.contains(reply.status) else {
                return try fetched(reply, from: here, movedTo: movedTo, validators)
            }
            let target = reply.headers["location"]
            guard let next = target.flatMap(here.following) else { throw .badRedirect(here, to: target) }
            guard seen.insert(next).inserted else { throw .redirectsInCircles(address) }
            isPermanent = isPermanent && (reply.status == 301 || reply.status == 308)
            if isPermanent { movedTo = next }
            here = next
        }
        throw .tooManyRedirects(address, limit: settings.redirects)
    }

    private static let redirects: Set<Int> = [301, 302, 303, 307, 308]

    private func fetched(
        _ reply: Reply, from address: WebAddress, movedTo: WebAddress?, _ known: Validators
    ) throws(FetchError) -> Fetched {
        let isUnchanged = reply.status == 304 && known != Validators()
        guard isUnchanged || (200..<300).contains(reply.status) else {
            throw .refused(address, status: reply.status, retryAfter: reply.headers["retry-after"])
        }
        let given = Validators(etag: reply.headers["etag"], lastModified: reply.headers["last-modified"])
        return Fetched(
            address: address, movedTo: movedTo, body: reply.body, contentType: reply.headers["content-type"],
            validators: isUnchanged ? known : given, hasChanged: !isUnchanged)
    }

    /// Asks for each robots.txt again.
    package func forgetRules() { robots = [:] }

    /// One request, when it is our turn at the server.
    private func ask(
        _ address: WebAddress, _ headers: [(String, String)], largest: Int? = nil
    ) async throws(FetchError) -> Reply {
        await takeTurn(at: address.server)
        defer { endTurn(at: address.server) }
        if !visited.insert(address.server).inserted {
            do { try await sleep(settings.pause) } catch { throw .tooSlow(address, seconds: 0) }
        }
        return try await Exchange(settings: settings).get(address, headers, largest: largest ?? settings.largest)
    }

    private func takeTurn(at server: String) async {
        guard waiting[server] != nil else { return waiting[server] = [] }
        await withCheckedContinuation { waiting[server, default: []].append($0) }
    }

    private func endTurn(at server: String) {
        guard var queue = waiting[server], !queue.isEmpty else { return waiting[server] = nil }
        let next = queue.removeFirst()
        waiting[server] = queue
        next.resume()
    }
}

// MARK: - robots.txt

extension Fetcher {
    /// Throws where the server's robots.txt asks us not to fetch `address`.
    private func checkRobots(_ address: WebAddress) async throws(FetchError) {
        guard try await rules(of: address).allows(address.pathAndQuery) else { throw .disallowed(address) }
    }

    private func rules(of address: WebAddress) async throws(FetchError) -> RobotsRules {
        if let known = robots[address.server] { return known }
        let asked =
            robotsAsked[address.server]
            ?? Task {
                do throws(FetchError) { return .success(try await readRobots(of: address)) } catch {
                    return .failure(error)
                }
            }
        robotsAsked[address.server] = asked
        let result = await asked.value
        robotsAsked[address.server] = nil
        let rules = try result.get()
        robots[address.server] = rules
        return rules
    }

    /// RFC 9309, 2.3.1: what cannot be had allows everything, what cannot be reached nothing.
    private func readRobots(of address: WebAddress) async throws(FetchError) -> RobotsRules {
        guard var here = WebAddress(address.server + "/robots.txt") else { throw .badAddress(address.text) }
        for _ in 0...settings.redirects {
            let reply: Reply
            do throws(FetchError) {
                reply = try await ask(here, [("Accept", "text/plain, */*;q=0.1")], largest: settings.largest)
            } catch {
                throw Self.isOwnFault(error) ? error : .robotsUnknown(address)
            }
            switch reply.status {
            case 200..<300: return RobotsRules(reply.body, for: FetchSettings.product)
            case _ where Self.redirects.contains(reply.status):
                guard let next = reply.headers["location"].flatMap(here.following) else { return .allowAll }
                here = next
            case 429, 500...: throw .robotsUnknown(address)
            default: return .allowAll
            }
        }
        return .allowAll
    }

    /// True where the server is not to blame, or not there, so that its robots.txt is beside the point.
    private static func isOwnFault(_ error: FetchError) -> Bool {
        switch error {
        case .privateAddress, .unknownHost, .unreachable, .badAddress: true
        default: false
        }
    }
}
