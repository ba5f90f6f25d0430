import Entries
import Findings
import Reading
import Testing
import Text

@Suite("A statement is led to the party whose words they are")
struct SpeakersTests {
    typealias Case = LinkingCase

    @Test(
        "whom a statement is from",
        arguments: [
            Case("The Russian leader <c>said</c> <t>no</t>.", "nobody", on: "2020-01-01"),
            Case("<s>The Russian leader</s> <c>said</c> <t>no</t>.", "vladimir-putin", on: "2020-01-01"),
            Case("<s><o>Kremlin</o> spokesman <p>Dmitry Peskov</p></s> <c>said</c> <t>no</t>.", "dmitry-peskov"),
            Case("<s>The <o>Kremlin</o></s> <c>said</c> <t>no</t>.", "ru/presidency"),
            Case("<s>state media <o>NATO</o> news agency</s> <c>said</c> <t>no</t>.", "nato"),
            Case("<s>U.S. officials</s> <c>said</c> <t>no</t>.", "group:us-officials for us"),
            Case("<s>A senior administration official</s> <c>said</c> <t>no</t>.", "group:us-officials for us"),
            Case("<s>European leaders</s> <c>said</c> <t>no</t>.", "group:european-leaders"),
            Case("<s>Officials</s> <c>said</c> <t>no</t>.", "group:officials"),
            Case("<p>Minister <s>Ana Duarte</p>, an envoy,</s> <c>said</c> <t>no</t>.", "person:ana-duarte"),
            Case(
                "<p>Donald Trump</p> met <p>Kim Jong Un</p>. <s>Both leaders</s> <c>said</c> <t>no</t>.",
                "group:donald-trump+kim-jong-un", on: "2018-06-12"),
            Case(
                "<p>Donald Trump</p> met <p>Kim Jong Un</p> and <p>Moon Jae-in</p>. <s>Both leaders</s> <c>said</c> <t>no</t>.",
                "group:leaders", on: "2018-06-12"),
            Case("<s>The Russian foreign ministry</s> <c>said</c> <t>no</t>.", "ru/foreign-ministry"),
            Case(
                "<s>The Ukrainian transport ministry</s> <c>said</c> <t>no</t>.",
                "organization:ua-transport-ministry for ua"),
            Case("<s>The <p>Obama</p> administration</s> <c>said</c> <t>no</t>.", "us/presidency", on: "2015-01-01"),
            Case("<s>The Ukrainian government</s> <c>said</c> <t>no</t>.", "ua"),
            Case(
                "<p>Vladimir Putin</p> came. <s>He</s> <c>said</c> <t>no</t>.", "vladimir-putin", on: "2020-01-01"),
            Case(
                "<s><p>Lu Maro</p>, a Ukrainian lawmaker,</s> <c>said</c> <t>no</t>.", "person:lu-maro for ua"),
            Case("<s><p>Maro</p></s> <c>said</c> <t>no</t>.", "no party"),
            Case(
                "<s>Aides to <p>Donald Trump</p></s> <c>said</c> <t>no</t>.",
                "group:donald-trump-aides for donald-trump"),
            Case(
                "<s>Russian officials, including President <p>Vladimir Putin</p>,</s> <c>said</c> <t>no</t>.",
                "group:ru-officials for ru"),
            Case(
                "<s>Politicians like <p>Joe Biden</p> and <p>Barack Obama</p></s> <c>said</c> <t>no</t>.",
                "group:politicians"),
            Case("<s>A former U.S. official</s> <c>said</c> <t>no</t>.", "group:us-former-officials"),
            Case("<s>Aid groups</s> <c>said</c> <t>no</t>.", "group:aid-groups"),
            Case(
                "<l>North Korea</l> waited. <s>The <l>North</l></s> <c>said</c> <t>no</t>.", "kp", on: "2018-06-01"),
            Case("<s>Ukraine’s interim government</s> <c>said</c> <t>no</t>.", "ua"),
            Case("<s>The Russian foreign office</s> <c>said</c> <t>no</t>.", "ru/foreign-ministry"),
            Case(
                "<s>The office of President <p>Barack Obama</p></s> <c>said</c> <t>no</t>.", "us/presidency",
                on: "2015-01-01"),
            Case(
                "<p>Kim Jong-un</p> sent his envoy, <p>Kim Yong Chol</p>. <p>Kim Jong-un</p> waited. <s>Envoy <p>Kim</p></s> <c>said</c> <t>no</t>.",
                "kim-yong-chol", on: "2018-06-01"),
            Case("<s>The <o>Tarn Courier</o></s> <c>reported</c> <t>no</t>.", "media/courier"),
            Case("<s>The <o>Lantern</o></s> <c>reported</c> <t>no</t>.", "media/lantern"),
            Case("<s>The <o>White House’s</o></s> <c>warning</c> <t>no</t>.", "us/presidency"),
            // The end of a name told before means the same body.
            Case(
                "The <o>Tarn Courier</o> waited. <s>The <o>Courier</o></s> <c>said</c> <t>no</t>.", "media/courier"),
            // An outlet whatever the reader took it for.
            Case("<s><p>Halyard</p></s> <c>reported</c> <t>no</t>.", "media/halyard"),
            Case(
                "<s><o>Rights Without Borders</o></s> <c>said</c> <t>no</t>.", "organization:rights-without-borders"),
            Case("<s>The <o>Monitor</o></s> <c>said</c> <t>no</t>.", "no party"),
            Case("<s>The <o>Ministry of Fishing Affairs</o></s> <c>said</c> <t>no</t>.", "no party"),
            Case("<s><o>Tarn Democrats</o></s> <c>said</c> <t>no</t>.", "group:tarn-democrats"),
            Case(
                "<p>Barack Obama</p> waited. <s>Mr. <p>Obama</p>’s office</s> <c>said</c> <t>no</t>.", "us/presidency",
                on: "2015-01-01"),
            Case(
                "<s><p>Ana Duarte</p>, <p>Lu Maro</p> and <p>Rui Brito</p></s> <c>said</c> <t>no</t>.",
                "group:ana-duarte+lu-maro+rui-brito"),
            // Letters speak for who wrote them.
            Case(
                "<s><p>Lu Maro</p>’s letter to <p>Rui Brito</p></s> <c>said</c> <t>no</t>.", "person:lu-maro"),
            Case(
                "<p>Vladimir Putin</p> came. <s>His speech</s> <c>said</c> <t>no</t>.", "vladimir-putin",
                on: "2020-01-01"),
            // "He" is who spoke last, named or not.
            Case(
                "<p>Vladimir Putin</p> came. <s>A U.S. official</s> <c>said</c> <t>no</t>. <s2>He</s2> <c2>said</c2> <t2>yes</t2>.",
                "group:us-officials for us; group:us-officials for us", on: "2020-01-01"),
            // What the reader points to stops at the first name.
            Case(
                "<p><a2>Rui Brito</a2></p> came. <p><r2><a>Ana Duarte</a></r2></p> came. <p>Lu Maro</p> came. <s><r>She</r></s> <c>said</c> <t>no</t>.",
                "person:ana-duarte"),
            Case(
                "<a>A U.S. official</a> came. <s><r>The official</r></s> <c>said</c> <t>no</t>.", "group:officials"),
            Case(
                "<l><a>North Korea</a></l> waited. <s><r>The regime</r></s> <c>said</c> <t>no</t>.", "kp",
                on: "2018-06-01"),
            Case(
                "<s><a>A U.S. official</a></s> <c>said</c> <t>no</t>. <s2><r>The official</r></s2> <c2>said</c2> <t2>yes</t2>.",
                "group:us-officials for us; group:us-officials for us"),
            Case(
                "<p><a>Rui Brito</a></p> came. <s><r>The U.S. official</r></s> <c>said</c> <t>no</t>.",
                "group:us-officials for us"),
            // Several who speak as one.
            Case("<s>Both <o>NATO</o> and the <l>United States</l></s> <c>said</c> <t>no</t>.", "group:nato+us"),
            Case(
                "<s><l>Russia</l>, <l>Cuba</l> and <l>Finland</l></s> <c>said</c> <t>no</t>.", "group:cu+fi+ru"),
            Case("<s>U.S. and Cuban officials</s> <c>said</c> <t>no</t>.", "group:cu+us-officials"),
            Case("<s>A group of 12 U.S. senators</s> <c>said</c> <t>no</t>.", "group:us-senators for us"),
            Case("<s>A high-level U.S. official</s> <c>said</c> <t>no</t>.", "group:us-officials for us"),
            Case("<s>- Officials, who fled,</s> <c>said</c> <t>no</t>.", "nobody"),
            Case(
                "<s><p>Lu Maro</p></s> <c>said</c> <t>he had not read the report</t>. <s2>The report</s2> <c2>said</c2> <t2>yes</t2>.",
                "person:lu-maro; nobody"),
            Case(
                "Russia’s foreign ministry waited. The Health Ministry did not. <s>The ministry</s> <c>said</c> <t>no</t>.",
                "no party"),
            Case("<s>The rebel government in Moscow</s> <c>said</c> <t>no</t>.", "no party"),
            Case("<s>Pro-Russian protesters</s> <c>said</c> <t>no</t>.", "group:pro-russian-protesters"),
            Case("<s>Neither <p>Lu Maro</p> nor his aides</s> <c>said</c> <t>no</t>.", "nobody"),
            // Words of a source that the reader cut off, and its possessive.
            Case("<s>The <l>U</l></s>.S. <c>said</c> <t>no</t>.", "us"),
            Case("<s>The administration’s</s> <c>claim</c> <t>no</t>.", "us/presidency"),
            Case("<s>February</s> <c>said</c> <t>no</t>.", "nobody"),
            // Bodies by what they are called for short, by their seat, by whose they are.
            Case("<s>The foreign ministry in Moscow</s> <c>said</c> <t>no</t>.", "ru/foreign-ministry"),
            Case("<s><l>Russia</l>’s Ministry of Foreign Affairs</s> <c>said</c> <t>no</t>.", "ru/foreign-ministry"),
            Case(
                "The Russian Foreign Ministry waited. <s>The ministry</s> <c>said</c> <t>no</t>.", "ru/foreign-ministry"
            ),
            Case(
                "The Russian Foreign Ministry saw the State Department. <s>The department</s> <c>said</c> <t>no</t>. <s2>The bank</s2> <c2>said</c2> <t2>yes</t2>.",
                "us/state-department; no party"),
            Case(
                "<p>Barack Obama</p> waited. <s>His administration</s> <c>said</c> <t>no</t>.", "us/presidency",
                on: "2015-01-01"),
            Case(
                "<s><o>Halyard</o></s> <c>told it in an editorial</c> <t>at length</t>. <s2>The editorial</s2> <c2>said</c2> <t2>no</t2>.",
                "media/halyard; media/halyard"),
            Case("<s>The Russian state news agency</s> <c>said</c> <t>no</t>.", "media/beacon"),
            // Somebody told of is not who tells it.
            Case(
                "Velian envoy <p>Rui Brito</p> waited. <t><p>Lu Maro</p> went</t>, <s>he</s> <c>said</c>.",
                "person:rui-brito"),
            // Who took a picture speaks for nobody.
            Case(
                "<p>Rui Brito</p> came. Guests wait. Courier/<p>Lu Maro</p>. <s>He</s> <c>said</c> <t>no</t>.",
                "person:rui-brito"),
            // A spokesman is no woman, and nobody who is named before "the envoy said".
            Case(
                "Spokeswoman <p>Maria Duarte</p> waited. <s>The spokesman</s> <c>said</c> <t>no</t>.",
                "group:spokesmen"),
            Case(
                "Velian envoy <p>Rui Brito</p> is close to <p>Lu Maro</p>, <s>the Velian envoy</s> <c>said</c> <t>no</t>.",
                "person:rui-brito"),
            Case(
                "President <p>Ana Duarte</p> came. President <p>Rui Brito</p> asked, and <s>the president</s> <c>said</c> <t>no</t>.",
                "person:rui-brito"),
            // Two presidents, and the reader tells which.
            Case(
                "President <p><a>Ana Duarte</a></p> met President <p>Rui Brito</p>. <s><r>The president</r></s> <c>said</c> <t>no</t>.",
                "person:ana-duarte"),
        ])
    func speakers(_ example: Case) { check(example) }

