import Entries
import Intake
import Testing
import Text

@Suite struct FuzzSeedTests {
    @Test(arguments: FuzzSeed.feeds)
    func feedsAreReadWithoutHarm(_ seed: FuzzSeed) throws {
        let feed = Feed(seed.bytes, address: "https://press.example/feed")
        #expect(feed == Feed(seed.bytes, address: "https://press.example/feed"))
        for item in feed?.items ?? [] {
            let line = RawInput(origin: Origin(path: "feed"), bytes: item.line(outlet: feed?.title), format: .jsonLine)
            #expect(faults(try takeIn(line)) == [])
        }
        if let list = OPML.feeds(in: seed.bytes) {
            #expect(OPML.feeds(in: Array(OPML.list(list, title: "").utf8))?.map(\.address) == list.map(\.address))
        }
        _ = feedsNamed(in: seed.bytes, at: "https://press.example/")
    }

    @Test(arguments: FuzzSeed.archives)
    func archivesAreReadWithoutHarm(_ seed: FuzzSeed) throws {
        for result in Inputs(seed.bytes, named: "press.warc.gz") {
            switch result {
            case .success(let input): if let article = try? takeIn(input) { #expect(faults(article) == []) }
            case .failure(let error): #expect(error.description.hasPrefix("press.warc.gz"))
            }
        }
    }

    @Test(arguments: FuzzSeed.charsets)
    func encodingsAreReadWithoutHarm(_ seed: FuzzSeed) throws {
        if let article = try? takeIn(charsetInput(seed.bytes)) { #expect(faults(article) == []) }
    }

    @Test(arguments: FuzzSeed.pages)
    func pagesAreReadWithoutHarm(_ seed: FuzzSeed) throws {
        let article = try take(seed.bytes, as: .html)
        #expect(faults(article) == [])
        #expect(article.text.string.contains("The river is low"))
    }
}
