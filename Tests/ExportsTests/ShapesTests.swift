import Entries
import Exports
import Foundation
import Testing
import Text

/// An invented article with letters of one to four bytes before, in and after its spans.
private let text = ArticleText("Žď 🕊 “Nein,” sagte Øyen am Dienstag.\nAbo bestellen")

private func range(of words: String) -> ByteRange {
    guard let found = text.string.range(of: words) else { preconditionFailure("\(words) is not in the text") }
    let start = text.string.utf8.distance(from: text.string.startIndex, to: found.lowerBound)
    return ByteRange(start, start + words.utf8.count)
}

private let article = Article(
    id: ArticleID("a \"1\""), origin: Origin(path: "in.jsonl", line: 3), raw: text.bytes, text: text,
    title: "Nein", outlet: "Volný břeh", published: "2023-03-07", url: "https://example.org/1", language: "de",
    blocks: [
        Block(range(of: "Žď 🕊 “Nein,” sagte Øyen am Dienstag."), .paragraph),
        Block(range(of: "Abo bestellen"), .promotion),
    ],
    notes: ["repaired 2 bytes"])

private let record = ArticleRecord(
    sentences: [range(of: "Žď 🕊 “Nein,” sagte Øyen am Dienstag.")],
    names: [Name(range(of: "Øyen"), .person)],
    statements: [
        Statement(
            source: [range(of: "Øyen")], cue: [range(of: "sagte")], content: [range(of: "“Nein,”")],
            quoted: [range(of: "Nein,")], mode: .direct, speaker: Speaker(name: range(of: "Øyen"), link: .named)),
        Statement(
            source: [], cue: [range(of: "sagte")], content: [range(of: "Dienstag")], quoted: [], mode: .indirect,
            speaker: nil),
    ],
    stamp: Stamp(model: "m1", rules: "r1"))

private let summary = ArticleSummary(
    id: article.id, title: article.title, outlet: article.outlet, published: article.published, url: article.url,
    language: article.language, statements: 2)

private let recorded = RecordedArticle(
    summary: summary, article: article, origins: [article.origin], record: record)

@Suite struct ShapesTests {
    @Test func extractCountsCodePoints() {
        check(
            ExtractLine(article, record),
            #"{"id":"a \"1\"","text":"Žď 🕊 “Nein,” sagte Øyen am Dienstag.\nAbo bestellen","title":"Nein","#
                + #""authors":[],"published":"2023-03-07","modified":null,"type":null,"outlet":"Volný břeh","#
                + #""url":"https://example.org/1","credit":[],"statedDates":[],"#
                + #""language":"de","residue":[{"start":37,"end":50,"kind":"promotion"}],"sentences":[[0,36]],"#
                + #""names":[{"start":19,"end":23,"type":"person","party":null}],"references":[],"parties":[],"#
                + #""mentions":[],"attributions":[{"source":[[19,23]],"cue":[[13,18]],"content":[[5,12]],"addressee":[],"#
                + #""via":[],"occasion":[],"speaker":"Øyen","speakerParty":null,"speakerLink":"named","mode":"direct"},"#
                + #"{"source":[],"cue":[[13,18]],"content":[[27,35]],"addressee":[],"via":[],"occasion":[],"#
                + #""speaker":null,"speakerParty":null,"speakerLink":null,"mode":"indirect"}],"nested":[],"times":[],"#
                + #""dates":{"written":{"earliest":null,"latest":null,"evidence":[]},"published":{"earliest":null,"#
                + #""latest":null,"evidence":[]},"captured":{"earliest":null,"latest":null,"evidence":[]},"#
                + #""contradictions":[]},"notes":["repaired 2 bytes"]}"#)
    }

    @Test func extractGivesTheLayersAskedFor() {
        check(
            ExtractLine(article, record, layers: [.sentences]),
            #"{"id":"a \"1\"","text":"Žď 🕊 “Nein,” sagte Øyen am Dienstag.\nAbo bestellen","title":"Nein","#
                + #""authors":[],"published":"2023-03-07","modified":null,"type":null,"outlet":"Volný břeh","#
                + #""url":"https://example.org/1","credit":[],"statedDates":[],"#
                + #""language":"de","residue":[{"start":37,"end":50,"kind":"promotion"}],"sentences":[[0,36]],"#
                + #""notes":["repaired 2 bytes"]}"#)
    }

    @Test func extractSaysWhatFailed() {
        check(
            ExtractFailure(id: "in.jsonl:4", reason: "not JSON: “}” expected"),
            #"{"id":"in.jsonl:4","error":"not JSON: “}” expected"}"#)
    }

    @Test func statementsPointIntoBytes() {
        check(
            recorded.statements[0],
            #"{"article":"# + summaryJSON + #","number":1,"source":[{"bytes":[28,33],"words":"Øyen"}],"#
                + #""cue":[{"bytes":[22,27],"words":"sagte"}],"content":[{"bytes":[10,21],"words":"“Nein,”"}],"#
                + #""quoted":[{"bytes":[13,18],"words":"Nein,"}],"addressee":[],"via":[],"occasion":[],"mode":"direct","#
                + #""speaker":{"bytes":[28,33],"words":"Øyen"},"link":"named","party":null,"when":null,"times":[]}"#)
    }

    @Test func articlesHoldEverythingFound() {
        let written = String(decoding: recorded.json, as: UTF8.self)
        let described = #","authors":[],"modified":null,"type":null,"credits":[],"text":"Žď"#
        #expect(written.hasPrefix(#"{"article":"# + summaryJSON + described))
        #expect(written.contains(#""origins":["in.jsonl:3"],"notes":["repaired 2 bytes"],"blocks":[{"bytes":[0,"#))
        #expect(written.contains(#""names":[{"bytes":[28,33],"words":"Øyen","type":"person"}]"#))
        #expect(written.contains(#""statements":[{"number":1,"source":"#))
        #expect(written.hasSuffix(#""stamp":{"model":"m1","rules":"r1"}}"#))
    }

    @Test func listings() {
        check(
            Listing(items: [SpeakerTally(name: "Øyen", statements: 3, articles: 2)], total: 9, skipped: 8),
            #"{"total":9,"skipped":8,"items":[{"name":"Øyen","statements":3,"articles":2}]}"#)
        check(
            Overview(
                articles: 2, statements: 5, speakers: 1, unresolved: 1,
                outlets: [OutletTally(outlet: nil, articles: 2)]),
            #"{"articles":2,"statements":5,"speakers":1,"unresolved":1,"outlets":[{"outlet":null,"articles":2}]}"#)
        check(
            SearchHit(
                article: summary, passage: Passage(range(of: "sagte Øyen"), in: text),
                matches: [Passage(range(of: "Øyen"), in: text)]),
            #"{"article":"# + summaryJSON + #","passage":{"bytes":[22,33],"words":"sagte Øyen"},"#
                + #""matches":[{"bytes":[28,33],"words":"Øyen"}]}"#)
    }

    private let summaryJSON =
        #"{"id":"a \"1\"","title":"Nein","outlet":"Volný břeh","published":"2023-03-07","#
        + #""url":"https://example.org/1","language":"de","statements":2,"written":null}"#

    private func check(_ value: some JSONWritable, _ expected: String, at place: SourceLocation = #_sourceLocation) {
        #expect(String(decoding: value.json, as: UTF8.self) == expected, sourceLocation: place)
    }
}
