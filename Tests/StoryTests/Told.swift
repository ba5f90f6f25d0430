import Entries
import Story
import Text

/// An invented article, with what a reader would have found in it.
struct Told {
    var text: String
    /// Words, the person that bears the title, and when.
    var titles: [(words: String, person: String, time: TitleTime)] = []
    /// Words, and the date that they name.
    var times: [(words: String, date: CalendarDate)] = []
    /// Where the furniture begins.
    var furniture: String?
    var published: String?
    var url: String?

    static let base = PartyBase([
        PartyEntries(
            parties: [
                Party(id: PartyID("velmark"), kind: .state, name: "Velmark"),
                Party(
                    id: PartyID("velmark/president"), kind: .office, name: "President of Velmark",
                    of: PartyID("velmark"), office: Office(roles: [.headOfState], titles: ["president"])),
                Party(id: PartyID("ilse-varga"), kind: .person, name: "Ilse Varga"),
                Party(id: PartyID("jonas-kraal"), kind: .person, name: "Jonas Kraal"),
            ],
            tenures: [
                Tenure(
                    office: PartyID("velmark/president"), person: PartyID("ilse-varga"),
                    Period(from: DayRange(iso: "2030-03-01"), to: DayRange(iso: "2034-03-01"))),
                Tenure(
                    office: PartyID("velmark/president"), person: PartyID("jonas-kraal"),
                    Period(from: DayRange(iso: "2034-03-01"), to: DayRange(iso: "2034-09-01"))),
            ])
    ])

    /// Events of that world.
    static let events = """
        # words | first day | last day | told of | source
        Lisse war; war in Lisse | 2030-02-24 | .. | ever | Gazette
        Treaty of Orvania | 2032-06-01 | = | ever | Gazette
        harbour strike | 2010-01-01, 2040-02-01 | 2010-02-01, 2040-03-01 | years | Gazette
        salt and smoke | 2035-01-01 | = | ever | Gazette
        Salt and Smoke | 2036-01-01 | = | ever | Gazette
        Mira Solberg | 2032-01-01 | .. | known | Gazette
        Lisse games | 2033-07-01 | 2033-07-10 | months + | Gazette
        """

    var dates: ArticleDates { dates() }

    /// - Parameter words: which words the press of that world used when.
    func dates(neighbours: [DatedNeighbour] = [], words: String = "") -> ArticleDates {
        let article = article
        return ArticleDating(Self.base, events: Self.events, words: words).dates(
            of: article, record(of: article), neighbours: neighbours)
    }

    var article: Article {
        let text = ArticleText(text)
        let end = furniture.map { Self.at($0, in: text).lower } ?? text.count
        let blocks =
            [Block(ByteRange(0, end), .paragraph)]
            + (end < text.count ? [Block(ByteRange(end, text.count), .teaser)] : [])
        return Article(
            id: ArticleID("told"), origin: Origin(path: "told.txt"), raw: text.bytes, text: text, published: published,
            url: url, blocks: blocks)
    }

    private func record(of article: Article) -> ArticleRecord {
        let found = titles.map { title in
            let person = PartyID(title.person)
            let held = Self.base.tenures(ofPerson: person).map {
                DayRange($0.period.from?.earliest, $0.period.to?.latest.map { $0 - 1 })
            }
            return TitledPerson(Self.at(title.words, in: article.text), person, title.time, held: held)
        }
        let end = article.blocks[0].range.upper
        let times = times.map { time in
            let range = Self.at(time.words, in: article.text)
            var meaning = TimeMeaning()
            meaning.date = time.date
            return TimeExpression(
                range, .date, meaning, anchor: .calendar, rule: "invented", isFurniture: range.lower >= end)
        }
        return ArticleRecord(
            sentences: [], names: [], titleEvidence: TitleEvidence(days: [], spans: [], titles: found), statements: [],
            times: resolve(times, writtenOn: .always), stamp: Stamp(model: "m", rules: "r"))
    }

    static func at(_ words: String, in text: ArticleText) -> ByteRange {
        let wanted = Array(words.utf8)
        let start = (0...(text.count - wanted.count)).first { text.bytes[$0...].starts(with: wanted) } ?? 0
        return ByteRange(start, start + wanted.count)
    }

    static func date(_ year: Int? = nil, _ month: Int? = nil, _ day: Int? = nil, _ weekday: Weekday? = nil)
        -> CalendarDate
    {
        var date = CalendarDate()
        (date.year, date.month, date.day, date.weekday) = (year, month, day, weekday)
        return date
    }
}
