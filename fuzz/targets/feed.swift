import Intake

/// Feeds, lists of feeds, lists of addresses, and pages that name feeds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let feed = Feed(bytes, address: "https://press.example/feed") {
        for item in feed.items { _ = item.line(outlet: feed.title) }
    }
    if let feeds = OPML.feeds(in: bytes) {
        let again = OPML.feeds(in: Array(OPML.list(feeds, title: "feeds").utf8))
        precondition(again?.map(\.address) == feeds.map(\.address), "a list is read back as it was written")
    }
    _ = AddressList.addresses(in: bytes)
    _ = feedsNamed(in: bytes, at: "https://press.example/")
    return 0
}
