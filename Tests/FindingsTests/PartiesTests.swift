import Entries
import Findings
import Reading
import Testing
import Text

@Suite("Words are linked to the parties they stand for on the article's day")
struct PartiesTests {
    struct Case: CustomTestStringConvertible {
        let published: String?
        let text: String
        let expected: String
        var testDescription: String { text }

        init(_ text: String, _ expected: String, on published: String? = nil) {
            self.published = published
            self.text = text
            self.expected = expected
        }
    }

    private func record(_ example: Case) -> (ArticleRecord, ArticleText) {
        let article = Marked(example.text, published: example.published).article
        return (article.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known)), article.text)
    }

    private func check(_ example: Case) {
        let (record, text) = record(example)
        let found = record.mentions.map { "\(text[$0.range]): \($0.party) (\($0.link.rawValue))" }
        #expect(found.joined(separator: "; ") == example.expected)
    }

    @Test(
        "names, titles and appositions",
        arguments: [
            Case(
                "Finnish President <p>Alexander Stubb</p> spoke. <p>Stubb</p> left.",
                "Alexander Stubb: alexander-stubb (named); Stubb: alexander-stubb (short name)", on: "2025-08-21"),
            Case(
                "Former U.S. President <p>Donald Trump</p> called. The president did not.",
                "U.S.: us (named); Donald Trump: donald-trump (named)", on: "2025-01-10"),
            Case(
                "Russian President <p>Putin</p> spoke to <p>Zelenskiy</p> of <l>Ukraine</l>.",
                "Putin: vladimir-putin (title); Zelenskiy: volodymyr-zelenskyy (spelling); Ukraine: ua (named)",
                on: "2022-01-10"),
            Case(
                "His national security adviser, <p>Mike Waltz</p>, left.", "Mike Waltz: michael-waltz (named)",
                on: "2025-02-01"),
            Case(
                "<p>Dmitry Peskov</p>, the <o>Kremlin</o> spokesman, waited.", "Dmitry Peskov: dmitry-peskov (named)",
                on: "2025-02-01"),
            Case(
                "<p>Sergey Lavrov</p> and then-Secretary of State <p>John Kerry</p> met.",
                "Sergey Lavrov: sergei-lavrov (named); John Kerry: john-kerry (named)", on: "2019-02-01"),
            Case("<p>Clinton</p> came to <l>America</l>.", "America: us (named)", on: "2015-02-01"),
            Case(
                "Secretary of State <p>Clinton</p> came.", "Clinton: hillary-clinton (title)", on: "2012-02-01"),
            Case(
                "<p>Jane Trump</p>, a farmer, came. <p>Trump</p> left.",
                "Jane Trump: person:jane-trump (named); Trump: person:jane-trump (short name)", on: "2018-02-01"),
            Case(
                "<p><l>Russia</l>’s Sergei Lavrov</p> met <p>Rui Brito Gomez</p>. Mr. <p>Brito</p> left.",
                "Russia: ru (named); Sergei Lavrov: sergei-lavrov (named); Rui Brito Gomez: person:rui-brito-gomez (named); Brito: person:rui-brito-gomez (short name)",
                on: "2018-02-01"),
            Case(
                "<p>Moon Jae</p>-in met <p>Trump</p>, an <p>Ohio NATO</p>.",
                "Moon Jae: moon-jae-in (short name); Trump: donald-trump (short name); NATO: nato (named)",
                on: "2018-02-01"),
            Case(
                "<p>D. Trump</p> came. <p>Moon Jaein</p> left.",
                "D. Trump: donald-trump (named); Moon Jaein: moon-jae-in (named)", on: "2018-02-01"),
        ])
    func names(_ example: Case) { check(example) }

    @Test(
        "people who share a surname",
        arguments: [
            Case(
                "<p>Kim Jong-un</p> wrote a letter. It was long and friendly and came by plane. His envoy <p>Kim Yong Chol</p> came later by train. <p>Kim</p> smiled.",
                "Kim Jong-un: kim-jong-un (named); Kim Yong Chol: kim-yong-chol (named); Kim: kim-yong-chol (short name)",
                on: "2018-06-01"),
            Case(
                "<p>Kim Jong-un</p> and <p>Kim Yong Chol</p> came. <p>Kim</p> smiled.",
                "Kim Jong-un: kim-jong-un (named); Kim Yong Chol: kim-yong-chol (named)", on: "2018-06-01"),
            Case(
                "<p>Kim Jong-un</p> met <p>Kim Darroch</p>. <p>Kim</p> smiled.",
                "Kim Jong-un: kim-jong-un (named); Kim Darroch: person:kim-darroch (named); Kim: kim-jong-un (short name)",
                on: "2018-06-01"),
            Case(
                "<l>North Korea</l> leader <p>Kim</p> smiled.", "North Korea: kp (named); Kim: kim-jong-un (title)",
                on: "2018-06-01"),
        ])
    func namesakes(_ example: Case) { check(example) }

    @Test(
        "a leader and others of the surname",
        arguments: [
            // Titles, "Mr." and who is called by the surname first tell them apart.
            Case(
                "President <p>Trump</p> came. <p>Maria Trump</p> waited. Mr. <p>Trump</p> left. Ms. <p>Trump</p> stayed.",
                "Trump: donald-trump (title); Maria Trump: person:maria-trump (named); Trump: donald-trump (short name); Trump: person:maria-trump (short name)",
                on: "2018-06-01"),
            Case(
                "<p>Maria Trump</p> came. <p>Trump</p> left.",
                "Maria Trump: person:maria-trump (named); Trump: person:maria-trump (short name)", on: "2018-06-01"),
            Case(
                "<p>Kim Jong Un</p> came. <p>Kim</p> smiled. <p>Kim Yong Chol</p> and <p>Kim Darroch</p> waited. <p>Kim</p> left.",
                "Kim Jong Un: kim-jong-un (named); Kim: kim-jong-un (short name); Kim Yong Chol: kim-yong-chol (named); Kim Darroch: person:kim-darroch (named); Kim: kim-jong-un (short name)",
                on: "2018-06-01"),
            // Who just spoke is called by the surname in turn.
            Case(
                "<p>Kim Jong Un</p> came. <p>Kim</p> smiled at the guests who had come by train for the feast. <s><p>Kim Yong Chol</p></s> <c>said</c> <t>no</t>. <p>Kim</p> left.",
                "Kim Jong Un: kim-jong-un (named); Kim: kim-jong-un (short name); Kim Yong Chol: kim-yong-chol (named); Kim: kim-yong-chol (short name)",
                on: "2018-06-01"),
            // Former leaders keep the title.
            Case("President <p>Obama</p> had tried.", "Obama: barack-obama (title)", on: "2018-06-01"),
            Case(
                "<p>Obama Admin</p>. Waits. <p>Obama</p> left.",
                "Obama Admin: barack-obama (short name); Obama: barack-obama (short name)", on: "2015-06-01"),
            // A page that lost the marks of its links says names twice.
            Case(
                "Senator <p>Ana Duarte Ana Maria DuarteFive</p> came. <p>Duarte</p> left.",
                "Ana Duarte Ana Maria DuarteFive: person:ana-duarte (named); Duarte: person:ana-duarte (short name)"),
        ])
    func leaders(_ example: Case) { check(example) }

    @Test(
        "roles and descriptions",
        arguments: [
            Case("The Russian leader left.", "The Russian leader: vladimir-putin (role)", on: "2020-01-01"),
            Case("The American president left.", "The American president: joe-biden (role)", on: "2024-01-01"),
            Case(
                "The secretary general of <o>NATO</o> left.",
                "The secretary general of NATO: mark-rutte (role); NATO: nato (named)", on: "2025-01-01"),
            Case(
                "<p>Donald Trump</p> saw <p>Mike Waltz</p>. The national security adviser left.",
                "Donald Trump: donald-trump (named); Mike Waltz: michael-waltz (named); The national security adviser: michael-waltz (description)",
                on: "2025-02-01"),
            Case(
                "Velian President <p>Ana Duarte</p> came. The Velian president left.",
                "Ana Duarte: person:ana-duarte (named); The Velian president: person:ana-duarte (description)"),
            Case(
                "President <p>Ana Duarte</p> met President <p>Rui Brito</p>. The president left.",
                "Ana Duarte: person:ana-duarte (named); Rui Brito: person:rui-brito (named)"),
            Case("The president of the club left.", ""),
            Case("<p>Russian Ana Maria Duarte</p> left.", "Russian Ana Maria Duarte: person:ana-maria-duarte (named)"),
            Case("Ana Duarte (<p>R-Ariz</p>.) left.", ""),
            Case("<l>Russia</l>’s longest serving president left.", "Russia: ru (named)", on: "2020-01-01"),
            Case("The leader of the Russian revolution left.", "", on: "2020-01-01"),
            Case("The first meeting of a sitting US president was late.", "US: us (named)", on: "2020-01-01"),
            Case(
                "<p>Lu Maro</p>, a Velian official, came. A U.S. official frowned. The official left.",
                "Lu Maro: person:lu-maro (named); U.S.: us (named)"),
            Case("A Russian president left.", ""),
            Case(
                "Senator <p>Ana Duarte</p> came. The senator from Tarn left.", "Ana Duarte: person:ana-duarte (named)"),
        ])
    func roles(_ example: Case) { check(example) }

    @Test(
        "places that act, and people for their state",
        arguments: [
            Case("The <o>Kremlin</o> said no.", "Kremlin: ru/presidency (metonym)"),
            Case("Guests met in the <l>Kremlin</l>.", ""),
            Case("<l>Moscow</l> has repeatedly rejected it.", "Moscow: ru (metonym)"),
            Case("In <l>Moscow</l>, guests met. Trains to <l>Moscow</l> stopped.", ""),
            Case("Sources in <l>Moscow</l> said no.", ""),
            Case("A <l>Moscow</l>-based bank said no.", ""),
            Case("The <o>Moscow Times</o> reported it.", ""),
            Case("<s><l>Moscow</l></s>—the old foe—<c>said</c> <t>no</t>.", "Moscow: ru (metonym)"),
            Case("A <l>Moscow</l>‑based bank said no.", ""),
            Case("<l>Moscow</l> and <l>Washington</l> agreed.", "Moscow: ru (metonym); Washington: us (metonym)"),
            Case("Talks between <l>Moscow</l> and <l>Washington</l> resumed.", ""),
            Case("The Russians rejected it.", "Russians: ru (demonym)"),
            Case("Bank of <l>Russia</l> notes.", "Russia: ru (named)"),
            Case("The <o>Bank of Russia</o> waited.", ""),
            Case("The North fired. <l>North Korea</l> is far.", "The North: kp (named); North Korea: kp (named)"),
            Case("The North is cold.", ""),
            Case("Tell us. The <l>US</l> waited.", "US: us (named)"),
        ])
    func places(_ example: Case) { check(example) }

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
            Case("<s><o>Tarn Democrats</o></s> <c>said</c> <t>no</t>.", "no party"),
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
    func speakers(_ example: Case) {
        let (record, _) = record(example)
        let found = record.statements.map { statement in
            guard let speaker = statement.speaker else { return "nobody" }
            guard let party = speaker.party else { return "no party" }
            let actsFor = record.parties.first { $0.id == party && !$0.isInBase }?.actsFor
            return party.value + (actsFor.map { " for \($0)" } ?? "")
        }
        #expect((found.isEmpty ? ["nobody"] : found).joined(separator: "; ") == example.expected)
    }

    @Test("it is who acts just before, where the reader points to nobody")
    func it() {
        let plain = Marked("<l>Russia</l> warned <l>Finland</l>. <s>It</s> <c>said</c> <t>no</t>.").article
        let parsed = ReadArticle(
            article: plain.article, words: plain.words, sentences: plain.sentences, names: plain.names,
            quotations: plain.quotations, attributions: plain.attributions,
            grammar: Grammar(
                partOfSpeech: [
                    .properNoun, .verb, .properNoun, .punctuation, .pronoun, .verb, .interjection, .punctuation,
                ],
                head: [1, nil, 1, 1, 5, nil, 5, 5],
                relation: [.nsubj, .root, .obj, .punct, .nsubj, .root, .obj, .punct]))
        let record = parsed.record(stamp: Stamp(model: "m", rules: "r"), parties: KnownParties(.known))
        #expect(record.statements[0].speaker?.party == PartyID("ru"))
    }

    @Test(
        "and the titles tell the days on which the article can have been written",
        arguments: [
            Case("President <p>Joe Biden</p> met Finnish President <p>Alexander Stubb</p>.", "2024-03-01/2025-01-19"),
            Case("President <p>Donald Trump</p> came.", "2017-01-20/2021-01-19 2025-01-20/.."),
            Case("Former President <p>Donald Trump</p> came.", ""),
        ])
    func days(_ example: Case) {
        let evidence = record(example).0.titleEvidence
        #expect((evidence?.days ?? []).map(\.description).joined(separator: " ") == example.expected)
    }

    @Test("whom somebody acts for is as of the day")
    func actsFor() {
        let (record, _) = record(Case("<p>Mark Rutte</p> met <p>Sergei Lavrov</p>.", "", on: "2025-01-01"))
        #expect(
            record.parties.map { "\($0.id) \($0.actsFor?.value ?? "-") \($0.offices)" } == [
                "mark-rutte nato [nato/chief]", "sergei-lavrov ru [ru/foreign-minister]",
            ])
    }
}
