import Entries
import Reading
import Text

/// Which people the article introduces with which role: "President", "foreign minister", "spokesperson".
///
/// A later "the minister" or "the Velian minister" is a person only when one person alone of the article fits it.
struct Roles {
    /// For each role noun, who bears it, with the words that stood before it: "US President" gives "us".
    private var bearers: [String: [Int: Set<String>]] = [:]

    init(_ article: ReadArticle, _ people: People) {
        for (mention, person) in people.byMention {
            let before = Self.words(article.words.before(mention, count: 6).reversed(), article)
            let after = Self.words(Self.apposition(after: mention, article), article)
            if let noun = before.last { add(noun, person, modifiers: before.dropLast().suffix(3)) }
            for (index, noun) in after.enumerated() { add(noun, person, modifiers: after[..<index]) }
        }
    }

    /// The one person whom "the <modifiers> <role>" can mean.
    func person(called words: [String]) -> Int? {
        let words = Self.joined(words)
        guard words.first == "the", words.count <= 4, let noun = words.last, let found = bearers[noun] else {
            return nil
        }
        let asked = Set(words.dropFirst().dropLast())
        let fitting = found.filter { found.count == 1 || $0.value.isSuperset(of: asked) }
        return fitting.count == 1 && (found.count == 1 || !asked.isEmpty) ? fitting.first?.key : nil
    }

    private mutating func add(_ noun: String, _ person: Int, modifiers: some Sequence<String>) {
        guard RoleNouns.english.contains(noun) else { return }
        bearers[noun, default: [:]][person, default: []].formUnion(modifiers)
    }

    private static func words(_ spans: some Sequence<ByteRange>, _ article: ReadArticle) -> [String] {
        joined(spans.map { article.text[$0].lowercased() })
    }

    /// Words without stops, single letters in a row as one word: "U.S." is "us".
    private static func joined(_ words: [String]) -> [String] {
        var found: [String] = []
        var wasLetter = false
        for word in words where word != "." {
            let isLetter = word.count == 1 && word != "a"
            if isLetter, wasLetter { found[found.count - 1] += word } else { found.append(word) }
            wasLetter = isLetter
        }
        return found
    }

    /// The words of "Mike Waltz, the national security adviser," up to the next comma.
    private static func apposition(after mention: ByteRange, _ article: ReadArticle) -> [ByteRange] {
        let words = article.words
        let comma = words.index(atOrAfter: mention.upper)
        guard comma + 1 < words.count, article.text[words.range(comma, comma)] == ",",
            ["the", "a", "his", "her", "its", "their"].contains(article.text[words.range(comma + 1, comma + 1)])
        else { return [] }
        let rest = (comma + 2)..<min(comma + 10, words.count)
        let end = rest.first { article.text[words.range($0, $0)] == "," }
        return end.map { (comma + 2..<$0).map { words.range($0, $0) } } ?? []
    }
}

/// Nouns that name what a person is: a resource, one a line.
enum RoleNouns {
    static let english = Set(
        String(decoding: PackageResources.role_nouns_txt, as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
}
