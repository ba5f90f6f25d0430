import Entries

/// A title with one or more names behind it: "Acting Prime Minister Claude JOSEPH", "Deputy Premiers Ana VOS, Jan BEK".
struct HolderText {
    /// In lower case and singular, without words that say for how long; empty where there is none.
    let title: String
    let isActing: Bool
    /// True for "represented by …" and for titles of those who stand in for a head of state.
    let isStandIn: Bool
    /// True for deputies of all kinds.
    let isDeputy: Bool
    /// True where the first of several offices is that of a deputy: "Vice President and Prime Minister".
    let isDeputyFirst: Bool
    let people: [HolderName]

    /// Nil where no name can be told.
    ///
    /// - Parameter state: the names of the state, which may be part of a title ("President of French Polynesia").
    init?(_ text: some StringProtocol, state: Set<Substring> = [], words: TitleWords = .english) {
        var tokens = Self.tokens(text)
        var represented = false
        if let by = tokens.lastIndex(of: "by"), by > 0, tokens[by - 1] == "represented" {
            tokens = Array(tokens[(by + 1)...])
            represented = true
        }
        let titles = TitleScan(tokens, state: state, words: words).titles
        let read = titles.reversed().map { ($0.title, NameList($0.rest, words: words, isWhole: true)) }
        let found = read.first { $0.1.isTold } ?? read.first { $0.1.people != nil }
        guard let names = found?.1.people ?? NameList(tokens, words: words, isWhole: false).people else { return nil }
        let title = found?.0 ?? titles[titles.count - 1].title
        people = names
        let parts = title.map { $0.lowercased() }
        isActing = parts.contains { words.contains($0.trimmed, in: .acting) }
        let lasting = parts.filter { !words.contains($0.trimmed, in: .acting) }
        self.title = Self.singular(lasting, words)
        let offices = self.title.split(separator: " and ")
        isDeputy = !offices.isEmpty && Self.isDeputy(offices, words)
        isDeputyFirst = offices.first.map { Self.isDeputy([$0], words) } ?? false
        let heads = self.title.split(separator: " ")
        isStandIn = represented || (heads.first.map { words.contains($0, in: .standin) || $0 == "high" } ?? false)
    }

    /// True unless one of several offices is that of a head: "prime minister and vice president" is one.
    private static func isDeputy(_ offices: [Substring], _ words: TitleWords) -> Bool {
        offices.allSatisfy { office in
            office.split(separator: " ").contains { words.contains($0, in: .deputy) }
                || (offices.count > 1 && office.hasPrefix("minister"))
        }
    }

    private static func tokens(_ text: some StringProtocol) -> [Substring] {
        // "VenezuelaPresident Nicolas MADURO": a line break was lost before the title.
        let text = String(text).replacing("President", with: " President").replacing(
            "Vice- President", with: "Vice-President"
        )
        .replacing("( President", with: "(President")
        var tokens: [Substring] = []
        var isInside = false
        for token in text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{200B}" }) {
            // Several words in brackets explain; one is a nickname: "Samantha (Sam) MOSTYN".
            isInside = isInside || (token.hasPrefix("(") && !token.contains(")"))
            if !isInside { tokens.append(token) }
            if token.contains(")") { isInside = false }
        }
        return tokens
    }

    private static func singular(_ parts: [String], _ words: TitleWords) -> String {
        let plurals = ["ministers": "minister", "presidents": "president", "premiers": "premier", "deputies": "deputy"]
        var seenOf = false
        let singular = parts.map { part in
            if part == "of" { seenOf = true }
            // "Council of Ministers" keeps its plural.
            return seenOf ? part : plurals[part] ?? part
        }
        var title = singular.joined(separator: " ")
        while let last = title.last, ", –-".contains(last) { title.removeLast() }
        return title
    }
}

/// Finds the titles among the words before a name.
private struct TitleScan {
    private let tokens: [Substring]
    private let state: Set<Substring>
    private let words: TitleWords

    init(_ tokens: [Substring], state: Set<Substring>, words: TitleWords) {
        self.tokens = tokens
        self.state = state
        self.words = words
    }

    /// Each title with what stands behind it, in order, before them no title with everything behind it.
    var titles: [(title: [Substring], rest: [Substring])] {
        var titles: [([Substring], [Substring])] = [([], tokens)]
        var at = 0
        while at < tokens.count {
            let end = endOfTitle(from: at)
            if end > at, end < tokens.count { titles.append((Array(tokens[at..<end]), Array(tokens[end...]))) }
            at = max(end, at + 1)
        }
        return titles
    }

    /// Where a title that begins at `start` ends; `start` where none begins.
    private func endOfTitle(from start: Int) -> Int {
        var end = start
        var at = start
        var isInScope = false
        while at < tokens.count {
            let token = tokens[at].trimmed
            // "Sultan" is a title where one begins, and a given name behind another.
            let isGiven = token == "Sultan" && end > start && end == at
            if (isTitle(token) && !isGiven) || (isInScope && isScope(token)) {
                at += 1
                end = at
            } else if end > start, words.contains(token, in: .joining) {
                isInScope = isInScope || ["of", "for", "to", "in"].contains(token)
                at += 1
            } else {
                break
            }
        }
        return end
    }

