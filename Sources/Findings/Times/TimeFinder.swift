import Entries
import Reading
import Text

/// Finds the times in one text: the longest match at each place, from left to right, where its check agrees.
struct TimeFinder {
    let matcher: TimeMatcher
    let context: TimeContext

    init(_ words: Words, of text: ArticleText, _ context: TimeContext, grammar: TimeGrammar = .english) {
        matcher = TimeMatcher(atoms: TimeAtoms(words, of: text, grammar.lexicon), grammar: grammar)
        self.context = context
    }

    /// In text order; they do not overlap.
    func all() -> [TimeExpression] {
        let atoms = matcher.atoms
        var found: [TimeExpression] = []
        var at = 0
        var lastTrigger = -1
        while at < atoms.count {
            // Nothing is looked for where no word of time is near.
            if lastTrigger < at { lastTrigger = trigger(from: at) }
            guard lastTrigger < atoms.count else { break }
            guard lastTrigger - at <= Self.reach, atoms.mask[at] & ~TimeAtoms.forms != 0 || atoms.word[at] != 0 else {
                at += 1
                continue
            }
            if let match = matcher.longest(at: at, where: agrees) {
                if !matcher.grammar.rules[match.rule].isNothing { found.append(expression(match)) }
                at = match.end
            } else {
                at += 1
            }
        }
        return found
    }

    /// Words between the first word of a time and the first that tells it.
    private static let reach = 8

    private func trigger(from start: Int) -> Int {
        let mask = TimeClass.triggers
        var at = start
        while at < matcher.atoms.count, matcher.atoms.mask[at] & mask == 0, !isLiteral(at) { at += 1 }
        return at
    }

    /// Words that tell a time and are of no class.
    private func isLiteral(_ at: Int) -> Bool {
        matcher.atoms.mask[at] & ~TimeAtoms.forms == 0 && matcher.atoms.word[at] != 0
    }

    private func expression(_ match: TimeMatch) -> TimeExpression {
        var draft = TimeDraft(match, matcher)
        let range = matcher.atoms.range(match.start..<match.end)
        let clause = TimeClause(match, in: matcher.atoms)
        let bound = clause.bound(of: draft.meaning)
        if draft.meaning.needsTense { draft.meaning.tense = clause.tense(bound: bound) }
        let told: TimeAnchor =
            draft.kind == .duration && clause.isCountedFromEvent(bound: bound)
            ? .event : context.isQuoted(range) ? .speechTime : .articleDate
        return TimeExpression(
            range, draft.kind, draft.meaning, anchor: draft.anchor ?? (draft.meaning.isCalendar ? .calendar : told),
            modifier: draft.modifier, bound: bound, rule: matcher.grammar.rules[match.rule].name,
            isFurniture: context.isFurniture)
    }
}

extension TimeMeaning {
    /// True where the tense of the verb may tell which of several dates is meant, or whether a date is still to come.
    fileprivate var needsTense: Bool {
        step == nil && length == nil && vague == nil && choice == nil && !date.isEmpty
    }

    /// True where nothing is left to the reference.
    fileprivate var isCalendar: Bool {
        step == nil && (date.year != nil || date.century != nil || (date.decade ?? 0) >= 100)
    }
}
