import Entries
import Ledger
import Testing
import Text

@Suite("The pages of dates")
struct DatePagesTests {
    /// Two articles, one of a day, one of some months; the second contradicts itself.
    private func visitor(
        written: [String: DayRange] = [
            "a": days("2031-05-02"), "b": DayRange(Day(iso: "2031-02-01"), Day(iso: "2031-06-30")),
        ]
    ) throws -> Visitor {
        let ledger = try Ledger.inMemory()
        let text = ArticleText("The old war <b>is new</b>.")
        let at = Samples.at("war <b>is new</b>", in: text)
        let evidence = DateEvidence(.anniversary, days("2029"), at: at, reason: "counted from 2027 & more")
        let given = DateEvidence(.given, days("2031-05-02"), reason: "the date that came with the article")
        _ = try ledger.record(
            ["a", "b"].map { id in
                let dates = ArticleDates(
                    written: ArticleDate(written[id] ?? .always, evidence: [evidence]),
                    contradictions: id == "b" ? [DateContradiction(evidence, given)] : [])
                return (
                    Article(
                        id: ArticleID(id), origin: Origin(path: id), raw: Array(id.utf8), text: text,
                        title: "Article \(id)", blocks: [Block(text.whole, .paragraph)]),
                    ArticleRecord(
                        sentences: [], names: [], dates: dates, statements: [], stamp: Stamp(model: "m", rules: "r"))
                )
            })
        return Visitor(ledger)
    }

    @Test("every article stands on the timeline, as long as its days", arguments: ["years", "months", "weeks", "days"])
    func timeline(_ zoom: String) async throws {
        let page = try await visitor().get("/timeline?zoom=\(zoom)&from=2031-05-01")
        #expect(page.status == 200)
        #expect(page.body.contains("Article a") && page.body.contains("Article b"))
        #expect(page.body.contains("class=\"sure\"") && page.body.contains("class=\"perhaps\""))
    }

    @Test("what is not known to end may be of any later day")
    func openEnds() async throws {
        let open = try visitor(written: ["a": days("2031-05-02"), "b": DayRange(Day(iso: "2031-05-02"), nil)])
        #expect(try await open.get("/timeline?zoom=days&from=2031-05-01").body.contains("1 article, perhaps 1 more"))
    }

    @Test(
        "the first look shows the whole record, as closely as that goes",
        arguments: [
            ("2031-05-02", "2031-06-01", "2 May 2031 to 1 June 2031"),
            // A window of weeks begins on a Monday, so that the last days of this record would be left out.
            ("2031-05-04", "2031-09-01", "1 May 2031 to 31 October 2032"),
            ("2031-05-02", "2032-10-31", "1 May 2031 to 31 October 2032"),
            ("2031-05-02", "2032-11-01", "1 January 2031 to 31 December 2046"),
        ])
    func firstLook(first: String, last: String, shown: String) async throws {
        let page = try await visitor(written: ["a": days(first), "b": days(last)]).get("/timeline").body
        #expect(page.contains(shown))
    }

    @Test(
        "days that are a month or a year are called so",
        arguments: [
            ("2031-02", "February 2031"), ("2031-12", "December 2031"), ("2031", "2031"), ("2031-05-02", "2 May 2031"),
        ])
    func whole(written: String, shown: String) async throws {
        let page = try await visitor(written: ["b": days(written)]).get("/articles/b/dates").body
        #expect(page.contains(">\(shown)<"))
    }

    @Test("a window without articles is empty, and days that no calendar has are refused")
    func windows() async throws {
        #expect(try await visitor().get("/timeline?zoom=days&from=1931-05-01").body.contains("0 articles"))
        for address in ["/timeline?zoom=days&from=0000-01-01", "/timeline?zoom=years&from=9999-12-31"] {
            #expect(try await visitor().get(address).status == 200)
        }
        #expect(try await visitor().get("/timeline?from=soon").status == 400)
        #expect(try await visitor().get("/timeline?zoom=hours").status == 400)
    }

    @Test("how a date is known stands on a page of its own, with the way to the words")
    func reasons() async throws {
        let page = try await visitor().get("/articles/b/dates")
        #expect(page.body.contains("between 1 February 2031 and 30 June 2031"))
        #expect(page.body.contains("counted from 2027 &amp; more") && page.body.contains("?bytes=8-25#here"))
        #expect(!page.body.contains("<b>is new"))
        #expect(try await visitor().get("/articles/none/dates").status == 404)
    }

    @Test("articles that contradict themselves are listed with both sides")
    func contradictions() async throws {
        let page = try await visitor().get("/contradictions")
        #expect(page.body.contains("Article b") && !page.body.contains("Article a"))
        #expect(page.body.contains("the date that came with the article"))
    }
}

private func days(_ iso: String) -> DayRange { DayRange(iso: iso) ?? .always }
