/// That an article is one page of several on which a site spreads it: which, and of what, as the page itself tells.
package struct ArticlePart: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// The highest number of a page that it names, its own among them.
    package let last: Int
    /// The same for all parts of one article: its address without the number, and its title.
    package let whole: String

    package init(number: Int, last: Int, whole: String) {
        self.number = number
        self.last = last
        self.whole = whole
    }
}

/// An article's place in the whole that it is a part of, as far as the record has that.
package struct PlaceInWhole: Hashable, Sendable {
    package let number: Int
    /// The highest number that any part in the record names.
    package let last: Int
    /// False where the part of that number is not in the record: it may name others.
    package let isLastKnown: Bool

    package init(number: Int, last: Int, isLastKnown: Bool) {
        self.number = number
        self.last = last
        self.isLastKnown = isLastKnown
    }

    /// As a screen shows it: "part 2 of 3", "part 2 of at least 3".
    package var words: String { "part \(number) of \(isLastKnown ? "" : "at least ")\(last)" }
}

/// The parts of a whole that the record has, by number; of those of one number, the one taken in first comes first.
package struct PartsOfWhole: Hashable, Sendable {
    package let parts: [Part]
    /// The highest number that any of them names.
    package let last: Int

    package struct Part: Hashable, Sendable {
        package let number: Int
        package let article: ArticleID

        package init(number: Int, article: ArticleID) {
            self.number = number
            self.article = article
        }
    }

    package init(parts: [Part], last: Int) {
        self.parts = parts
        self.last = last
    }

    /// All but `article`, with what a screen calls each: "part 2", and "part 2, taken in again" where one of its number
    /// comes before it.
    package func others(than article: ArticleID) -> [(article: ArticleID, words: String)] {
        parts.indices.filter { parts[$0].article != article }.map { index in
            let isAgain = index > 0 && parts[index - 1].number == parts[index].number
            return (parts[index].article, "part \(parts[index].number)\(isAgain ? ", taken in again" : "")")
        }
    }

    /// The numbers up to the last that no part has.
    package var missing: [ClosedRange<Int>] {
        var missing: [ClosedRange<Int>] = []
        var next = 1
        for number in parts.map(\.number) + [last + 1] {
            if next < number { missing.append(next...(number - 1)) }
            next = max(next, number + 1)
        }
        return missing
    }

    /// As a screen shows it: "Parts 2 and 4 to 6 are not in the record"; nil where none is missing.
    package var missingWords: String? {
        guard let end = missing.last else { return nil }
        let words = missing.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
        let isOne = missing.count == 1 && end.count == 1
        let list =
            words.count == 1 ? words[0] : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
        return "Part\(isOne ? "" : "s") \(list) \(isOne ? "is" : "are") not in the record"
    }
}
