import Entries
import Ledger
import Testing
import Text

@Suite("What is recorded is what was read")
struct RecordingTests {
    private let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
    }

    @Test(arguments: Sample.all.indices)
    func comesBackAsItWas(_ index: Int) throws {
        let reading = Sample.all[index].reading()
        #expect(try ledger.record(Sample.all.map { $0.reading() }).added == Sample.all.count)
        let back = try #require(try ledger.article(reading.article.id))
        #expect(back.article == reading.article)
        #expect(back.record == reading.record)
        // A Swift string equals another spelling of the same characters; bytes do not.
        #expect(back.article.text.bytes == reading.article.text.bytes)
        #expect(back.article.title.map { Array($0.utf8) } == reading.article.title.map { Array($0.utf8) })
        #expect(back.origins == [reading.article.origin])
        #expect(try ledger.check().isEmpty)
    }

    @Test func keepsLargeAndOddOriginals() throws {
        var noise: UInt64 = 7
        let odd = (0..<300_000).map { _ in
            noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: noise >> 33)
        }
        for (id, raw) in [("noise", odd), ("zeros", [UInt8](repeating: 0, count: 2_000_000)), ("none", [])] {
            let article = Article(
                id: ArticleID(id), origin: Origin(path: id), raw: raw, text: ArticleText(""), blocks: [])
            let record = ArticleRecord(sentences: [], names: [], statements: [], stamp: Sample.stamp)
            _ = try ledger.record([(article, record)])
            #expect(try ledger.article(article.id)?.article.raw == raw)
        }
        #expect(try ledger.check().isEmpty)
    }

    @Test func sameBytesAreOneArticle() throws {
        _ = try ledger.record([Sample.talks.reading()])
        let before = try ledger.fingerprint()
        var again = Sample.talks
        again.id = "another name"
        #expect(try ledger.record([again.reading(at: "talks.txt")]).known == 1)
        #expect(try ledger.fingerprint() == before)

        _ = try ledger.record([again.reading(at: "copy.jsonl")])
        try ledger.noteOrigin(Origin(path: "copy.jsonl", line: 3), of: Sample.talks.reading().article.digest)
        let back = try #require(try ledger.article(ArticleID("talks")))
        #expect(back.origins.map(\.description) == ["talks.txt", "copy.jsonl", "copy.jsonl:3"])
        #expect(try ledger.overview().articles == 1)
    }

    @Test func onlyStatementsThatAreNewCount() throws {
        let twice = try ledger.record([Sample.talks.reading(), Sample.talks.reading(at: "again.txt")])
        #expect((twice.added, twice.known, twice.statements) == (1, 1, 2))
        #expect(try ledger.record([Sample.talks.reading(Sample.laterStamp)]).statements == 2)
    }

    @Test func knowsWhatHasToBeRead() throws {
        let digest = Sample.talks.reading().article.digest
        #expect(try ledger.state(of: digest, stamp: Sample.stamp) == .unknown)
        _ = try ledger.record([Sample.talks.reading()])
        #expect(try ledger.state(of: digest, stamp: Sample.stamp) == .read)
        #expect(try ledger.state(of: digest, stamp: Sample.laterStamp) == .stale)
        try ledger.noteOrigin(Origin(path: "unknown"), of: Digest(of: [1]))
        #expect(try ledger.overview().articles == 1)
    }

    @Test func laterVersionsReplaceExactlyTheirOwn() throws {
        _ = try ledger.record(Sample.all.map { $0.reading() })
        var reread = Sample.talks
        reread.raw = Sample.talks.raw
        reread.said = [
            Said(source: ["Ilse Varga"], cue: ["said"], content: ["sanctions"], speaker: ("Orvania", .continued))
        ]
        reread.blocks[3].words += " Rereading found more."
        #expect(try ledger.record([reread.reading(Sample.laterStamp)]).renewed == 1)

        let back = try #require(try ledger.article(ArticleID("talks")))
        #expect(back.record == reread.reading(Sample.laterStamp).record)
        #expect(back.article == reread.reading().article)
        for other in [Sample.letter, .rumour, .silence] {
            #expect(try ledger.article(ArticleID(other.id))?.record == other.reading().record)
        }
        #expect(try ledger.speakers(.all).items.map(\.name).contains("Ilse Varga") == false)
        #expect(try ledger.search("rereading", .all).total == 1)
        #expect(try ledger.statements(StatementFilter(text: "\"meet again\""), .all).total == 0)
        #expect(try ledger.check().isEmpty)
    }

    @Test func aRereadLedgerIsLikeANewOne() throws {
        let fresh = try Ledger.inMemory()
        _ = try fresh.record(Sample.all.map { $0.reading(Sample.laterStamp) })
        _ = try ledger.record(Sample.all.map { $0.reading() })
        #expect(try ledger.fingerprint() != fresh.fingerprint())
        #expect(try ledger.record(Sample.all.map { $0.reading(Sample.laterStamp) }).renewed == Sample.all.count)
        #expect(try ledger.fingerprint() == fresh.fingerprint())
    }

    @Test func aTakenIDGetsPartOfTheDigest() throws {
        var other = Sample.letter
        other.id = "talks"
        let id = ArticleID("talks-" + other.reading().article.digest.hex.prefix(6))
        var squatter = Sample.rumour
        squatter.id = id.value
        let recorded = try ledger.record([Sample.talks.reading(), other.reading()])
        #expect(recorded.renamed == [id])
        #expect(try ledger.article(id)?.article.text == other.reading().article.text)
        let longer = try ledger.record([squatter.reading()]).renamed
        #expect(longer.map(\.value) == [id.value + "-" + squatter.reading().article.digest.hex.prefix(6)])
    }

    @Test func aMisplacedFindingStopsItsBatchAlone() throws {
        _ = try ledger.record([Sample.talks.reading()])
        let before = try ledger.fingerprint()
        let misplaced = [ByteRange(0, 100_000), ByteRange(1, 2)]
        for range in misplaced {
            var broken = Sample.letter.reading()
            broken.record.sentences = [range]
            #expect(throws: LedgerError.misplaced(article: ArticleID("letter"), range: range)) {
                try ledger.record([Sample.rumour.reading(), broken])
            }
        }
        #expect(try ledger.fingerprint() == before)
        #expect(try ledger.check().isEmpty)
    }

    @Test func nullsInNamesDoNotCutThemShort() throws {
        var odd = Sample.rumour
        odd.id = "a\0b"
        odd.title = "one\0two"
        odd.blocks[0].words = "A\0source said the cease-fire would hold\0, and more."
        odd.said = [Said(source: ["A\0source"], content: ["hold\0"], speaker: ("A\0source", .named))]
        var other = odd
        other.id = "a\0c"
        other.raw = "other"
        _ = try ledger.record([odd.reading(), other.reading()])
        #expect(try ledger.articles(.all).items.map(\.id.value) == ["a\u{FFFD}b", "a\u{FFFD}c"])
        let back = try #require(try ledger.article(ArticleID("a\0b")))
        #expect(back.article.title == "one\u{FFFD}two")
        #expect(back.article.text == odd.reading().article.text)
        #expect(back.statements[0].speaker?.words == "A\0source")
        #expect(try ledger.search("more hold", .all).items[0].matches.map(\.words) == ["hold", "more"])
        #expect(try ledger.check().isEmpty)
    }
}

