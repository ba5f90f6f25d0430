/// Dates as feeds write them.
enum FeedDate {
    /// ISO 8601 with the time zone as given: `2023-03-14T09:30:00+01:00`. Dates of RFC 822, with all that feeds do to
    /// them, are put in that form; what cannot be read stays as it stands.
    static func iso(_ text: String) -> String? {
        let text = text.trimming(" ", "\n", "\t", "\r")
        guard !text.isEmpty else { return nil }
        if startsWithISODate(text) { return text.replacing("/", with: "-") }
        return mail(text) ?? text
    }

    private static func startsWithISODate(_ text: String) -> Bool {
        let head = Array(text.utf8.prefix(10))
        guard head.count == 10, head[4] == head[7], head[4] == UInt8(ascii: "-") || head[4] == UInt8(ascii: "/") else {
            return false
        }
        return [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { (0x30...0x39).contains(head[$0]) }
    }

    /// `Tue, 14 Mar 2023 09:30:00 +0100`, with or without weekday and seconds, with full or short names in any order of
    /// day and month.
    private static func mail(_ text: String) -> String? {
        var words = text.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\n" }.map(String.init)
        if let first = words.first, month(first) == nil, Int(first.prefix(1)) == nil { words.removeFirst() }
        // 14-Mar-2023
        if let first = words.first, first.split(separator: "-").count == 3 {
            words.replaceSubrange(0...0, with: first.split(separator: "-").map(String.init))
        }
        guard words.count >= 3 else { return nil }
        if month(words[0]) != nil { words.swapAt(0, 1) }
        guard let day = Int(words[0].prefix { $0.isNumber }), (1...31).contains(day), let month = month(words[1]),
            let year = year(words[2])
        else { return nil }
        let date = "\(padded(year, 4))-\(padded(month))-\(padded(day))"
        guard words.count > 3, let time = time(words[3]) else { return date }
        return date + "T" + time + (words.count > 4 ? zone(words[4...].joined(separator: " ")) : "")
    }

    private static func month(_ word: String) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return word.count < 3 ? nil : names.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
    }

    private static func year(_ word: String) -> Int? {
        guard let year = Int(word) else { return nil }
        return word.count == 4 && year > 1000 ? year : word.count == 2 ? (year < 70 ? 2000 + year : 1900 + year) : nil
    }

    private static func time(_ word: String) -> String? {
        let parts = word.split(separator: ":").map { Int($0) }
        guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        let second = parts.count == 3 ? parts[2] : 0
        return "\(padded(hour)):\(padded(minute)):\(padded(min(max(second ?? 0, 0), 59)))"
    }

    /// `+01:00` for `+0100`; nothing where the zone is not known.
    private static func zone(_ word: String) -> String {
        if let sign = word.first, sign == "+" || sign == "-" {
            let digits = word.dropFirst().filter { $0.isASCII && $0.isNumber }
            guard digits.count == 4 else { return "" }
            return "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
        }
        switch word.uppercased() {
        case "GMT", "UT", "UTC", "Z": return "Z"
        case "EST": return "-05:00"
        case "EDT": return "-04:00"
        case "CST": return "-06:00"
        case "CDT": return "-05:00"
        case "MST": return "-07:00"
        case "MDT": return "-06:00"
        case "PST": return "-08:00"
        case "PDT": return "-07:00"
        case "CET": return "+01:00"
        case "CEST": return "+02:00"
        case "BST": return "+01:00"
        default: return ""
        }
    }

    private static func padded(_ number: Int, _ digits: Int = 2) -> String {
        String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
    }
}
