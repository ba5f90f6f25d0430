import Desk
import Entries
import Foundation
import Inference
import Intake
import Ledger
import Testing
import Text

@Suite("The example coverage, read by the real model")
struct ReadingRoomTests {
    @Test("every article is taken in, and every span re-slices on scalar boundaries")
    func spans() async throws {
        let outcomes = try await ExampleCoverage.read(ExampleCoverage.room())
        #expect(outcomes.count == 15)
        for case .article(let article, let record) in outcomes {
            let ranges = record.sentences + record.names.map(\.range) + record.statements.flatMap(\.ranges)
            for range in ranges {
                #expect(!range.isEmpty && article.text.whole.contains(range))
                #expect(article.text.isBoundary(range.lower) && article.text.isBoundary(range.upper))
            }
            #expect(!record.statements.isEmpty, "\(article.id) states something")
        }
    }

    @Test("an article that breaks off anywhere is read like any other")
    func halves() async throws {
        let room = try ExampleCoverage.room()
        let whole = try await ExampleCoverage.read(room).compactMap(\.text)
        let halves = whole.flatMap { text in
            text.indices.filter { text[$0].isWhitespace }.enumerated().filter { $0.offset % 7 == 0 }
                .map { String(text[..<$0.element]) }
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "halves-\(UUID()).jsonl")
        let lines = try halves.enumerated().map { try JSONEncoder().encode(["id": "\($0)", "text": $1]) }
        try Data(lines.joined(separator: Data("\n".utf8))).write(to: file)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
        let outcomes = try await ExampleCoverage.read(room, [file.path])
        #expect(halves.count > 300 && outcomes.count == halves.count)
        #expect(outcomes.allSatisfy { $0.record != nil })
    }

    @Test("one worker and two find the same, in the same order")
    func workers() async throws {
        let one = try await ExampleCoverage.read(ExampleCoverage.room(workers: 1))
        let two = try await ExampleCoverage.read(ExampleCoverage.room(workers: 2))
        #expect(one.map(\.record) == two.map(\.record))
    }

    @Test("nothing is read from residue")
    func residue() async throws {
        for case .article(let article, let record) in try await ExampleCoverage.read(ExampleCoverage.room()) {
            for range in record.names.map(\.range) + record.statements.flatMap(\.ranges) {
                #expect(!article.residue.contains { $0.range.contains(range) })
            }
        }
    }

    @Test("8-bit and 32-bit arithmetic mark nearly the same statements")
    func precision() async throws {
        let small = try await ExampleCoverage.read(ExampleCoverage.room(.int8)).flatMap { $0.record?.statements ?? [] }
        let large = try await ExampleCoverage.read(ExampleCoverage.room(.float32)).flatMap {
            $0.record?.statements ?? []
        }
        let same = Set(small).intersection(large).count
        // A boundary that is nearly a tie falls the other way now and then; `make scores` holds the difference to 0.3 points.
        #expect(Double(same) >= 0.9 * Double(max(small.count, large.count)))
    }

    @Test("reading again changes nothing")
    func again() async throws {
        let ledger = try Ledger.inMemory()
        let room = try ExampleCoverage.room()
        let first = try await room.read(Inputs(paths: [ExampleCoverage.folder]), into: ledger)
        let fingerprint = try ledger.fingerprint()
        let second = try await room.read(Inputs(paths: [ExampleCoverage.folder]), into: ledger)
        #expect(first.added == 15 && second.added == 0 && second.known == 15)
        #expect(try ledger.fingerprint() == fingerprint)
        #expect(try ledger.check() == [])
    }

    @Test("a missing file among good ones fails alone")
    func partialFailure() async throws {
        let paths = [ExampleCoverage.folder + "/no-such-file.txt", ExampleCoverage.folder]
        let outcomes = try await ExampleCoverage.read(ExampleCoverage.room(), paths)
        #expect(outcomes.count == 16)
        guard case .failure(.unreadable) = outcomes[0] else {
            Issue.record("the first input cannot be read")
            return
        }
    }
}

extension Outcome {
    var record: ArticleRecord? {
        if case .article(_, let record) = self { record } else { nil }
    }
    var text: String? {
        if case .article(let article, _) = self { article.text[article.text.whole] } else { nil }
    }
}

extension Statement {
    var ranges: [ByteRange] { source + cue + content + quoted + (speaker.map { [$0.name] } ?? []) }
}
