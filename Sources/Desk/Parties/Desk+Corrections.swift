package import Entries
import Foundation
import Ledger
package import Text

extension Desk {
    /// What was found in an article, layer by layer; nil where there is no such article.
    package func explanation(of id: ArticleID) throws -> Explanation? {
        try article(id).map(Explanation.init)
    }

    /// Keeps what a person says of some words of an article, and applies it; returns the article as it is then.
    ///
    /// - Throws: `CorrectionError`, `LedgerError`.
    package func correct(
        _ article: RecordedArticle, at range: ByteRange, to verdict: CorrectedTo, note: String? = nil
    ) throws -> RecordedArticle {
        guard article.article.text.holds(range) else { throw CorrectionError.noPlace(article.summary.id, range) }
        let correction = Correction(
            digest: article.article.digest, range: range, words: article.article.text[range],
            verdict: try self.verdict(verdict, in: article), note: note, made: Date.now.formatted(.iso8601))
        guard try ledger.correct(correction), let corrected = try self.article(article.summary.id) else {
            throw CorrectionError.noArticle(article.summary.id)
        }
        return corrected
    }

    /// The place that a person means by `bytes`: `120-131`, or `120` for the shortest mention or source there.
    package func place(_ bytes: String, in article: RecordedArticle) throws -> ByteRange {
        if let range = article.article.text.range(bytes) { return range }
        guard let offset = Int(bytes), offset >= 0 else { throw CorrectionError.unreadable(bytes) }
        let places = article.record.mentions.map(\.range) + article.record.statements.flatMap(\.places)
        let here = places.filter { $0.contains(offset) }
        guard let shortest = here.min(by: { ($0.count, $0.lower) < ($1.count, $1.lower) }) else {
            throw CorrectionError.nothing(at: offset, article.summary.id)
        }
        return shortest
    }

    private func verdict(_ verdict: CorrectedTo, in article: RecordedArticle) throws -> Correction.Verdict {
        switch verdict {
        case .nobody: return .nobody
        case .asFound: return .asFound
        case .party(let id):
            if let party = article.record.parties.first(where: { $0.id == id }) {
                return .party(ArticleParty(id: id, kind: party.kind, name: party.name, isInBase: party.isInBase))
            }
            if let party = base[id] {
                return .party(ArticleParty(id: id, kind: party.kind, name: party.name, isInBase: true))
            }
            guard let party = try ledger.party(id)?.party else { throw CorrectionError.noParty(id) }
            return .party(ArticleParty(id: id, kind: party.kind, name: party.name))
        }
    }
}

/// Whom some words stand for, as a person says.
package enum CorrectedTo: Hashable, Sendable {
    case party(PartyID)
    case nobody
    /// What was found is right after all.
    case asFound
}

/// Why a correction was not kept.
package enum CorrectionError: Error, Equatable, CustomStringConvertible {
    case noArticle(ArticleID)
    case noParty(PartyID)
    case noPlace(ArticleID, ByteRange)
    case nothing(at: Int, ArticleID)
    case unreadable(String)

    package var description: String {
        switch self {
        case .noArticle(let id): "The ledger has no article “\(id)” any more. Nothing was recorded."
        case .noParty(let id):
            "Neither the record nor the party base has a party “\(id)”. Nothing was recorded; `rapporteur parties` lists ids."
        case .noPlace(let id, let range):
            "Bytes \(range.lower) to \(range.upper) are no words of the article “\(id)”. Nothing was recorded."
        case .nothing(let offset, let id):
            """
            No mention and no source stands at byte \(offset) of the article “\(id)”. Nothing was recorded; \
            `rapporteur explain` shows the bytes of each.
            """
        case .unreadable(let bytes):
            "“\(bytes)” is no place in an article; write first-end, 120-131, or one byte, 120. Nothing was recorded."
        }
    }
}
