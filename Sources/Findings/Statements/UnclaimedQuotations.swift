import Entries
import Reading
import Text

/// Gives quotations to the words beside which they stand, where no attribution of their paragraph claims them.
///
/// A quotation that ends in a comma, a question or an exclamation mark runs on into the words that attribute it; one that
/// re-opens a paragraph, or follows the words that attribute the last, goes on from that.
struct UnclaimedQuotations {
    private let article: ReadArticle

    /// Words of the shortest quotation that is looked at: shorter ones are names and scare quotes.
    private static let shortest = 4
    /// How many words may stand between a quotation and the verb that attributes it.
    private static let reach = 16
    /// How many words of a clause that leads up to a quotation may stand between its verb and the quotation.
    private static let lead = 8

    static func claim(in claims: inout Claims) {
        let rule = UnclaimedQuotations(article: claims.article)
        var previous: Quotation?
        for quotation in claims.article.quotations {
            defer { previous = quotation }
            guard rule.isLong(quotation), !rule.isClaimed(quotation, behind: previous, claims) else { continue }
            if rule.isFollowed(quotation) {
                rule.claim(quotation, in: &claims)
            } else if let previous, rule.goesOn(from: previous, to: quotation),
                let owner = claims.owner(ofContentAt: previous.inner.upper - 1)
            {
                claims.give(quotation.inner, to: owner)
            } else if rule.runsOn(quotation), rule.startsSentence(quotation) {
                rule.claim(quotation, in: &claims)
            } else if let (source, cue) = rule.leading(quotation) {
                claims.add(Attribution(source: source, cue: cue, content: [quotation.inner]), taking: quotation.inner)
            } else if let previous, let owner = rule.follows(quotation, on: previous, claims) {
                claims.give(quotation.inner, to: owner)
            }
        }
    }

    /// True where the words right behind attribute it to whom it is given; where none do, where an attribution claims it
    /// whose cue stands in the same paragraph; or one farther away, while the words around it attribute nothing.
    private func isClaimed(_ quotation: Quotation, behind previous: Quotation?, _ claims: Claims) -> Bool {
        guard claims.covers(quotation.inner) else { return false }
        guard let owner = claims.owner(ofContentAt: quotation.inner.lower + quotation.inner.count / 2),
            let block = article.article.body.first(where: { $0.range.contains(quotation.inner) })
        else { return true }
        let cue = claims.attributions[owner].cue
        if isFollowed(quotation) { return restOfSentence(after: quotation).contains { $0.overlaps(cue) } }
        if block.range.contains(cue) { return true }
        return leading(quotation) == nil && previous.flatMap { follows(quotation, on: $0, claims) } == nil
    }

    /// The attribution of the quotation before in the same paragraph, where its cue stands between the two and no sentence
    /// there names anybody else: "“…,” said the minister. He smiled. “…”".
    private func follows(_ quotation: Quotation, on previous: Quotation, _ claims: Claims) -> Int? {
        let middle = previous.inner.lower + previous.inner.count / 2
        guard startsSentence(quotation), previous.outer.upper < quotation.outer.lower,
            let owner = claims.owner(ofContentAt: middle)
        else { return nil }
        let between = ByteRange(previous.outer.upper, quotation.outer.lower)
        let cue = claims.attributions[owner].cue
        guard between.contains(cue), !article.words.spans(in: between).contains(where: startsLine),
            !startsLine(quotation.outer)
        else { return nil }
        let sentence = article.sentences.partitioningIndex { $0.end > cue.start }
        guard sentence < article.sentences.count else { return nil }
        let end = article.sentences[sentence].upper
        return article.names.contains { between.contains($0.range) && $0.range.lower >= end } ? nil : owner
    }

    private func claim(_ quotation: Quotation, in claims: inout Claims) {
        let rest = restOfSentence(after: quotation)
        guard let first = rest.first, let last = rest.last else { return }
        let beside = claims.beginning(in: ByteRange(first.lower, last.upper))
        if let (source, cue) = attributing(rest), beside.map({ cue.upper < claims.attributions[$0].cue.lower }) ?? true
        {
            claims.add(Attribution(source: source, cue: cue, content: [quotation.inner]), taking: quotation.inner)
        } else if let beside {
            claims.give(quotation.inner, to: beside)
        }
    }

    private func isLong(_ quotation: Quotation) -> Bool {
        let first = article.words.index(atOrAfter: quotation.inner.lower)
        return article.words.index(atOrAfter: quotation.inner.upper) - first >= Self.shortest
    }

    /// True where the paragraph of `previous` ended with the quotation open and `next` begins the next paragraph.
    private func goesOn(from previous: Quotation, to next: Quotation) -> Bool {
        guard !previous.isClosed else { return false }
        return article.words.spans(in: ByteRange(previous.outer.upper, max(next.outer.lower, previous.outer.upper)))
            .isEmpty
    }

