import Entries
import Reading
import Text

/// Tells whose a name on a social network is: "@RepAnaDuarte" is Ana Duarte’s.
struct Handles {
    let tokens: Tokens
    let people: People
    let known: KnownParties

    /// The person of the article whose full name the handle ends with.
    func person(_ word: Int) -> Int? {
        let handle = tokens.folded[word]
        let found = people.all.indices.filter { person in
            let name = people.all[person].words
            return name.words.count > 1 && handle.hasSuffix(name.joined)
                && isPrefix(String(handle.dropLast(name.joined.count)))
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The person of the base whose full name the handle ends with.
    func party(_ word: Int) -> PartyID? {
        let parts = Self.parts(tokens.text[word])
        let found = parts.indices.dropLast().suffix(Self.longest).lazy.filter { first in
            isPrefix(parts[..<first].joined().lowercased())
        }.map { first in
            known.people.people(called: PersonName(parts[first...].map { FoldedName($0).text }))
        }.first { !$0.isEmpty }
        return found?.count == 1 ? found?.first : nil
    }

    /// True for what may stand before a name in a handle, and for nothing.
    private func isPrefix(_ text: String) -> Bool { text.isEmpty || PartyWords.handle.contains(text) }

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
