import Entries
import Text

typealias Reading = (article: Article, record: ArticleRecord)

/// A statement of a sample, by its words; each is taken to stand where the text first has it.
struct Said {
    var source: [String] = []
    var cue: [String] = []
    var content: [String]
    var quoted: [String] = []
    var addressee: [String] = []
    var via: [String] = []
    var occasion: [String] = []
    var mode = StatementMode.indirect
    var speaker: (name: String, link: PartyLink)?
}

/// Articles about an invented negotiation between Orvania and Teskia.
struct Sample {
    var id: String
    var blocks: [(words: String, kind: BlockKind)]
    var said: [Said] = []
    /// Statements inside those, with the number of the one that holds them.
    var nested: [(outer: Int, said: Said)] = []
    var names: [(words: String, kind: NameKind)] = []
    var title: String?
    var outlet: String?
    var published: String?
    var raw: String?

    func reading(_ stamp: Stamp = Sample.stamp, at path: String? = nil) -> Reading {
        let text = ArticleText(blocks.map(\.words).joined(separator: "\n\n"))
        var offset = 0
        let placed = blocks.map { block in
            defer { offset += block.words.utf8.count + 2 }
            return Block(ByteRange(offset, offset + block.words.utf8.count), block.kind)
        }
        let article = Article(
            id: ArticleID(id), origin: Origin(path: path ?? "\(id).txt", line: nil),
            raw: Array((raw ?? text.string).utf8), text: text, title: title, outlet: outlet, published: published,
            url: "https://\(id).example", language: "en", blocks: placed, notes: ["one CRLF", "“two” NULs"])
        let find = { (words: String) in text.first(words) }
        let statement = { (said: Said) in
            Statement(
                source: said.source.map(find), cue: said.cue.map(find), content: said.content.map(find),
                quoted: said.quoted.map(find), mode: said.mode,
                speaker: said.speaker.map { Speaker(name: find($0.name), link: $0.link) },
                addressee: said.addressee.map(find), via: said.via.map(find), occasion: said.occasion.map(find))
        }
        return (
            article,
            ArticleRecord(
                sentences: placed.map(\.range), names: names.map { Name(find($0.words), $0.kind) },
                statements: said.map(statement),
                nested: nested.map { NestedStatement(statement($0.said), in: $0.outer) }, stamp: stamp)
        )
    }

    static let stamp = Stamp(model: "test-1", rules: "1")
    static let laterStamp = Stamp(model: "test-2", rules: "1")
}

extension ArticleText {
    /// Where the text first has `words`.
    func first(_ words: String) -> ByteRange {
        let wanted = Array(words.utf8)
        for start in 0...max(bytes.count - wanted.count, 0) where bytes[start...].starts(with: wanted) {
            return ByteRange(start, start + wanted.count)
        }
        preconditionFailure("the sample's text does not hold “\(words)”")
    }
}

extension Sample {
    static let talks = Sample(
        id: "talks",
        blocks: [
            ("Talks to resume in Lindhaven", .heading),
            ("Read also: Ferry strike ends", .teaser),
            ("“We will meet again,” Ilse Varga said. “But not on their terms.”", .paragraph),
            ("The foreign minister of Orvania added that sanctions on Teskia must stay.", .paragraph),
        ],
        said: [
            Said(
                source: ["Ilse Varga"], cue: ["said"], content: ["“We will meet again,”", "“But not on their terms.”"],
                quoted: ["We will meet again,", "But not on their terms."], mode: .direct,
                speaker: ("Ilse Varga", .named)),
            Said(
                source: ["The foreign minister of Orvania"], cue: ["added"],
                content: ["that sanctions on Teskia must stay"],
                speaker: ("Ilse Varga", .description)),
        ],
        names: [("Lindhaven", .place), ("Ilse Varga", .person), ("Orvania", .place)],
        title: "Talks to resume in Lindhaven", outlet: "Lindhaven Courier", published: "2031-03-04T08:00:00Z",
        raw: "<h1>Talks to resume in Lindhaven</h1>\0 …")

    static let letter = Sample(
        id: "letter",
        blocks: [
            ("Лист з Тескії", .heading),
            ("Президент Йосип Кравець заявив: «Ми не підпишемо угоду».", .paragraph),
            ("Zoe\u{301} Marlow, who speaks for the Kremnik, called it “a pause” – no more.", .paragraph),
            ("By our own correspondent", .byline),
        ],
        said: [
            Said(
                source: ["Президент Йосип Кравець"], cue: ["заявив"], content: ["«Ми не підпишемо угоду»"],
                quoted: ["Ми не підпишемо угоду"], mode: .direct, speaker: ("Йосип Кравець", .named)),
            Said(
                source: ["Zoe\u{301} Marlow, who speaks for the Kremnik,"], cue: ["called"],
                content: ["it “a pause” – no more"],
                quoted: ["a pause"], mode: .mixed, speaker: ("Zoe\u{301} Marlow", .named)),
        ],
        names: [("Йосип Кравець", .person), ("Zoe\u{301} Marlow", .person), ("Kremnik", .organization)],
        title: "Лист з Тескії", outlet: "Голос Тескії", published: "2031-03-02")

    static let rumour = Sample(
        id: "rumour",
        blocks: [("A source said the cease-fire would hold, and that Varga's aides had agreed.", .paragraph)],
        said: [Said(source: ["A source"], cue: ["said"], content: ["the cease-fire would hold"])],
        outlet: "Lindhaven Courier", published: "last Tuesday")

    static let silence = Sample(id: "silence", blocks: [])

    static let all = [talks, letter, rumour, silence]
}

/// An article with `paragraphs` paragraphs of its own words, each with a statement.
func numbered(_ number: Int, paragraphs: Int = 3) -> Sample {
    let speakers = ["Ilse Varga", "Йосип Кравець", "Zoe\u{301} Marlow", "Pavel Orn"]
    let lines = (0..<paragraphs).map { line in
        let speaker = speakers[(number + line) % speakers.count]
        return (speaker: speaker, content: "“round \(number).\(line) is over – for now”")
    }
    return Sample(
        id: "article-\(number)",
        blocks: lines.map { ("\($0.speaker) said \($0.content).", .paragraph) },
        said: lines.map {
            Said(
                source: [$0.speaker], cue: ["said"], content: [$0.content], mode: .direct,
                speaker: ($0.speaker, .named))
        },
        outlet: "Outlet \(number % 3)", published: "2031-01-\(10 + number % 20)")
}