    private func isTitle(_ token: Substring) -> Bool {
        guard
            token.first?.isUppercase == true || token.hasPrefix("d'") || token.hasPrefix("d’") || token.hasPrefix("co-")
                || token == "ad"
                || token == "interim" || token == "minister" || token == "overall"
        else { return false }
        return words.contains(token, in: .title)
            && (!token.isInCapitals(isFirst: true) || ["CEO", "GNU", "CNSP"].contains(token))
    }

    private func isScope(_ token: Substring) -> Bool {
        guard token.first?.isUppercase == true, !token.isInCapitals(isFirst: true) || token == "UN" || token == "CNSP"
        else { return false }
        return words.contains(token, in: .scope) || state.contains(token.folded)
    }
}

/// The people named in a list: "Ana VOS, Jan BEK and Ion RADU, Jr.".
private struct NameList {
    let people: [HolderName]?

    /// True where capitals tell the surname of each.
    var isTold: Bool { people?.allSatisfy { $0.surname != nil } ?? false }

    /// - Parameter isWhole: whether all the words must be names; else the last few that are will do.
    init(_ tokens: [Substring], words: TitleWords, isWhole: Bool) {
        let names = Self.names(in: tokens, words)
        if isWhole {
            let good = names.map { Self.head($0, words) }
            people = good.isEmpty || good.contains(nil) ? nil : good.compactMap(\.self).map { HolderName(tokens: $0) }
        } else {
            people = names.last.flatMap { Self.tail($0, words) }.map { [HolderName(tokens: $0)] }
        }
    }

    /// The parts between commas and "and" that may be names, "Jr." put back to the name before it.
    private static func names(in tokens: [Substring], _ words: TitleWords) -> [[Substring]] {
        var names: [[Substring]] = []
        for part in parts(of: tokens) {
            var name = part.drop { words.contains($0, in: .honorific) }
            while let last = name.last, words.contains(last, in: .honorific), last != "Sr." || name.count == 1 {
                name.removeLast()
            }
            guard let first = name.first else { continue }
            if endings.contains(first), name.count == 1, !names.isEmpty {
                names[names.count - 1] += name
            } else if names.isEmpty || (name.containsCapitals && !name.contains { words.contains($0, in: .title) }) {
                names.append(Array(name))
            }
        }
        return names
    }

    private static func parts(of tokens: [Substring]) -> [[Substring]] {
        var parts: [[Substring]] = [[]]
        for token in tokens {
            if token == "and" || token == "&" {
                parts.append([])
            } else if token.hasSuffix(",") || token.hasSuffix(";") {
                parts[parts.count - 1].append(token.dropLast())
                parts.append([])
            } else {
                parts[parts.count - 1].append(token)
            }
        }
        return parts
    }

    private static let endings: Set<Substring> = ["Jr", "Jr.", "Sr.", "II", "III"]

    /// The name without what is told of its bearer: "of the Netherlands", "serves as regent", "(President of …)".
    private static func head(_ tokens: [Substring], _ words: TitleWords) -> [Substring]? {
        var name = tokens[...]
        if let first = name.first, first == "of" || first == "is" {
            // "President of China XI Jinping", where China is not the state in question.
            name = first == "is" ? name.dropFirst() : name.drop { !$0.isInCapitals(isFirst: true) }
        }
        name = name.prefix { isPart($0, words) && !words.contains($0.drop { $0 == "(" }, in: .title) }
        if name.containsCapitals { return Array(name) }
        return name.endIndex == tokens.endIndex && name.count > 1 ? Array(name) : nil
    }

    private static func isPart(_ token: Substring, _ words: TitleWords) -> Bool {
        guard let first = token.first(where: { !"\"“‘’'([`".contains($0) }), !token.contains(where: \.isNumber) else {
            return false
        }
        return first.isUppercase || words.contains(token, in: .particle)
            || (token.contains("-") && token.contains(where: \.isUppercase)) || token.contains { $0.isUppercase }
            || token == "“"
    }

    /// The words at the end that are a name with its surname in capitals.
    private static func tail(_ tokens: [Substring], _ words: TitleWords) -> [Substring]? {
        var start = tokens.endIndex
        while start > 0, isPart(tokens[start - 1], words), !SinceText.months.contains(tokens[start - 1].lowercased()) {
            start -= 1
        }
        let name = tokens[start...]
        return name.count > 1 && name.containsCapitals ? Array(name) : nil
    }
}

extension ArraySlice<Substring> {
    fileprivate var containsCapitals: Bool {
        indices.contains { self[$0].isInCapitals(isFirst: $0 == startIndex) }
    }
}

extension Substring {
    /// Without a comma or colon behind.
    fileprivate var trimmed: Substring { hasSuffix(",") || hasSuffix(":") ? dropLast() : self }
    fileprivate var folded: Substring { Substring(FoldedName(self).text) }
}

extension String {
    fileprivate var trimmed: Substring { self[...].trimmed }
}
