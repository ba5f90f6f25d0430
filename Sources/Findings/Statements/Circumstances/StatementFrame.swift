import Entries
import Reading
import Text

/// The words of a sentence that stand beside a statement: neither its own parts nor another statement’s.
struct StatementFrame {
    /// Some words in a row that belong to no statement.
    struct Run {
        let words: WordSpan
        let place: Place
    }

    /// What a run follows.
    enum Place {
        case beginning, other, source, cue, content
    }

    /// The words of the cue that stand in `sentence`.
    let cue: WordSpan
    let sentence: WordSpan
    /// In text order.
    private(set) var runs: [Run] = []

    private let parts: [Part]

    /// How far from the cue, in words, anything is looked for: no writer’s sentence is longer.
    private static let reach = 250

    private enum Part {
        case free, source, cue, content, other
    }

    /// Nil where the statement has no cue in a sentence.
    init?(_ statement: Statement, number: Int, in claimed: ClaimedWords) {
        let words = claimed.article.words
        guard let place = statement.cue.first, let cue = words.span(in: place),
            let whole = claimed.sentences.sentence(of: cue.first)
        else { return nil }
        let sentence = WordSpan(max(whole.first, cue.first - Self.reach), min(whole.last, cue.first + Self.reach))
        self.cue = WordSpan(cue.first, min(cue.last, sentence.last))
        self.sentence = sentence
        var parts = (sentence.first...sentence.last).map {
            claimed.isFree($0) || claimed.owner(of: $0) == number ? Part.free : .other
        }
        for (ranges, part) in [(statement.content, Part.content), (statement.source, .source), (statement.cue, .cue)] {
            for range in ranges {
                guard let own = words.span(in: range), own.overlaps(sentence) else { continue }
                for word in max(own.first, sentence.first)...min(own.last, sentence.last) {
                    parts[word - sentence.first] = part
                }
            }
        }
        self.parts = parts
        runs = leading() + trailing()
    }

    func isOwnContent(_ word: Int) -> Bool { part(word) == .content }

    /// True for a word that neither another statement nor this one’s source has.
    func isOpen(_ word: Int) -> Bool {
        sentence.contains(word) && part(word) != .other && part(word) != .source
    }

    private func part(_ word: Int) -> Part {
        sentence.contains(word) ? parts[word - sentence.first] : .other
    }

    /// The runs before the cue, back to another statement or the beginning of the sentence.
    private func leading() -> [Run] {
        var first = cue.first
        while first > sentence.first, part(first - 1) != .other { first -= 1 }
        let place = first == sentence.first ? Place.beginning : .other
        return runs(from: first, through: cue.first - 1, after: place)
    }

    private func trailing() -> [Run] {
        var last = cue.last
        while last < sentence.last, part(last + 1) != .other { last += 1 }
        return runs(from: cue.last + 1, through: last, after: .cue)
    }

    private func runs(from first: Int, through last: Int, after place: Place) -> [Run] {
        var found: [Run] = []
        var place = place
        var start: Int?
        for word in first...max(first, last) where word <= last {
            guard part(word) == .free else {
                if let start { found.append(Run(words: WordSpan(start, word - 1), place: place)) }
                start = nil
                place = part(word) == .content ? .content : part(word) == .source ? .source : .cue
                continue
            }
            start = start ?? word
        }
        if let start { found.append(Run(words: WordSpan(start, last), place: place)) }
        return found
    }
}

/// Which words of an article belong to which of its statements.
struct ClaimedWords {
    let article: ReadArticle
    private var owners: [Int32]
    let sentences: SentenceSpans

    private static let nobody: Int32 = -1
    private static let several: Int32 = -2

    init(_ article: ReadArticle, _ statements: [Statement]) {
        self.article = article
        owners = Array(repeating: Self.nobody, count: article.words.count)
        sentences = SentenceSpans(article)
        for (number, statement) in statements.enumerated() {
            for range in statement.source + statement.cue + statement.content { claim(range, Int32(number)) }
        }
    }

    func isFree(_ word: Int) -> Bool { owners[word] == Self.nobody }

    /// The one statement that has it.
    func owner(of word: Int) -> Int? { owners[word] < 0 ? nil : Int(owners[word]) }

    private mutating func claim(_ range: ByteRange, _ number: Int32) {
        guard let words = article.words.span(in: range) else { return }
        for word in words.first...words.last {
            owners[word] = owners[word] == Self.nobody || owners[word] == number ? number : Self.several
        }
    }
}

/// The sentences of an article as spans of its words.
struct SentenceSpans {
    /// In text order; sentences without words are left out.
    private let all: [WordSpan]

    init(_ article: ReadArticle) {
        all = article.sentences.compactMap { article.words.span(in: $0) }
    }

    func sentence(of word: Int) -> WordSpan? {
        let index = all.partitioningIndex { $0.last >= word }
        return index < all.count && all[index].contains(word) ? all[index] : nil
    }
}

extension Words {
    /// The words that lie in `range`, wholly or in part; nil where none does.
    func span(in range: ByteRange) -> WordSpan? {
        let first = index(atOrAfter: range.lower)
        let end = start.partitioningIndex { Int($0) >= range.upper }
        return first < end ? WordSpan(first, end - 1) : nil
    }
}
