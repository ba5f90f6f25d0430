import Entries
import Text

/// The lexicon and the patterns of one language, ready to match.
struct TimeGrammar: Sendable {
    private(set) var lexicon: TimeLexicon
    private(set) var rules: [TimeRule] = []
    private(set) var patterns: [TimePattern] = []
    /// For each word of the lexicon, the places of the patterns that may begin with it; at 0 those of unknown words.
    private var beginnings: [[UInt16]] = []

    static let english = TimeGrammar(
        lexicon: PackageResources.lexicon_txt, patterns: PackageResources.patterns_txt,
        holidays: PackageResources.holidays_txt)

    init(lexicon: [UInt8], patterns: [UInt8], holidays: [UInt8]) {
        self.lexicon = TimeLexicon(lexicon)
        _ = self.lexicon.add("'s")
        for (head, rest) in Self.lines(patterns) {
            let sides = rest.components(separatedBy: "=>")
            add(TimeRule(head, sides.count > 1 ? sides[1] : ""), sides[0])
        }
        for (head, names) in Self.lines(holidays) {
            guard let holiday = Holiday(text: head) else { preconditionFailure("times: there is no holiday “\(head)”") }
            for name in names.split(separator: ",") { add(TimeRule("holiday", holiday), String(name)) }
        }
        beginnings = (0..<self.lexicon.count).map { word in
            let mask = word == 0 ? .max : self.lexicon.mask(word) | TimeAtoms.forms
            return self.patterns.indices.filter { self.patterns[$0].words[0].allows(mask, UInt16(word)) }.map(
                UInt16.init)
        }
    }

    func patterns(beginningWith word: UInt16) -> [UInt16] { beginnings[Int(word)] }

    private mutating func add(_ rule: TimeRule, _ words: String) {
        rules.append(rule)
        for variant in TimePattern.variants(words) {
            patterns.append(TimePattern(variant, rule: rules.count - 1, &lexicon))
        }
    }

    private static func lines(_ file: [UInt8]) -> [(head: String, rest: String)] {
        ResourceLines(file).compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), String(line[line.index(after: colon)...]))
        }
    }
}

extension String {
    /// The parts between occurrences of a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        guard let range = firstRange(of: separator) else { return [self] }
        return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
    }
}
