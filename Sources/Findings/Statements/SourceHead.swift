import Entries
import Reading
import Text

/// What a source names, if it names somebody: the name that is the head of the phrase.
///
/// In "Putin’s spokesperson, Dmitry Peskov" that is Peskov; in "aides to Trump" it is nobody; in "Angela Merkel and
/// François Hollande" it is both, as one span.
struct SourceHead {
    private let article: ReadArticle
    private let people: People
    /// What the reader marked, and people whom it did not, in text order.
    private let names: [ByteRange]

    init(_ tokens: Tokens, _ people: People) {
        article = tokens.article
        self.people = people
        names = Set(article.names.map(\.range).filter { !tokens.isTitle($0) } + people.mentions).sorted()
    }

    enum Head {
        case person(ByteRange)
        /// Several, with the mention of each.
        case people(ByteRange, [ByteRange])
        case body(ByteRange)
    }

    func head(of source: ByteRange) -> Head? {
        let inside = names.filter { holds(source, $0) }
        let heads = inside.prefix { !isExample($0, of: source) }
            .filter { !isPossessive($0, in: source) && !isComplement($0, of: source) }
        let persons = heads.filter { people[$0] != nil && !isModifier($0, of: source) }
        if isList(persons) { return .people(ByteRange(persons[0].lower, persons[persons.count - 1].upper), persons) }
        if persons.count > 1, isCoordination(persons[0], persons[1]) {
            let all = persons[...1] + persons[2...].filter { isCoordination(persons[0], $0) }
            return .people(ByteRange(persons[0].lower, (all.max() ?? persons[1]).upper), Array(all))
        }
        if let person = persons.first { return .person(person) }
        return heads.first {
            people[$0] == nil && isWhole($0, of: source) && !isInClause($0, of: source) && !isJoined($0, in: source)
        }.map {
            .body($0)
        }
    }

    /// True where the name lies in the source, what follows it behind a comma apart: "Marco Brito, R-Fla."
    private func holds(_ source: ByteRange, _ name: ByteRange) -> Bool {
        source.contains(name)
            || source.overlaps(name) && people[name] != nil && source.contains(NameWords(name, article).range)
    }

    /// True where "’s" ends the name or follows it, and the source goes on: "Putin’s spokesperson".
    private func isPossessive(_ name: ByteRange, in source: ByteRange) -> Bool {
        let inside = article.words.spans(in: ByteRange(name.lower, source.upper)).map { article.text[$0] }
        let own = NameWords(name, article).range
        let rest = inside.dropFirst(article.words.spans(in: ByteRange(name.lower, own.upper)).count)
        guard let mark = rest.first, mark == "’" || mark == "'" else { return false }
        return rest.dropFirst().drop { $0 == "s" }.contains {
            $0.unicodeScalars.contains(where: \.properties.isAlphabetic)
        }
    }

    /// True where it and what follows only say who else is meant: "officials, including President Duarte".
    private func isExample(_ name: ByteRange, of source: ByteRange) -> Bool {
        // A title in the name may stand before the source.
        let opening = ByteRange(source.lower, max(source.lower, name.lower))
        let before = article.words.spans(in: opening).map { article.text[$0].lowercased() }
        return before.contains { ["including", "like"].contains($0) }
            || zip(before, before.dropFirst()).contains { $0 == ("such", "as") }
    }

    /// True where a preposition binds the name to another head: "aides to Trump", "a spokesman for President Trump".
    ///
    /// Capitalised words before the name are its title, "of" between two of them included ("Secretary of State John
    /// Kerry"); so is a place name or a nationality.
    private func isComplement(_ name: ByteRange, of source: ByteRange) -> Bool {
        var at = article.words.index(atOrAfter: NameWords(name, article).range.lower) - 1
        var sawTitle = false
        while at >= 0, Int(article.words.start[at]) >= source.lower {
            let word = word(at)
            if Self.prepositions.contains(word.lowercased()) {
                if isInTitle(at, of: name) || isJoin(at) { return false }
                guard word == "of", sawTitle, at > 0, isCapitalised(at - 1) else { return true }
            } else if word == "the" || word == "The" || word == "’" || word == "'" || word == "s" {
                // An article or a possessive inside the title.
            } else if isCapitalised(at) || PartyWords.titled.contains(word.lowercased()) {
                sawTitle = true
            } else if ["and", "or"].contains(word), at > 0, !sawTitle,
                let other = names.first(where: { $0.end == article.words.end[at - 1] })
            {
                // "Diplomats from Velia and Tarn".
                return isComplement(other, of: source)
            } else {
                return false
            }
            at -= 1
        }
        return false
    }

