package import Entries

extension Page {
    /// Adds a statement as it is listed: who, how it is attributed, what was said, where it stands.
    package mutating func statement(_ statement: CitedStatement) {
        paragraph(statement.attribution)
        paragraph(statement.words, indent: 4)
        paragraph(statement.reference, indent: 4)
    }

    /// Adds a statement below its article, with the number it is marked with there.
    package mutating func numbered(_ statement: CitedStatement) {
        paragraph([Run("\(statement.number) ", .dim)] + statement.attribution)
        paragraph(statement.words, indent: 4)
    }
}

extension CitedStatement {
    /// The speaker as the article names them best, then the article's own words for source and cue.
    fileprivate var attribution: [Run] {
        let own = Self.joined(source)
        let cueWords = Self.joined(cue)
        var runs: [Run] = []
        if let speaker {
            runs.append(Run(speakerName ?? speaker.words, .source))
            if own != speaker.words, !own.isEmpty { runs.append(Run(" (\(own))", .dim)) }
        } else {
            runs += [
                Run(own.isEmpty ? "nobody named" : own, own.isEmpty ? .dim : []), Run(" (who is not settled)", .dim),
            ]
        }
        if !cueWords.isEmpty { runs += [Run(" "), Run(cueWords, .cue)] }
        if let when { runs += [Run(" · "), Run(when.passage.words), Run(" [\(when.shown)]", .dim)] }
        return runs + circumstances.map { Run(" · \($0)", .dim) } + [Run(" (\(mode.rawValue))", .dim)]
    }

    /// "to reporters", "at a news conference", "via Tass".
    private var circumstances: [String] {
        addressee.map { "to \($0.words)" } + occasion.map(\.words) + via.map { "via \($0.words)" }
    }

    /// The content, each date in it with what it comes to: "by Friday [2014-03-07]".
    fileprivate var words: [Run] {
        Array(content.map { $0.runs(telling: times) }.joined(separator: [Run(" … ")]))
    }

    /// The article and the number in it: what `show` takes, then what a reader knows it by.
    fileprivate var reference: [Run] {
        let known = [article.outlet, article.published].compactMap(\.self)
        let copies = counts.flatMap { $0.reports > 1 ? [$0.words] : nil } ?? []
        return [Run(([article.id.value, "statement \(number)"] + known + copies).joined(separator: ", "), .dim)]
    }

    private static func joined(_ passages: [Passage]) -> String {
        passages.map(\.words).joined(separator: " … ")
    }
}
