/// Names of checks in `patterns.txt`: what must hold beyond the words for a match to be a time.
enum TimeCheck: String, Sendable {
    case month, year, short, decade, half, season, weekday, weekdate, part, toldunit, entire, period, ago, clockdate, vague
    case current, recent, length, lengtha, bare, lengththe, per, adjective, never
}

extension TimeFinder {
    func allows(_ match: TimeMatch, _ check: TimeCheck) -> Bool {
        switch check {
        case .never: false
        default: true
        }
    }
}
