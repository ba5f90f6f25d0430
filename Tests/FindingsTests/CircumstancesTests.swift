import Entries
import Findings
import Foundation
import Reading
import Testing
import Text

@Suite("Under what circumstances statements were made")
struct CircumstancesTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let expected: String
        var testDescription: String { text }

        init(_ text: String, _ expected: String) {
            self.text = text
            self.expected = expected
        }
    }

    private func record(_ marked: String) -> (ArticleRecord, ArticleText) {
        let article = Marked(marked).article
        return (article.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known)), article.text)
    }

    /// "to …; via …; …" of each statement.
    private func check(_ example: Case, at place: SourceLocation = #_sourceLocation) {
        let (record, text) = record(example.text)
        let found = record.statements.map { described($0, text) }
        #expect(found.joined(separator: " / ") == example.expected, sourceLocation: place)
    }

    private func described(_ statement: Statement, _ text: ArticleText) -> String {
        let parts =
            statement.addressee.map { "to \(text[$0])" } + statement.via.map { "via \(text[$0])" }
            + statement.occasion.map { text[$0] }
        return parts.joined(separator: "; ")
    }

    @Test(
        "to whom",
        arguments: [
            Case("“<t>No</t>,” <s>Duarte</s> <c>told</c> reporters in Lisse.", "to reporters"),
            Case("<s>Duarte</s> <c>told</c> reporters <t>diplomats were at work</t>.", "to reporters"),
            Case("<s>Duarte</s> <c>told</c> <p>Rui Brito</p> <t>that she would come</t>.", "to Rui Brito"),
            Case(
                "<s>Duarte</s> <c>told</c> Velian Prime Minister <p>Rui Brito</p> <t>that she would</t>.",
                "to Velian Prime Minister Rui Brito"),
            Case(
                "<s>She</s> <c>told</c> <p>Brito</p> and other advisers <t>that she would</t>.",
                "to Brito and other advisers"),
            Case("<s>She</s> <c>told</c> members of Congress <t>that she would</t>.", "to members of Congress"),
            Case(
                "<s>She</s> <c>told</c> <o>Fog News</o>’ “Morning in Lisse” <t>that she would</t>.",
                "to Fog News’ “Morning in Lisse”"),
            Case("<s>She</s> <c>told</c> the <l>U.S.</l> <t>to wait</t>.", "to the U.S."),
            Case("<s>She</s> <c>told</c> him <t>that she would</t>.", "to him"),
            Case("<s>She</s> <c>told</c> <t>a story of long ago</t>.", ""),
            Case("<s>She</s> was <c>told</c> <t>that he would</t>.", ""),
            Case("<s>Duarte</s> <c>urged</c> Congress to <t>act</t>.", "to Congress"),
            Case("<s>Duarte</s> <c>urged</c> <t><l>North Velia</l> to act</t>.", "to North Velia"),
            Case("<s>Duarte</s> <c>warned</c> <t><p>Brito</p> of the danger</t>.", "to Brito"),
            Case("<s>Duarte</s> <c>warned</c> <t><l>Velia</l> would strike</t>.", ""),
            Case("<s>Duarte</s> <c>warned</c> <t>that <p>Brito</p>’s reluctance remained</t>.", ""),
            Case("<s>Duarte</s> <c>told</c> <l>Velia</l>’s reluctance <t>to pieces</t>.", ""),
            Case("<s>Duarte</s> <c>asked</c> <p>Brito</p> <t>whether he would</t>.", "to Brito"),
            Case("“<t>No</t>,” <s>she</s> <c>said</c> to reporters.", "to reporters"),
            Case("“<t>No</t>,” <s>she</s> <c>said</c>, speaking to reporters on the plane.", "to reporters"),
            Case("Speaking with <o>Fog News</o> on Sunday, <s>she</s> <c>said</c> <t>no</t>.", "to Fog News"),
            Case("Asked by reporters about the talks, <s>she</s> <c>said</c> <t>no</t>.", "to reporters"),
            Case("<s>She</s> <c>said to</c> <t>be ready</t>.", ""),
            Case(
                "<s>She</s> <c>said</c> <t>no</t> and <s2>he</s2> <c2>told</c2> reporters <t2>yes</t2>.",
                " / to reporters"),
            Case("<s>Duarte</s> <c>has promised</c> <t>a new government by Tuesday</t>.", ""),
            Case("<s>Дуарте</s> <c>told</c> <p>Йосип Кравець</p> – again – <t>“ні”</t>.", "to Йосип Кравець"),
        ])
    func addressees(_ example: Case) { check(example) }

    @Test(
        "on which occasion",
        arguments: [
            Case("“<t>No</t>,” <s>she</s> <c>said</c> at a news conference in Lisse.", "at a news conference"),
            Case("<s>She</s> <c>said</c> in a statement on Sunday <t>that she would</t>.", "in a statement"),
            Case("<s>She</s> <c>said in a statement</c> <t>that she would</t>.", "in a statement"),
            Case(
                "In an interview with <o>Fog News</o>, <s>she</s> <c>said</c> <t>no</t>.",
                "to Fog News; In an interview with Fog News"),
            Case("In a letter to <p>Brito</p>, <s>she</s> <c>said</c> <t>no</t>.", "to Brito; In a letter to Brito"),
            Case(
                "In a phone call Monday with <p>Brito</p>, <s>she</s> <c>said</c> <t>no</t>.",
                "to Brito; In a phone call"),
            Case("“<t>No</t>,” <s>she</s> <c>wrote</c> on Twitter.", "on Twitter"),
            Case(
                "“<t>No</t>,” <s>she</s> <c>said</c> on CNN’s “State of the Union.”", "on CNN’s “State of the Union.”"),
            Case("“<t>No</t>,” <s>she</s> <c>said</c> on “Fog and Friends.”", "on “Fog and Friends.”"),
            Case(
                "Speaking on the radio programme “Fog and Friends,” <s>she</s> <c>said</c> <t>no</t>.",
                "on the radio programme “Fog and Friends,”"),
            Case("“<t>No</t>,” <s>she</s> <c>told</c> a news conference in Lisse.", "a news conference"),
            Case(
                "During a visit to <l>Lisse</l>, <s>she</s> <c>said</c> <t>no</t>.", "During a visit to Lisse"),
            Case("<s>She</s> <c>said</c> at the June 12 summit <t>that she would</t>.", "at the June 12 summit"),
            Case("<s>She</s>, speaking at the World Ferry Forum, <c>said</c> <t>no</t>.", "at the World Ferry Forum"),
            Case("“<t>No</t>,” <s>she</s> <c>said</c> in Lisse after a long day.", ""),
            Case("“<t>No</t>,” <s>she</s> <c>said</c> as <p>Brito</p> left at a summit.", ""),
            Case(
                "<s>She</s> <c>said</c> <t>yes</t> in a letter that <s2>he</s2> <c2>called</c2> <t2>odd</t2>.",
                "in a letter / "),
            Case(
                "<s2>She</s2>, who <c2>called</c2> it <t2>“odd”</t2> on Twitter, <c>said</c> <t>no</t>.",
                "on Twitter / "),
            Case("<s>She</s> <c>said</c> on <l>Velia</l> <t>there was no plan</t>.", ""),
        ])
    func occasions(_ example: Case) { check(example) }

    @Test(
        "through whom",
        arguments: [
            Case("“<t>No</t>,” <s>she</s> <c>said</c>, according to Tass.", "via Tass"),
            Case(
                "<s>Duarte</s> <c>said</c> <t>no</t>, the Velian state news agency reported.",
                "via the Velian state news agency"),
            Case("<s>Duarte</s> <c>said</c> <t>no</t>, <o>Xinhua</o> reported.", "via Xinhua"),
            Case("<s>Duarte</s> <c>said</c> through a spokesman <t>that she would</t>.", "via a spokesman"),
            Case("<s>Duarte</s> <c>was quoted as saying</c> by <o>Interfax</o> <t>that she would</t>.", "via Interfax"),
            Case(
                "“<t>No</t>,” <s>she</s> <c>said</c> in a statement carried by state media.",
                "via state media; in a statement"),
            Case("<t>They would come</t>, <c>according to</c> <s>Tass</s>.", ""),
            Case("<s>Duarte</s> <c>said</c> <t>no</t>, the minister reported.", ""),
        ])
    func relays(_ example: Case) { check(example) }

    @Test(
        "and which statements are inside others",
        arguments: [
            Case(
                "<s>Brito</s> <c>mentioned</c> <t>that <p>Duarte</p> told him that she would come</t>.",
                "1: Duarte | told | that she would come | to him | indirect"),
            Case(
                "<t>“We go,” <p>Ana Duarte</p> said</t>, <c>according to</c> <s>Tass</s>.",
                "1: Ana Duarte | said | “We go,” | via Tass | direct"),
            Case(
                "<t>“We all go,” <p>Duarte</p> told a meeting of aides</t>, <o><s>Xinhua</s></o> <c>reported</c>.",
                "1: Duarte | told | “We all go,” | via Xinhua; a meeting of aides | direct"),
            Case(
                "<o><s>KCNA</s></o> <c>quoted</c> <t><p>Duarte</p> as saying that talks would resume</t>.",
                "1: Duarte | saying | that talks would resume | via KCNA | indirect"),
            Case(
                "“<t>I told <p>Brito</p> that we would come</t>,” <s>Duarte</s> <c>said</c>.",
                "1: I | told | that we would come | to Brito | indirect"),
            Case("<s>Brito</s> <c>spoke of</c> <t>acts he said were wrong</t>.", ""),
            Case("<s>Brito</s> <c>said</c> <t>what <p>Duarte</p> said that day was wrong</t>.", ""),
            Case("<s>Brito</s> <c>said</c> <t><p>Duarte</p> was told that talks would resume</t>.", ""),
            Case("<s>Brito</s> <c>said</c> <t>talks would resume</t>.", ""),
        ])
    func nested(_ example: Case) {
        let (record, text) = record(example.text)
        let found = record.nested.map { nested in
            let inner = nested.statement
            let words = { (ranges: [ByteRange]) in ranges.map { text[$0] }.joined(separator: " + ") }
            return "\(nested.outer): "
                + ([inner.source, inner.cue, inner.content].map(words)
                + [described(inner, text), inner.mode.rawValue]).joined(separator: " | ")
        }
        #expect(found.joined(separator: " / ") == example.expected)
    }

    @Test("grammar, where there is some, tells where a phrase ends")
    func grammar() {
        let parsed = Marked("<s>Duarte</s> <c>told</c> parliament chief <l>Velia</l> <t>waits</t>.").parsed(
            "PROPN 2 nsubj, VERB 0 root, NOUN 4 compound, NOUN 2 iobj, PROPN 6 nsubj, VERB 2 ccomp, PUNCT 2 punct")
        let record = parsed.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known))
        #expect(record.statements[0].addressee.map { parsed.text[$0] } == ["parliament chief"])
    }

    @Test("and nothing changes who said what")
    func unchanged() {
        let (record, text) = record("“<t>No</t>,” <s>Duarte</s> <c>told</c> reporters, according to Tass.")
        let statement = record.statements[0]
        #expect(
            [statement.source, statement.cue, statement.content].map { text[$0[0]] } == ["Duarte", "told", "“No,”"])
    }
}
