import Entries
import Foundation
import Intake
import Testing
import Text

/// The inputs that fuzzing starts from and what it found once: `fuzz/run` says more.
@Suite struct FuzzCorpusTests {
    @Test(arguments: Self.files("feed"))
    func feedsAreReadWithoutHarm(_ name: String) throws {
        let bytes = try Self.bytes("feed", name)
        let feed = Feed(bytes, address: "https://press.example/feed")
        #expect(feed == Feed(bytes, address: "https://press.example/feed"))
        for item in feed?.items ?? [] {
            let line = RawInput(origin: Origin(path: "feed"), bytes: item.line(outlet: feed?.title), format: .jsonLine)
            #expect(faults(try takeIn(line)) == [])
        }
        if let list = OPML.feeds(in: bytes) {
            #expect(OPML.feeds(in: Array(OPML.list(list, title: "").utf8))?.map(\.address) == list.map(\.address))
        }
        _ = feedsNamed(in: bytes, at: "https://press.example/")
    }

    @Test(arguments: Self.files("archive"))
    func archivesAreReadWithoutHarm(_ name: String) throws {
        let bytes = try Self.bytes("archive", name)
        for case .success(let input) in Inputs(bytes, named: "press.warc.gz") {
            guard let article = try? takeIn(input) else { continue }
            #expect(faults(article) == [])
        }
    }

    @Test(arguments: Self.files("charset"))
    func encodingsAreReadWithoutHarm(_ name: String) throws {
        let bytes = try Self.bytes("charset", name)
        for format in [InputFormat.text, .html] {
            let input = RawInput(origin: Origin(path: name), bytes: Array(bytes.dropFirst()), format: format)
            guard let article = try? takeIn(input) else { continue }
            #expect(faults(article) == [])
        }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Fuzz")

    private static func files(_ target: String) -> [String] {
        let path = folder.appendingPathComponent(target).path
        return (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
    }

    private static func bytes(_ target: String, _ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(target).appendingPathComponent(name)))
    }
}
