/// One order of words that makes a time: a pattern of the file with each thing that may be there or not decided.
struct TimePattern: Sendable {
    /// Beside the time, in text order.
    private(set) var before: [Element] = []
    private(set) var words: [Element] = []
    private(set) var after: [Element] = []
    /// Its place among the rules.
    let rule: Int

    /// What one word, or a date, must be.
    struct Element: Sendable {
        /// Classes, one of which is enough.
        var mask: UInt32 = 0
        /// Or words, by their numbers in the lexicon.
        var words: [UInt16] = []
        /// A whole date.
        var isDate = false
        /// It must not be one of these; nothing there will do.
        var isForbidden = false

        func allows(_ mask: UInt32, _ word: UInt16) -> Bool {
            self.mask & mask != 0 || (word != 0 && words.contains(word))
        }
    }

    /// - Parameter variant: items of a pattern without anything optional.
    init(_ variant: [String], rule: Int, _ lexicon: inout TimeLexicon) {
        self.rule = rule
        for item in variant {
            let isBeside = item.hasPrefix("[")
            let element = Self.element(isBeside ? String(item.dropFirst().dropLast()) : item, &lexicon)
            if !isBeside {
                words.append(element)
            } else if words.isEmpty {
                before.append(element)
            } else {
                after.append(element)
            }
        }
        precondition(!words.isEmpty, "times: a pattern has words")
    }

    private static func element(_ item: String, _ lexicon: inout TimeLexicon) -> Element {
        var element = Element()
        var item = item[...]
        if item == "<DATE>" {
            element.isDate = true
            return element
        }
        if item.hasPrefix("!") {
            element.isForbidden = true
            item = item.dropFirst()
        }
        for alternative in item.split(separator: "|") {
            if let kind = TimeClass.named[String(alternative)] {
                element.mask |= kind.bit
            } else {
                element.words.append(UInt16(lexicon.add(String(alternative))))
            }
        }
        return element
    }

    /// The orders of words that a pattern stands for, the longest first.
    static func variants(_ pattern: String) -> [[String]] {
        var variants: [[String]] = [[]]
        var group: [String]?
        for item in pattern.split(separator: " ").map(String.init) {
            switch item {
            case "(": group = []
            case ")?":
                variants = variants.flatMap { variant in Self.expanded(group ?? []).map { variant + $0 } + [variant] }
                group = nil
            default:
                if group == nil {
                    variants = variants.flatMap { variant in Self.expanded([item]).map { variant + $0 } }
                } else {
                    group?.append(item)
                }
            }
        }
        return variants
    }

    private static func expanded(_ items: [String]) -> [[String]] {
        items.reduce([[]]) { variants, item in
            let isOptional = item.hasSuffix("?") || item.hasSuffix("?]")
            let plain = isOptional ? item.replacing("?", with: "") : item
            return variants.flatMap { isOptional ? [$0 + [plain], $0] : [$0 + [plain]] }
        }
    }
}