    /// True for "for" of "High Commissioner for Human Rights Ana Duarte": capitals that are no title part it from the name.
    private func isInTitle(_ preposition: Int, of name: ByteRange) -> Bool {
        guard preposition > 0, PartyWords.officer.contains(word(preposition - 1).lowercased()) else { return false }
        let marked = NameWords(name, article)
        let last = article.words.index(atOrAfter: marked.range.lower) - 1
        // "Ambassador to | Velia Ana Duarte", where the reader took the state into the name.
        if last == preposition { return people[name].map { $0.person.words.words.count < marked.words.count } ?? false }
        return isCapitalised(last) && !PartyWords.titled.contains(word(last).lowercased())
    }

    /// True for "with" of "along with".
    private func isJoin(_ word: Int) -> Bool {
        word > 0 && self.word(word) == "with" && ["along", "together"].contains(self.word(word - 1))
    }

    /// True where the name only tells which: "Trump aides", "the Obama administration".
    private func isModifier(_ name: ByteRange, of source: ByteRange) -> Bool {
        let next = article.words.index(atOrAfter: name.upper)
        guard next < article.words.count, Int(article.words.start[next]) < source.upper else { return false }
        // "The Bush and Obama administrations".
        if ["and", "or"].contains(word(next)), next + 1 < article.words.count,
            let other = names.first(where: { $0.start == article.words.start[next + 1] }), people[other] != nil
        {
            return isModifier(other, of: source)
        }
        let scalar = article.text.scalar(at: Int(article.words.start[next])).value
        return scalar.properties.isAlphabetic && !Self.followers.contains(word(next))
    }

    /// Words that may follow a name without making it a modifier.
    private static let followers: Set<String> = [
        "and", "or", "who", "whose", "himself", "herself", "of", "from", "in", "at", "on", "for", "with", "then",
        "also",
        "both", "alike", "Jr", "Sr",
    ]

    /// True where nothing but articles and adjectives stands before the name, and nothing that binds it behind.
    private func isWhole(_ name: ByteRange, of source: ByteRange) -> Bool {
        let next = article.words.index(atOrAfter: name.upper)
        guard next < article.words.count, Int(article.words.start[next]) < source.upper else { return true }
        return [",", "(", "—", "–", "which", "that", "-"].contains(word(next))
    }

    /// True for one more of several: "its allies Velia and Tarn".
    private func isJoined(_ name: ByteRange, in source: ByteRange) -> Bool {
        let first = article.words.index(atOrAfter: source.lower)
        let before = (first..<max(first, article.words.index(atOrAfter: name.lower))).map(word).reversed()
        return before.drop { $0 == "the" }.first.map { ["and", "or", "&"].contains($0) } ?? false
    }

    /// True for "Ana Duarte, Lu Maro and Rui Brito", "Ana Duarte, along with Lu Maro and Rui Brito".
    private func isList(_ names: [ByteRange]) -> Bool {
        guard names.count > 2, isCoordination(names[names.count - 2], names[names.count - 1]) else { return false }
        return zip(names, names.dropFirst()).dropLast().allSatisfy { one, next in
            article.words.spans(in: ByteRange(one.upper, next.lower)).map { article.text[$0] } == [","]
                || isCoordination(one, next)
        }
    }

    /// True for what a verb inside the source takes: "the letter they sent Congress".
    private func isInClause(_ name: ByteRange, of source: ByteRange) -> Bool {
        let grammar = article.grammar
        guard grammar.count == article.words.count else { return false }
        let first = article.words.index(atOrAfter: source.lower)
        let end = article.words.index(atOrAfter: source.upper)
        let own = article.words.index(atOrAfter: name.lower)..<article.words.index(atOrAfter: name.upper)
        guard let head = grammar.topmost(of: own),
            let verb = grammar.head[head], (first..<end).contains(verb)
        else { return false }
        return grammar.partOfSpeech[verb] == .verb && Self.taken.contains(grammar.relation[head])
    }

    private static let taken: Set<Relation> = [.obj, .iobj, .obl, .nsubj]

    /// True where only names, titles, commas and "and" stand between the two.
    private func isCoordination(_ a: ByteRange, _ b: ByteRange) -> Bool {
        let first = article.words.index(atOrAfter: a.upper)
        let end = article.words.index(atOrAfter: b.lower)
        guard first < end, end - first <= 12 else { return false }
        let between = (first..<end).map { word($0) }
        let verbs: Set<String> = ["who", "which", "that", "met", "said", "told"]
        let joins =
            between.contains { $0 == "and" || $0 == "&" }
            || zip(between, between.dropFirst()).contains {
                ["along", "together"].contains($0) && $1 == "with" || $0 == "well" && $1 == "as"
            }
        return joins && !between.contains { verbs.contains($0) }
    }

    private func word(_ index: Int) -> String { article.text[article.words.range(index, index)] }

    private func isCapitalised(_ index: Int) -> Bool {
        article.text.scalar(at: Int(article.words.start[index])).value.properties.isUppercase
    }

    private static let prepositions: Set<String> = [
        "of", "for", "to", "from", "with", "at", "by", "on", "in", "near", "against", "behind", "around", "under",
    ]
}
