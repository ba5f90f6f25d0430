import Entries
import Reading
import Text

/// Which people the article introduces with which role: "President", "foreign minister", "spokesperson".
///
/// A later "the minister" is a person only when one person alone of the article bears that role.
struct Roles {
    private let bearers: [String: Set<Int>]

    init(_ article: ReadArticle, _ people: People) {
        var bearers: [String: Set<Int>] = [:]
        for (mention, person) in people.byMention {
            for word in article.words.before(mention, count: 1) + Self.apposition(after: mention, article) {
                let noun = article.text[word].lowercased()
                if RoleNouns.english.contains(noun) { bearers[noun, default: []].insert(person) }
            }
        }
        self.bearers = bearers
    }

    /// The one person whom "the <modifiers> <role>" can mean.
    func person(called words: [String]) -> Int? {
        guard words.first == "the", words.count <= 4, let noun = words.last, let found = bearers[noun], found.count == 1
        else { return nil }
        return found.first
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
