import Entries

/// The day, month or year in words such as "28 April 1999", "September 19, 2011", "late January 2018" or "2011".
struct SinceText {
    let days: DayRange

    /// Nil where no year of four digits is named.
    init?(_ text: some StringProtocol) {
        let parts = Self.parts(text)
        guard let year = parts.lastIndex(where: { $0.count == 4 && Int($0) != nil }), let number = Int(parts[year])
        else { return nil }
        let before = year > 0 ? parts[year - 1] : ""
        let earlier = year > 1 ? parts[year - 2] : ""
        let date: (month: Int?, day: Int?) =
            if let month = Self.month(before) {
                (month, Int(earlier))
            } else {
                (Self.month(earlier), Int(before))
            }
        if let month = date.month, let day = date.day, let exact = Day(year: number, month: month, day: day) {
            days = DayRange(exact)
        } else {
            let month = date.month.map { "-" + ($0 < 10 ? "0" : "") + String($0) } ?? ""
            guard let range = DayRange(iso: parts[year] + month) else { return nil }
            days = range
        }
    }

    /// Runs of letters and runs of digits: "30 July2020" has three.
    private static func parts(_ text: some StringProtocol) -> [String] {
        var parts: [String] = []
        var last: Character?
        for character in text
        where character.isLetter || character.isNumber || character.isWhitespace || character == "," {
            if character.isLetter || character.isNumber {
                if let last, last.isLetter == character.isLetter, last.isNumber == character.isNumber {
                    parts[parts.count - 1].append(character)
                } else {
                    parts.append(String(character))
                }
            }
            last = character
        }
        return parts
    }

    private static func month(_ word: String) -> Int? {
        let word = word.lowercased()
        return months.firstIndex { $0 == word || ($0.hasPrefix(word) && word.count >= 3) }.map { $0 + 1 }
    }

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
