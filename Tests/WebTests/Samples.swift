import Entries
import Ledger
import Text

/// A small record of invented articles, one of them hostile.
enum Samples {
    static func ledger() throws -> Ledger {
        let ledger = try Ledger.inMemory()
        let stamp = Stamp(model: "m", rules: "r")
        _ = try ledger.record(
            [plain, hostile].map { article, statements in
                let record = ArticleRecord(sentences: [], names: [], statements: statements, stamp: stamp)
                return (article: article, record: record)
            })
        return ledger
    }

    static let plain: (Article, [Statement]) = {
        let text = ArticleText("Menu\n\n“We will meet,” Ana Duarte said. She would bring “a map”, she added.")
        let at = { (words: String) in range(of: words, in: text) }
        let article = Article(
            id: ArticleID("lisse-1"), origin: Origin(path: "lisse.jsonl", line: 1), raw: text.bytes, text: text,
            title: "Duarte will meet", outlet: "Lisse Daily", published: "2031-05-02", url: "https://lisse.example/1",
            language: "en",
            blocks: [Block(at("Menu"), .navigation), Block(ByteRange(6, text.count), .paragraph)])
        return (
            article,
            [
                Statement(
                    source: [at("Ana Duarte")], cue: [at("said")], content: [at("“We will meet,”")],
                    quoted: [at("We will meet,")], mode: .direct, speaker: Speaker(name: at("Ana Duarte"), link: .named)
                ),
                Statement(
                    source: [at("she")], cue: [at("added")], content: [at("She would bring “a map”")],
                    quoted: [at("a map")], mode: .mixed, speaker: Speaker(name: at("Ana Duarte"), link: .pronoun)),
            ]
        )
    }()

    static let hostile: (Article, [Statement]) = {
        let text = ArticleText("<script>alert(1)</script> \u{202E}said Mallory & “co” <img src=x onerror=y>.")
        let at = { (words: String) in range(of: words, in: text) }
        let article = Article(
            id: ArticleID("../<b>"), origin: Origin(path: "x\"><i>"), raw: text.bytes, text: text,
            title: "<script>alert(2)</script>", outlet: "\"><u>", published: nil, url: "javascript:alert(3)",
            blocks: [Block(text.whole, .paragraph)])
        let statement = Statement(
            source: [at("Mallory & “co”")], cue: [at("said")], content: [at("<script>alert(1)</script>")], quoted: [],
            mode: .indirect, speaker: Speaker(name: at("<img src=x onerror=y>"), link: .named))
        return (article, [statement])
    }()

    /// An article whose speaker and names are linked to parties.
    static let linked: (article: Article, record: ArticleRecord) = {
        let text = ArticleText("“We agree,” Ana Duarte said of Orvania. She smiled.")
        let at = { (words: String) in range(of: words, in: text) }
        let article = Article(
            id: ArticleID("linked"), origin: Origin(path: "linked.txt"), raw: text.bytes, text: text,
            title: "They agree", published: "2031-05-04", blocks: [Block(text.whole, .paragraph)])
        let duarte = PartyID("ana-duarte")
        let statement = Statement(
            source: [at("Ana Duarte")], cue: [at("said of Orvania")], content: [at("“We agree,”")],
            quoted: [at("We agree,")], mode: .direct,
            speaker: Speaker(name: at("Ana Duarte"), link: .named, party: duarte))
        let record = ArticleRecord(
            sentences: [at("“We agree,” Ana Duarte said of Orvania."), at("She smiled.")],
            names: [Name(at("Ana Duarte"), .person)],
            references: [Reference(phrase: at("She"), antecedent: at("Ana Duarte"))],
            parties: [
                ArticleParty(
                    id: duarte, kind: .person, name: "Ana Duarte", isInBase: true, actsFor: PartyID("velmark")),
                ArticleParty(id: PartyID("orvania"), kind: .state, name: "Orvania", isInBase: true),
            ],
            mentions: [
                Mention(at("Ana Duarte"), duarte, .named), Mention(at("Orvania"), PartyID("orvania"), .named),
                Mention(at("She"), duarte, .pronoun, evidence: at("Ana Duarte"), confidence: .likely),
            ],
            statements: [statement], stamp: Stamp(model: "m", rules: "r"))
        return (article, record)
    }()

    static let base = PartyBase([
        PartyEntries(
            parties: [
                Party(id: PartyID("velmark"), kind: .state, name: "Velmark"),
                Party(id: PartyID("orvania"), kind: .state, name: "Orvania"),
                Party(
                    id: PartyID("velmark/foreign-minister"), kind: .office, name: "Foreign minister of Velmark",
                    of: PartyID("velmark"), office: Office(roles: [.foreignMinister], titles: ["foreign minister"])),
                Party(id: PartyID("ana-duarte"), kind: .person, name: "Ana Duarte"),
            ],
            tenures: [
                Tenure(
                    office: PartyID("velmark/foreign-minister"), person: PartyID("ana-duarte"),
                    Period(from: DayRange(iso: "2030-01-01")), source: "Gazette of Velmark")
            ])
    ])

    static func at(_ words: String, in text: ArticleText) -> ByteRange { range(of: words, in: text) }

    private static func range(of words: String, in text: ArticleText) -> ByteRange {
        let wanted = Array(words.utf8)
        let start = (0...(text.count - wanted.count)).first { text.bytes[$0...].starts(with: wanted) } ?? 0
        return ByteRange(start, start + wanted.count)
    }
}
