import Entries
import Reading
import Text

extension TimeAtoms {
    /// The atom of several words, or of digits, that begins at word `at`, if one does.
    func composed(_ at: Int) -> Atom? {
        let byte = text.bytes[Int(words.start[at])]
        switch byte {
        case 0x30...0x39: return digits(at)
        case 0x41...0x5A, 0x61...0x7A: return letters(at)
        case 0x27, 0xE2: return isApostrophe(at) ? apostrophe(at) : nil
        default: return nil
        }
    }

    // MARK: - Digits

    private func digits(_ at: Int) -> Atom? {
        guard let (number, suffix) = numeral(at) else { return nil }
        if !suffix.isEmpty { return suffixed(at, number, suffix) }
        return dateInDigits(at) ?? clock(at, number) ?? grouped(at, number)
    }

    /// The digits that a word begins with, up to nine, and the letters behind them.
    private func numeral(_ at: Int) -> (number: Int, suffix: ArraySlice<UInt8>)? {
        guard at < words.count else { return nil }
        let bytes = bytes(at)
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        guard (1...9).contains(digits.count) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, bytes[digits.endIndex...])
    }

    /// A word of exactly `lengths` digits, right behind what comes before it.
    private func glued(_ at: Int, _ lengths: ClosedRange<Int>) -> Int? {
        guard isGlued(at), let (number, suffix) = numeral(at), suffix.isEmpty, lengths.contains(bytes(at).count) else {
            return nil
        }
        return number
    }

    /// "1960s", "3rd", "7pm".
    private func suffixed(_ at: Int, _ number: Int, _ suffix: ArraySlice<UInt8>) -> Atom? {
        let length = bytes(at).count - suffix.count
        let ending = String(decoding: suffix, as: UTF8.self).lowercased()
        switch ending {
        case "s" where number % 10 == 0 && (length == 4 || length == 2):
            return Atom(last: at, mask: TimeClass.decade.bit, value: Int32(number))
        case "st", "nd", "rd", "th":
            let day = (1...31).contains(number) ? TimeClass.day.bit : 0
            return Atom(last: at, mask: TimeClass.ord.bit | day, value: Int32(clamping: number * 10))
        case "am", "pm":
            guard (1...12).contains(number) else { return nil }
            return Atom(
                last: at, mask: TimeClass.clock.bit, value: Int32((number % 12 + (ending == "pm" ? 12 : 0)) * 60))
        default: return nil
        }
    }

    /// "2014-03-03", "03/14/2014"; the month first, as in America, unless it cannot be one.
    private func dateInDigits(_ at: Int) -> Atom? {
        let parts: (Int, Int, Int)
        let length = bytes(at).count
        guard let (head, _) = numeral(at), let second = glued(at + 2, 1...2) else { return nil }
        if length == 4, isHyphen(at + 1), isGlued(at + 1), isHyphen(at + 3), isGlued(at + 3),
            let third = glued(at + 4, 1...2)
        {
            parts = (head, second, third)
        } else if length <= 2, isMark(at + 1, 0x2F), isGlued(at + 1), isMark(at + 3, 0x2F), isGlued(at + 3),
            let third = glued(at + 4, 4...4)
        {
            parts = head > 12 ? (third, second, head) : (third, head, second)
        } else {
            return nil
        }
        guard let day = Day(year: parts.0, month: parts.1, day: parts.2) else { return nil }
        return Atom(last: at + 4, mask: TimeClass.iso.bit, value: day.number)
    }

    /// "7:15", "19:15:00", "7.30pm".
    private func clock(_ at: Int, _ hour: Int) -> Atom? {
        guard hour <= 24, isGlued(at + 1), isGlued(at + 2) else { return nil }
        if isMark(at + 1, 0x3A), let minute = glued(at + 2, 2...2), minute < 60 {
            let hasSeconds = isMark(at + 3, 0x3A) && isGlued(at + 3) && glued(at + 4, 2...2) != nil
            return Atom(
                last: hasSeconds ? at + 4 : at + 2, mask: TimeClass.clock.bit, value: Int32(hour * 60 + minute))
        }
        guard isMark(at + 1, 0x3A) || isMark(at + 1, 0x2E), hour <= 12, let (minute, suffix) = numeral(at + 2),
            minute < 60
        else { return nil }
        switch String(decoding: suffix, as: UTF8.self).lowercased() {
        case "am": return Atom(last: at + 2, mask: TimeClass.clock.bit, value: Int32(hour % 12 * 60 + minute))
        case "pm": return Atom(last: at + 2, mask: TimeClass.clock.bit, value: Int32((hour % 12 + 12) * 60 + minute))
        default: return nil
        }
    }

    /// "1,200", "2.5", "5 1/2", or digits alone.
    private func grouped(_ at: Int, _ number: Int) -> Atom {
        var (last, value) = (at, number)
        while value < 1_000_000, isMark(last + 1, 0x2C), isGlued(last + 1), let group = glued(last + 2, 3...3) {
            (last, value) = (last + 2, value * 1_000 + group)
        }
        var tenths = min(value, 99_999_999) * 10
        if isMark(last + 1, 0x2E), isGlued(last + 1), glued(last + 2, 1...6) != nil {
            tenths += Int(bytes(last + 2).first ?? 0x30) - 0x30
            return Atom(last: last + 2, mask: TimeClass.num.bit, value: Int32(tenths))
        }
        if !isGlued(last + 1), isMark(last + 1, 0x31), isMark(last + 2, 0x2F), isGlued(last + 2),
            glued(last + 3, 1...1) == 2
        {
            return Atom(last: last + 3, mask: TimeClass.num.bit, value: Int32(tenths + 5))
        }
        var mask = TimeClass.num.bit | TimeClass.digits.bit
        if last == at { mask |= Self.classes(of: number, length: bytes(at).count) }
        return Atom(last: last, mask: mask, value: Int32(tenths))
    }

    /// What a number of so many digits may be.
    private static func classes(of number: Int, length: Int) -> UInt32 {
        var mask: UInt32 = 0
        if length <= 2, (1...31).contains(number) { mask |= TimeClass.day.bit }
        if length <= 2, (1...24).contains(number) { mask |= TimeClass.hour.bit }
        if length == 2 { mask |= TimeClass.yy.bit }
        if length == 4, (1_000...2_199).contains(number) { mask |= TimeClass.year.bit }
        return mask
    }

    // MARK: - Letters

    private func letters(_ at: Int) -> Atom? {
        let word = lexicon.number(of: bytes(at))
        if lexicon.value(word, as: .num) != nil { return spelled(at) }
        if bytes(at).count == 1, let atom = abbreviation(at) { return atom }
        if lexicon.takesStop(word), isMark(at + 1, 0x2E), isGlued(at + 1) {
            return Atom(last: at + 1, mask: lexicon.mask(word) | TimeClass.capital.bit, word: word)
        }
        return nil
    }

    /// "a.m.", "B.C.", with the last stop where it is there.
    private func abbreviation(_ at: Int) -> Atom? {
        guard isMark(at + 1, 0x2E), isGlued(at + 1), isGlued(at + 2), bytes(at + 2).count == 1 else { return nil }
        let word = lexicon.number(of: [bytes(at)[bytes(at).startIndex], bytes(at + 2)[bytes(at + 2).startIndex]])
        guard word != 0 else { return nil }
        let last = isMark(at + 3, 0x2E) && isGlued(at + 3) ? at + 3 : at + 2
        return Atom(last: last, mask: lexicon.mask(word), word: word)
    }

    /// "twenty-five", "two hundred", "nineteen ninety-six", "two and a half", "twenty-first".
    private func spelled(_ at: Int) -> Atom? {
        guard var run = below100(at) else { return nil }
        if case 15...20 = run.value, let years = below100(run.last + 1), years.value >= 10, !isHyphen(run.last + 1) {
            let year = run.value * 100 + years.value
            return Atom(last: years.last, mask: TimeClass.year.bit | TimeClass.num.bit, value: Int32(year * 10))
        }
        if let ordinal = ordinal(run.last + 1, after: run.value) { return ordinal }
        while let scale = scale(run.last + 1), run.value < 1_000_000 {
            run = (run.last + 1, run.value * scale)
            let next = isWord(run.last + 1, "and") ? run.last + 2 : run.last + 1
            if let more = below100(next) { run = (more.last, run.value + more.value) }
        }
        var value = run.value * 10
        if let half = half(run.last + 1) { (run.last, value) = (half, value + 5) }
        let isPlain = run.last == at
        return Atom(
            last: run.last, mask: isPlain ? lexicon.mask(lexicon.number(of: bytes(at))) : TimeClass.num.bit,
            word: isPlain ? lexicon.number(of: bytes(at)) : 0, value: Int32(clamping: value))
    }

    /// "seven", "twenty-five", "ninety five".
    private func below100(_ at: Int) -> (last: Int, value: Int)? {
        guard at < words.count, let tenths = lexicon.value(lexicon.number(of: bytes(at)), as: .num) else { return nil }
        let value = Int(tenths) / 10
        guard (20...90).contains(value), value % 10 == 0 else { return value < 100 ? (at, value) : nil }
        let next = isHyphen(at + 1) && isGlued(at + 1) ? at + 2 : at + 1
        guard next < words.count, let unit = lexicon.value(lexicon.number(of: bytes(next)), as: .num), unit < 100 else {
            return (at, value)
        }
        return (next, value + Int(unit) / 10)
    }

    /// "-first" behind "twenty".
    private func ordinal(_ at: Int, after tens: Int) -> Atom? {
        let next = isHyphen(at) ? at + 1 : at
        guard tens >= 20, tens % 10 == 0, next < words.count,
            let ordinal = lexicon.value(lexicon.number(of: bytes(next)), as: .ord), ordinal < 10
        else { return nil }
        let value = tens + Int(ordinal)
        let day = value <= 31 ? TimeClass.day.bit : 0
        return Atom(last: next, mask: TimeClass.ord.bit | day, value: Int32(value * 10))
    }

    private func scale(_ at: Int) -> Int? {
        guard at < words.count, let tenths = lexicon.value(lexicon.number(of: bytes(at)), as: .num), tenths >= 1_000
        else {
            return nil
        }
        return Int(tenths) / 10
    }

    /// The last word of "and a half", also with hyphens.
    private func half(_ at: Int) -> Int? {
        var next = at
        for word in ["and", "a", "half"] {
            if isHyphen(next), isGlued(next) { next += 1 }
            guard isWord(next, word) else { return nil }
            next += 1
        }
        return next - 1
    }

    private func isWord(_ at: Int, _ word: String) -> Bool {
        at < words.count && bytes(at).elementsEqual(word.utf8)
    }

    // MARK: - Marks

    /// "'s" behind a word; "'98" and "'80s" behind none.
    private func apostrophe(_ at: Int) -> Atom? {
        guard isGlued(at + 1) else { return nil }
        if isGlued(at) {
            guard isWord(at + 1, "s") || isWord(at + 1, "S") else { return nil }
            return Atom(last: at + 1, mask: 0, word: lexicon.number(of: ArraySlice("'s".utf8)))
        }
        guard let (number, suffix) = numeral(at + 1), bytes(at + 1).count - suffix.count == 2 else { return nil }
        let year = number + (number < 30 ? 2_000 : 1_900)
        if suffix.isEmpty { return Atom(last: at + 1, mask: TimeClass.year.bit, value: Int32(year * 10)) }
        return suffix.elementsEqual([0x73]) && number % 10 == 0
            ? Atom(last: at + 1, mask: TimeClass.decade.bit, value: Int32(year)) : nil
    }
}
