package import Text

/// A person's word on whom some words of an article stand for. It goes over what was found, and outlives it.
package struct Correction: Hashable, Sendable {
    /// Of the article's original bytes.
    package let digest: Digest
    package let range: ByteRange
    /// What stood there when it was made; where something else stands now, it is not applied.
    package let words: String
    package let verdict: Verdict
    package let note: String?
    /// When it was made, in UTC: `2031-03-04T08:00:00Z`.
    package let made: String

    package init(
        digest: Digest, range: ByteRange, words: String, verdict: Verdict, note: String? = nil, made: String
    ) {
        self.digest = digest
        self.range = range
        self.words = words
        self.verdict = verdict
        self.note = note
        self.made = made
    }

    package enum Verdict: Hashable, Sendable {
        /// They stand for this party.
        case party(ArticleParty)
        /// They stand for nobody.
        case nobody
        /// An earlier correction of the same place is taken back.
        case asFound
    }

    /// The party it names.
    package var party: ArticleParty? {
        if case .party(let party) = verdict { party } else { nil }
    }

    /// True where the words it was made for still stand there.
    package func fits(_ text: ArticleText) -> Bool {
        range.upper <= text.count && text.isBoundary(range.lower) && text.isBoundary(range.upper)
            && text[range] == words
    }
}

/// The corrections of one article, weighed against what was found in it.
package struct Corrections: Sendable {
    /// In the order they were made; of several for one place only the last, and none that is taken back or astray.
    package let inForce: [Correction]
    private let found: ArticleRecord

    /// - Parameters:
    ///   - made: all corrections of the article, in the order they were made.
    ///   - found: what was found in it, without them.
    package init(_ made: [Correction], of found: ArticleRecord, in text: ArticleText) {
        var last: [ByteRange: Int] = [:]
        for (index, correction) in made.enumerated() { last[correction.range] = index }
        inForce = made.enumerated().filter { last[$1.range] == $0 && $1.verdict != .asFound && $1.fits(text) }.map(
            \.element)
        self.found = found
    }

    /// A mention as it is after them; nil where it is nobody's.
    package func settled(_ mention: Mention) -> Mention? {
        guard let correction = correction(of: mention) else { return mention }
        return correction.party.map { Mention(mention.range, $0.id, .corrected) }
    }

    /// The speaker of a statement after them.
    package func speaker(of statement: Statement) -> Speaker? {
        guard let correction = correction(of: statement) else { return statement.speaker }
        return correction.party.map {
            Speaker(name: statement.places.first ?? correction.range, link: .corrected, party: $0.id)
        }
    }

    package func isCorrected(_ statement: Statement) -> Bool { correction(of: statement) != nil }

    /// Mentions where none was found.
    package var added: [Mention] {
        inForce.compactMap { correction in
            guard let party = correction.party,
                !found.mentions.contains(where: { self.correction(of: $0) == correction })
            else { return nil }
            return Mention(correction.range, party.id, .corrected)
        }
    }

    /// Parties that were not found in the article.
    package var addedParties: [ArticleParty] {
        var known = Set(found.parties.map(\.id))
        return inForce.compactMap(\.party).filter { known.insert($0.id).inserted }
    }

    /// The record after them.
    package var settled: ArticleRecord {
        guard !inForce.isEmpty else { return found }
        var record = found
        record.parties += addedParties
        record.mentions = (found.mentions.compactMap(settled) + added).sorted { $0.range < $1.range }
        for index in record.statements.indices {
            record.statements[index].speaker = speaker(of: found.statements[index])
        }
        record.nested = found.nested.map { nested in
            var statement = nested.statement
            statement.speaker = isOuterSpeakers(nested) ? record.outer(of: nested).speaker : speaker(of: statement)
            return NestedStatement(statement, in: nested.outer)
        }
        return record
    }

    /// True for "I told him": who speaks is who speaks the statement around it, and nobody has said otherwise.
    private func isOuterSpeakers(_ nested: NestedStatement) -> Bool {
        guard let speaker = nested.statement.speaker, speaker.link == .pronoun, !isCorrected(nested.statement) else {
            return false
        }
        return speaker.name == found.outer(of: nested).speaker?.name
    }

    /// The one for just these words, else the one for the source whose speaker they name.
    private func correction(of mention: Mention) -> Correction? {
        inForce.last { $0.range == mention.range }
            ?? inForce.last { correction in
                correction.range.contains(mention.range)
                    && found.statements.contains {
                        $0.places.contains(correction.range) && $0.speaker?.party == mention.party
                    }
            }
    }

    /// The one for its source, else the one for the words in its source that name the speaker.
    private func correction(of statement: Statement) -> Correction? {
        inForce.last { statement.places.contains($0.range) }
            ?? inForce.last { correction in
                statement.source.contains { $0.contains(correction.range) }
                    && found.mentions.contains {
                        $0.range == correction.range && $0.party == statement.speaker?.party
                    }
            }
    }
}

extension ArticleRecord {
    fileprivate func outer(of nested: NestedStatement) -> Statement { statements[nested.outer - 1] }
}

extension Statement {
    /// Where its speaker can be corrected: its source, or, where it has none, its cue.
    package var places: [ByteRange] { source.isEmpty ? cue : source }
}
