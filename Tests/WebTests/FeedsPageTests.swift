import Entries
import Ledger
import Testing

@Suite("The page of feeds")
struct FeedsPageTests {
    @Test("says when each was read, when it is asked again, and why it failed")
    func feeds() async throws {
        let ledger = try Ledger.inMemory()
        var failing = WatchedFeed(
            address: "https://lestova.example/<script>", name: "Lestova Gazette", due: 1_678_784_400)
        _ = try ledger.addFeeds([failing, WatchedFeed(address: "https://x.example/f", due: 0)], now: 0)
        (failing.failures, failing.fault) = (2, "the server answers 503.")
        _ = try ledger.keep(failing, formerly: failing.address, items: [], now: 0)

        let page = try await Visitor(ledger).get("/feeds")
        #expect(page.status == 200)
        for words in [
            "Lestova Gazette", "Never read", "2 failures", "2023-03-14 09:00 UTC", "the server answers 503.",
            "2 feeds watched.",
        ] {
            #expect(page.body.contains(words), "\(words)")
        }
        #expect(!page.body.contains("<script>"))
        let twin = try await Visitor(ledger).get("/feeds.json")
        #expect(twin.body.contains("\"due\":\"2023-03-14T09:00:00Z\"") && twin.body.contains("\"failures\":2"))
        #expect(try await Visitor(ledger).get("/").body.contains("href=\"/feeds\""))
        #expect(try await !Visitor(Ledger.inMemory()).get("/").body.contains("href=\"/feeds\""))
    }
}
