import Entries
import Testing
import Text

/// A sentence, the day of the article, and its times: words = TIMEX3 value.
struct TimeCase: CustomTestStringConvertible {
    let text: String
    let day: String?
    let values: String

    init(_ text: String, on day: String? = "2014-03-05", _ values: String) {
        (self.text, self.day, self.values) = (text, day, values)
    }

    var testDescription: String { text }
}

/// 5 March 2014 is a Wednesday.
@Suite struct TimesTests {
    private func check(_ example: TimeCase) { #expect(Told(example.text, on: example.day).values == example.values) }

    @Test(arguments: [
        TimeCase("Signed on 4 March 1998 in Lisse.", "4 March 1998 = 1998-03-04"),
        TimeCase("Signed on Wednesday, March 4, 1998, in Lisse.", "Wednesday, March 4, 1998 = 1998-03-04"),
        TimeCase("From 2014-02-28 to 03/14/2014.", "2014-02-28 = 2014-02-28; 03/14/2014 = 2014-03-14"),
        TimeCase("In the third quarter of 2013.", "the third quarter of 2013 = 2013-Q3"),
        TimeCase("In the summer of 1999 and the late 1960s.", "the summer of 1999 = 1999-SU; the late 1960s = 196"),
        TimeCase("In the 19th century and in 490 BC.", "the 19th century = 18; 490 BC = BC0490"),
        TimeCase("Since nineteen ninety-six.", "nineteen ninety-six = 1996"),
        TimeCase("The 1995-96 crisis.", "1995 = 1995; 96 = 1996"),
        TimeCase("The 1999-00 crisis.", "1999 = 1999; 00 = 2000"),
        TimeCase("Held on 6-15 October 1952.", "6 = 1952-10-06; 15 October 1952 = 1952-10-15"),
        TimeCase("On the second Tuesday of March 2014.", "the second Tuesday of March 2014 = 2014-03-11"),
        TimeCase("At 7:15 p.m. on March 3, 2014.", "7:15 p.m. on March 3, 2014 = 2014-03-03T19:15"),
        TimeCase("At 18:00 UTC the gates closed.", "18:00 UTC = 2014-03-05T18:00Z"),
    ])
    func calendar(_ example: TimeCase) { check(example) }

    @Test(arguments: [
        TimeCase("They met yesterday and meet again tomorrow.", "yesterday = 2014-03-04; tomorrow = 2014-03-06"),
        TimeCase("Duarte said Wednesday it was over.", "Wednesday = 2014-03-05"),
        TimeCase("Duarte said on Thursday it was over.", "Thursday = 2014-02-27"),
        TimeCase("The ministers will meet on Thursday.", "Thursday = 2014-03-06"),
        TimeCase("The talks, planned to begin on Monday, were called off.", "Monday = 2014-03-10"),
        TimeCase("He could arrive as early as Friday.", "Friday = 2014-03-07"),
        TimeCase("Last week they agreed; next month they sign.", "Last week = 2014-W09; next month = 2014-04"),
        TimeCase("The pact was signed in December.", "December = 2013-12"),
        TimeCase("The pact will be signed in December.", "December = 2014-12"),
        TimeCase("It began two months ago.", "two months ago = 2014-01"),
        TimeCase("It ended 48 hours ago, not two hours ago.", "48 hours ago = 2014-03-03; two hours ago = 2014-03-05"),
        TimeCase("Velia wants a deal by Friday.", "Friday = 2014-03-07"),
        TimeCase("They had failed by Friday.", "Friday = 2014-02-28"),
        TimeCase("It ended on Monday night.", "Monday night = 2014-03-03TNI"),
        TimeCase("By the end of next year.", "the end of next year = 2015"),
        TimeCase("On Nov. 1 it began. Two days later it was over.", "Nov. 1 = 2013-11-01; Two days later = 2013-11-03"),
        TimeCase("In May 1998 it began. Later that year it was over.", "May 1998 = 1998-05; Later that year = 1998"),
        TimeCase("It closed on Christmas Eve and at Easter.", "Christmas Eve = 2013-12-24; Easter = 2014-04-20"),
        TimeCase("It recently fell and is now low.", "recently = PAST_REF; now = PRESENT_REF"),
    ])
    func fromTheArticlesDate(_ example: TimeCase) { check(example) }

    @Test(arguments: [
        TimeCase("For two and a half years.", "two and a half years = P2.5Y"),
        TimeCase("In the next few weeks.", "the next few weeks = PXW"),
        TimeCase("A couple of days and a three-week strike.", "A couple of days = P2D; three-week = P3W"),
        TimeCase("Within two to three weeks.", "two to three weeks = P2W"),
        TimeCase("At least 20 more years.", "At least 20 more years = P20Y"),
        TimeCase("It costs $2 million a year.", "a year = P1Y"),
        TimeCase("They meet every Thursday and each month.", "every Thursday = XXXX-WXX-4; each month = P1M"),
    ])
    func durationsAndSets(_ example: TimeCase) { check(example) }

    @Test(arguments: [
        "They may meet and may not agree.", "May I ask why?", "Theresa May said so.", "Prime Minister May left.",
        "The March on Lisse was banned.", "The Sunday Times reported it.", "Sun Microsystems and Mar Vista.",
        "Prices fall and soldiers march.", "The fall of Lisse.", "A 44-year-old man and a second try.",
        "Three quarters of the army.", "A woman in her early 40s.", "In his twenties he left.",
        "As soon as the gates open.", "It cost 2,000 crowns.",
    ])
    func wordsThatOnlyLookLikeTimes(_ text: String) { #expect(Told(text, on: "2014-03-05").values == "") }

    @Test func aNameHoldsNoTime() {
        let name = [("Black September", NameKind.organization)]
        #expect(Told("The group Black September claimed it.", on: "2014-03-05", names: name).values == "")
    }

    @Test(arguments: [
        ("Nothing before mid-August 2014.", "mid-August 2014: 2014-08-11/2014-08-21"),
        ("In early March 2014.", "early March 2014: 2014-03-01/2014-03-10"),
        ("In the next few weeks.", "the next few weeks: 2014-03-05/2014-04-02"),
        ("Within 72 hours.", "72 hours: 2014-03-05/2014-03-08"),
        ("Within 90 minutes.", "90 minutes: 2014-03-05/2014-03-06"),
        ("Within two weeks of the vote.", "two weeks: ../.."),
        ("In the past two months.", "the past two months: 2014-01-05/2014-03-05"),
        ("In 2012.", "2012: 2012"),
    ])
    func days(_ text: String, _ days: String) { #expect(Told(text, on: "2014-03-05").days == days) }

    @Test(arguments: [
        ("In the 1960s, last summer, and on Monday.", "196X; 2013-22; 2014-03-03"),
        ("In the first quarter of 2013.", "2013-33"),
        ("Last week.", "2014-02-24/2014-03-02"),
        ("About 1990.", "1990"),
    ])
    func inTheExtendedFormat(_ text: String, _ edtf: String) { #expect(Told(text, on: "2014-03-05").edtf == edtf) }

    @Test func withoutADateTheyStayOpen() {
        let open = Told("On Monday, in March and last week they met; in 1998 they did not.")
        #expect(open.values == "Monday = XXXX-WXX-1; March = XXXX-03; last week = XXXX-WXX; 1998 = 1998")
        #expect(open.times.prefix(3).allSatisfy { $0.value.days == .always })
        let closed = resolve(open.times, writtenOn: DayRange(Day(iso: "2014-03-05") ?? Day(number: 0)))
        #expect(closed.map(\.value.timex) == ["2014-03-03", "2014-03", "2014-W09", "1998"])
    }

    @Test func anArticleOfSomeDaysGivesSomeDays() {
        let told = Told("They met yesterday.").times
        let days = DayRange(iso: "2014-03")
        #expect(resolve(told, writtenOn: days ?? .always).map(\.value.days.description) == ["2014-02-28/2014-03-30"])
    }

    @Test func whatTurnsOnTheDayOfTheArticleHasTheDaysOfAll() throws {
        let told = Told("They must answer within two weeks.").times
        let month = try #require(DayRange(iso: "2014-03"))
        let value = try #require(resolve(told, writtenOn: month).first).value
        #expect(value.days.description == "2014-03-01/2014-04-14" && value.edtf == nil)
    }

    @Test func aLengthBeforeSomethingThatHappensIsCountedFromThat() {
        let told = Told("They left two days after the vote, within a week of the talks, and for two weeks of rest.")
        #expect(told.times.map(\.anchor) == [.event, .event, .articleDate])
    }

    @Test func furnitureTellsOnlyOfTheCapture() {
        let told = Told("They met on Monday.", on: "2014-03-05", furniture: "Updated 11 May 2025 in World")
        #expect(told.values == "Monday = 2014-03-03; 11 May 2025 = 2025-05-11")
        #expect(told.times.map(\.isFurniture) == [false, true])
    }

    @Test func quotedTimesAreOfTheSpeech() {
        let told = Told("“We will sign tomorrow,” Duarte said on Monday.", on: "2014-03-05")
        #expect(told.times.map(\.anchor) == [.speechTime, .articleDate])
    }

    @Test(arguments: [
        ("It must be done by Friday.", TimeBound.by), ("It runs until May 2015.", .until),
        ("A deal within two weeks.", .within), ("No later than 1 June 2014.", .deadline),
        ("Over the next three weeks.", .within), ("In the coming few days.", .within),
        ("Closed since March 2012.", .since), ("It is a deadline of 30 June.", .deadline),
    ])
    func bounds(_ text: String, _ bound: TimeBound) {
        #expect(Told(text, on: "2014-03-05").times.map(\.bound) == [bound])
    }
}

/// What holds of every text.
@Suite struct TimePropertiesTests {
    private let texts = [
        "On Monday or Tuesday, in mid-August, they “will meet tomorrow”; the war, now entering its third year, began in 2022.",
        "Kyїv, 3–4 марта 2014: “ещё” … at 7 p.m. on Friday — 12:00 UTC; '98, the '80s, €5 a day.",
        "9999999999999999999 years ago; 0 days later; the 99th century; 31 February 2014; 25:61; 99/99/9999; the 0th week",
        "two thousand hundred million thousand hundred years and ninety-ninety-ninety days; twenty-first-first; '; 's; ''99",
        "last last last next next week of the week of the week of the week of the week of the week of the week", "May",
        "a a a a the the the of of of of March March March March 3 3 3 3 2014 2014 2014", "\u{0}-\u{202E}12\u{FEFF}May",
    ]

    @Test func everyTimeLiesInsideTheTextInOrderAndApart() {
        for text in texts + texts.map({ String($0.prefix($0.count / 2)) }) {
            let told = Told(text, on: "2014-03-05")
            for time in told.times {
                #expect(told.text.isBoundary(time.range.lower) && told.text.isBoundary(time.range.upper))
                #expect(!time.range.isEmpty)
            }
            for (one, next) in zip(told.times, told.times.dropFirst()) { #expect(one.range.end <= next.range.start) }
        }
    }

    @Test func aWeekLaterWeekdaysAreAWeekLater() throws {
        let text =
            "On Monday, Tuesday, Friday and Sunday; he will come on Saturday; this Thursday, next Friday, last Wednesday."
        let day = try #require(Day(iso: "2014-03-05"))
        for weeks in [-60, -1, 1, 52, 400] {
            let before = Told(text, on: day.description).times.map(\.value.days)
            let after = Told(text, on: (day + weeks * 7).description).times.map(\.value.days)
            #expect(before.count == 8)
            #expect(zip(before, after).allSatisfy { $0.earliest.map { $0 + weeks * 7 } == $1.earliest })
        }
    }

    @Test func theMeaningIsKeptInText() throws {
        let all =
            texts + ["Thanksgiving Day 2013, two to three weeks, every Monday, a few days, the second Tuesday of May"]
        for time in all.flatMap({ Told($0, on: "2014-03-05").times }) {
            #expect(try #require(TimeMeaning(text: time.meaning.text)) == time.meaning)
        }
    }

    @Test(arguments: ["=", ";=;", "month", "month=", "step=1", "step==", "week=3", "length=? ? eon", "\u{0}"])
    func damagedMeaningsAreNone(_ text: String) { #expect(TimeMeaning(text: text) == nil) }

    @Test func stepsMayGoOnForEver() {
        let told = Told(String(repeating: "99999 weeks later. ", count: 2_000), on: "2014-03-05")
        #expect(told.times.count == 2_000)
    }

    @Test func resolvingAgainChangesNothing() throws {
        let day = DayRange(try #require(Day(iso: "2014-03-05")))
        for times in texts.map({ Told($0, on: "2014-03-05").times }) {
            #expect(resolve(times, writtenOn: day) == times)
        }
    }

    @Test(arguments: [
        ("yesterday", "2016-03-01", "2016-02-29"), ("yesterday", "2015-03-01", "2015-02-28"),
        ("yesterday", "2015-01-01", "2014-12-31"), ("tomorrow", "1999-12-31", "2000-01-01"),
        ("last week", "2016-01-05", "2015-W53"), ("this week", "2021-01-01", "2020-W53"),
        ("next month", "2014-12-05", "2015-01"), ("last quarter", "2014-01-10", "2013-Q4"),
    ])
    func atTheEdgesOfTheCalendar(_ words: String, _ day: String, _ value: String) {
        #expect(Told("It happened \(words).", on: day).times.map(\.value.timex) == [value])
    }
}
