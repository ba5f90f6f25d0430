import Entries
import Testing

/// Cells of the calendar, and the days that are named.
@Suite struct CalendarTests {
    @Test(arguments: [
        ("2014-12-29", 2015, 1), ("2015-12-31", 2015, 53), ("2016-01-03", 2015, 53), ("2016-01-04", 2016, 1),
        ("1970-01-01", 1970, 1), ("2021-01-01", 2020, 53),
    ])
    func isoWeeks(_ day: String, _ year: Int, _ week: Int) throws {
        let found = try #require(Day(iso: day)).isoWeek
        #expect(found.year == year && found.week == week)
    }

    @Test(arguments: [
        (Holiday.easter(0), 2014, "2014-04-20"), (.easter(0), 2038, "2038-04-25"), (.easter(0), 1818, "1818-03-22"),
        (.easter(-2), 2016, "2016-03-25"), (.nth(4, .thursday, 11), 1999, "1999-11-25"),
        (.nth(-1, .monday, 5), 2014, "2014-05-26"), (.fixed(2, 29), 2016, "2016-02-29"),
    ])
    func holidays(_ holiday: Holiday, _ year: Int, _ day: String) {
        #expect(holiday.day(in: year)?.description == day)
    }

    @Test func aLeapDayIsNotInEveryYear() { #expect(Holiday.fixed(2, 29).day(in: 2015) == nil) }

    @Test func everyDayLiesInItsCells() throws {
        let start = try #require(Day(iso: "1899-12-25"))
        for day in stride(from: 0, to: 50_000, by: 97).map({ start + $0 }) {
            for unit in TimeUnit.allCases where unit != .weekend {
                let cell = CalendarCell(unit, holding: day)
                #expect(cell.days.contains(day), "\(day) in \(cell)")
                if unit != .season { #expect(cell.moved(by: 7).moved(by: -7) == cell) }
            }
        }
    }

    @Test func aStepLeadsAsFarAsItSaysInAnyUnit() throws {
        let day = try #require(Day(iso: "2000-01-01"))
        #expect(day.moved(by: 99_999, .day).description == "2273-10-15")
        #expect(CalendarCell(.week, holding: day).moved(by: 30_000).year == 2574)
        #expect(try #require(Day(iso: "2016-02-29")).moved(by: 1, .year).description == "2017-02-28")
    }

    @Test func farAwayYearsDoNotTrap() {
        var day = Day(number: 0)
        for _ in 0..<1_000 { day = CalendarCell.day(day).moved(by: .max).firstDay }
        #expect(day + 1 == day && day - 1 < day)
        for unit in TimeUnit.allCases {
            for count in [Int.min, -1_000_000, 1_000_000, .max] {
                let cell = CalendarCell(unit, holding: Day(number: 0)).moved(by: count)
                #expect(cell.firstDay <= cell.lastDay)
            }
        }
    }
}