@Suite("The same inputs make the same ledger")
struct FingerprintTests {
    private func fingerprint(_ readings: [Reading], batch: Int) throws -> String {
        let ledger = try Ledger.inMemory()
        for start in stride(from: 0, to: readings.count, by: batch) {
            _ = try ledger.record(Array(readings[start..<min(start + batch, readings.count)]))
        }
        return try ledger.fingerprint()
    }

    private let readings = (Sample.all + (0..<30).map { numbered($0) } + Sample.all).map { $0.reading() }

    @Test(arguments: [1, 2, 7, 64])
    func whateverTheBatch(_ size: Int) throws {
        #expect(try fingerprint(readings, batch: size) == fingerprint(readings, batch: readings.count))
    }

    @Test func anyChangeShows() throws {
        let whole = try fingerprint(readings, batch: 8)
        #expect(try fingerprint(readings.dropLast(Sample.all.count), batch: 8) == whole, "these were known")
        #expect(try fingerprint(Array(readings.prefix(20)), batch: 8) != whole)
        #expect(try fingerprint(readings.reversed(), batch: 8) != whole)
        let changes: [(inout Reading) -> Void] = [
            { $0.article.title = "other" }, { $0.article.notes = [] }, { $0.article.language = nil },
            { $0.record.names = [] }, { $0.record.sentences.removeLast() },
            { $0.record.statements[0].mode = .mixed }, { $0.record.statements[0].speaker = nil },
            { $0.record.statements[0].quoted.removeLast() }, { $0.record.stamp = Sample.laterStamp },
            { $0.article.origin = Origin(path: "elsewhere") },
        ]
        for change in changes {
            var changed = readings
            change(&changed[0])
            changed.removeLast(Sample.all.count)
            #expect(try fingerprint(changed, batch: 8) != whole)
        }
    }
}
