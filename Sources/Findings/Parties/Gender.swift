import Reading
import Text

/// Which of "he" and "she" an article, or a common given name, allows for a person.
enum Gender {
    case he, she

    /// From a title or role noun right before a mention, else from the given name; nil where neither tells.
    init?(of person: People.Person, in article: ReadArticle) {
        for mention in person.mentions {
            for word in article.words.before(mention, count: 3).map({ article.text[$0].lowercased() }) {
                if let told = Self.told[word] {
                    self = told
                    return
                }
            }
        }
        guard let given = person.words.given.first, let known = GivenNames.english[given] else { return nil }
        self = known
    }

    /// From "Mr." or "Mrs." right before a name.
    init?(before name: NameWords, _ tokens: Tokens) {
        guard let first = tokens.words(in: name.range).first else { return nil }
        let before = (0..<first).suffix(2).reversed().map { tokens.folded[$0] }.first { $0 != "." && !$0.isEmpty }
        guard let before, Self.honorifics.contains(before), let told = Self.told[before] else { return nil }
        self = told
    }

    /// What a noun asks for: "the spokeswoman".
    init?(noun: String) {
        guard let told = Self.told[noun] else { return nil }
        self = told
    }

    /// What a third-person pronoun asks for; nil for any other word.
    init?(pronoun: String) {
        switch pronoun {
        case "he", "him", "his", "himself": self = .he
        case "she", "her", "hers", "herself": self = .she
        default: return nil
        }
    }

    private static let honorifics: Set<String> = ["mr", "sir", "mrs", "ms", "miss", "lady"]
    private static let told: [String: Gender] = [
        "mr": .he, "sir": .he, "lord": .he, "king": .he, "prince": .he, "spokesman": .he, "chairman": .he,
        "congressman": .he, "businessman": .he, "mrs": .she, "ms": .she, "miss": .she, "lady": .she, "queen": .she,
        "princess": .she, "spokeswoman": .she, "chairwoman": .she, "congresswoman": .she, "businesswoman": .she,
    ]
}

/// Given names that nearly always tell the gender: a resource, "he" or "she" and then the names, a line each.
struct GivenNames: Sendable {
    private let genders: [String: Gender]

    init(_ file: [UInt8]) {
        var genders: [String: Gender] = [:]
        for line in ResourceLines(file) {
            let words = line.split(separator: " ").map(String.init)
            guard let gender = Gender(pronoun: words[0]) else { continue }
            for name in words.dropFirst() { genders[name] = gender }
        }
        self.genders = genders
    }

    subscript(name: String) -> Gender? { genders[name] }

    static let english = GivenNames(PackageResources.given_names_txt)
}

extension Words {
    /// Up to `count` words that stand right before `range`, the nearest first.
    func before(_ range: ByteRange, count: Int) -> [ByteRange] {
        let word = index(atOrAfter: range.lower)
        return (max(word - count, 0)..<word).reversed().map { self.range($0, $0) }
    }
}
