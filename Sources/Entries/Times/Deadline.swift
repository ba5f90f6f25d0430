package import Text

/// A time with its words.
package struct CitedTime: Hashable, Sendable {
    package let passage: Passage
    package let time: TimeExpression
    /// Of its article, from 1 in text order.
    package let number: Int

    package init(_ time: TimeExpression, number: Int, in text: ArticleText) {
        passage = Passage(time.range, in: text)
        self.time = time
        self.number = number
    }
}

/// Something that is to be done by a time: the time, the sentence, and the statement whose content tells it, if one does.
package struct Deadline: Hashable, Sendable {
    package let article: ArticleSummary
    package let time: CitedTime
    package let sentence: Passage
    package let statement: CitedStatement?

    package init(article: ArticleSummary, time: CitedTime, sentence: Passage, statement: CitedStatement?) {
        self.article = article
        self.time = time
        self.sentence = sentence
        self.statement = statement
    }

    /// The days on which it falls due: those named, or the last of a time within which.
    package var days: DayRange {
        let value = time.time.value
        return time.time.kind == .duration ? DayRange(value.days.latest, value.days.latest) : value.days
    }
}

extension CitedTime {
    /// What it comes to, for people: `2014-03-03`, or what TIMEX3 has where no date is known.
    package var shown: String { time.value.edtf ?? time.value.timex }

    /// How it is known: "Friday before the article's date, rule weekday".
    package var reason: String {
        var parts = [time.anchor == .calendar ? "of the calendar" : "by the \(time.anchor.rawValue)"]
        if let reference = time.value.reference, reference != .always { parts[0] += " \(reference)" }
        if let tense = time.meaning.tense, tense != .present { parts.append("\(tense.rawValue) tense") }
        if let modifier = time.modifier { parts.append(modifier.rawValue.lowercased().replacing("_", with: " ")) }
        if let bound = time.bound { parts.append(bound.rawValue) }
        if time.value.days != .always, time.value.days.day == nil { parts.append("days \(time.value.days)") }
        if time.value.confidence == .likely { parts.append("likely") }
        return (parts + ["rule \(time.rule)"]).joined(separator: ", ")
    }
}
