import Desk
import Entries
import Ledger
import Testing
import Text

/// What of an article is not read can be put back from its page.
@Suite("residue pages") struct ResiduePageTests {
    private struct NoModel: Error, CustomStringConvertible {
        let description = "There is no model."
    }

    private let ledger: Ledger
    private let visitor: Visitor
    private let path = "/articles/lisse-1/residue"
    private let own = ["Origin": "http://127.0.0.1:8017", "Sec-Fetch-Site": "same-origin"]

    init() throws {
        ledger = try Samples.ledger()
        visitor = Visitor(ledger, room: { _ in throw NoModel() })
    }

    @Test("list each block with a way to put it back")
    func list() async throws {
        let page = try await visitor.get(path).body
        #expect(page.contains("Menu") && page.contains("navigation"))
        #expect(page.contains("href=\"\(path)?bytes=0-4\""))
        #expect(try await visitor.get("/articles/lisse-1").body.contains("href=\"\(path)\""))
    }

    @Test("ask before anything is recorded")
    func confirmation() async throws {
        let page = try await visitor.get(path + "?bytes=0-4")
        #expect(page.status == 200 && page.body.contains("method=\"post\""))
        #expect(page.body.contains("This was taken for navigation."))
    }

    @Test("record nothing where the article cannot be read again")
    func withoutModel() async throws {
        let answer = try await visitor.post(path, "bytes=0-4", own)
        #expect(answer.status == 503 && answer.body.contains("There is no model."))
        #expect(try Desk(ledger).residue(of: ArticleID("lisse-1"))?.putBack == [])
    }

    @Test("refuse what is no block", arguments: ["", "bytes=0-3", "bytes=6-20", "bytes=x", "a=b"])
    func nonsense(_ form: String) async throws {
        #expect(try await visitor.post(path, form, own).status == 400)
    }

    @Test("refuse forms from elsewhere, and offer nothing there")
    func elsewhere() async throws {
        #expect(try await visitor.post(path, "bytes=0-4", ["Origin": "http://evil.example"]).status == 403)
        let abroad = Visitor(ledger, at: "0.0.0.0", room: { _ in throw NoModel() })
        #expect(try await !abroad.get(path).body.contains("?bytes=0-4\">put back"))
        #expect(try await abroad.get(path + "?bytes=0-4").status == 403)
        #expect(try await abroad.post(path, "bytes=0-4", own).status == 405)
    }

    @Test("offer nothing where there is no reader")
    func withoutReader() async throws {
        let visitor = Visitor(ledger)
        #expect(try await !visitor.get(path).body.contains("put back"))
        #expect(try await visitor.post(path, "bytes=0-4", own).status == 403)
    }
}
