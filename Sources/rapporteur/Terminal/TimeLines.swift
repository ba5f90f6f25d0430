package import Entries
import Text

extension CitedTime {
    /// “Monday” is 2014-03-03: by the article date 2014-03-05, rule weekday
    var runs: [Run] {
        [
            Run("“\(passage.words)”"), Run(" is ", .dim), Run(shown, .source),
            Run(" (\(time.kind.rawValue.lowercased())): \(reason)", .dim),
        ]
    }
}

extension Passage {
    /// The words, each date in them with what it comes to.
    func runs(telling times: [CitedTime]) -> [Run] {
        let bytes = Array(words.utf8)
        var runs: [Run] = []
        var at = range.lower
        for time in times where time.isWorthTelling && range.contains(time.passage.range) {
            runs.append(
                Run(String(decoding: bytes[at - range.lower..<time.passage.range.upper - range.lower], as: UTF8.self)))
            runs.append(Run(" [\(time.shown)]", .dim))
            at = time.passage.range.upper
        }
        return runs + [Run(String(decoding: bytes[(at - range.lower)...], as: UTF8.self))]
    }
}

extension CitedTime {
    /// False where the words say as much: "2014", "two weeks".
    fileprivate var isWorthTelling: Bool {
        time.anchor != .calendar && (time.kind == .date || time.kind == .time) && time.value.edtf != nil
    }
}

extension Page {
    /// Adds the times of an article, one a line.
    package mutating func times(_ times: [CitedTime]) {
        for time in times {
            let place = "\(time.passage.range.lower)-\(time.passage.range.upper)"
            let furniture = time.time.isFurniture ? [Run(" (in furniture: tells only when it was captured)", .dim)] : []
            paragraph([Run("\(place): ", .dim)] + time.runs + furniture)
        }
    }

    /// Adds what falls due: the days, the words, who says so, where.
    package mutating func deadline(_ deadline: Deadline) {
        let bound = deadline.time.time.bound.map { $0.rawValue + " " } ?? ""
        paragraph([
            Run(deadline.days.description, .bold), Run(" \(bound)“\(deadline.time.passage.words)”", .dim),
        ])
        if let statement = deadline.statement {
            numbered(statement)
        } else {
            paragraph([Run(deadline.sentence.words)], indent: 4)
        }
        let article = deadline.article
        let known = [article.id.value, article.outlet, article.published].compactMap(\.self)
        paragraph([Run(known.joined(separator: ", "), .dim)], indent: 4)
    }
}
