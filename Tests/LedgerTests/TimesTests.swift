import Entries
import Ledger
import Testing
import Text

@Suite("Times are recorded, and what falls due is found")
struct RecordedTimesTests {
    private let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
    }

    /// "by Friday", said on Tuesday 4 March 2031, and "within two weeks", which nobody says.
    private static func notice() throws -> Reading {
        let sample = Sample(
            id: "notice",
            blocks: [
                ("Ilse Varga said Monday that Тескія must answer by Friday.", .paragraph),
                ("The fine is due within two weeks – and in 2031.", .paragraph), ("© 2044", .notice),
            ],
            said: [
                Said(
                    source: ["Ilse Varga"], cue: ["said"], content: ["that Тескія must answer by Friday"],
                    speaker: ("Ilse Varga", .named))
            ],
            outlet: "Lindhaven Courier", published: "2031-03-04")
        var (article, record) = sample.reading()
        let text = article.text
        var monday = TimeMeaning()
        monday.date.weekday = .monday
        var friday = TimeMeaning()
        (friday.date.weekday, friday.tense) = (.friday, .future)
        var weeks = TimeMeaning()
        weeks.length = TimeLength(tenths: 20, .week)
        var year = TimeMeaning()
        year.date.year = 2031
        let times = [
            TimeExpression(text.first("Monday"), .date, monday, anchor: .articleDate, rule: "weekday"),
            TimeExpression(text.first("Friday"), .date, friday, anchor: .articleDate, bound: .by, rule: "weekday"),
            TimeExpression(
                text.first("two weeks"), .duration, weeks, anchor: .articleDate, bound: .within, rule: "length"),
            TimeExpression(text.first("2031"), .date, year, anchor: .calendar, rule: "year"),
            TimeExpression(
                text.first("2044"), .date, year, anchor: .calendar, bound: .by, rule: "year", isFurniture: true),
        ]
        record.times = resolve(times, writtenOn: DayRange(try #require(Day(iso: "2031-03-04"))))
        record.dates.said = [SaidDays(statement: 1, try #require(DayRange(iso: "2031-03-03")), at: times[0].range)]
        return (article, record)
    }

    private func due(_ first: String, _ last: String) throws -> [String] {
        let days = DayRange(Day(iso: first), Day(iso: last))
        return try ledger.deadlines(on: days, .all).items.map { "\($0.time.passage.words): \($0.days)" }
    }

    @Test func comeBackAsTheyWere() throws {
        let reading = try Self.notice()
        _ = try ledger.record([reading])
        let back = try #require(try ledger.article(ArticleID("notice")))
        #expect(back.record == reading.record)
        #expect(back.times.map(\.passage.words) == ["Monday", "Friday", "two weeks", "2031", "2044"])
        #expect(try ledger.check().isEmpty)
    }

    @Test func aStatementKnowsWhenItWasMadeAndWhatItsDatesAre() throws {
        _ = try ledger.record([try Self.notice()])
        let cited = try #require(try ledger.statements(StatementFilter(), .all).items.first)
        #expect(cited.when?.passage.words == "Monday" && cited.when?.shown == "2031-03-03")
        #expect(cited.times.map(\.shown) == ["2031-03-07"])
    }

    @Test func whatFallsDueIsFoundByItsDays() throws {
        _ = try ledger.record([try Self.notice()])
        #expect(try due("2031-03-07", "2031-03-07") == ["Friday: 2031-03-07"])
        #expect(try due("2031-03-08", "2031-03-20") == ["two weeks: 2031-03-18"])
        #expect(try due("2031-03-01", "2031-03-31") == ["Friday: 2031-03-07", "two weeks: 2031-03-18"])
        #expect(try due("2031-01-01", "2031-03-06") == [])
        #expect(try due("2044-01-01", "2044-12-31") == [])
    }

    @Test func theDeadlinesOfAnUndatedArticleFallDueOnNoDay() throws {
        var (article, record) = try Self.notice()
        record.times = resolve(record.times, writtenOn: DayRange(Day(iso: "2020-01-01"), Day(iso: "2040-01-01")))
        _ = try ledger.record([(article, record)])
        #expect(try due("2020-01-01", "2040-01-01") == [])
    }

    @Test func aDeadlineLeadsToItsStatementOrItsSentence() throws {
        _ = try ledger.record([try Self.notice()])
        let found = try ledger.deadlines(on: .always, .all).items
        #expect(found.map(\.statement?.speaker?.words) == ["Ilse Varga", nil])
        #expect(found.last?.sentence.words == "The fine is due within two weeks – and in 2031.")
    }

    @Test func laterVersionsReplaceThem() throws {
        var reading = try Self.notice()
        _ = try ledger.record([reading])
        reading.record.stamp = Sample.laterStamp
        reading.record.times.removeLast(3)
        _ = try ledger.record([reading])
        #expect(try ledger.article(ArticleID("notice"))?.record == reading.record)
    }
}
