extension Day {
    /// The day in the address of a page: `/2018/06/12/`, `/2018/jun/12/`, `2018-06-12`, `20180612`; nil where it has none.
    ///
    /// Years outside 1900 to 2099 are numbers of something else.
    package init?(inAddress url: String) {
        let bytes = Array(url.lowercased().utf8)
        let starts = bytes.indices.filter { $0 > 0 && isDigit(bytes[$0]) && !isDigit(bytes[$0 - 1]) }
        guard let day = starts.lazy.compactMap({ Self.address(bytes[$0...]) }).first else { return nil }
        self = day
    }

    /// The day that an address goes on with.
    private static func address(_ bytes: ArraySlice<UInt8>) -> Day? {
        let parts = bytes.prefix(longestDate).split(maxSplits: 3, omittingEmptySubsequences: false) {
            separators.contains($0)
        }
        if parts[0].count == 8, let packed = number(parts[0]) {
            return day(packed / 10_000, packed / 100 % 100, packed % 100)
        }
        guard parts.count >= 3, parts[0].count == 4, let year = number(parts[0]), let month = month(parts[1]),
            let number = dayOfMonth(parts[2])
        else { return nil }
        return day(year, month, number)
    }

    private static let separators = Array("/-_.?&=".utf8)
    /// Bytes of `2018/september/12t09` and of what ends it.
    private static let longestDate = 21

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
        (1_900...2_099).contains(year) ? Day(year: year, month: month, day: day) : nil
    }

    private static func month(_ word: ArraySlice<UInt8>) -> Int? {
        if word.count <= 2 { return number(word) }
        guard word.count >= 3 else { return nil }
        return months.firstIndex { $0.utf8.starts(with: word) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// A number of two digits at most, a time of day behind it or nothing.
    private static func dayOfMonth(_ word: ArraySlice<UInt8>) -> Int? {
        let digits = word.prefix(while: isDigit)
        let isWhole = digits.count == word.count || word[digits.endIndex] == UInt8(ascii: "t")
        return isWhole && digits.count <= 2 ? number(digits) : nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.allSatisfy(isDigit) ? Int(String(decoding: bytes, as: UTF8.self)) : nil
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
