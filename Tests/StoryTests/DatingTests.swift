import Entries
import Story
import Testing
import Text

@Suite("An article is dated by what is in it")
struct DatingTests {
    private func lies(_ days: DayRange, within iso: String) -> Bool {
        let ends = iso.split(separator: "/").compactMap { Day(iso: $0) }
        guard let first = days.earliest, let last = days.latest else { return false }
        return ends[0] <= first && last <= ends[1]
    }

    @Test("a title is given while the office is held")
    func title() {
        let told = Told(
            text: "President Jonas Kraal came.", titles: [("President Jonas Kraal", "jonas-kraal", .current)])
        #expect(lies(told.dates.written.days, within: "2025-01-01/2065-12-31"))
        #expect(told.dates.written.evidence.first?.range == Told.at("President Jonas Kraal", in: told.article.text))
    }

    @Test("of a title held for months little is told years later")
    func shortTenure() {
        let told = Told(
            text: "President Jonas Kraal came.", titles: [("President Jonas Kraal", "jonas-kraal", .current)])
        #expect(lies(told.dates.written.days, within: "2033-12-01/2045-12-31"))
    }

    @Test("a former office is over")
    func former() throws {
        let told = Told(
            text: "Former President Ilse Varga came.",
            titles: [("Former President Ilse Varga", "ilse-varga", .former)])
        let earliest = try #require(told.dates.written.days.earliest)
        #expect(earliest >= (try #require(Day(iso: "2033-06-01"))))
    }

    @Test("a weekday and a day of the month fall together in few years")
    func weekday() {
        let told = Told(
            text: "President Ilse Varga spoke on Tuesday, May 13. On Wednesday, May 14, she left.",
            titles: [("President Ilse Varga", "ilse-varga", .current)],
            times: [
                ("Tuesday, May 13", Told.date(nil, 5, 13, .tuesday)),
                ("Wednesday, May 14", Told.date(nil, 5, 14, .wednesday)),
            ])
        #expect(lies(told.dates.written.days, within: "2031-03-01/2042-08-20"))
    }

