import Entries
import Findings
import Reading
import Testing
import Text

@Suite("Words are linked to the parties they stand for on the article's day")
struct PartiesTests {
    typealias Case = LinkingCase

    private func check(_ example: Case) {
        let (record, text) = example.record()
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
        "and the titles tell the days on which the article can have been written",
        arguments: [
            Case("President <p>Joe Biden</p> met Finnish President <p>Alexander Stubb</p>.", "2024-03-01/2025-01-19"),
            Case("President <p>Donald Trump</p> came.", "2017-01-20/2021-01-19 2025-01-20/.."),
            Case("Former President <p>Donald Trump</p> came.", ""),
        ])
    func days(_ example: Case) {
        let evidence = example.record().0.titleEvidence
        #expect((evidence?.days ?? []).map(\.description).joined(separator: " ") == example.expected)
    }

    @Test("whom somebody acts for is as of the day")
    func actsFor() {
        let (record, _) = Case("<p>Mark Rutte</p> met <p>Sergei Lavrov</p>.", "", on: "2025-01-01").record()
        #expect(
            record.parties.map { "\($0.id) \($0.actsFor?.value ?? "-") \($0.offices)" } == [
                "mark-rutte nato [nato/chief]", "sergei-lavrov ru [ru/foreign-minister]",
            ])
    }
}
