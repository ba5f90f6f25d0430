/// A calendar day as articles give it: the start of `2018-06-12` or `2018-06-12T09:30:00Z`.
struct Day: Hashable, Sendable {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    let year: Int
    let month: Int
    let day: Int
    /// `2018-06-12`
    let text: String

    /// The day that `published` begins with, or nil where it does not begin with one.
    init?(_ published: String) {
        let text = String(published.prefix(10))
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        guard (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day) else { return nil }
        (self.year, self.month, self.day, self.text) = (year, month, day, text)
    }

    /// `12 June 2018`
    var words: String { "\(day) \(Self.months[month - 1]) \(year)" }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
