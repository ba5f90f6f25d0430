import Story
import Text

/// Reports that nobody wrote: paragraphs of words drawn from a short list, the same for the same seed.
struct Invented {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    /// One paragraph of some sentences.
    mutating func paragraph(sentences: Int = 4) -> String {
        (0..<sentences).map { _ in
            let words = (0..<12).map { _ in Self.words[next(below: Self.words.count)] }
            return words.joined(separator: " ") + "."
        }.joined(separator: " ")
    }

    mutating func report(paragraphs: Int = 6) -> [String] {
        (0..<paragraphs).map { _ in paragraph() }
    }

    /// The report with one word in `every` changed for another.
    mutating func edited(_ paragraphs: [String], every: Int) -> [String] {
        paragraphs.map { paragraph in
            paragraph.split(separator: " ").map { word in
                next(below: every) == 0 ? Self.words[next(below: Self.words.count)] : String(word)
            }.joined(separator: " ")
        }
    }

    private static let words = """
        Velia Aramond delegation minister treaty river dam water quota talks border harbour ferry grain levy envoy council
        session deadline proposal draft clause annex signature ceremony spokesman denied confirmed repeated rejected offered
        withdrew insisted hoped feared measured upper lower northern southern eastern western basin season drought flood
        turbine export import tariff prisoner exchange ceasefire patrol observer mandate resolution vote majority minority
        abstention veto summit hotel corridor evening morning week month decade promise threat condition guarantee payment
        loan debt interest market price union strike farmer fisher engineer general admiral captain soldier village town
        province capital palace parliament court judge sentence appeal lawyer witness document archive map survey bridge
        road railway tunnel station airport cargo passenger visa passport embassy consul ambassador letter telegram call
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}

extension [String] {
    /// The paragraphs as a text.
    var text: ArticleText { ArticleText(joined(separator: "\n\n")) }
}

extension CopyIndex {
    /// Adds a report and tells whose copy it is, or who is its copy, and with whom it shares passages alone.
    mutating func add(_ report: [String]) -> (copies: [Int], passages: [Int]) {
        let kin = add(FoldedWords(report.text))
        return (kin.filter(\.isCopy).map(\.other).sorted(), kin.filter { !$0.isCopy }.map(\.other).sorted())
    }
}
