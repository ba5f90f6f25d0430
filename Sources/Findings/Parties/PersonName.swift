import Entries
import Text

/// The words of a person's name, folded, and which of them is the surname.
struct PersonName: Hashable, Sendable {
    let words: [String]
    let surname: String
    /// What stands beside the surname; empty where the name is a surname alone.
    let given: [String]

    /// Words that are no letters are left out.
    init(_ words: [String]) {
        let words = words.filter { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }
        let bare =
            words.count > 2 && PartyWords.generation.contains(words[words.count - 1]) ? words.dropLast() : words[...]
        self.words = words
        if let first = bare.first, bare.count > 1, FamilyNames.first.stand(first, of: bare.count) {
            surname = first
            given = Array(bare.dropFirst())
        } else {
            surname = bare.last ?? ""
            given = Array(bare.dropLast())
        }
    }

    var joined: String { words.joined() }
    /// True where the surname stands first: "Kim Jong Un".
    var isFamilyFirst: Bool { words.count > 1 && words.first == surname && words.last != surname }

    /// True where two people of one surname may be one by their given names: the same, an initial, another form.
    func allowsGivenNames(of other: PersonName) -> Bool {
        guard let mine = given.first, let theirs = other.given.first else { return false }
        if isFamilyFirst != other.isFamilyFirst { return false }
        if isFamilyFirst { return Spelling.key(given.joined()) == Spelling.key(other.given.joined()) }
        return GivenNameForms.english.areOne(mine, theirs)
    }
}

/// Family names that stand first: a resource.
struct FamilyNames: Sendable {
    private var fewestWords: [String: Int] = [:]

    static let first = FamilyNames(PackageResources.family_names_first_txt)

    init(_ file: [UInt8]) {
        for line in ResourceLines(file) {
            let words = line.split(separator: " ").map(String.init)
            guard let fewest = words.first.flatMap(Int.init) else { continue }
            for word in words.dropFirst() { fewestWords[word] = fewest }
        }
    }

    func stand(_ name: String, of words: Int) -> Bool { fewestWords[name].map { $0 <= words } ?? false }
}

/// Forms of given names that may be one person's: a resource.
struct GivenNameForms: Sendable {
    private var lines: [String: Set<Int>] = [:]

    static let english = GivenNameForms(PackageResources.given_name_forms_txt)

    init(_ file: [UInt8]) {
        for (number, line) in ResourceLines(file).enumerated() {
            for word in line.split(separator: " ") { lines[String(word), default: []].insert(number) }
        }
    }

    func areOne(_ one: String, _ other: String) -> Bool {
        if one == other || Self.isInitial(one, of: other) || Self.isInitial(other, of: one) { return true }
        if let mine = lines[one], let theirs = lines[other], !mine.isDisjoint(with: theirs) { return true }
        return one.count > 3 && other.count > 3 && Spelling.key(one) == Spelling.key(other)
    }

    private static func isInitial(_ short: String, of long: String) -> Bool {
        short.count == 1 && long.hasPrefix(short)
    }
}
