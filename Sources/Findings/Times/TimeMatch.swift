/// A pattern found at some atoms, with what its classes matched.
struct TimeMatch {
    let rule: Int
    let start: Int
    /// The first atom behind it.
    var end: Int
    /// The atom of each class; -1 where it matched none.
    var atoms = InlineArray<32, Int32>(repeating: -1)
    /// The second number of "two to three weeks".
    private(set) var otherNumber: Int?
    /// Where the date inside it begins; -1 where there is none.
    var date = -1

    init(rule: Int, start: Int) {
        self.rule = rule
        self.start = start
        end = start
    }

    subscript(kind: TimeClass) -> Int? {
        let atom = atoms[Int(kind.rawValue)]
        return atom < 0 ? nil : Int(atom)
    }

    /// Notes an atom under the classes by which it was allowed; the first of a class counts, those of the time itself first.
    mutating func take(_ atom: Int, of mask: UInt32) {
        if mask & TimeClass.num.bit != 0, self[.num] != nil { otherNumber = atom }
        var left = mask
        while left != 0 {
            let place = left.trailingZeroBitCount
            if atoms[place] < 0 { atoms[place] = Int32(atom) }
            left &= left - 1
        }
    }
}

/// Finds patterns in atoms.
struct TimeMatcher {
    let atoms: TimeAtoms
    let grammar: TimeGrammar

    /// How deep dates stand in dates: "the end of the first week of next month".
    private static let deepest = 3

    /// The longest time that begins at `start`, the first of the file among equals.
    func longest(at start: Int, where isWanted: (TimeMatch) -> Bool) -> TimeMatch? {
        longest(at: start, depth: 0, where: isWanted)
    }

    /// The longest date that begins at `start`, as it may stand in another.
    func date(at start: Int, depth: Int) -> TimeMatch? {
        guard depth < Self.deepest, start < atoms.count else { return nil }
        return longest(at: start, depth: depth) { grammar.rules[$0.rule].isDate }
    }

    private func longest(at start: Int, depth: Int, where isWanted: (TimeMatch) -> Bool) -> TimeMatch? {
        var best: TimeMatch?
        let (mask, word) = (atoms.mask[start], atoms.word[start])
        for place in grammar.patterns(beginningWith: word) {
            let pattern = grammar.patterns[Int(place)]
            guard pattern.words[0].allows(mask, word) else { continue }
            guard let match = match(pattern, at: start, depth), match.end > best?.end ?? 0, isWanted(match) else {
                continue
            }
            best = match
        }
        return best
    }

    private func match(_ pattern: TimePattern, at start: Int, _ depth: Int) -> TimeMatch? {
        var match = TimeMatch(rule: pattern.rule, start: start)
        for element in pattern.words {
            if element.isDate {
                guard canGoOn(to: match.end, from: start), let date = date(at: match.end, depth: depth + 1) else {
                    return nil
                }
                (match.date, match.end) = (match.end, date.end)
            } else {
                guard canGoOn(to: match.end, from: start), allows(element, match.end, &match) else { return nil }
                match.end += 1
            }
        }
        guard isBefore(pattern.before, start, &match), isAfter(pattern.after, &match) else { return nil }
        return match
    }

    private func canGoOn(to atom: Int, from start: Int) -> Bool {
        atom < atoms.count && (atom == start || !atoms.isBreak[atom])
    }

    private func allows(_ element: TimePattern.Element, _ atom: Int, _ match: inout TimeMatch) -> Bool {
        guard element.allows(atoms.mask[atom], atoms.word[atom]) else { return false }
        match.take(atom, of: element.mask & atoms.mask[atom])
        return true
    }

    private func isBefore(_ elements: [TimePattern.Element], _ start: Int, _ match: inout TimeMatch) -> Bool {
        var atom = start - elements.count
        for element in elements {
            let isThere = atom >= 0 && !atoms.isBreak[atom + 1]
            if element.isForbidden {
                if isThere, element.allows(atoms.mask[atom], atoms.word[atom]) { return false }
            } else {
                guard isThere, allows(element, atom, &match) else { return false }
            }
            atom += 1
        }
        return true
    }

    private func isAfter(_ elements: [TimePattern.Element], _ match: inout TimeMatch) -> Bool {
        var atom = match.end
        for element in elements {
            let isThere = atom < atoms.count && !atoms.isBreak[atom]
            if element.isForbidden {
                if isThere, element.allows(atoms.mask[atom], atoms.word[atom]) { return false }
            } else {
                guard isThere, allows(element, atom, &match) else { return false }
                atom += 1
            }
        }
        return true
    }
}
