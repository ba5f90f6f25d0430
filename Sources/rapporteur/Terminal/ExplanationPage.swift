package import Entries
package import Text

extension Page {
    /// Adds an article sentence by sentence, with what was found in each and why.
    package mutating func explanation(_ explanation: Explanation) {
        let summary = explanation.article.summary
        if let title = summary.title { paragraph([Run(title, .bold)]) }
        let facts = [summary.id.value, summary.outlet, summary.published].compactMap(\.self)
        paragraph([Run(facts.joined(separator: ", "), .dim)])
        if let titles = explanation.article.record.titleDays {
            let days = titles.days.map(\.description).joined(separator: ", ")
            paragraph([Run("titles fit: ", .dim), Run(days)], indent: 4)
        }
        for (index, sentence) in explanation.sentences.enumerated() {
            blankLine()
            paragraph([Run("\(index + 1) ", .dim), Run(sentence.words.words)])
            self.sentence(sentence)
        }
        corrections(of: explanation.article)
    }

    private mutating func sentence(_ sentence: ExplainedSentence) {
        for name in sentence.names {
            layer("name", name.name.range, [Run(name.name.words, .source), Run(" " + name.kind.rawValue, .dim)])
        }
        for reference in sentence.references {
            layer(
                "refers", reference.phrase.range,
                [Run("“\(reference.phrase.words)”"), Run(" to ", .dim), Run("“\(reference.antecedent.words)”")])
        }
        for link in sentence.links { layer("link", link.mention.range, link.runs) }
        for time in sentence.times { layer("time", time.passage.range, time.runs) }
        for statement in sentence.statements { self.explained(statement) }
    }

    private mutating func layer(_ name: String, _ range: ByteRange?, _ runs: [Run]) {
        let place = range.map { " \($0.lower)-\($0.upper)" } ?? ""
        paragraph([Run("\(name)\(place): ", .dim)] + runs, indent: 4)
    }

    private mutating func explained(_ statement: CitedStatement) {
        let source = statement.source.first?.range ?? statement.cue.first?.range
        layer("said", source, statement.reasoned)
        paragraph([Run(statement.content.map(\.words).joined(separator: " … "), .content)], indent: 8)
    }

    private mutating func corrections(of article: RecordedArticle) {
        guard !article.corrections.isEmpty else { return }
        blankLine()
        paragraph([Run("Corrections", .bold)])
        for correction in article.corrections { paragraph(correction.runs(in: article.article.text), indent: 4) }
    }

    /// Adds what a correction changed.
    package mutating func correction(from before: RecordedArticle, to after: RecordedArticle, at place: ByteRange) {
        let words = after.article.text[place]
        paragraph([
            Run("“\(words)” "), Run("(\(place.lower)-\(place.upper)) in \(after.summary.id): ", .dim),
            Run(before.whoStands(at: place)), Run(" → ", .dim), Run(after.whoStands(at: place), .source),
        ])
        let changed = zip(before.statements, after.statements).filter { $0.party != $1.party }.map(\.1.number)
        guard !changed.isEmpty else { return }
        let numbers = changed.map(String.init).joined(separator: ", ")
        paragraph([
            Run("The speaker of \(changed.count == 1 ? "statement" : "statements") \(numbers) is changed with it.")
        ])
    }
}

extension ExplainedLink {
    /// “Putin” is Vladimir Putin (vladimir-putin): short name, by “Vladimir Putin”
    fileprivate var runs: [Run] {
        var reason = link.rawValue
        if confidence == .likely { reason += ", likely" }
        if let evidence { reason += ", by “\(evidence.words)”" }
        return [
            Run("“\(mention.words)”"), Run(" is ", .dim), Run(party.name, .source),
            Run(" (\(party.id)): \(reason)", .dim),
        ]
    }
}

extension CitedStatement {
    /// 3 Vladimir Putin, by “he”: pronoun
    fileprivate var reasoned: [Run] {
        let own = source.map(\.words).joined(separator: " … ")
        let number = Run("\(number) ", .dim)
        guard let speakerName, let link else {
            let named = own.isEmpty ? "nobody named" : "“\(own)”"
            return [number, Run(named), Run(", who is not settled", .dim)]
        }
        let id = party.map { " (\($0.id))" } ?? ", no party"
        let by = own.isEmpty ? "" : ", by “\(own)”"
        return [number, Run(speakerName, .source), Run("\(id)\(by): \(link.rawValue)", .dim)]
    }
}

extension Correction {
    fileprivate func runs(in text: ArticleText) -> [Run] {
        let verdict =
            switch verdict {
            case .party(let party): "is \(party.name) (\(party.id))"
            case .nobody: "is nobody"
            case .asFound: "is as found"
            }
        var runs = [
            Run("\(made) \(range.lower)-\(range.upper): ", .dim), Run("“\(words)” "), Run(verdict, .source),
        ]
        if let note { runs.append(Run(" – \(note)")) }
        if !fits(text) { runs.append(Run(" (other words stand there now; not applied)", .dim)) }
        return runs
    }
}

extension RecordedArticle {
    /// Who some words stand for, in words.
    fileprivate func whoStands(at place: ByteRange) -> String {
        let mention = record.mentions.first { $0.range == place }?.party
        let speaker = record.statements.first { $0.places.contains(place) }?.speaker?.party
        return (mention ?? speaker).map { partyNames[$0] ?? $0.value } ?? "nobody"
    }
}
