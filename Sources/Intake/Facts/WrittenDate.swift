import Entries

/// A date as a page or a person writes it, read without a clock.
struct WrittenDate: Equatable {
    let day: Day
    /// The time of day and its zone as ISO 8601 writes them, `T09:30:00+02:00`; empty where none is given.
    var time = ""

    /// As ISO 8601: `2019-11-19` or `2019-11-19T09:30:00+02:00`.
    var iso: String { day.description + time }

    /// Years outside these are numbers of something else.
    static let years = 1900...2099

    /// How dates are written where one stands.
    enum Form: Equatable {
        /// 3/4/2019 is the third of April where the day comes first.
        case page(dayFirst: Bool)
        /// As in mail (RFC 822), with all that feeds do to it: years of two digits, zones by name. 3/4/2019 is nothing.
        case feed
    }

    /// The first date in some text; nil where there is none.
    init?(in text: some StringProtocol, as form: Form) {
        var scanner = DateScanner(text, form)
        guard let date = scanner.first() else { return nil }
        self = date
    }

    init(day: Day, time: String = "") {
        self.day = day
        self.time = time
    }

    init?(year: Int, month: Int, day: Int, time: String = "") {
        guard Self.years.contains(year), let day = Day(year: year, month: month, day: day) else { return nil }
        self.init(day: day, time: time)
    }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// The names of months, from `Resources/months.txt`.
struct MonthNames: Sendable {
    private let months: [String: Int]

    static let shared = MonthNames(PackageResources.months_txt)

    init(_ resource: [UInt8]) {
        var months: [String: Int] = [:]
        for row in rows(of: resource) {
            guard row.count == 2, let month = Int(row[0]) else {
                preconditionFailure("months.txt: this row is not a number and names: \(row)")
            }
            for name in row[1].split(separator: " ") where months[String(name)] == nil { months[String(name)] = month }
        }
        self.months = months
    }

    subscript(name: String) -> Int? { months[name] }
}

/// Finds the first date in some text, part by part.
private struct DateScanner {
    private enum Part: Equatable {
        case number(Int, digits: Int)
        case month(Int)
        /// "of", "de", ordinal endings and other words.
        case word(String)
        case mark(UInt8)
    }

    private var parts: [Part] = []
    /// Where each part begins in `bytes`.
    private var starts: [Int] = []
    private let bytes: [UInt8]
    private let form: WrittenDate.Form

    /// Longer text is looked at no further.
    private static let longest = 300

    init(_ text: some StringProtocol, _ form: WrittenDate.Form) {
        bytes = Array(text.utf8.prefix(Self.longest))
        self.form = form
        split()
    }

    private mutating func split() {
        var place = 0
        while place < bytes.count {
            let start = place
            let byte = bytes[place]
            if isDigit(byte) {
                while place < bytes.count, isDigit(bytes[place]) { place += 1 }
                let value = Int(String(decoding: bytes[start..<min(place, start + 9)], as: UTF8.self)) ?? 0
                add(.number(value, digits: place - start), start)
            } else if isLetter(byte) {
                while place < bytes.count, isLetter(bytes[place]) { place += 1 }
                let word = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
                add(MonthNames.shared[word].map(Part.month) ?? .word(word), start)
            } else {
                if byte > 0x20 { add(.mark(byte), start) }
                place += 1
            }
        }
    }

    private mutating func add(_ part: Part, _ start: Int) {
        // The signs of Chinese and Japanese dates stand for marks.
        if case .word(let word) = part, word == "年" || word == "月" || word == "日" || word == "년" || word == "월" {
            parts.append(.mark(UInt8(ascii: "-")))
        } else {
            parts.append(part)
        }
        starts.append(start)
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    mutating func first() -> WrittenDate? {
        for index in parts.indices {
            if let date = numeric(index) ?? dayMonthYear(index) ?? monthDayYear(index) ?? packed(index) { return date }
        }
        return nil
    }

    private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard index < parts.count, case .number(let value, let count) = parts[index], digits.contains(count) else {
            return nil
        }
        return value
    }

    private func mark(_ index: Int) -> UInt8? {
        guard index < parts.count, case .mark(let byte) = parts[index] else { return nil }
        return byte
    }

    /// 2019-11-19, 2019/11/19, 19.11.2019, 11/19/2019, 19.11.19.
    private func numeric(_ index: Int) -> WrittenDate? {
        guard let mark = mark(index + 1), mark == self.mark(index + 3), [0x2D, 0x2E, 0x2F].contains(mark) else {
            return nil
        }
        if let year = number(index, digits: 4...4), let month = number(index + 2, digits: 1...2),
            let day = number(index + 4, digits: 1...2)
        {
            return WrittenDate(year: year, month: month, day: day, time: time(after: index + 4))
        }
        guard let first = number(index, digits: 1...2), let second = number(index + 2, digits: 1...2),
            let year = year(index + 4, short: mark == 0x2E || mark == 0x2F)
        else { return nil }
        let isEither = first <= 12 && second <= 12 && mark != 0x2E
        if isEither, form == .feed { return nil }
        let isDayFirst = isEither ? form == .page(dayFirst: true) : second <= 12
        let (month, day) = isDayFirst ? (second, first) : (first, second)
        return WrittenDate(year: year, month: month, day: day, time: clock(after: index + 4))
    }

    private func year(_ index: Int, short: Bool = false) -> Int? {
        if let year = number(index, digits: 4...4) { return year }
        guard short, let year = number(index, digits: 2...2), year < 70 || form == .feed else { return nil }
        return year < 70 ? 2000 + year : 1900 + year
    }

