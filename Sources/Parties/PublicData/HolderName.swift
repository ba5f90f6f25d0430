import Entries

/// A person's name as public data lists it, the surname in capitals: "Volodymyr ZELENSKYY", "XI Jinping".
struct HolderName: Hashable {
    /// As a screen shows it: "Volodymyr Zelenskyy".
    let text: String
    /// Other forms of it: without what stands in brackets, given name and surname alone, surname last.
    let variants: [String]
    /// "Zelenskyy"; nil where no part is in capitals.
    let surname: String?

    /// A name as it is, its last word the surname.
    init(plain text: String) {
        self.text = text
        let words = text.split(separator: " ")
        surname = words.count > 1 ? words.last.map(String.init) : nil
        variants = words.count > 2 ? ["\(words[0]) \(words[words.count - 1])"] : []
    }

    init(tokens: [Substring]) {
        let kept = tokens.filter { !$0.isNickname }
        let shown = kept.enumerated().map { Self.shown($1, isFirst: $0 == 0) }
        text = shown.joined(separator: " ")
        let capitals = kept.indices.filter { kept[$0].isInCapitals(isFirst: $0 == 0) }
        guard let first = capitals.first,
            let end = kept[first...].indices.first(where: { !capitals.contains($0) })
                ?? kept.indices.last.map({ $0 + 1 })
        else {
            surname = nil
            variants = []
            return
        }
        let surname = shown[first..<end].joined(separator: " ")
        self.surname = surname
        let given = Array(shown[..<first])
        let nickname = tokens.first(where: \.isNickname).map { $0.filter { $0.isLetter || $0 == "-" } }
        // A surname that stands first is written last elsewhere: "Jinping Xi".
        let others = given.isEmpty ? Array(shown[end...].prefix(2)) : given
        let forms = [
            given.first.map { "\($0) \(surname)" }, others.isEmpty ? nil : (others + [surname]).joined(separator: " "),
            nickname.map { "\($0) \(surname)" },
        ]
        var seen: Set<FoldedName> = [FoldedName(text)]
        variants = forms.compactMap(\.self).filter { seen.insert(FoldedName($0)).inserted }
    }

    /// True where another name may be a spelling of this one: the surname has a word in common, or nearly the same letters.
    ///
    /// - Parameter certainly: whether only one person can be meant, so that any word in common will do.
    func isLike(_ other: FoldedName, certainly: Bool) -> Bool {
        let own = FoldedName(text).words
        let words = Set(other.words.filter { $0.count > 2 })
        if certainly, own.contains(where: words.contains) { return true }
        let surname = FoldedName(self.surname ?? text)
        let isSurname = surname.words.contains(where: words.contains) || Self.ends(other, like: surname)
        return isSurname && own.first?.first == other.words.first?.first
    }

    /// True where a name ends in the letters of a surname, give or take two of them.
    private static func ends(_ name: FoldedName, like surname: FoldedName) -> Bool {
        let letters = surname.text.filter(\.isLetter)
        guard letters.count >= 5 else { return false }
        let ending = name.text.filter(\.isLetter).suffix(letters.count)
        return letters.first == ending.first && letters.difference(from: ending).count <= 4
    }

    /// "ZELENSKYY" as "Zelenskyy", "EL-SISI" as "El-Sisi", "McMAHON" as "McMahon"; "III" behind a name as it is.
    private static func shown(_ token: Substring, isFirst: Bool) -> String {
        guard token.isInCapitals(isFirst: isFirst) else { return String(token) }
        var shown = ""
        var last: Character = " "
        for (offset, character) in token.enumerated() {
            let isInside = last.isUppercase || (last.isApostrophe && offset > 2)
            shown += isInside ? character.lowercased() : String(character)
            last = character
        }
        return shown
    }
}

extension Substring {
    /// True for a word with two capitals in a row; "II" and the like count where they begin a name: "XI Jinping".
    func isInCapitals(isFirst: Bool) -> Bool {
        if !isFirst, Self.numerals.contains(self) { return false }
        var last: Character = " "
        for character in self {
            if character.isUppercase, last.isUppercase { return true }
            last = character
        }
        return false
    }

    /// “Bill”, (Sam), [C.Y.]
    fileprivate var isNickname: Bool {
        first.map { "\"“('[".contains($0) } ?? false && last.map { "\"”)']".contains($0) } ?? false
    }

    private static let numerals: Set<Substring> = [
        "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    ]
}

extension Character {
    var isApostrophe: Bool { self == "'" || self == "’" || self == "‘" }
}
