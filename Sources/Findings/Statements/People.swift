import Entries
import Reading
import Text

/// The people an article names, each with the fullest name it gives and every place it stands.
struct People {
    struct Person {
        /// The first place of the fullest name.
        var name: ByteRange
        /// Its words in lower case, without a possessive ending.
        var words: [String]
        /// In text order.
        var mentions: [ByteRange] = []
        var gender: Gender?
    }

    private(set) var all: [Person] = []
    /// Which person stands at each mention.
    private(set) var byMention: [ByteRange: Int] = [:]

    init(_ article: ReadArticle) {
        let names = article.names.map { (name: NameWords($0.range, article), kind: $0.kind) }
        // Fuller names first, so that a surname finds its bearer wherever in the article the full name stands.
        for (name, kind) in names where kind == .person && name.words.count > 1 { addFull(name) }
        // The same word a second time is the same person, even where the reader took it for a place.
        for (name, kind) in names where name.words.count == 1 {
            if kind == .person || bearer(of: name.words[0]) != nil { addShort(name) }
        }
        for index in all.indices {
            all[index].mentions.sort()
            all[index].gender = Gender(of: all[index], in: article)
        }
    }

    subscript(mention: ByteRange) -> (index: Int, person: Person)? {
        byMention[mention].map { ($0, all[$0]) }
    }

    /// The one person of the article whose last name this is.
    func bearer(of surname: String) -> Int? {
        let bearers = all.indices.filter { all[$0].words.count > 1 && all[$0].words.last == surname }
        return bearers.count == 1 ? bearers[0] : nil
    }

    private mutating func addFull(_ name: NameWords) {
        if let known = all.firstIndex(where: { Self.isSame($0.words, name.words) }) {
            if name.words.count > all[known].words.count {
                all[known].name = name.range
                all[known].words = name.words
            }
            note(name, of: known)
        } else {
            add(name)
        }
    }

    /// A surname, or a given name where no surname fits, when exactly one person of the article bears it.
    private mutating func addShort(_ name: NameWords) {
        let bearers = all.indices.filter { all[$0].words.last == name.words[0] }
        let called = all.indices.filter { all[$0].words.first == name.words[0] }
        if bearers.count == 1 {
            note(name, of: bearers[0])
        } else if bearers.isEmpty, called.count == 1 {
            note(name, of: called[0])
        } else {
            add(name)
        }
    }

    private mutating func add(_ name: NameWords) {
        all.append(Person(name: name.range, words: name.words))
        note(name, of: all.count - 1)
    }

    private mutating func note(_ name: NameWords, of index: Int) {
        all[index].mentions.append(name.mention)
        byMention[name.mention] = index
    }

    /// Two full names are one when their last words agree and the given names do not contradict each other:
    /// one is the other's initial, or one name has words between that the other leaves out.
    private static func isSame(_ a: [String], _ b: [String]) -> Bool {
        guard a.last == b.last, let first = a.first, let other = b.first else { return false }
        return first == other || isInitial(first, of: other) || isInitial(other, of: first)
    }

    private static func isInitial(_ short: String, of long: String) -> Bool {
        short.count == 1 && long.hasPrefix(short)
    }
}

/// A name as words: without a possessive ending and without titles such as "Mr.".
struct NameWords {
    /// As the reader marked it.
    let mention: ByteRange
    /// The name itself.
    let range: ByteRange
    /// In lower case; never empty.
    let words: [String]

    /// Kings keep their title: without it their names are given names.
    private static func isTitle(_ word: String) -> Bool {
        let crowns: Set<String> = ["king", "queen", "prince", "princess"]
        return titles.contains(word) || (RoleNouns.english.contains(word) && !crowns.contains(word))
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "captain", "colonel", "sergeant", "lieutenant", "major",
        "sen", "rep", "gov", "gen", "prof", "state", "defense", "defence", "treasury", "interior",
    ]

    init(_ mention: ByteRange, _ article: ReadArticle) {
        let text = article.text
        var spans = article.words.spans(in: mention)
        let title = spans.dropLast().lastIndex { Self.isTitle(text[$0].lowercased()) }
        if let title, spans[(title + 1)...].contains(where: { text[$0] != "." }) {
            spans.removeSubrange(...title)
            if text[spans[0]] == "." { spans.removeFirst() }
        }
        if spans.count > 2, text[spans[spans.count - 1]] == "s", "’'".contains(text[spans[spans.count - 2]]) {
            spans.removeLast(2)
        }
        let letters = spans.filter { text.scalar(at: $0.lower).value.properties.isAlphabetic }
        self.mention = mention
        range = spans.isEmpty ? mention : ByteRange(spans[0].lower, spans[spans.count - 1].upper)
        words = letters.isEmpty ? [text[mention].lowercased()] : letters.map { text[$0].lowercased() }
    }
}

extension Words {
    /// The words that lie in `range`, each as its own range.
    func spans(in range: ByteRange) -> [ByteRange] {
        var found: [ByteRange] = []
        var word = index(atOrAfter: range.lower)
        while word < count, Int(end[word]) <= range.upper {
            found.append(self.range(word, word))
            word += 1
        }
        return found
    }
}
