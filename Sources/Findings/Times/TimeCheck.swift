import Entries

/// Names of checks in `patterns.txt`: what must hold beyond the words for a match to be a time.
enum TimeCheck: String, Sendable {
    case month, year, short, decade, half, season, weekday, weekdate, part, toldunit, theunit, entire, period, ago, clockdate
    case vague, soon, current, recent, length, lengtha, bare, lengththe, per, adjective, never
}

extension TimeFinder {
    func allows(_ match: TimeMatch, _ check: TimeCheck) -> Bool {
        switch check {
        case .never: false
        case .weekday: isFull(match, .weekday)
        case .month: isFull(match, .month) && isMonth(match)
        case .season: isSeason(match)
        case .soon: TimeClause(match, in: matcher.atoms).tense == .future
        case .bare: !isWord(match.start, "quarters")
        case .lengtha: !isWord(match.end - 1, "second")
        case .per: isRate(match)
        case .theunit: !isWord(match.end - 1, "day") && !isWord(match.end - 1, "season")
        default: true
        }
    }

    private func isWord(_ atom: Int, _ words: String...) -> Bool {
        guard atom >= 0, atom < matcher.atoms.count else { return false }
        return words.contains { matcher.atoms.isWord(atom, is: $0) }
    }

    /// False for "Sun" and "Mar" without a stop: names, more often than not.
    private func isFull(_ match: TimeMatch, _ kind: TimeClass) -> Bool {
        guard let atom = match[kind] else { return true }
        return matcher.atoms.isSpelledOut(atom)
    }

    /// "May" and "March" as words of their own: "May I", "the March on Washington".
    private func isMonth(_ match: TimeMatch) -> Bool {
        guard isWord(match.start, "may", "march"), match.end == match.start + 1 else { return true }
        let atoms = matcher.atoms
        let isFirst = match.start == 0 || atoms.isSentenceStart(match.start)
        if isFirst { return isWord(match.end, ",", "-", "and", "to") || !atoms.has(.small, at: match.end) }
        if isWord(match.end, "on", "for", "against", "of") && isWord(match.start - 1, "the", "'s", "a") { return false }
        return true
    }

    /// "Fall" is a verb, and spring water, unless something says otherwise.
    private func isSeason(_ match: TimeMatch) -> Bool {
        guard let atom = match[.season] else { return true }
        let isFall = isWord(atom, "fall")
        let before = isWord(match.start - 1, "in", "during", "over", "by", "since", "until", "throughout", "through", "this", "every", "last", "of", "and")
        if isFall { return isWord(match.end - 2, "the", "early", "late", "mid", "-") && before && !isWord(match.end, "of") }
        if matcher.atoms.has(.capital, at: atom) { return before || isWord(atom - 1, "the", "early", "late", "mid") }
        return true
    }

    /// "$2 million a year", "10,000 per day"; not "a day" where nothing is counted.
    private func isRate(_ match: TimeMatch) -> Bool {
        guard isWord(match.start, "a", "an") else { return true }
        let atoms = matcher.atoms
        return match.start > 0
            && (atoms.has(.num, at: match.start - 1) || atoms.has(.units, at: match.start - 1)
                || (atoms.has(.small, at: match.start - 1) && atoms.word[match.start - 1] == 0))
    }
}