    @Test(
        "several who speak as one",
        arguments: [
            Case(
                "<s><p>Ana Duarte</p>, along with <p>Lu Maro</p> and <p>Rui Brito</p>,</s> <c>said</c> <t>no</t>.",
                "group:ana-duarte+lu-maro+rui-brito"),
            Case(
                "<s>Russian officials and U.S. lawmakers</s> <c>said</c> <t>no</t>.", "group:ru-officials+us-lawmakers"),
            Case(
                "<s>The <l>United States</l> and its allies <l>South Korea</l> and <l>Finland</l></s> <c>said</c> <t>no</t>.",
                "group:fi+kr+us"),
            Case("<s><l>Ukraine</l> and its allies</s> <c>said</c> <t>no</t>.", "group:allies+ua"),
            Case(
                "<s><p>Ana Duarte</p>, a senator and critic of the plan,</s> <c>said</c> <t>no</t>.",
                "person:ana-duarte"),
            Case(
                "<l>Russia</l> met with <l>Finland</l>. <s>The two countries</s> <c>said</c> <t>no</t>.", "group:fi+ru"),
            // Where talks are held is no side of them.
            Case(
                "<l>Russia</l> held talks on trade and fish in <l>Finland</l>. <s>Both sides</s> <c>said</c> <t>no</t>.",
                "nobody"),
            Case(
                "<s>Diplomats from <l>Russia</l> and <l>Cuba</l></s> <c>said</c> <t>no</t>.",
                "group:ru-diplomats for ru"),
            Case(
                "<l>Russia</l>, <l>Cuba</l> and <l>Finland</l> met. <s>The two countries</s> <c>said</c> <t>no</t>.",
                "group:countries"),
            Case("<s>Many Cubans</s> <c>said</c> <t>no</t>.", "group:cu-people"),
            Case("<s>No analyst</s> <c>said</c> <t>no</t>.", "nobody"),
            Case("<s>against critics</s> <c>said</c> <t>no</t>.", "group:critics"),
            Case("<s>A Russian police spokesman</s> <c>said</c> <t>no</t>.", "group:ru-police-spokesmen for ru/police"),
        ])
    func several(_ example: Case) { check(example) }

