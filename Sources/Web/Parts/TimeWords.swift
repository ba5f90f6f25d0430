import Entries

extension TimeExpression {
    /// What it comes to, in words where there are some: "12 June 2018", "2 weeks", "the past".
    var shownWords: String {
        if kind == .date, value.days != .always { return DaysLabel(days: value.days).words }
        if kind == .duration, let length = meaning.length?.shownWords { return length }
        return meaning.vague?.shownWords ?? value.edtf ?? value.timex
    }
}

extension TimeLength {
    /// "2 weeks", "1.5 to 2 years"; nil where the words do not count.
    fileprivate var shownWords: String? {
        guard let least, let most else { return nil }
        let number = least == most ? Self.decimal(least) : "\(Self.decimal(least)) to \(Self.decimal(most))"
        return "\(number) \(most == 10 ? unit.rawValue : unit.many)"
    }

    /// `tenths` as a number: "2", "1.5".
    private static func decimal(_ tenths: Int) -> String {
        tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
}

extension TimeUnit {
    fileprivate var many: String {
        switch self {
        case .partOfDay: "parts of days"
        case .half: "halves"
        case .century: "centuries"
        case .millennium: "millennia"
        default: rawValue + "s"
        }
    }
}

extension VagueTime {
    fileprivate var shownWords: String {
        switch self {
        case .past: "the past"
        case .present: "the present"
        case .future: "the future"
        }
    }
}
