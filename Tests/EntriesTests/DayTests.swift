import Entries
import Testing

@Suite("Days are whole, and the calendar is the proleptic Gregorian one")
struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday),
        ("1969-12-31", -1, .wednesday),
        ("2000-02-29", 11_016, .tuesday),
        ("2018-06-12", 17_694, .tuesday),
        ("1900-03-01", -25_508, .thursday),
        ("0000-01-01", -719_528, .saturday),
        ("9999-12-31", 2_932_896, .friday),
    ])
    func count(_ iso: String, _ number: Int32, _ weekday: Weekday) {
        #expect(Day(iso: iso)?.number == number)
        #expect(Day(number: number).description == iso)
        #expect(Day(number: number).weekday == weekday)
    }

    @Test(arguments: [
        "2019-02-29", "1900-02-29", "2018-06-31", "2018-13-01", "2018-00-10", "2018-06-00", "18-06-12", "2018-6-12",
        "2018-06-12T09:00", "2018/06/12", "+2018-06-12", "２０１８-06-12", "12018-06-12", "", "-", "2018-06",
    ])
    func noDay(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("Every day of four hundred years is the day after the day before it")
    func everyDay() throws {
        var day = try #require(Day(iso: "1600-01-01"))
        var last = day.date
        while last.year < 2000 {
            day = day + 1
            let date = day.date
            let isNext =
                date == (last.year, last.month, last.day + 1) || date == (last.year, last.month + 1, 1)
                || date == (last.year + 1, 1, 1)
            #expect(isNext && Day(year: date.year, month: date.month, day: date.day) == day)
            last = date
        }
    }

    @Test(arguments: [
        ("2014", "2014-01-01", "2014-12-31"), ("2016-02", "2016-02-01", "2016-02-29"),
        ("2018-06-12", "2018-06-12", "2018-06-12"),
    ])
    func ranges(_ text: String, _ earliest: String, _ latest: String) throws {
        let range = try #require(DayRange(iso: text))
        #expect(range == DayRange(Day(iso: earliest), Day(iso: latest)))
        #expect(range.description == text)
    }

    @Test func openRangesAreWritten() {
        #expect(DayRange(nil, Day(iso: "2018-06-12")).description == "../2018-06-12")
        #expect(DayRange(Day(iso: "2018-06-12"), Day(iso: "2018-07-03")).description == "2018-06-12/2018-07-03")
        #expect(DayRange(Day(iso: "2018-07-03"), Day(iso: "2018-06-12")).description == "2018-06-12/2018-07-03")
        #expect(DayRange.always.description == "../..")
    }
}

@Suite("What held on a day is certain, possible or neither")
struct PeriodTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let period: String
        let days: String
        let expected: Certainty?

        init(_ period: String, on days: String, _ expected: Certainty?) {
            self.period = period
            self.days = days
            self.expected = expected
        }

        var testDescription: String { "\(period) on \(days)" }
    }

    @Test(arguments: [
        Case("2014-06-07 2019-05-20", on: "2014-06-07", .certain),
        Case("2014-06-07 2019-05-20", on: "2014-06-06", nil),
        Case("2014-06-07 2019-05-20", on: "2019-05-19", .certain),
        Case("2014-06-07 2019-05-20", on: "2019-05-20", nil),
        Case("2014-06-07 -", on: "2031-01-01", .certain),
        Case("- 1991", on: "1200-01-01", .certain),
        Case("- 1991", on: "1991-06-01", .possible),
        Case("- 1991", on: "1991-12-31", nil),
        Case("2014-03 2014-09", on: "2014-03-15", .possible),
        Case("2014-03 2014-09", on: "2014-03-31", .certain),
        Case("2014-03 2014-09", on: "2014-09-29", .possible),
        Case("2014-03 2014-09", on: "2014-02-28", nil),
        Case("2014-03 2014-09", on: "2014", .possible),
        Case("2014-03 2014-09", on: "2014-05", .certain),
        Case("2014-03 2014-09", on: "2015", nil),
        Case(".. 2014-09", on: "2010-01-01", .possible),
    ])
    func holds(_ example: Case) throws {
        let ends = example.period.split(separator: " ").map { end -> DayRange? in
            end == ".." ? .always : DayRange(iso: end)
        }
        let days = try #require(DayRange(iso: example.days))
        #expect(Period(from: ends[0], to: ends[1]).holds(on: days) == example.expected)
    }
}

@Suite("Names are compared without case, marks and kinds of hyphen")
struct FoldedNameTests {
    @Test(arguments: [
        ("Ilse VARGA", "ilse varga"), ("Čeřovská", "cerovska"), ("Bråthen-Øyen", "brathen oyen"), ("Łódź", "lodz"),
        ("Cafe\u{301}", "cafe"), ("İzmir", "izmir"), ("Weiß", "weiss"), ("Đorđević", "dordevic"),
        ("Sana’a", "sana'a"), ("Sanaʻa", "sana'a"), ("Kim  Jong‑un ", "kim jong un"), ("U.S.", "u.s."),
        ("Андрей", "андреи"), ("Андре\u{438}\u{306}", "андреи"), ("Παπανδρέου", "παπανδρεου"), ("平壌", "平壌"),
        ("Ho\u{AD}rizon\u{202E}", "horizon"), ("a — b", "a b"), ("", ""), ("--", ""),
    ])
    func fold(_ name: String, _ folded: String) {
        #expect(FoldedName(name).text == folded)
    }
}
