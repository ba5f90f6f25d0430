import Entries
import Reading
import Text

/// Settles, inside one article, who the source of each statement is; where the article does not settle it, nobody.
struct SpeakerResolution {
    private let article: ReadArticle
    private let people: People
    private let head: SourceHead
    private let antecedents: Antecedents
    private let roles: Roles
    private let bodies: Bodies
    /// Speakers settled so far, by where their sources stand.
    private var settled: [(source: ByteRange, person: Int)] = []

    init(_ article: ReadArticle) {
        self.article = article
        people = People(article)
        head = SourceHead(article, people)
        antecedents = Antecedents(article, people)
        roles = Roles(article, people)
        bodies = Bodies(article)
    }

    /// The speaker of the next attribution; attributions come in text order.
    mutating func speaker(of attribution: Attribution) -> Speaker? {
        guard let source = attribution.source else { return nil }
        switch head.head(of: source) {
        case .person(let name): return person(named: name, source)
        case .people(let names): return Speaker(name: names, link: .named)
        case .body(let name): return Speaker(name: name, link: .named)
        case nil: return unnamed(source)
        }
    }

    private mutating func person(named mention: ByteRange, _ source: ByteRange) -> Speaker? {
        guard let (index, person) = people[mention] else { return nil }
        settled.append((source, index))
        let isFull = NameWords(mention, article).words.count >= person.words.count
        return isFull
            ? Speaker(name: NameWords(mention, article).range, link: .named)
            : Speaker(name: person.name, link: .shortName)
    }

    private mutating func unnamed(_ source: ByteRange) -> Speaker? {
        let words = article.words.spans(in: source).map { article.text[$0].lowercased() }
        guard let first = words.first else { return nil }
        if words.count <= 2, let gender = Gender(pronoun: first) {
            return antecedents.person(before: source, gender, settled: settled).map { link($0, source, .pronoun) }
        }
        if words == ["who"] {
            return antecedents.person(rightBefore: source).map { link($0, source, .pronoun) }
        }
        if words.count == 1, let bearer = people.bearer(of: first) { return link(bearer, source, .shortName) }
        if let person = roles.person(called: words) { return link(person, source, .description) }
        return bodies.body(in: source).map { Speaker(name: $0, link: .named) }
    }

    private mutating func link(_ index: Int, _ source: ByteRange, _ link: SpeakerLink) -> Speaker {
        settled.append((source, index))
        return Speaker(name: people.all[index].name, link: link)
    }
}
