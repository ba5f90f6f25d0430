import Entries

/// Names of checks in `patterns.txt`: what must hold beyond the words for a match to be a time.
enum TimeCheck: String, Sendable {
    case month, season, weekday, weekdate, theunit, soon, lengtha, bare, per, age
}

extension TimeFinder {
    /// True where the words around a match agree with it.
    func agrees(_ match: TimeMatch) -> Bool {
        let rule = matcher.grammar.rules[match.rule]
        if let check = rule.check, !allows(match, check) { return false }
        // "Sunday Times", "Theresa May", "Black September": one word of a name, and no more, is no time.
        return match.end > match.start + 1 || rule.isNothing
            || context.name(around: matcher.atoms.range(match.start..<match.end)) == nil
    }

    private func allows(_ match: TimeMatch, _ check: TimeCheck) -> Bool {
        switch check {
        case .weekday: isFull(match, .weekday)
        case .month: isFull(match, .month) && isMonth(match)
        case .season: isSeason(match)
        case .weekdate: !matcher.atoms.has(.weekday, at: match.date)
        case .soon: TimeClause(match, in: matcher.atoms).verbTense == .future
        case .bare: !isWord(match.start, "quarters")
        case .lengtha: !isWord(match.end - 1, "second")
        case .per: isRate(match)
        case .age: match[.decade].map { matcher.atoms.value($0, as: .decade) < 100 } ?? false
        case .theunit: !isWord(match.end - 1, "day") && !isWord(match.end - 1, "season")
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

    /// Not "May" the person and the verb, nor "March" that people go on: "Theresa May", "May I", "the March on Washington".
    private func isMonth(_ match: TimeMatch) -> Bool {
        let atoms = matcher.atoms
        guard isWord(match.start, "may", "march", "april", "june", "august"), match.end == match.start + 1 else {
            return true
        }
        if match.start > 0, !atoms.isSentenceStart(match.start), atoms.isUnknownName(match.start - 1) { return false }
        if isWord(match.start, "may"), atoms.isSentenceStart(match.start) {
            return isWord(match.end, ",", "-", "and", "to", "or", "was", "is", "will", "saw", "brought")
        }
        guard isWord(match.start, "march") else { return true }
        let isGoneOn =
            isWord(match.end, "on", "for", "against", "of", "in", ",", ".") || TimeClause.isPast(match.end, in: atoms)
        return !(isGoneOn && isWord(match.start - 1, "the", "'s", "a"))
    }

    /// "Fall" is a verb, and spring water, unless something says otherwise.
    private func isSeason(_ match: TimeMatch) -> Bool {
        guard let atom = match[.season] else { return true }
        let isFall = isWord(atom, "fall")
        let before = isWord(
            match.start - 1, "in", "during", "over", "by", "since", "until", "throughout", "through", "this", "every",
            "last", "of", "and")
        if isFall {
            return isWord(match.end - 2, "the", "early", "late", "mid", "-") && before && !isWord(match.end, "of")
        }
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