    @Test("nothing is named before it happened")
    func event() throws {
        let titles: [(words: String, person: String, time: TitleTime)] = [
            ("President Ilse Varga", "ilse-varga", .current)
        ]
        let without = Told(text: "President Ilse Varga rested.", titles: titles).dates.written.days
        let told = Told(text: "After the Treaty of Orvania, President Ilse Varga rested.", titles: titles)
        let (first, later) = (try #require(without.earliest), try #require(told.dates.written.days.earliest))
        #expect(first < later)
        #expect(later.description > "2031-06-01")
    }

    @Test("what stands around an article tells only when it was captured")
    func furniture() {
        let text = "President Ilse Varga came in May 2031.\n\nVisitors gather for Lisse games. 12 July 2033"
        let told = Told(
            text: text, titles: [("President Ilse Varga", "ilse-varga", .current)],
            times: [("May 2031", Told.date(2031, 5)), ("12 July 2033", Told.date(2033, 7, 12))],
            furniture: "Visitors")
        let alone = Told(
            text: "President Ilse Varga came in May 2031.", titles: told.titles, times: [told.times[0]])
        #expect(told.dates.written == alone.dates.written)
        #expect(told.dates.captured.days.earliest == Day(iso: "2033-07-12"))
        #expect(alone.dates.captured == ArticleDate())
    }

    @Test("a report with a dateline is of its day, in a year that the rest tells")
    func dateline() throws {
        let told = Told(
            text: "LISSE, Orvania, May 13 (Gazette) — President Jonas Kraal came.",
            titles: [("President Jonas Kraal", "jonas-kraal", .current)], times: [("May 13", Told.date(nil, 5, 13))])
        let day = try #require(Day(iso: "2034-05-13"))
        #expect(told.dates.written.days.contains(day))
        #expect(told.dates.written.evidence.contains { $0.kind == .dateline && $0.isFollowed })
        let dated = Told(
            text: "LISSE, May 13, 2034 – She came.", times: [("May 13, 2034", Told.date(2034, 5, 13))])
        #expect(lies(dated.dates.written.days, within: "2034-05-12/2034-05-31"))
        let inText = Told(
            text: "Lisse waited. On May 13 — at last — President Jonas Kraal came.", titles: told.titles,
            times: told.times)
        #expect(!inText.dates.written.evidence.contains { $0.kind == .dateline })
    }

    @Test("a name of two things tells of either, and time since it is counted from each")
    func severalDays() throws {
        let told = Told(text: "The harbour strike, now in its second year, goes on.")
        let event = try #require(told.dates.written.evidence.first { $0.kind == .event })
        #expect(event.days == DayRange(Day(iso: "2010-01-01"), Day(iso: "2040-03-01")))
        let since = try #require(told.dates.written.evidence.first { $0.kind == .anniversary })
        #expect(since.reason.contains("2011-01-01") && since.reason.contains("2041-02-01"))
        let later = Told(text: "The harbour strike goes on.", published: "2025-06-01")
        #expect(later.dates.contradictions.isEmpty)
    }

    @Test(
        "a name is found in the case of a headline; words with a capital letter stand as they are",
        arguments: [
            ("The war in Lisse goes on.", 1), ("War in Lisse Goes On", 1), ("THE HARBOUR STRIKE GOES ON", 1),
            ("Harbour Strike Goes On", 1), ("Second Harbour strike", 1), ("Lisse Games Open", 1),
            ("WAR IN LISSE", 0), ("the treaty of Orvania", 0), ("A harbour striker", 0), ("mira Solberg", 0),
            ("Salt and Smoke", 1), ("It ended in salt and smoke.", 1),
        ])
    func nameInAnyCase(_ text: String, _ count: Int) {
        let found = Told(text: text).dates.written.evidence.filter { $0.kind == .event }
        #expect(found.count == count)
    }

    @Test("of two names that differ in case alone, the one to the letter counts")
    func nameToTheLetter() {
        let reason = { (text: String) in
            Told(text: text).dates.written.evidence.first { $0.kind == .event }?.reason ?? ""
        }
        #expect(reason("Salt and Smoke sold well.").contains("2036"))
        #expect(reason("It ended in salt and smoke.").contains("2035"))
    }

    @Test("what was known before it became the talk contradicts no day")
    func known() {
        #expect(Told(text: "Mira Solberg sang.", published: "2026-06-01").dates.contradictions.isEmpty)
        #expect(Told(text: "The Treaty of Orvania holds.", published: "2026-06-01").dates.contradictions.count == 1)
    }

    @Test("a year in a menu may be still to come; that of a copyright is not")
    func yearsInFurniture() {
        let captured = { (furniture: String) in
            Told(
                text: "She came.\n\n\(furniture)", times: [("2033", Told.date(2033))],
                furniture: String(furniture.prefix(4))
            ).dates.captured.days
        }
        #expect(captured("Vote 2033") == .always)
        #expect(captured("© 2030-2033 Lindhaven Courier").earliest == Day(iso: "2033-01-01"))
        #expect(captured("Copyright (c) 2033").earliest == Day(iso: "2033-01-01"))
    }

    @Test("a year of long ago leaves the newest year its say")
    func longAgo() {
        let told = Told(
            text: "Founded in 1776, it grew in 2031.", times: [("1776", Told.date(1776)), ("2031", Told.date(2031))])
        #expect(told.dates.written.evidence.map(\.kind) == [.newest])
    }

    @Test(
        "where nothing tells, nothing is told",
        arguments: ["", "\n", "She came.", "“”…", "\u{202E}\u{0}", "its third year"])
    func nothing(_ text: String) {
        #expect(Told(text: text).dates == .unknown)
    }

    @Test("the date that came with it is kept, and what goes against it is said")
    func given() {
        let told = Told(
            text: "The war in Lisse, now entering its third year, goes on.", published: "2031-01-05T08:00:00Z")
        let dates = told.dates
        #expect(dates.written.days == DayRange(iso: "2031-01-05") && dates.published.days == dates.written.days)
        #expect(dates.contradictions.map(\.first.kind) == [.anniversary])
        #expect(dates.contradictions.first?.second.kind == .given)
    }

    @Test(
        "the address of a page tells its day",
        arguments: [
            ("https://lisse.example/2031/05/13/talks.html", "2031-05-13"),
            ("https://lisse.example/news/2031/may/9/talks", "2031-05-09"),
            ("https://lisse.example/2031-05-13-talks", "2031-05-13"), ("https://lisse.example/2031/13/45/talks", ""),
            ("https://lisse.example/a?date=2031.05.13", "2031-05-13"),
            ("https://lisse.example/t20310513_7.htm", "2031-05-13"),
            ("https://lisse.example/2031/sept/9t0800", "2031-09-09"),
            ("https://lisse.example/2031/marines-3-held", ""), ("https://lisse.example/2031/11/3rd-round", ""),
            ("https://lisse.example/1234567890", ""), ("", ""),
        ])
    func address(_ url: String, _ day: String) {
        #expect((Told(text: "She came.", url: url).dates.published.days.day?.description ?? "") == day)
    }

    @Test("dates that no program can mean are left out", arguments: ["0001-11-30", "1970-01-01", "soon", "2031-02-30"])
    func implausible(_ published: String) {
        #expect(Told(text: "She came.", published: published).dates == .unknown)
    }

    @Test(
        "time since an event tells the day",
        arguments: [
            ("The war in Lisse, now entering its third year, goes on.", "2032-02-24"),
            ("The war in Lisse is in its second year.", "2031-08-01"),
            ("On the second anniversary of the Treaty of Orvania they met.", "2034-06-01"),
            ("They met five months after the Treaty of Orvania.", "2032-10-29"),
            ("Ten years after the Treaty of Orvania they met.", "2042-06-01"),
        ])
    func anniversaries(_ text: String, _ day: String) throws {
        let evidence = try #require(Told(text: text).dates.written.evidence.first { $0.kind == .anniversary })
        #expect(evidence.days.contains(try #require(Day(iso: day))))
        #expect(evidence.days.earliest.map { first in evidence.days.latest.map { $0 - first <= 600 } ?? false } == true)
    }

    @Test("two that do not go together are a finding, with both places")
    func contradiction() throws {
        let told = Told(
            text: "The war in Lisse, now entering its third year, is old, said President Jonas Kraal on May 3, 2034.",
            titles: [("President Jonas Kraal", "jonas-kraal", .current)],
            times: [("May 3, 2034", Told.date(2034, 5, 3))])
        let found = try #require(told.dates.contradictions.first)
        let text = told.article.text
        #expect(found.first.range.map { text[$0] } == "war in Lisse, now entering its third year")
        #expect(found.second.range != nil)
        #expect(lies(told.dates.written.days, within: "2034-03-01/2038-09-01"))
    }

    @Test("a courtesy title of other days contradicts nothing")
    func courtesy() {
        let told = Told(
            text: "President Ilse Varga and President Jonas Kraal met in August 2034.",
            titles: [
                ("President Ilse Varga", "ilse-varga", .current), ("President Jonas Kraal", "jonas-kraal", .current),
            ], times: [("August 2034", Told.date(2034, 8))])
        #expect(told.dates.contradictions.isEmpty)
    }
}