    @Test(
        "who is called by a surname alone",
        arguments: [
            // Somebody of this article only: others are called so elsewhere.
            Case("<s>Mr. <p>Maro</p></s> <c>said</c> <t>no</t>.", "person:maro-e3b0c442"),
            Case("<s>The <p>West</p></s> <c>said</c> <t>no</t>.", "no party"),
            Case("<s>@<p>AnaDuarte</p></s> <c>wrote</c> <t>no</t>. <p>Ana Duarte</p> left.", "person:ana-duarte"),
            Case("<s>@<p>SecJohnKerry</p></s> <c>wrote</c> <t>no</t>.", "john-kerry"),
            Case(
                "A voter, <p>Elizabeth</p>, came. <s><p>Elizabeth</p></s> <c>said</c> <t>no</t>.", "no party",
                on: "2015-01-01"),
            Case("<s>Queen <p>Elizabeth</p></s> <c>said</c> <t>no</t>.", "elizabeth-ii", on: "2015-01-01"),
            Case(
                "<p>Lu Maro</p> and his son <p>Rui Maro</p> came. <s><p>Lu Maro</p></s> <c>said</c> <t>no</t>. <s2><p>Maro</p></s2> <c2>said</c2> <t2>yes</t2>.",
                "person:lu-maro; person:lu-maro"),
            Case(
                "<p>Ana al-Duarte</p> came. <s>Ms. <p>al-Duarte</p></s> <c>said</c> <t>no</t>.", "person:ana-al-duarte"),
            Case(
                "<s>U.N. Commissioner for Human Rights <p>Ana Duarte</p></s> <c>said</c> <t>no</t>.",
                "person:ana-duarte"),
            Case(
                "<s>Senator <p>John Kerry</p></s> <c>said</c> <t>no</t>. <s2>The <p>Texas</p> Democrat</s2> <c2>said</c2> <t2>yes</t2>.",
                "john-kerry; john-kerry", on: "2012-01-01"),
            // Who holds no seat is none of them.
            Case(
                "<s><p>Barack Obama</p></s> <c>said</c> <t>no</t>. <s2>The <p>Texas</p> Democrat</s2> <c2>said</c2> <t2>yes</t2>.",
                "barack-obama; group:texas-democrats", on: "2012-01-01"),
            Case("<s>@<p>NotJohnKerry</p></s> <c>wrote</c> <t>no</t>.", "nobody"),
            // An outlet that the reader took for a surname.
            Case("<p>Zelmo</p> waited. <s><p>Zelmo</p></s> <c>said</c> <t>no</t>.", "no party"),
        ])
    func surnames(_ example: Case) { check(example) }