    /// 19 November 2019, 19. November 2019, 19 de noviembre de 2019, 19th of November, 2019, 19-Nov-2019.
    private func dayMonthYear(_ index: Int) -> WrittenDate? {
        guard let day = number(index, digits: 1...2) else { return nil }
        let monthPlace = skip(index + 1)
        guard monthPlace < parts.count, case .month(let month) = parts[monthPlace] else { return nil }
        let yearPlace = skip(monthPlace + 1)
        let isShort = form == .feed && mark(yearPlace + 1) != UInt8(ascii: ":")
        guard let year = year(yearPlace, short: isShort) else { return nil }
        return WrittenDate(year: year, month: month, day: day, time: clock(after: yearPlace))
    }

    /// November 19, 2019; Nov. 19th 2019.
    private func monthDayYear(_ index: Int) -> WrittenDate? {
        guard case .month(let month) = parts[index] else { return nil }
        let dayPlace = skip(index + 1)
        guard let day = number(dayPlace, digits: 1...2) else { return nil }
        var yearPlace = skip(dayPlace + 1)
        // "Nov 19, 10:30 2019" is rare; "Nov 19, at 2019" is none.
        if year(yearPlace) == nil { yearPlace = skip(yearPlace) }
        guard let year = year(yearPlace) else { return nil }
        return WrittenDate(year: year, month: month, day: day, time: clock(after: yearPlace))
    }

    /// Passes over marks and small words between the parts of one date.
    private func skip(_ index: Int) -> Int {
        var place = index
        while place < parts.count, place < index + 3 {
            switch parts[place] {
            case .mark(let byte) where [0x2C, 0x2D, 0x2E, 0x2F].contains(byte): place += 1
            case .word(let word) where Self.between.contains(word): place += 1
            default: return place
            }
        }
        return place
    }

    private static let between: Set<String> = [
        "st", "nd", "rd", "th", "of", "de", "del", "er", "º", "ª", "a", "the", "-", "–",
    ]

    /// 20191119, with the time 103000 behind it or without.
    private func packed(_ index: Int) -> WrittenDate? {
        guard case .number(let value, let digits) = parts[index], digits == 8 else { return nil }
        return WrittenDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }

    // MARK: Times

    /// The time behind an ISO date: `T09:30:00.000Z`, ` 09:30:00 +02:00`.
    private func time(after index: Int) -> String {
        let separatesTime: Bool
        switch index + 1 < parts.count ? parts[index + 1] : .mark(0) {
        case .word("t"): separatesTime = true
        case .number: return clock(after: index)
        default: separatesTime = false
        }
        return separatesTime ? clock(after: index + 1) : ""
    }

    /// Hours, minutes and seconds right behind a part, with the half of the day and the zone in digits, `Z` or `GMT`.
    private func clock(after index: Int) -> String {
        guard let hour = number(index + 1, digits: 1...2), hour < 24, mark(index + 2) == UInt8(ascii: ":"),
            let minute = number(index + 3, digits: 2...2), minute < 60
        else { return "" }
        var (second, next) = (0, index + 4)
        if mark(next) == UInt8(ascii: ":"), let given = number(next + 1, digits: 2...2), given <= 60 {
            (second, next) = (min(given, 59), next + 2)
            if mark(next) == UInt8(ascii: "."), number(next + 1, digits: 1...9) != nil { next += 2 }
        }
        var hourOfDay = hour
        if let (isAfternoon, end) = half(next) {
            if hour <= 12 { hourOfDay = hour % 12 + (isAfternoon ? 12 : 0) }
            next = end
        }
        return "T\(two(hourOfDay)):\(two(minute)):\(two(second))" + zone(next)
    }

    /// "pm" or "p.m.", and the part behind it; nil where there is neither.
    private func half(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
        switch word(index) {
        case "am": return (false, index + 1)
        case "pm": return (true, index + 1)
        case let letter? where letter == "a" || letter == "p":
            guard mark(index + 1) == UInt8(ascii: "."), word(index + 2) == "m" else { return nil }
            return (letter == "p", mark(index + 3) == UInt8(ascii: ".") ? index + 4 : index + 3)
        default: return nil
        }
    }

    private func word(_ index: Int) -> String? {
        guard index < parts.count, case .word(let word) = parts[index] else { return nil }
        return word
    }

    private func zone(_ index: Int) -> String {
        guard let name = word(index) else { return offset(index) }
        // "GMT+0100", as programs write their dates.
        if ["z", "gmt", "utc"].contains(name) { return offset(index + 1, else: "Z") }
        return form == .feed ? Self.zones[name] ?? "" : ""
    }

    /// Zones that feeds name; on pages some of them are words of other languages.
    private static let zones = [
        "ut": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
        "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "bst": "+01:00",
    ]

    /// `+0100`, `+01:00` or `+01`: the digits stand at their sign, unlike those of "14:30 - 3 min read".
    private func offset(_ index: Int, else none: String = "") -> String {
        guard let mark = mark(index), let sign = [0x2B: "+", 0x2D: "-"][mark], index + 1 < parts.count,
            starts[index + 1] == starts[index] + 1
        else { return none }
        let packed = number(index + 1, digits: 4...4)
        guard let hours = packed.map({ $0 / 100 }) ?? number(index + 1, digits: 2...2), hours <= 14 else { return none }
        let apart = self.mark(index + 2) == UInt8(ascii: ":") ? number(index + 3, digits: 2...2) : nil
        let minutes = packed.map { $0 % 100 } ?? apart ?? 0
        return minutes < 60 ? "\(sign)\(two(hours)):\(two(minutes))" : none
    }
}
