import Entries
import Foundation

/// The header Retry-After: seconds, or a date (RFC 9110, 10.2.3).
package enum RetryAfter {
    /// Seconds from `now`, a Unix time; nil where the header says nothing that can be understood.
    package static func seconds(_ value: String, now: Int) -> Int? {
        let text = value.trimmingCharacters(in: .whitespaces)
        if let seconds = Int(text) { return max(0, seconds) }
        return HTTPDate.seconds(text).map { max(0, $0 - now) }
    }
}

/// Dates in HTTP headers (RFC 9110, 5.6.7), as Unix times.
enum HTTPDate {
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, and the two forms that are no longer sent but may be met.
    static func seconds(_ text: String) -> Int? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        if words.count >= 5, let day = Int(words[1]), let month = month(words[2]), let year = Int(words[3]) {
            return seconds(year: year < 70 ? year + 2000 : year < 100 ? year + 1900 : year, month, day, words[4])
        }
        guard words.count == 5, let month = month(words[1]), let day = Int(words[2]), let year = Int(words[4]) else {
            return nil
        }
        return seconds(year: year, month, day, words[3])
    }

    private static func month(_ name: String) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return names.firstIndex(of: name.prefix(3).lowercased()).map { $0 + 1 }
    }

    private static func seconds(year: Int, _ month: Int, _ day: Int, _ clock: String) -> Int? {
        let parts = clock.split(separator: ":").map { Int($0) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
            let date = Day(year: year, month: month, day: day)
        else { return nil }
        return Int(date.number) * 86_400 + hour * 3600 + minute * 60 + second
    }
}
