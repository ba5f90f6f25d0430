/// Moments as programs and people read them. In Unix seconds, UTC.
package enum Moment {
    /// `2026-03-14T09:30:00Z`
    package static func iso(_ seconds: Int) -> String {
        let (day, second) = parts(seconds)
        return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }

    /// `2026-03-14 09:30 UTC`
    package static func text(_ seconds: Int) -> String {
        let (day, second) = parts(seconds)
        return "\(day) \(two(second / 3600)):\(two(second / 60 % 60)) UTC"
    }

    private static func parts(_ seconds: Int) -> (Day, Int) {
        let inRange = min(max(seconds, 0), 253_402_300_799)  // the end of the year 9999
        return (Day(number: Int32(inRange / 86_400)), inRange % 86_400)
    }
}