    @Test(
        "bodies that were told of just before, and whose papers speak",
        arguments: [
            Case("<l>Ukraine</l> waited. <s>The government</s> <c>said</c> <t>no</t>.", "ua"),
            Case("<l>Ukraine</l> waited. <s>The military</s> <c>said</c> <t>no</t>.", "ua/army"),
            Case(
                "<l>Ukraine</l> waited. <s>The Russia-backed government</s> <c>said</c> <t>no</t>.", "no party"),
            Case("Finnish guests came to <l>Russia</l>. <s>The government</s> <c>said</c> <t>no</t>.", "no party"),
            Case("<s>A report from <l>Russia</l></s> <c>said</c> <t>no</t>.", "nobody"),
            Case("<s><p>Lu Maro</p>’s doctor’s letter</s> <c>said</c> <t>no</t>.", "nobody"),
            Case(
                "<s><p>Lu Maro</p></s> <c>tweeted</c> <t>no</t>. <s2>The Post</s2> <c2>said</c2> <t2>yes</t2>.",
                "person:lu-maro; no party"),
            Case("<s><p>Lu Maro</p></s> <c>often warned that</c> <t>trains stop</t>.", "person:lu-maro"),
            Case("<l>Ukraine</l> met <l>Russia</l>. <s>The government</s> <c>said</c> <t>no</t>.", "no party"),
            Case("<o>Halyard</o> waited. <s>The newspaper</s> <c>said</c> <t>no</t>.", "media/halyard"),
            Case("<s>NATO of <l>Finland</l></s> <c>said</c> <t>no</t>.", "no party"),
            Case("<s>Beacon news agency of <l>Russia</l></s> <c>said</c> <t>no</t>.", "media/beacon"),
            Case(
                "<s>The Velia-backed <o>Free Tarn Movement</o></s> <c>said</c> <t>no</t>.",
                "organization:free-tarn-movement"),
            Case("<s>A <o>State Department</o> status report</s> <c>said</c> <t>no</t>.", "us/state-department"),
            Case(
                "<s><l>Russia</l>’s state-run newspaper</s> <c>said</c> <t>no</t>.",
                "organization:ru-state-run-newspaper for ru"),
            Case("<s>A <o>Halyard</o> poll</s> <c>said</c> <t>no</t>.", "media/halyard"),
            Case("<s>Some of the Russian officials</s> <c>said</c> <t>no</t>.", "group:ru-officials for ru"),
            Case("<s>A report Monday by <o>Halyard</o></s> <c>said</c> <t>no</t>.", "media/halyard"),
            Case(
                "<s><p>Lu Maro</p></s> <c>tweeted</c> <t>no</t>. <s2>The post</s2> <c2>said</c2> <t2>yes</t2>.",
                "person:lu-maro; person:lu-maro"),
            Case(
                "<p>David Cameron</p> waited. <s>Mr. <p>Cameron</p>’s office</s> <c>said</c> <t>no</t>.",
                "gb/prime-ministers-office", on: "2014-01-01"),
            Case(
                "<p>Tony Blair</p> waited. <s>Mr. <p>Blair</p>’s office</s> <c>said</c> <t>no</t>.", "nobody",
                on: "2014-01-01"),
            // Of whom or to whom something was said,
            Case("<c>Asked</c> <t>whether he would go</t>, <s><p>Lu Maro</p></s> smiled.", "nobody"),
            Case("<s><p>Lu Maro</p></s> <c>is reported to</c> <t>have gone</t>.", "nobody"),
            Case("<s><p>Lu Maro</p></s> <c>is worried that</c> <t>trains stop</t>.", "person:lu-maro"),
            // What somebody knows about is not whom he speaks for.
            Case("<s>A Cuban expert</s> <c>said</c> <t>no</t>.", "group:cu-experts"),
            Case("<s><p>Lu Maro</p>, a Cuban expert,</s> <c>said</c> <t>no</t>.", "person:lu-maro"),
            Case("<s>The ambassador to <l>Cuba</l></s> <c>said</c> <t>no</t>.", "group:ambassadors"),
            Case("<s>Special envoy for <l>Cuba</l> <p>Lu Maro</p></s> <c>said</c> <t>no</t>.", "person:lu-maro"),
            Case("<s>U.S. Ambassador to <p>Russia Lu Maro</p></s> <c>said</c> <t>no</t>.", "person:lu-maro"),
            Case("<s><l>Cuba</l>’s U.S. ambassador</s> <c>said</c> <t>no</t>.", "group:cu-ambassadors for cu"),
            Case(
                "Russia’s transport ministry waited for <l>Finland</l>. <s>A transport ministry official</s> <c>said</c> <t>no</t>.",
                "group:ru-officials for ru"),
        ])
    func bodies(_ example: Case) { check(example) }

