import Entries
import Text

/// Where an article says who somebody is: "President Ana Duarte", "Lu Maro, the Velian envoy", "his adviser, Lu Maro".
struct Introductions {
    struct Introduction {
        let phrase: RolePhrase
        /// `title` or `apposition`.
        let link: PartyLink
        /// Of the person's mentions, the one that it stands beside.
        let mention: ByteRange
    }

    /// Of each person of the article, in text order.
    private(set) var of: [[Introduction]]
    /// The places of the role phrases that introduce somebody.
    private(set) var phrases: Set<Int> = []

    init(_ roles: [RolePhrase], _ people: People, _ tokens: Tokens) {
        of = Array(repeating: [], count: people.all.count)
        var starts: [Int: ByteRange] = [:]
        var ends: [Int: ByteRange] = [:]
        for mention in people.mentions {
            let name = tokens.words(in: NameWords(mention, tokens.article).range)
            guard !name.isEmpty else { continue }
            starts[name.lowerBound] = mention
            ends[name.upperBound] = mention
        }
        for (place, phrase) in roles.enumerated() {
            guard let (mention, link) = Self.introduced(by: phrase, starts, ends, tokens),
                let person = people.byMention[mention]
            else { continue }
            of[person].append(Introduction(phrase: phrase, link: link, mention: mention))
            phrases.insert(place)
        }
    }

    /// The mention that a phrase stands beside, and how.
    private static func introduced(
        by phrase: RolePhrase, _ starts: [Int: ByteRange], _ ends: [Int: ByteRange], _ tokens: Tokens
    ) -> (ByteRange, PartyLink)? {
        let end = phrase.words.upperBound
        // "Gen. John Brito": the stop of the title.
        let next = end < tokens.count && tokens.folded[end] == "." && tokens.isGlued(end - 1) ? end + 1 : end
        if let mention = starts[next], next < tokens.count, tokens.sentence[next] == tokens.sentence[end - 1] {
            return (mention, .title)
        }
        // A list is no apposition: "Brito, President Duarte and the minister".
        if isComma(end, tokens), phrase.determiner != nil || phrase.owner != nil, let mention = starts[end + 1],
            !isListed(phrase, tokens)
        {
            return (mention, .apposition)
        }
        let start = phrase.words.lowerBound
        if start > 1, isComma(start - 1, tokens), let mention = ends[start - 1], closes(end, tokens),
            tokens.sentence[start] == tokens.sentence[start - 2]
        {
            return (mention, .apposition)
        }
        return nil
    }

    private static func isComma(_ word: Int, _ tokens: Tokens) -> Bool {
        word < tokens.count && tokens.folded[word] == ","
    }

    /// True where the phrase itself follows "and": what comes behind it is one more of a list.
    private static func isListed(_ phrase: RolePhrase, _ tokens: Tokens) -> Bool {
        let start = phrase.words.lowerBound
        return start > 0 && tokens.folded[start - 1] == "and"
    }

    /// True where an apposition can end: not in "Brito, President Duarte", nor in "Brito, the minister and the envoy",
    /// nor in "people close to Brito, the envoy said".
    private static func closes(_ end: Int, _ tokens: Tokens) -> Bool {
        guard end < tokens.count else { return true }
        return [",", ".", ";", "”", "\"", ")", "", "who", "in", "and", "at", "on", "since"].contains(
            tokens.folded[end])
    }
}
