import Desk
import Entries
import Fetching
import Foundation
import Ledger
import Synchronization
import Testing
import Text
import UnrulyServer

/// Watching feeds of a server on this machine, with a clock that a test moves.
@Suite(.timeLimit(.minutes(5))) struct WatchTests {
    // MARK: - What is new

    @Test func whatIsNewIsTakenOnce() async throws {
        let site = try await Site()
        site.give("/feed", .answer(Site.rss([Site.item(1), Site.item(2)])))
        let watch = try site.watch(["/feed"])
        #expect(try await site.round(watch) == ["Lestova Gazette: 2 new"])
        site.clock.pass(3600)
        #expect(try await site.round(watch) == ["Lestova Gazette: 0 new"])
        site.give("/feed", .answer(Site.rss([Site.item(3), Site.item(2), Site.item(1)])))
        site.clock.pass(3600)
        #expect(try await site.round(watch) == ["Lestova Gazette: 1 new"])
        #expect(try site.titles() == ["Dam talks 1", "Dam talks 2", "Dam talks 3"])
    }

    @Test func aFeedIsAskedOnceAnHourAtMost() async throws {
        let site = try await Site()
        site.give("/feed", .answer(Site.rss([])))
        let watch = try site.watch(["/feed"], every: 60)
        for _ in 0..<5 {
            _ = try await site.round(watch)
            site.clock.pass(1000)
        }
        #expect(await site.asked("/feed") == 2)
    }

    @Test(arguments: [("180", 3), ("\(Int.max)", 24), ("-9223372036854775808", 1), ("soon", 1)])
    func aFeedThatAsksForMorePatienceGetsADayAtMost(_ minutes: String, _ hours: Int) async throws {
        let site = try await Site()
        site.give("/feed", .answer(Site.rss([], inChannel: "<ttl>\(minutes)</ttl>")))
        let watch = try site.watch(["/feed"])
        _ = try await site.round(watch)
        #expect(try site.ledger.feeds().first?.due == site.clock.now + hours * 3600)
    }

    @Test func theSameArticleOfTwoFeedsIsTakenOnce() async throws {
        let site = try await Site()
        let first = "<item><title>A</title><link>https://x.example/a?utm_source=rss#top</link></item>"
        let second =
            "<item><title>A again</title><link>https://X.example/a</link><guid isPermaLink='false'>9</guid></item>"
        site.give("/one", .answer(Site.rss([first])))
        site.give("/two", .answer(Site.rss([second])))
        #expect(
            try await site.round(try site.watch(["/one", "/two"], fetches: false)).sorted().map(\.last) == ["w", "w"])
        #expect(try site.titles().count == 1)
    }

    @Test func theSameWordsAtAnotherAddressAreTakenOnce() async throws {
        let site = try await Site()
        let text = (1...200).map { "word\($0)" }.joined(separator: " ")
        let items = (1...2).map {
            "<item><title>A\($0)</title><link>https://x.example/\($0)</link><description>\(text)</description></item>"
        }
        site.give("/feed", .answer(Site.rss(items)))
        #expect(try await site.round(try site.watch(["/feed"])) == ["Lestova Gazette: 1 new"])
    }

    @Test func theSameWordsOfAnotherOutletAreAnotherReport() async throws {
        let site = try await Site()
        let text = (1...200).map { "word\($0)" }.joined(separator: " ")
        let items = ["x", "y"].map {
            "<item><title>A</title><link>https://\($0).example/a</link><description>\(text)</description></item>"
        }
        site.give("/feed", .answer(Site.rss(items)))
        #expect(try await site.round(try site.watch(["/feed"])) == ["Lestova Gazette: 2 new"])
    }

    // MARK: - What is changed

    private static func items(_ dead: Int, guid: String = "9", title: String = "Ferry sinks") -> [String] {
        let text = (1...160).map { "word\($0)" }.joined(separator: " ")
        return [
            """
            <item><title>\(title)</title><link>https://x.example/1</link><guid isPermaLink='false'>\(guid)</guid>
            <description>\(dead) people died on the ferry. \(text)</description></item>
            """
        ]
    }

    @Test func anItemChangedUnderItsGuidIsTakenAsALaterVersion() async throws {
        let site = try await Site()
        let watch = try site.watch(["/feed"])
        var said: [String] = []
        // Changed, the same once more, and changed back: of these only the first says what was not said before.
        for dead in [14, 40, 40, 14] {
            site.give("/feed", .answer(Site.rss(Self.items(dead))))
            said += try await site.round(watch)
            site.clock.pass(3600)
        }
        #expect(said == [1, 1, 0, 0].map { "Lestova Gazette: \($0) new" })
        let lines = try site.lines()
        #expect(lines.count == 2 && lines[0].contains("14 people died") && lines[1].contains("40 people died"))
    }

    @Test func anItemOfTwoFeedsThatIsChangedIsTakenAgainOnce() async throws {
        let site = try await Site()
        let watch = try site.watch(["/one", "/two"])
        for dead in [14, 40, 40] {
            for path in ["/one", "/two"] { site.give(path, .answer(Site.rss(Self.items(dead)))) }
            _ = try await site.round(watch)
            site.clock.pass(3600)
        }
        #expect(try site.lines().count == 2)
    }

    @Test func aPageOfWhichTheFeedSaysThatItWasChangedIsFetchedAgain() async throws {
        let site = try await Site()
        let watch = try site.watch(["/feed"])
        let page = { (dead: Int) in
            let text = (1...160).map { "word\($0)" }.joined(separator: " ")
            return "<html><body><article><p>\(dead) people died on the ferry. \(text).</p></article></body></html>"
        }
        // The second time the page was only touched, the third time it says something else.
        for (hour, dead) in [(1, 14), (2, 14), (3, 40)] {
            site.give("/a", .answer(page(dead), ["Content-Type": "text/html"]))
            let updated = "<updated>2023-03-14T0\(hour):00:00Z</updated>"
            site.give(
                "/feed",
                .answer(
                    """
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>Lestova Gazette</title><entry><id>x</id>
                    <title>Ferry sinks</title><link href="\(site.server.address("/a"))"/>\(updated)</entry></feed>
                    """))
            _ = try await site.round(watch)
            site.clock.pass(3600)
        }
        #expect(await site.asked("/a") == 3)
        #expect(try site.lines().map { $0.contains("14 people died") } == [true, false])
    }

    // MARK: - Manners

    @Test func whatTheServerGaveIsSentBackOnlyAfterAGoodReading() async throws {
        let site = try await Site()
        site.give("/feed", .answer("no feed", ["ETag": "\"broken\""]))
        let watch = try site.watch(["/feed"])
        #expect(try await site.round(watch).first?.contains("is no feed") == true)
        site.give(
            "/feed",
            .answer(Site.rss([Site.item(1)]), ["ETag": "\"good\"", "Last-Modified": "Tue, 14 Mar 2023 09:00:00 GMT"]))
        site.clock.pass(3600)
        #expect(try await site.round(watch) == ["Lestova Gazette: 1 new"])
        site.give("/feed", [.send("HTTP/1.1 304 Not Modified\r\n\r\n")])
        site.clock.pass(3600)
        #expect(try await site.round(watch) == ["Lestova Gazette: nothing new"])

        let asked = await site.server.seen().filter { $0.path == "/feed" }
        #expect(asked.map { $0.headers["if-none-match"] } == [nil, nil, "\"good\""])
        #expect(asked.last?.headers["if-modified-since"] == "Tue, 14 Mar 2023 09:00:00 GMT")
    }

    @Test(arguments: [
        ("429 Too Many Requests", "7200", 7200), ("503 Service Unavailable", "60", 3600),
        ("503 Service Unavailable", "Tue, 14 Mar 2023 14:00:00 GMT", 5 * 3600),
        ("500 Internal Server Error", nil, 3600),
        ("429 Too Many Requests", "99999999999", 7 * 24 * 3600),
    ])
    func aServerThatAsksForPatienceGetsIt(_ status: String, _ retryAfter: String?, _ wait: Int) async throws {
        let site = try await Site()
        site.give("/feed", .answer("", status: status, retryAfter.map { ["Retry-After": $0] } ?? [:]))
        _ = try await site.round(try site.watch(["/feed"]))
        let feed = try #require(try site.ledger.feeds().first)
        #expect(feed.due == site.clock.now + wait && feed.failures == 1)
    }

    @Test func patienceDoublesWithEachFailure() async throws {
        let site = try await Site()
        site.give("/feed", .answer("", status: "500 Internal Server Error"))
        let watch = try site.watch(["/feed"])
        var waits: [Int] = []
        for _ in 0..<7 {
            _ = try await site.round(watch)
            let due = try #require(try site.ledger.feeds().first?.due)
            waits.append((due - site.clock.now) / 3600)
            site.clock.pass(due - site.clock.now)
        }
        #expect(waits == [1, 2, 4, 8, 16, 24, 24])
    }

    @Test func whatIsGoneIsAskedNoMore() async throws {
        let site = try await Site()
        site.give("/feed", .answer("", status: "410 Gone"))
        let watch = try site.watch(["/feed"])
        for _ in 0..<3 {
            _ = try await site.round(watch)
            site.clock.pass(100 * 3600)
        }
        #expect(await site.asked("/feed") == 1)
        #expect(try site.ledger.feeds().first?.isGone == true)
    }

    @Test func onlyAPermanentMoveIsFollowedForGood() async throws {
        let site = try await Site()
        site.give("/old", .redirect(to: "/new", status: "301 Moved Permanently"))
        site.give("/moody", .redirect(to: "/new", status: "302 Found"))
        site.give("/new", .answer(Site.rss([])))
        _ = try await site.round(try site.watch(["/old"]))
        #expect(try site.ledger.feeds().map(\.address) == [site.server.address("/new")])
        _ = try await site.round(try site.watch(["/moody"]))
        #expect(try site.ledger.feeds().map(\.address).contains(site.server.address("/moody")))
    }

    @Test func aPageNamesTheFeedsThatWereMeant() async throws {
        let site = try await Site()
        site.give("/", .answer("<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>"))
        let said = try await site.round(try site.watch(["/"]))
        #expect(said.first?.contains("It names these feeds: \(site.server.address("/feed"))") == true)
    }

    // MARK: - Pages

    @Test func anArticleThatIsOnlyAnnouncedIsFetched() async throws {
        let site = try await Site()
        site.give("/feed", .answer(Site.rss([Site.teaser("/a")])))
        site.give("/a", .answer("<html><body><p>The whole article.</p></body></html>"))
        #expect(
            try await site.round(try site.watch(["/feed"])) == [
                "Lestova Gazette: 1 new", "fetched \(site.server.address("/a"))",
            ])
        #expect(try site.lines().first?.contains("The whole article.") == true)
        #expect(try site.lines().first?.contains("\"outlet\":\"Lestova Gazette\"") == true)
    }

    @Test func whatRobotsForbidStaysWithTheWordsOfTheFeed() async throws {
        let site = try await Site()
        site.give("/robots.txt", .answer("User-agent: *\nDisallow: /a"))
        site.give("/feed", .answer(Site.rss([Site.teaser("/a")])))
        _ = try await site.round(try site.watch(["/feed"]))
        #expect(await site.asked("/a") == 0)
        #expect(try site.lines().first?.contains("First words") == true)
    }

    @Test(arguments: ["404 Not Found", "403 Forbidden"])
    func aPageThatCannotBeHadStaysWithTheWordsOfTheFeed(_ status: String) async throws {
        let site = try await Site()
        site.give("/feed", .answer(Site.rss([Site.teaser("/a")])))
        site.give("/a", .answer("", status: status))
        _ = try await site.round(try site.watch(["/feed"]))
        #expect(try site.lines().first?.contains("First words") == true)
    }

    @Test func aPageThatFailsIsAskedForAgainAndNotForEver() async throws {
        let site = try await Site()
        site.give("/feed", .answer(Site.rss([Site.teaser("/a")])))
        site.give("/a", .answer("", status: "503 Service Unavailable"))
        let watch = try site.watch(["/feed"])
        for _ in 0..<4 {
            _ = try await site.round(watch)
            #expect(try site.lines().isEmpty)
            site.clock.pass(6 * 3600)
        }
        _ = try await site.round(watch)
        #expect(await site.asked("/a") == 5)
        #expect(try site.lines().first?.contains("First words") == true)
    }

    @Test func addressesOfAListAreFetchedOnceAndTheLostOnesMayBeGivenAgain() async throws {
        let site = try await Site()
        site.give("/a", .answer("<html><body><p>A page.</p></body></html>"))
        let watch = try site.watch([])
        let addresses = [site.server.address("/a"), site.server.address("/none"), site.server.address("/a#part")]
        #expect(try await watch.read(addresses) { _ in } == 2)
        #expect(try site.lines().count == 1)
        site.give("/none", .answer("<html><body><p>Another page.</p></body></html>"))
        #expect(try await watch.read(addresses) { _ in } == 1)
        #expect(try site.lines().count == 2)
        #expect(await site.asked("/a") == 1)
    }

    @Test func theSitemapsOfAnIndexAreReadAndThoseOfAnIndexInItAreNot() async throws {
        let site = try await Site()
        let index = { (path: String) in
            "<sitemapindex><sitemap><loc>\(site.server.address(path))</loc></sitemap></sitemapindex>"
        }
        site.give("/index.xml", .answer(index("/map.xml").replacing("</sitemapindex>", with: "") + index("/more.xml")))
        let page = "<urlset><url><loc>\(site.server.address("/a"))</loc></url></urlset>"
        site.give("/map.xml", .answer(page))
        site.give("/more.xml", .answer(index("/deep.xml")))
        site.give("/deep.xml", .answer(page))
        site.give("/a", .answer("<html><body><p>A page.</p></body></html>"))
        #expect(try await site.watch([]).read([site.server.address("/index.xml")]) { _ in } == 1)
        #expect(try site.lines().count == 1 && site.lines()[0].contains("A page."))
        #expect(await site.asked("/deep.xml") == 0)
    }

    // MARK: - The clock

    @Test func theWatchSleepsUntilSomethingIsDue() async throws {
        let site = try await Site()
        site.give("/feed", .answer(Site.rss([])))
        let watch = try site.watch(["/feed"], stopsAfter: 4)
        await #expect(throws: CancellationError.self) { try await watch.run { _ in } }
        #expect(site.clock.slept == [3600, 3600, 3600, 3600])
        #expect(await site.asked("/feed") == 4)
    }

    @Test func robotsAreBelievedForADay() async throws {
        let site = try await Site()
        site.give("/feed", .answer(Site.rss([])))
        let watch = try site.watch(["/feed"], stopsAfter: 30)
        await #expect(throws: CancellationError.self) { try await watch.run { _ in } }
        #expect(await site.asked("/robots.txt") == 2)
    }

    // MARK: - Cut short

    /// However far a round came before it was cut short, the next ones make the record what it would have been.
    @Test func aRoundThatIsCutShortIsFinishedByTheNext() async throws {
        let room = try ExampleCoverage.room()
        var expected: [String] = []
        for steps in (0...8).reversed() {
            let site = try await Site()
            let teasers = ["/a", "/b", "/c"].map(Site.teaser)
            site.give("/feed", .answer(Site.rss(teasers + [Site.item(1), Site.item(2)])))
            for path in ["/a", "/b", "/c"] {
                site.give(path, .answer("<html><body><p>“\(path),” said Malá.</p></body></html>"))
            }
            let watch = try site.watch(["/feed"], room: room)
            var left = steps
            do {
                try await watch.once { _ in
                    if left == 0 { throw CancellationError() }
                    left -= 1
                }
            } catch is CancellationError {}
            try await watch.once { _ in }
            let read = try site.ledger.articles(Slice(limit: 100)).items.compactMap(\.url)
                .map { $0.replacing(site.server.address(""), with: "") }.sorted()
            if expected.isEmpty { expected = read }
            #expect(read == expected && read.count == 5, "cut short after \(steps) steps")
            #expect(try site.ledger.pendingCount() == 0)
        }
    }
}