    private func check(_ example: Case) {
        let (record, _) = example.record()
        #expect(speakers(of: record) == example.expected)
    }

    @Test("a text of nothing but they ends")
    func endless() {
        let count = 300
        let rows = (0..<count).map { "PRON \($0 * 3 + 2) nsubj, VERB 0 root, PUNCT \($0 * 3 + 2) punct" }
        let text = String(repeating: "They came. ", count: count - 1) + "<s>They</s> <c>said</c><t>.</t>"
        let article = Marked(text).parsed(rows.joined(separator: ", "))
        let record = article.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known))
        #expect(speakers(of: record) == "nobody")
    }

    private func speakers(of record: ArticleRecord) -> String {
        let found = record.statements.map { statement in
            guard let speaker = statement.speaker else { return "nobody" }
            guard let party = speaker.party else { return "no party" }
            let actsFor = record.parties.first { $0.id == party && !$0.isInBase }?.actsFor
            return party.value + (actsFor.map { " for \($0)" } ?? "")
        }
        return (found.isEmpty ? ["nobody"] : found).joined(separator: "; ")
    }

    @Test(
        "they are the subject before that is several",
        arguments: [
            (
                "<p>Ana Duarte</p> and <p>Lu Maro</p> met. <s>They</s> <c>said</c> <t>no</t>.",
                "PROPN 6 nsubj, PROPN 1 flat, CCONJ 4 cc, PROPN 1 conj, PROPN 4 flat, VERB 0 root, PUNCT 6 punct, PRON 9 nsubj, VERB 0 root, INTJ 9 obj, PUNCT 9 punct",
                "group:ana-duarte+lu-maro"
            ),
            (
                "Officials held activists. <s>They</s> <c>said</c> <t>no</t>.",
                "NOUN 2 nsubj, VERB 0 root, NOUN 2 obj, PUNCT 2 punct, PRON 6 nsubj, VERB 0 root, INTJ 6 obj, PUNCT 6 punct",
                "nobody"
            ),
            (
                "Officials left. They came. <s>They</s> <c>said</c> <t>no</t>.",
                "NOUN 2 nsubj, VERB 0 root, PUNCT 2 punct, PRON 5 nsubj, VERB 0 root, PUNCT 5 punct, PRON 8 nsubj, VERB 0 root, INTJ 8 obj, PUNCT 8 punct",
                "group:officials"
            ),
            (
                "<p>Ana Duarte</p> met guests. <s>They</s> <c>said</c> <t>no</t>.",
                "PROPN 3 nsubj, PROPN 1 flat, VERB 0 root, NOUN 3 obj, PUNCT 3 punct, PRON 7 nsubj, VERB 0 root, INTJ 7 obj, PUNCT 7 punct",
                "nobody"
            ),
        ])
    func subjects(_ marked: String, _ grammar: String, _ expected: String) {
        let article = Marked(marked).parsed(grammar)
        let record = article.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known))
        #expect(speakers(of: record) == expected)
    }

    @Test("it is who acts just before, where the reader points to nobody")
    func it() {
        let parsed = Marked("<l>Russia</l> warned <l>Finland</l>. <s>It</s> <c>said</c> <t>no</t>.").parsed(
            "PROPN 2 nsubj, VERB 0 root, PROPN 2 obj, PUNCT 2 punct, PRON 6 nsubj, VERB 0 root, INTJ 6 obj, PUNCT 6 punct"
        )
        let record = parsed.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known))
        #expect(record.statements[0].speaker?.party == PartyID("ru"))
    }
}
