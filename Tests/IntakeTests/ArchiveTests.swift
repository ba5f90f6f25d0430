import Entries
import Foundation
import Intake
import Testing
import Text

private let said = "“The river is low,” they said on the ferry to Port Aurelle this morning, and went on."

private func page(_ number: Int) -> String {
    "<!DOCTYPE html><html><head><title>Day \(number)</title></head><body><p>\(said) Day \(number).</p></body></html>"
}

private let files = [
    Archive.File("talks/1.html", page(1)), Archive.File("talks/photo.jpg", "no text"),
    Archive.File("talks/2.txt", "Day 2\n\n\(said) Day 2.\n"),
    Archive.File("talks/lines.jsonl", #"{"text": "a"}\#n{"text": "b"}"#),
    Archive.File("__MACOSX/talks/._1.html", "resource fork"), Archive.File("talks/.hidden.html", page(9)),
]

private let found = ["talks/1.html", "talks/2.txt", "talks/lines.jsonl:1", "talks/lines.jsonl:2"]

@Suite struct ArchiveTests {
    /// What is in a file, as a test writes it: the places of inputs below it, and errors as they are shown.
    private func listing(_ bytes: [UInt8], named name: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let path = try folder.write(name, bytes)
        return Inputs(paths: [path]).map { result in
            switch result {
            case .success(let input): input.origin.description
            case .failure(let error): "! \(error)"
            }
        }.map { $0.replacing(path + "/", with: "").replacing(folder.path + "/", with: "") }
    }

    struct Form: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]

        init(_ name: String, _ bytes: [UInt8]) {
            testDescription = name
            self.bytes = bytes
        }
    }

    @Test(arguments: [
        Form("x.zip", Archive.zip(files)), Form("stored.zip", Archive.zip(files, stored: true)),
        Form("streamed.zip", Archive.zip(files, streamed: true)), Form("x.tar", Archive.tar(files)),
        Form("x.tar.gz", Packing.gzip(Archive.tar(files))), Form("x.tgz", Packing.gzip(Archive.tar(files))),
        // Names lie; bytes do not.
        Form("backup.dat", Archive.zip(files)),
    ])
    func articlesInArchivesAreFound(_ form: Form) throws {
        #expect(try listing(form.bytes, named: form.testDescription) == found)
    }

    @Test func aPackedFileIsWhatItsNameSaysWithoutTheEnding() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.html.gz", Packing.gzip(Array(page(1).utf8)))
        try folder.write("b.jsonl.gz", Packing.gzip(Array("{\"text\": \"a\"}\n".utf8)))
        try folder.write("c.jpg.gz", Packing.gzip([0xFF, 0xD8, 0xFF, 0]))
        let inputs = try Inputs(paths: [folder.path]).map { try $0.get() }
        #expect(inputs.map(\.format) == [.html, .jsonLine])
        #expect(try takeIn(inputs[0]).title == "Day 1")
    }

    // MARK: - Tricks

    @Test func namesThatClimbOutAreOnlyNames() throws {
        let climbing = [Archive.File("../../etc/cron.d/x.txt", said), Archive.File("/etc/passwd.txt", said)]
        let names = ["../../etc/cron.d/x.txt", "/etc/passwd.txt"]
        #expect(try listing(Archive.tar(climbing), named: "x.tar") == names)
        #expect(try listing(Archive.zip(climbing), named: "x.zip") == names)
    }

    @Test(arguments: [UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "5"), UInt8(ascii: "S")])
    func linksAndDevicesArePassedOver(_ kind: UInt8) throws {
        #expect(try listing(Archive.tar([Archive.File("a.txt", "")], kind: kind), named: "x.tar") == [])
    }

    @Test func longNamesAreWhole() throws {
        let name = String(repeating: "břeh/", count: 30) + "a.txt"
        let short = Archive.tar([Archive.File("short.txt", said)])
        #expect(try listing(Archive.pax("path", name) + short, named: "x.tar") == [name])
        #expect(
            try listing(Archive.longName(name) + short, named: "x.tar") == [name])
    }

    @Test func theOldestFormOfTarIsRead() throws {
        let header = Archive.tarHeader("talks/a.txt", size: String(said.utf8.count, radix: 8), magic: "")
        #expect(try listing(header + Archive.padded(Array(said.utf8)), named: "x.dat") == ["talks/a.txt"])
    }

    @Test(arguments: ["gnu", "pax", "ustar"])
    func whatTheSystemsTarWritesIsRead(_ form: String) throws {
        let folder = try TemporaryFolder()
        let name =
            "talks/\(String(repeating: "břeh/", count: 20))\(form == "ustar" ? "a" : String(repeating: "ř", count: 90)).txt"
        try folder.write(name, said)
        try folder.write("talks/z.txt", said)
        let tar = Process()
        tar.executableURL = URL(fileURLWithPath: "/usr/bin/tar")
        tar.arguments = ["--format=\(form)", "--sort=name", "-czf", "x.tar.gz", "talks"]
        tar.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        try tar.run()
        tar.waitUntilExit()
        let read = try Inputs(paths: [folder.path + "/x.tar.gz"]).map { try $0.get() }
        #expect(
            read.map { $0.origin.description.replacing(folder.path + "/x.tar.gz/", with: "") } == [name, "talks/z.txt"])
        #expect(read.allSatisfy { $0.bytes == Array(said.utf8) })
    }

    @Test func bombsAreNotUnpacked() throws {
        let zeros = [UInt8](repeating: 0x20, count: 8 << 20)
        let bomb = [Archive.File("bomb.txt", zeros), Archive.File("good.txt", said)]
        let refused =
            "! bomb.txt: cannot be read (it unpacks to more than 200 times its size). It was skipped; the rest of its archive was read."
        #expect(try listing(Archive.zip(bomb), named: "x.zip") == [refused, "good.txt"])
        #expect(try listing(Archive.zip(bomb, streamed: true), named: "x.zip") == [refused, "good.txt"])
        let packed = Archive.warc("https://x.example/a", Packing.gzip(zeros), head: "Content-Encoding: gzip")
        let records = try listing(packed + Archive.warc("https://x.example/b", page(1)), named: "x.warc")
        #expect(records.first?.contains("200 times") == true && records.last == "x.warc#https://x.example/b")
    }

    @Test(
        arguments: zip(
            Archive.impossible,
            [
                ["! below-nothing.tar: breaks off or is damaged at byte 0. What stands before was read."],
                [
                    "! a.txt: too large (8796093022208 MB). The limit for one article is 256 MB; split it. It was skipped.",
                    "! too-much.tar: breaks off or is damaged at byte 1024. What stands before was read.",
                ],
                ["chunk-below-nothing.warc#https://x.example/a"],
                [
                    "! too-much.warc#https://x.example/a: too large (8796093022208 MB). The limit for one article is 256 MB;"
                        + " split it. It was skipped.",
                    "! too-much.warc, record at byte 10: cannot be read (it is damaged). It was skipped; the rest of its"
                        + " archive was read.",
                ],
                [
                    "! a.txt: too large (8796093022208 MB). The limit for one article is 256 MB; split it. It was skipped.",
                    "! too-much.zip: breaks off or is damaged at byte 0. What stands before was read.",
                ],
            ]))
    func lengthsThatCannotBeAreRefused(_ archive: Archive.File, _ expected: [String]) throws {
        #expect(try listing(archive.bytes, named: archive.name) == expected)
    }

    @Test func archivesInArchivesAreNamed() throws {
        let inner = [Archive.File("inner.zip", Archive.zip(files)), Archive.File("a.txt", said)]
        let listed = try listing(Archive.tar(inner), named: "x.tar")
        #expect(
            listed.count == 2 && listed[0].contains("archives inside archives are not opened") && listed[1] == "a.txt")
        let twice = try listing(Packing.gzip(Packing.gzip(Array(said.utf8))), named: "x.txt.gz")
        #expect(twice.count == 1 && twice[0].contains("archives inside archives"))
    }

    @Test func oneBadMemberDoesNotStopTheRest() throws {
        let good = Archive.File("good.txt", said)
        let encrypted = Archive.zip([Archive.File("secret.txt", said)], flags: 1).dropLast(22)
        #expect(
            try listing(Array(encrypted) + Archive.zip([good]), named: "x.zip")
                == [
                    "! secret.txt: cannot be read (it is encrypted). It was skipped; the rest of its archive was read.",
                    "good.txt",
                ])
        var damaged = Archive.zip([Archive.File("bad.txt", said), good])
        damaged.replaceSubrange(37..<44, with: [UInt8](repeating: 0xFF, count: 7))
        #expect(
            try listing(damaged, named: "x.zip")
                == [
                    "! bad.txt: cannot be read (it is damaged). It was skipped; the rest of its archive was read.",
                    "good.txt",
                ])
    }

    /// Whatever is cut off or changed, what stands before is read, and nothing hangs or crashes.
    @Test(arguments: [
        Form("x.zip", Archive.zip(files)), Form("x.tar", Archive.tar(files)),
        Form("x.tar.gz", Packing.gzip(Archive.tar(files))),
        Form("x.warc", records), Form("x.warc.gz", perRecord),
    ])
    func damage(_ form: Form) throws {
        let folder = try TemporaryFolder()
        let whole = try listing(form.bytes, named: form.testDescription)
        for cut in stride(from: 0, to: form.bytes.count, by: 41) {
            let path = try folder.write(form.testDescription, Array(form.bytes.prefix(cut)))
            let read = Inputs(paths: [path]).filter { (try? $0.get()) != nil }.count
            #expect(read <= whole.count)
        }
        var state = UInt64(7)
        for _ in 0..<200 {
            var bytes = form.bytes
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            }
            let path = try folder.write(form.testDescription, bytes)
            for case .success(let input) in Inputs(paths: [path]) { _ = try? takeIn(input) }
        }
    }

    // MARK: - Web archives

    private static let records =
        Archive.record("warcinfo", "", Array("software: x\r\n".utf8), type: "application/warc-fields")
        + Archive.record(
            "request", "https://x.example/1", Array("GET / HTTP/1.1\r\n\r\n".utf8), type: "application/http")
        + Archive.warc("https://x.example/1", page(1))
        + Archive.warc("https://x.example/gone", page(8), status: "404 Not Found")
        + Archive.warc("https://x.example/i.png", "png", head: "Content-Type: image/png")
        + Archive.warc("https://x.example/2", page(2))
        + Archive.record("resource", "https://x.example/3", Array(page(3).utf8), type: "text/html")
        + Archive.record("metadata", "https://x.example/3", Array("a: b".utf8), type: "application/warc-fields")

    private static let perRecord =
        Packing.gzip(Archive.warc("https://x.example/1", page(1)))
        + Packing.gzip(Archive.warc("https://x.example/2", page(2)))
        + Packing.gzip(Archive.warc("https://x.example/3", page(3)))

    private static let urls = (1...3).map { "https://x.example/\($0)" }

    @Test(arguments: [
        Form("x.warc", records), Form("x.warc.gz", Packing.gzip(records)), Form("records.warc.gz", perRecord),
        Form("named-wrongly.bin", records),
    ])
    func pagesOfWebArchivesAreFound(_ form: Form) throws {
        let listed = try listing(form.bytes, named: form.testDescription)
        #expect(listed == Self.urls.map { "\(form.testDescription)#\($0)" })
    }

    @Test func aPageKnowsItsAddressAndItsServersEncoding() throws {
        let folder = try TemporaryFolder()
        let latin = Array("<html><body><p>Br".utf8) + [0xF8] + Array("then said the water would rise again.</p>".utf8)
        let path = try folder.write(
            "x.warc", Archive.warc("https://x.example/a", latin, head: "Content-Type: text/html; charset=ISO-8859-2"))
        let article = try takeIn(try #require(Array(Inputs(paths: [path])).first).get())
        #expect(article.url == "https://x.example/a")
        #expect(article.text.string.contains("Brřthen"))
    }

    @Test(arguments: [
        ("Transfer-Encoding: chunked", Array("5\r\n<p>On\r\n6;x=y\r\nce</p>\r\n0\r\n\r\n".utf8)),
        ("Transfer-Encoding: chunked", Array("<p>Once</p>".utf8)),
        ("Content-Encoding: gzip", Packing.gzip(Array("<p>Once</p>".utf8))),
        ("Content-Encoding: gzip", Array("<p>Once</p>".utf8)),
        ("Content-Encoding: deflate", Packing.deflate(Array("<p>Once</p>".utf8))),
        ("Content-Encoding: br", Array("<p>Once</p>".utf8)),
    ])
    func bodiesAreUnpackedAsTheyAreAndNotAsTheirHeadsSay(_ head: String, _ body: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let record = Archive.warc("https://x.example/a", body, head: "Content-Type: text/html\r\n" + head)
        let input = try #require(Array(Inputs(paths: [try folder.write("x.warc", record)])).first).get()
        #expect(String(decoding: input.bytes, as: UTF8.self) == "<p>Once</p>")
    }

    @Test func aFileThatIsCutOffIsReadUpToItsBreak() throws {
        let listed = try listing(Array(Self.perRecord.dropLast(60)), named: "x.warc.gz")
        #expect(listed.prefix(2) == ["x.warc.gz#https://x.example/1", "x.warc.gz#https://x.example/2"])
        #expect(listed.count == 3 && listed[2].hasPrefix("! x.warc.gz: breaks off or is damaged at byte"), "\(listed)")
    }

    @Test(arguments: [
        Form("a.txt.gz", Array(String(repeating: said, count: 40).utf8)), Form("b.html.gz", Array(page(1).utf8)),
        Form("c.rss.gz", Array("<rss><channel><item><title>\(said)</title></item></channel></rss>".utf8)),
    ])
    func aPackedFileThatIsCutOffIsNoArticle(_ form: Form) throws {
        let listed = try listing(Packing.gzip(form.bytes).dropLast(12), named: form.testDescription)
        let refused = "! \(form.testDescription): cannot be read (it breaks off or is damaged at byte "
        #expect(listed.count == 1 && listed[0].hasPrefix(refused), "\(listed)")
    }

    /// Cut where one file of the archive ends and the next begins.
    @Test func aPackedArchiveThatIsCutOffBetweenFilesSaysSo() throws {
        let whole = Archive.tar([Archive.File("a.txt", said), Archive.File("b.txt", said)])
        let listed = try listing(Packing.gzip(Array(whole.prefix(1024))).dropLast(8), named: "x.tar.gz")
        #expect(listed == ["a.txt", "! x.tar.gz: breaks off or is damaged at byte 1024. What stands before was read."])
    }

    @Test func readingGoesOnBehindADamagedRecord() throws {
        var bytes = Self.perRecord
        let second = Packing.gzip(Archive.warc("https://x.example/1", page(1))).count
        bytes.replaceSubrange(second + 40..<second + 60, with: [UInt8](repeating: 0xFF, count: 20))
        let listed = try listing(bytes, named: "x.warc.gz")
        #expect(
            listed.first == "x.warc.gz#https://x.example/1" && listed.last == "x.warc.gz#https://x.example/3",
            "\(listed)")
        #expect(listed.contains { $0.hasPrefix("! ") })
    }
}
