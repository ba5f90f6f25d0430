import Entries
import Foundation
import HTTPTypes
import Ledger
import Testing
import Text

@Suite("Pages of parties")
struct PartyPagesTests {
    private let ledger: Ledger
    private let visitor: Visitor

    init() throws {
        ledger = try Samples.ledger()
        _ = try ledger.record([Samples.linked])
        visitor = Visitor(ledger, base: Samples.base)
    }

    @Test(
        "open, and have JSON twins",
        arguments: [
            ("/parties", "items"), ("/parties/ana-duarte", "statements"),
            ("/parties/velmark%2Fforeign-minister", "tenures"),
            ("/articles/linked/explain", "sentences"),
        ])
    func twins(_ path: String, _ key: String) async throws {
        let page = try await visitor.get(path)
        #expect(page.status == 200)
        #expect(!page.body.contains("<script") && page.body.contains("<main"))
        let twin = try await visitor.get(path + ".json")
        let object = try JSONSerialization.jsonObject(with: Data(twin.body.utf8)) as? [String: Any]
        #expect(object?[key] != nil, "\(twin.body)")
    }

    @Test("show offices, names and statements of a party")
    func party() async throws {
        let page = try await visitor.get("/parties/ana-duarte").body
        for words in [
            "Ana Duarte", "Foreign minister of Velmark", "2030-01-01", "Gazette of Velmark", "by pronoun", "We agree",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(page.contains("href=\"/parties/velmark\""))
    }

    @Test("are linked from every mention and every speaker")
    func links() async throws {
        let page = try await visitor.get("/articles/linked").body
        #expect(page.contains("<a class=\"party\" href=\"/parties/ana-duarte\""))
        #expect(page.contains("<a class=\"party\" href=\"/parties/orvania\""))
        #expect(page.contains("<a class=\"speaker\" href=\"/parties/ana-duarte\""))
        let listed = try await visitor.get("/statements").body
        #expect(listed.contains("href=\"/parties/ana-duarte\""))
        #expect(listed.contains("href=\"/speaker?name=Ana%20Duarte\""), "speakers who are no party keep their page")
    }

    @Test("filter by name and kind", arguments: [("name=duarte", true), ("kind=state", false), ("name=nobody", false)])
    func filters(_ query: String, _ holds: Bool) async throws {
        #expect(try await visitor.get("/parties?" + query).body.contains("/parties/ana-duarte") == holds)
    }

    @Test(
        "refuse in plain words",
        arguments: [
            ("/parties/nobody", 404), ("/parties?kind=planet", 400), ("/articles/none/explain", 404),
            ("/articles/linked/correct", 400), ("/articles/linked/correct?bytes=9-1", 400),
            ("/articles/linked/correct?bytes=0-3&to=other&other=Nobody%20Known", 400),
        ])
    func refusals(_ path: String, _ status: Int) async throws {
        let page = try await visitor.get(path)
        #expect(page.status == status)
        #expect(page.body.contains("<h1"))
    }
}

@Suite("Corrections in the browser")
struct CorrectingTests {
    private let ledger: Ledger
    private let visitor: Visitor
    private let place: String

    init() throws {
        ledger = try Samples.ledger()
        _ = try ledger.record([Samples.linked])
        visitor = Visitor(ledger, base: Samples.base)
        let duarte = Samples.at("Ana Duarte", in: Samples.linked.article.text)
        place = "\(duarte.lower)-\(duarte.upper)"
    }

    private var path: String { "/articles/linked/correct" }
    private let own = ["Origin": "http://127.0.0.1:8017", "Sec-Fetch-Site": "same-origin"]

    private func speaker() throws -> String? {
        try ledger.article(ArticleID("linked"))?.statements.first?.party?.id.value
    }

    @Test("ask, then show what will be recorded, and record nothing until then")
    func asking() async throws {
        let form = try await visitor.get(path + "?bytes=" + place)
        #expect(form.status == 200)
        #expect(form.body.contains("value=\"party:orvania\"") && form.body.contains("<mark>Ana Duarte</mark>"))
        let confirmation = try await visitor.get(path + "?bytes=\(place)&to=party:orvania&note=odd")
        #expect(confirmation.body.contains("method=\"post\"") && confirmation.body.contains("Record it"))
        #expect(try speaker() == "ana-duarte")
    }

    @Test("are recorded, and lead back to their place")
    func recording() async throws {
        let answer = try await visitor.post(path, "bytes=\(place)&to=party:orvania&note=odd+one", own)
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/articles/linked/explain#b\(place)")
        #expect(try speaker() == "orvania")
        let explained = try await visitor.get("/articles/linked/explain").body
        #expect(explained.contains("odd one") && explained.contains("corrected"))
        _ = try await visitor.post(path, "bytes=\(place)&to=found", own)
        #expect(try speaker() == "ana-duarte")
    }

    @Test("name a party in words")
    func naming() async throws {
        let answer = try await visitor.post(path, "bytes=\(place)&to=other&other=velmark", own)
        #expect(answer.status == 303)
        #expect(try speaker() == "velmark")
    }

    @Test(
        "are refused from elsewhere",
        arguments: [
            [:], ["Origin": "http://evil.example"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"],
            ["Origin": "http://127.0.0.1:8017", "Sec-Fetch-Site": "same-site"],
            ["Origin": "https://127.0.0.1:8017"], ["Origin": "http://127.0.0.1:9000"],
        ])
    func elsewhere(_ headers: [String: String]) async throws {
        let answer = try await visitor.post(path, "bytes=\(place)&to=nobody", headers)
        #expect(answer.status == 403)
        #expect(try speaker() == "ana-duarte")
    }

    @Test(
        "are refused where they say nothing", arguments: ["", "to=nobody", "bytes=0-3", "bytes=0-3&to=party:x", "a=b"])
    func nonsense(_ body: String) async throws {
        #expect(try await visitor.post(path, body, own).status == 400)
        #expect(try speaker() == "ana-duarte")
    }

    @Test("are refused where a note is too long to keep")
    func longNote() async throws {
        let note = String(repeating: "because ", count: 4_000)
        let answer = try await visitor.post(path, "bytes=\(place)&to=nobody&note=\(note)", own)
        #expect(answer.status == 400 && answer.body.contains("Shorten the note"))
    }

    @Test("are recorded on this machine only, and not offered elsewhere")
    func abroad() async throws {
        let abroad = Visitor(ledger, base: Samples.base, at: "0.0.0.0")
        #expect(try await visitor.get("/articles/linked/explain").body.contains("/correct?"))
        #expect(try await !abroad.get("/articles/linked/explain").body.contains("/correct?"))
        #expect(try await abroad.get(path + "?bytes=" + place).status == 403)
        #expect(try await abroad.post(path, "bytes=\(place)&to=nobody", own).status == 405)
        #expect(try await visitor.post("/parties", "to=nobody", own).status == 405)
    }
}
