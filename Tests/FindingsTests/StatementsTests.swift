import Entries
import Findings
import Reading
import Testing
import Text

@Suite("Attributions become statements")
struct StatementsTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let expected: String
        var testDescription: String { text }

        init(_ text: String, _ expected: String) {
            self.text = text
            self.expected = expected
        }
    }

    private func statements(_ marked: String) -> [(Statement, ArticleText)] {
        let article = Marked(marked).article
        let record = article.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known))
        return record.statements.map { ($0, article.text) }
    }

    @Test(
        "whose speaker is the fullest name the article gives, with the reason",
        arguments: [
            Case("<s><p>Ana Duarte</p></s> <c>said</c> <t>no</t>.", "Ana Duarte (named)"),
            Case("<p>Ana Duarte</p> came.\n<s><p>Duarte</p></s> <c>said</c> <t>no</t>.", "Ana Duarte (short name)"),
            Case("<s><p>Duarte</p></s> <c>said</c> <t>no</t>.\n<p>Ana Duarte</p> left.", "Ana Duarte (short name)"),
            Case(
                "<p>Ana Duarte</p> met <p>Rui Duarte</p>.\n<s><p>Duarte</p></s> <c>said</c> <t>no</t>.",
                "Duarte (named)"),
            Case("<p>Ana Duarte</p> came. <s>She</s> <c>said</c> <t>no</t>.", "Ana Duarte (pronoun)"),
            Case(
                "<p>Ana Duarte</p> met <p>Robert Brito</p>. <s2><p>Brito</p></s2> <c2>spoke of</c2> <t2>hope</t2>. <s>She</s> <c>said</c> <t>no</t>.",
                "Robert Brito (short name); Ana Duarte (pronoun)"),
            Case(
                "Spokesman <p>Lu Maro</p> met <p>Ana Duarte</p>. <s>He</s> <c>said</c> <t>no</t>.", "Lu Maro (pronoun)"),
            Case("“We met <p>Rui Brito</p>,” he was told. <s>He</s> <c>said</c> <t>no</t>.", "nobody"),
            Case(
                "<p>Ana Duarte</p> came.\n“<t>We met. It was long. It was late. It was cold. It was dark,</t>” <s>she</s> <c>said</c>.",
                "Ana Duarte (pronoun)"),
            Case("<s><p>Brito</p>’s spokesman, <p>Lu Maro</p>,</s> <c>said</c> <t>no</t>.", "Lu Maro (named)"),
            Case("<s>Aides to President <p>Rui Brito</p></s> <c>said</c> <t>no</t>.", "Aides (group)"),
            Case("<s>Secretary of State <p>Rui Brito</p></s> <c>said</c> <t>no</t>.", "Rui Brito (named)"),
            Case(
                "<s><p>Ana Duarte</p> and <p>Rui Brito</p></s> <c>said</c> <t>no</t>.",
                "Ana Duarte and Rui Brito (named)"),
            Case("<s>the <o>Rosegate</o></s> <c>said</c> <t>no</t>.", "Rosegate (named)"),
            Case("<s>the <o>Rosegate</o> press office</s> <c>said</c> <t>no</t>.", "Rosegate press office (named)"),
            Case(
                "Foreign Minister <p>Ana Duarte</p> came. <s>The minister</s> <c>said</c> <t>no</t>.",
                "Ana Duarte (description)"),
            Case(
                "Minister <p>Ana Duarte</p> met Minister <p>Rui Brito</p>. <s>The minister</s> <c>said</c> <t>no</t>.",
                "nobody"),
            Case("<p>Ana Duarte</p>, <s>who</s> <c>said</c> <t>no</t>, left.", "Ana Duarte (pronoun)"),
            Case(
                "U.S. President <p>Ana Duarte</p> met Velian President <p>Rui Brito</p>.\n<s>The US president</s> <c>said</c> <t>no</t>.",
                "Ana Duarte (description)"),
            Case("<p>Ana Duarte</p> came.\n<s><l>Duarte</l></s> <c>said</c> <t>no</t>.", "Ana Duarte (short name)"),
            Case("<s><p>Ana Duarte’s</p></s> <c>promise of</c> <t>peace</t>.", "Ana Duarte (named)"),
            Case("<s>The “Coalition of the Able”</s> <c>said</c> <t>no</t>.", "Coalition of the Able (named)"),
            Case("<s>Secretary of <p>State Rui Brito</p></s> <c>said</c> <t>no</t>.", "Rui Brito (named)"),
            Case("<s>The President</s> <c>said</c> <t>no</t>.", "nobody"),
            Case(
                "<s>The Velian transport ministry in Lisse</s> <c>said</c> <t>no</t>.",
                "Velian transport ministry (named)"),
            Case("On Monday <s>Velia</s> <c>said</c> <t>no</t>.", "Velia (named)"),
            Case("<s>Voters</s> <c>said</c> <t>no</t>.", "Voters (group)"),
            Case("<s>A Velian government statement</s> <c>said</c> <t>no</t>.", "nobody"),
            Case("<s>the <p>Brito</p> administration</s> <c>said</c> <t>no</t>.", "Brito administration (named)"),
            Case("<s><p>Brito</p> aides</s> <c>said</c> <t>no</t>.", "Brito aides (group)"),
            Case("<s><p>Velian President Rui Brito</p></s> <c>said</c> <t>no</t>.", "Rui Brito (named)"),
            Case("<p>Ana Duarte</p> came. <s>Officials</s> <c>said</c> <t>no</t>.", "Officials (group)"),
            Case(
                "U.S. President <p>Ana Duarte</p> came. <s>The <p>President</p></s> <c>said</c> <t>no</t>.",
                "Ana Duarte (description)"),
            Case(
                "<p>Ana Duarte</p> came. He called her “<p>Ana</p>”. <s><p>Duarte</p></s> <c>said</c> <t>no</t>.",
                "Ana Duarte (short name)"),
            Case(
                "<p>Ana Duarte</p> and <p>Brito</p> came. A <p>Duarte-Brito</p> deal. <s><p>Duarte</p></s> <c>said</c> <t>no</t>.",
                "Ana Duarte (short name)"),
            Case("<s>Sen. <p>Rui Brito, R-Vel</s>.</p>, <c>said</c> <t>no</t>.", "Rui Brito (named)"),
            Case(
                "<s>the <p>Brito</p> administration this week</s> <c>said</c> <t>no</t>.",
                "Brito administration (named)"),
            Case(
                "<a><p>Rui Brito</p></a> came.\nAfter <p>Lu Maro</p> left, <s><r>he</r></s> <c>said</c> <t>no</t>.",
                "Lu Maro (pronoun)"),
            Case("<c>It is said that</c> <t>talks go on</t>.", "nobody"),
        ])
    func speakers(_ example: Case) {
        let found = statements(example.text).map { statement, text in
            statement.speaker.map { "\(text[$0.name]) (\($0.link.rawValue))" } ?? "nobody"
        }
        #expect(found.joined(separator: "; ") == example.expected)
    }

    @Test(
        "whose mode tells how much of the words is the speaker's own",
        arguments: [
            Case("“<t>We will meet,</t>” <s>she</s> <c>said</c>.", "direct “We will meet,”"),
            Case("<s>She</s> <c>said</c> <t>they would “meet soon</t>.”", "mixed they would “meet soon.”"),
            Case("<s>She</s> <c>said</c> <t>they would meet</t>.", "indirect they would meet"),
            Case("\"<t>Yes</t>,\" <s>she</s> <c>said</c>, \"<t>we will</t>.\"", "direct \"Yes,\" | \"we will.\""),
            Case("“<t>Це війна</t>”, <c>сказав</c> <s>він</s>.", "direct “Це війна”"),
        ])
    func modes(_ example: Case) {
        let found = statements(example.text).map { statement, text in
            "\(statement.mode.rawValue) \(statement.content.map { text[$0] }.joined(separator: " | "))"
        }
        #expect(found.joined(separator: "; ") == example.expected)
    }

    @Test(
        "and form alone attributes a signed quotation, a transcript's turns, a quotation left over",
        arguments: [
            Case(
                "“It was a long night for us all.” — Ana Duarte", "Ana Duarte | — | “It was a long night for us all.”"),
            Case("“We will not go back,” said Ana Duarte.", "Ana Duarte | said | “We will not go back,”"),
            Case(
                "“We will not go back,” the tall minister said in Lisse.",
                "the tall minister | said | “We will not go back,”"),
            Case(
                "<s>Brito</s> <c>smiled at</c> <t>that</t>.\n“<t>It was all a mistake</t>,” Duarte said.",
                "Brito | smiled at | that; Duarte | said | “It was all a mistake,”"),
            Case("On the programme “Fog and Old Friends,” <s>Brito</s> <c>said</c> <t>no</t>.", "Brito | said | no"),
            Case("A “most remarkable and long” evening was had.", ""),
            Case(
                "“We will not go back,” said Ana Duarte. “It is too late for that.”",
                "Ana Duarte | said | “We will not go back,” + “It is too late for that.”"),
            Case(
                "“We will not go back,” said Ana Duarte. <p>Brito</p> left. “It is too late for that.”",
                "Ana Duarte | said | “We will not go back,”"),
            Case(
                "“<t>We were there first of all</t>,” <s>Brito</s> <c>said</c>. “<t>It was all a mistake</t>,” Duarte said.",
                "Brito | said | “We were there first of all,”; Duarte | said | “It was all a mistake,”"),
            Case("<s><l>LISSE</l> (Tass) — Velia</s> <c>said</c> <t>no</t>.", "Velia | said | no"),
            Case("<s><o>NATO</o> — the alliance</s> <c>said</c> <t>no</t>.", "NATO — the alliance | said | no"),
            Case(
                "DUARTE: We go.\nBRITO: We stay.\nDUARTE: Well then.",
                "DUARTE | : | We go.; BRITO | : | We stay.; DUARTE | : | Well then."),
            Case("UPDATE: Talks began today.", ""),
            Case(
                "“<t>We met for hours.</t>\n“And we agreed on all of it,” <s>she</s> <c>said</c>.",
                "she | said | “We met for hours. + “And we agreed on all of it,”"),
        ])
    func forms(_ example: Case) {
        let found = statements(example.text).map { statement, text in
            let words = { (ranges: [ByteRange]) in ranges.map { text[$0] }.joined(separator: " + ") }
            return [statement.source, statement.cue, statement.content].map(words).joined(separator: " | ")
        }
        #expect(found.joined(separator: "; ") == example.expected)
    }
}