    private func runsOn(_ quotation: Quotation) -> Bool {
        guard quotation.isClosed, let last = article.text.scalar(before: quotation.inner.upper)?.value else {
            return false
        }
        return last == "," || last == "?" || last == "!"
    }

    /// True where nothing of its sentence stands before it: "On the programme “Fog and Friends,” Brito said" quotes a name.
    private func startsSentence(_ quotation: Quotation) -> Bool {
        let sentence = article.sentences.partitioningIndex { $0.end > quotation.outer.start }
        return sentence < article.sentences.count && article.sentences[sentence].start >= quotation.outer.start
    }

    /// True where words that attribute it stand right behind: "“…,” said the minister".
    private func isFollowed(_ quotation: Quotation) -> Bool {
        runsOn(quotation) && startsSentence(quotation) && attributing(restOfSentence(after: quotation)) != nil
    }

    /// The words between a quotation and the end of its sentence, as far as a verb may be looked for.
    private func restOfSentence(after quotation: Quotation) -> [ByteRange] {
        var word = article.words.index(atOrAfter: quotation.outer.upper)
        var found: [ByteRange] = []
        while word < article.words.count, found.count < Self.reach {
            let range = article.words.range(word, word)
            let text = article.text[range]
            if [".", ";", "“", "\"", "”"].contains(text) && !isInsideName(range) { break }
            if found.isEmpty || !startsLine(range) { found.append(range) } else { break }
            word += 1
        }
        return found
    }

    /// “…,” said the minister / “…,” the minister said.
    private func attributing(_ rest: [ByteRange]) -> (source: ByteRange, cue: ByteRange)? {
        guard let verb = rest.firstIndex(where: { ReportingVerbs.english.contains(article.text[$0]) }),
            // "…,” a note that included one saying so": nobody said the quotation.
            verb == 0 || !article.text[rest[verb]].hasSuffix("ing")
        else { return nil }
        // "…,” he was told": the one named did not say it.
        guard verb == 0 || !isPassive(rest[verb], behind: rest[verb - 1]) else { return nil }
        let subject = verb == 0 ? rest.dropFirst().prefix { !isBreak($0) } : rest[..<verb].prefix { !isBreak($0) }
        guard let first = subject.first, let last = subject.last else { return nil }
        return (ByteRange(first.lower, last.upper), rest[verb])
    }

    /// The verb that leads up to a quotation, and its subject: "He says, “…”", "she scolded him: “…”".
    private func leading(_ quotation: Quotation) -> (source: ByteRange, cue: ByteRange)? {
        let (words, grammar) = (article.words, article.grammar)
        let first = words.index(atOrAfter: quotation.outer.lower)
        guard first < grammar.count, !isTitle(quotation),
            let block = article.article.body.first(where: { $0.range.contains(quotation.outer) })
        else { return nil }
        let opening = words.index(atOrAfter: block.range.lower)
        let before = (max(first - Self.lead, opening)..<first).reversed().prefix { !endsLead($0) }
        guard let verb = before.first(where: isReporting),
            verb == opening || !isPassive(words.range(verb, verb), behind: words.range(verb - 1, verb - 1))
        else { return nil }
        guard let subject = grammar.dependent(of: verb, .nsubj, in: max(verb - Self.reach, opening)..<verb) else {
            return nil
        }
        return (words.range(grammar.subtree(of: subject)), words.range(verb, verb))
    }

    /// True for “Fog and Old Friends”: every word of more than three letters has a capital.
    private func isTitle(_ quotation: Quotation) -> Bool {
        article.words.spans(in: quotation.inner).allSatisfy { word in
            word.count <= 3 || !article.text.scalar(at: word.lower).value.properties.isLowercase
        }
    }

    private func endsLead(_ word: Int) -> Bool {
        [".", ";", "“", "\"", "”", "?", "!"].contains(article.text[article.words.range(word, word)])
    }

    private func isReporting(_ word: Int) -> Bool {
        ReportingVerbs.english.contains(article.text[article.words.range(word, word)])
    }

    private func isPassive(_ verb: ByteRange, behind word: ByteRange) -> Bool {
        CueVerb.isPassive(article.text[verb], behind: article.text[word].lowercased())
    }

    private func isBreak(_ word: ByteRange) -> Bool {
        [",", ":", "—", "–", "in", "at", "on", "during", "after", "as", "when", "while"].contains(article.text[word])
    }

    private func isInsideName(_ range: ByteRange) -> Bool {
        article.names.contains { $0.range.contains(range) && $0.range.upper > range.upper }
    }

    private func startsLine(_ range: ByteRange) -> Bool {
        article.text.scalar(before: range.lower)?.value == "\n"
    }
}

/// Verbs that attribute quotations: a resource, one a line.
enum ReportingVerbs {
    static let english = Set(ResourceLines(PackageResources.reporting_verbs_txt).map(String.init))
}
