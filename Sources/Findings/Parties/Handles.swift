import Entries
import Reading
import Text

/// Tells whose a name on a social network is: "@RepAnaDuarte" is Ana Duarte’s.
struct Handles {
    let tokens: Tokens
    let people: People
    let known: KnownParties

    /// True for the word behind "@".
    func isHandle(_ word: Int) -> Bool { tokens.isHandle(word) }

    /// The person of the article whose full name the handle ends with.
    func person(_ word: Int) -> Int? {
        let handle = tokens.folded[word]
        let found = people.all.indices.filter { person in
            let name = people.all[person].words
            return name.words.count > 1 && handle.hasSuffix(name.joined)
                && Self.prefixes.contains(String(handle.dropLast(name.joined.count)))
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The person of the base whose full name the handle ends with.
    func party(_ word: Int) -> PartyID? {
        let parts = Self.parts(tokens.text[word])
        let found = parts.indices.dropLast().suffix(Self.longest).lazy.filter { first in
            Self.prefixes.contains(parts[..<first].joined().lowercased())
        }.map { first in
            known.people.people(called: PersonName(parts[first...].map { FoldedName($0).text }))
        }.first { !$0.isEmpty }
        return found?.count == 1 ? found?.first : nil
    }

    /// What may stand before a name in a handle.
    private static let prefixes: Set<String> = [
        "", "rep", "sen", "gov", "real", "president", "pm", "sec", "mayor", "dr", "amb", "vp",
    ]
    /// Parts of the longest name.
    private static let longest = 4

    /// "Rep", "Ana" and "Duarte" of "RepAnaDuarte".
    private static func parts(_ handle: String) -> [String] {
        handle.reduce(into: []) { parts, letter in
            if letter.isUppercase || parts.isEmpty { parts.append("") }
            parts[parts.count - 1].append(letter)
        }
    }
}
