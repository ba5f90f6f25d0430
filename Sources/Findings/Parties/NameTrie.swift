/// Names by their words, with what each means; finds the longest that begins at a word of an article.
///
/// Hyphens and stops count for nothing: "Kim Jong-un", "Kim Jong Un"; "U.S.", "U.S".
struct NameTrie<Sense: Sendable>: Sendable {
    private struct Node: Sendable {
        var children: [String: Int] = [:]
        var senses: [Entry] = []
    }

    private struct Entry: Sendable {
        let sense: Sense
        let letters: Letters
    }

    private var nodes = [Node()]
    /// The form in which words are compared, past folding.
    private let form: @Sendable (String) -> String

    init(form: @escaping @Sendable (String) -> String = { $0 }) { self.form = form }

    mutating func add(_ name: String, _ sense: Sense) {
        let words = Tokens.words(of: name).filter { !Self.isPassedOver($0.folded) }
        guard !words.isEmpty else { return }
        var node = 0
        for (_, word) in words {
            let word = form(word)
            if let next = nodes[node].children[word] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].children[word] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        nodes[node].senses.append(Entry(sense: sense, letters: Letters(words.map(\.text))))
    }

    /// The senses of the longest name that begins at `first`, with the end of its words.
    func longest(at first: Int, in tokens: Tokens) -> (end: Int, senses: [Sense])? {
        var node = 0
        var best: (end: Int, senses: [Sense])?
        var letters = Letters([])
        var at = first
        while at < tokens.count, tokens.sentence[at] == tokens.sentence[first] {
            if at > first, Self.isPassedOver(tokens.folded[at]) {
                guard tokens.folded[at] != "." || tokens.text[at - 1].utf8.count <= 3 else { break }
                at += 1
                continue
            }
            // "A U.S. official" is not of the A.U.
            if at > first, tokens.text[at].utf8.count == 1, tokens.text[at - 1].utf8.count == 1,
                tokens.folded[at - 1] != ".", !tokens.isGlued(at - 1)
            {
                break
            }
            guard let next = nodes[node].children[form(tokens.folded[at])] else { break }
            node = next
            // "Jong-un" is "Jong Un".
            let isJoined = at > first && tokens.folded[at - 1].isEmpty && tokens.isGlued(at - 1)
            letters.append(isCapitalised: tokens.isCapitalised[at] || isJoined, isUpper: tokens.isUpper[at])
            at += 1
            let senses = nodes[node].senses.filter { letters.allow($0.letters) }.map(\.sense)
            if !senses.isEmpty { best = (Self.end(at, in: tokens), senses) }
        }
        return best
    }

    /// With the stop of "U.S." where it has one.
    private static func end(_ end: Int, in tokens: Tokens) -> Int {
        let isStopped =
            end < tokens.count && tokens.folded[end] == "." && tokens.isGlued(end - 1)
            && tokens.text[end - 1].utf8.count == 1
        return isStopped ? end + 1 : end
    }

    private static func isPassedOver(_ word: String) -> Bool { word.isEmpty || word == "." }
}

/// Which words of a name are capitalised: "us" is not "US".
private struct Letters: Sendable {
    private var capitals: UInt64 = 0
    private var uppers: UInt64 = 0
    private var count: UInt64 = 0

    init(_ words: [String]) {
        for word in words {
            append(
                isCapitalised: word.unicodeScalars.first.map(\.properties.isUppercase) ?? false,
                isUpper: word.utf8.count > 1 && word.unicodeScalars.allSatisfy(\.properties.isUppercase))
        }
    }

    mutating func append(isCapitalised: Bool, isUpper: Bool) {
        if isCapitalised { capitals |= 1 << count }
        if isUpper { uppers |= 1 << count }
        count = min(count + 1, 63)
    }

    /// True where every capital of `name` stands here too.
    func allow(_ name: Letters) -> Bool {
        capitals & name.capitals == name.capitals && uppers & name.uppers == name.uppers
    }
}
