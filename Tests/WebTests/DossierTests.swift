import Foundation
import HTTPTypes
import Testing

@Suite("The dossier")
struct DossierTests {
    private static let addresses = [
        "/", "/statements", "/parties", "/speakers", "/speaker?name=Ana%20Duarte", "/articles", "/articles/lisse-1",
        "/timeline", "/timeline?zoom=days&from=2031-05-01", "/contradictions", "/articles/lisse-1/dates",
        "/statements?order=said", "/search?q=meet", "/sources", "/origins", "/articles/lisse-1/origins",
        "/articles/lisse-1/diff?with=lisse-1", "/changes", "/articles/lisse-1/residue",
    ]

    @Test("shows every page, closed to scripts and to other sites", arguments: addresses)
    func pages(_ path: String) async throws {
        let page = try await Visitor(Samples.ledger()).get(path)
        #expect(page.status == 200)
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        let policy = page.headers.first { $0.name.canonicalName == "content-security-policy" }?.value ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!page.body.contains("<script") && !page.body.contains("<img") && !page.body.contains("\"javascript:"))
        #expect(page.body.contains("<html lang=\"en\"") && page.body.contains("<main"))
    }

    @Test(
        "has a JSON twin of each page",
        arguments: [
            ("/overview.json", "overview"), ("/statements.json", "items"), ("/speakers.json", "items"),
            ("/parties.json", "items"),
            ("/articles.json", "items"), ("/articles/lisse-1.json", "statements"), ("/search.json?q=meet", "items"),
            ("/sources.json", "sources"), ("/origins.json", "items"), ("/articles/lisse-1/origins.json", "family"),
            ("/articles/lisse-1/diff.json?with=lisse-1", "rows"), ("/changes.json", "items"),
            ("/articles/lisse-1/residue.json", "residue"),
        ])
    func twins(_ path: String, _ key: String) async throws {
        let page = try await Visitor(Samples.ledger()).get(path)
        #expect(page.status == 200)
        let object = try JSONSerialization.jsonObject(with: Data(page.body.utf8)) as? [String: Any]
        #expect(object?[key] != nil)
    }

    @Test("marks each listed statement in its place")
    func anchors() async throws {
        let page = try await Visitor(Samples.ledger()).get("/articles/lisse-1")
        for number in 1...2 {
            #expect(page.body.contains("id=\"s\(number)\"") && page.body.contains("href=\"#s\(number)\""))
        }
        let statements = try await Visitor(Samples.ledger()).get("/statements")
        #expect(statements.body.contains("/articles/lisse-1") && statements.body.contains("#s2"))
    }

    @Test("escapes whatever an article says of itself")
    func hostile() async throws {
        let visitor = try Visitor(Samples.ledger())
        for path in ["/", "/articles", "/statements", "/speakers", "/search?q=Mallory", "/search?q=%3Cscript%3E"] {
            let page = try await visitor.get(path)
            #expect(page.status == 200)
            #expect(!page.body.contains("<script") && !page.body.contains("<img") && !page.body.contains("<u>"))
            #expect(!page.body.contains("href=\"javascript"))
        }
    }

    @Test("filters statements as asked")
    func filters() async throws {
        let visitor = try Visitor(Samples.ledger())
        #expect(try await visitor.get("/statements?speaker=duarte&mode=direct").body.contains("We will meet"))
        #expect(try await visitor.get("/statements?speaker=duarte&mode=indirect").body.contains("lisse-1") == false)
        #expect(try await visitor.get("/statements?since=2031-05-03").body.contains("lisse-1") == false)
    }

    @Test(
        "refuses in plain words",
        arguments: [
            ("/articles/none", 404), ("/articles/none/origins", 404), ("/articles/lisse-1/diff", 400),
            ("/articles/none/residue", 404), ("/changes?page=9", 404),
            ("/articles/lisse-1/diff?with=none", 404), ("/nowhere", 404), ("/statements?mode=loud", 400),
            ("/statements?since=yesterday", 400),
        ])
    func refusals(_ path: String, _ status: Int) async throws {
        let page = try await Visitor(Samples.ledger()).get(path)
        #expect(page.status == status)
        #expect(page.body.contains("<h1"))
    }

    @Test("answers only this machine, and only questions")
    func doors() async throws {
        let visitor = try Visitor(Samples.ledger())
        #expect(try await visitor.get("/", host: "evil.example").status >= 400)
        #expect(try await visitor.get("/", host: "localhost:8017").status == 200)
        #expect(try await visitor.get("/", method: .post).status >= 400)
    }
}
