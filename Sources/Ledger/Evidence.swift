internal import Entries
internal import Foundation
internal import Text

/// What a place shows of a statement. The raw values are used in the ledger.
enum EvidenceRole: String, CaseIterable {
    case source, cue, content, quoted, addressee, via, occasion

    /// The places of this role.
    var ranges: WritableKeyPath<Statement, [ByteRange]> {
        switch self {
        case .source: \.source
        case .cue: \.cue
        case .content: \.content
        case .quoted: \.quoted
        case .addressee: \.addressee
        case .via: \.via
        case .occasion: \.occasion
        }
    }
}

/// The key of a statement in the ledger: its article's key and its number there, in one integer.
///
/// So it does not depend on what was recorded or replaced before, and the order of keys is that of the texts.
struct StatementKey {
    /// More statements than a text of 1 GB, the most SQLite holds, has room for.
    private static let perArticle: Int64 = 67_108_864
    let article: Int64
    let number: Int

    init(article: Int64, number: Int) {
        self.article = article
        self.number = number
    }

    var value: Int64 { article * Self.perArticle + Int64(number) }
}

extension Article {
    /// Every place that is recorded of its text beside what was found in it.
    var ranges: [ByteRange] { blocks.map(\.range) + credits.compactMap(\.range) }

    /// The words that can be searched: all blocks that are read, a line break between two.
    var readableWords: Data { words(of: body.filter { $0.kind != .title }.map(\.range), in: text) }
}

extension Statement {
    /// What was said, a line break between two pieces.
    func saidWords(in text: ArticleText) -> Data { words(of: content, in: text) }
}

private func words(of ranges: [ByteRange], in text: ArticleText) -> Data {
    Data(ranges.map { text.bytes[$0.lower..<$0.upper] }.joined(separator: [UInt8(ascii: "\n")]))
}

extension ArticleRecord {
    /// Every place that is recorded of the article's text.
    var ranges: [ByteRange] {
        sentences + names.map(\.range) + references.flatMap { [$0.phrase, $0.antecedent] }
            + parties.compactMap(\.role) + mentions.flatMap { [$0.range] + ($0.evidence.map { [$0] } ?? []) }
            + (titleEvidence?.spans ?? []) + (titleEvidence?.titles ?? []).map(\.range) + dates.ranges
            + statements.flatMap(\.ranges) + nested.flatMap(\.statement.ranges)
            + times.flatMap { [$0.range] + ($0.value.antecedent.map { [$0] } ?? []) }
    }
}

extension ArticleDates {
    /// Every place that tells one of them.
    var ranges: [ByteRange] {
        let sides = contradictions.flatMap { [$0.first, $0.second] }
        return (written.evidence + published.evidence + captured.evidence + sides).compactMap(\.range)
            + said.map(\.range)
    }
}

extension Statement {
    /// Every place that shows it.
    var ranges: [ByteRange] {
        EvidenceRole.allCases.flatMap { self[keyPath: $0.ranges] } + (speaker.map { [$0.name] } ?? [])
    }
}
